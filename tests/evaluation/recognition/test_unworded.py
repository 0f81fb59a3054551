"""Numbered lines with fields under them are items although no level word names them."""

from tests.factories.blocks import text_document

from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.recognition import recognise

HEAD = "Informace o plnění programu prevence kriminality obce Lhotka v roce 2020\n\n"
TASK = "{number}. {name}\nSplněno: ANO\nNáklady: 100 Kč\n\n"


def _tasks(*names: str, first: int = 1) -> str:
    return "".join(TASK.format(number=n, name=name) for n, name in enumerate(names, start=first))


def _read(text: str) -> ReportDraft:
    return recognise(text_document(HEAD + text))


def test_sections_and_tasks_make_two_levels() -> None:
    first = f"I. Bezpečnost na silnici\n\n{_tasks('Měřič', 'Přechod')}"
    second = f"II. Ochrana majetku\n\n{_tasks('Zámky', first=3)}"
    nodes = _read(first + second).nodes
    assert [node.name for node in nodes] == ["Bezpečnost na silnici", "Ochrana majetku"]
    below = [child.number for node in nodes for child in node.children]
    assert below == ["1.1", "1.2", "2.3"]


def test_tasks_under_a_named_area_are_its_children() -> None:
    nodes = _read(f"Oblast 1: Doprava\n\n{_tasks('Měřič', 'Přechod', 'Značení')}").nodes
    assert [node.label for node in nodes] == ["Oblast"]
    assert [child.number for child in nodes[0].children] == ["1.1", "1.2", "1.3"]


def test_numbered_list_in_prose_makes_no_items() -> None:
    text = "Opatření 1.1 Doprava\nPopis plnění: Byly osazeny:\n1. Měřič\n2. Přechod\n3. Značení\n"
    nodes = _read(f"{text}\nOpatření 1.2 Majetek\nPopis plnění: Bez změny.\n").nodes
    assert [node.children for node in nodes] == [(), ()]


def test_lettered_tasks_under_a_label_are_items() -> None:
    text = "Opatření 1.1 Doprava\nÚkoly:\na) Osadit měřič\nTermín: 2020\nb) Opravit přechod\nTermín: 2021\n"
    (measure,) = _read(f"{text}\n").nodes
    assert [(child.number, child.printed_number) for child in measure.children] == [
        ("1.1.1", "a)"),
        ("1.1.2", "b)"),
    ]


def test_sentence_after_a_dash_in_a_cost_field_is_not_the_cost() -> None:
    text = "Opatření 1.1 Doprava\nNáklady: –\n\nNa celý plán město vyčlenilo 1 680 500 Kč.\n"
    cost = _read(f"{text}\nOpatření 1.2 Majetek\nNáklady: –\n").nodes[0].cost
    assert cost is not None
    assert cost.own_czk is None
