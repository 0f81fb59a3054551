"""Makes the Word templates that ship with the program, one a layout, in `templates/`.

Run after a change of fields or looks: `python -m prevence.evaluation.official.default_templates`.
They are ordinary documents of `writers.docx` in which the texts are tags.
"""

from pathlib import Path

from prevence.documents.writers.docx import build, saved
from prevence.documents.writers.model import (
    Block,
    Bullets,
    Card,
    CardRow,
    Contents,
    Fact,
    Heading,
    Paragraph,
    ParagraphStyle,
    Report,
)
from prevence.evaluation.official.template import TEMPLATES


def write_all(folder: Path = TEMPLATES) -> list[Path]:
    """Writes the templates; the paths written."""
    written = []
    for name, blocks in (("karty", _cards()), ("proza", _cards()), ("plan", _plan())):
        path = folder / f"{name}.docx"
        path.write_bytes(saved(build(_report(blocks), is_template=True)))
        written.append(path)
    return written


def _report(blocks: list[Block]) -> Report:
    return Report(
        title="{{ zprava.nazev }}",
        subtitle="{{ zprava.podnazev }}",
        short_title="{{ zprava.zahlavi }}",
        facts=(Fact("Předkládá", "{{ zprava.organizace }}"),),
        blocks=(Contents(depth=1), Paragraph("{{ uvod }}"), *blocks, *_abbreviations()),
    )


def _tag(text: str) -> Paragraph:
    return Paragraph(f"{{%p {text} %}}")


def _if(field: str, *blocks: Block) -> list[Block]:
    return [_tag(f"if {field}"), *blocks, _tag("endif")]


def _heading(name: str, level: int) -> Heading:
    return Heading(f"{{{{ {name}.nadpis }}}}", level)


def _brief(name: str) -> list[Block]:
    return [
        _tag(f"if {name}.strucny_popis or {name}.planovano"),
        Paragraph("Stručný popis:", ParagraphStyle.LABEL),
        *_if(f"{name}.strucny_popis", Paragraph(f"{{{{ {name}.strucny_popis }}}}")),
        _tag(f"for bod in {name}.planovano"),
        Bullets(("{{ bod }}",)),
        _tag("endfor"),
        _tag("endif"),
    ]


def _values(name: str) -> list[Block]:
    """Labelled values; each only where the item has it."""
    short = (
        ("Zodpovídá:", "zodpovida"), ("Termín:", "termin"), ("Míra plnění:", "mira_plneni"),
        ("{{ zprava.nazev_vlastnich_nakladu }}:", "naklady"),
    )  # fmt: skip
    rows = [
        _card_row(f"{name}.{field}", label, f"{{{{ {name}.{field} }}}}") for label, field in short
    ]
    rows.append(_card_row(f"{name}.popis", "Popis plnění:", f"{{{{ {name}.popis }}}}"))
    rows.append(_card_row(f"{name}.poznamka", "Poznámka:", f"{{{{ {name}.poznamka }}}}"))
    any_value = " or ".join(
        f"{name}.{field}"
        for field in ("zodpovida", "termin", "mira_plneni", "naklady", "popis", "poznamka")
    )
    card = Card(tuple(row for three in rows for row in three))
    return [_tag(f"if {any_value}"), card, _tag("endif")]


def _card_row(condition: str, label: str, value: str) -> tuple[CardRow, CardRow, CardRow]:
    """A row that the template drops where its value is empty: tag rows before and after."""
    return (
        CardRow(f"{{%tr if {condition} %}}", ()),
        CardRow(label, (Paragraph(value),)),
        CardRow("{%tr endif %}", ()),
    )


def _fulfilment(name: str) -> list[Block]:
    label = Paragraph("Plnění:", ParagraphStyle.LABEL)
    return _if(f"{name}.plneni", label, Paragraph(f"{{{{ {name}.plneni }}}}"))


def _closing(name: str) -> list[Block]:
    return [
        *_if(
            f"{name}.hodnoceni",
            Paragraph("Hodnocení:", ParagraphStyle.LABEL),
            Paragraph(f"{{{{ {name}.hodnoceni }}}}"),
        ),
        *_if(f"{name}.zaver", Paragraph(f"{{{{ {name}.zaver }}}}", ParagraphStyle.VERDICT)),
    ]


def _node(name: str, level: int) -> list[Block]:
    return [_heading(name, level), *_brief(name), *_values(name), *_fulfilment(name)]


def _cards() -> list[Block]:
    return [
        _tag("for priorita in priority"),
        *_node("priorita", 1),
        _tag("for opatreni in priorita.opatreni"),
        *_node("opatreni", 2),
        _tag("for aktivita in opatreni.aktivity"),
        *_node("aktivita", 3),
        *_closing("aktivita"),
        _tag("endfor"),
        *_closing("opatreni"),
        _tag("endfor"),
        *_closing("priorita"),
        *_if("priorita.tabulka_financovani", Paragraph("{{ priorita.tabulka_financovani }}")),
        _tag("endfor"),
    ]


def _plan() -> list[Block]:
    return [
        _tag("for priorita in priority"),
        *_node("priorita", 1),
        _tag("for opatreni in priorita.opatreni"),
        *_node("opatreni", 2),
        *_if("opatreni.aktivity", Paragraph("Aktivity:", ParagraphStyle.LABEL)),
        _tag("for aktivita in opatreni.aktivity"),
        Bullets(("{{ aktivita.nazev }}",), numbers=("{{ aktivita.cislo }}",)),
        *_values("aktivita"),
        _tag("endfor"),
        _tag("endfor"),
        _tag("endfor"),
    ]


def _abbreviations() -> list[Block]:
    return [
        _tag("if zkratky"),
        Heading("Seznam zkratek", 1),
        _tag("for z in zkratky"),
        Paragraph("{{ z.zkratka }} – {{ z.vyznam }}"),
        _tag("endfor"),
        _tag("endif"),
    ]


if __name__ == "__main__":
    write_all()
