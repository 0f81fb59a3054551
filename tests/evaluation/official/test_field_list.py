"""The list of fields shown to an office."""

from pathlib import Path

import docx

from prevence.evaluation.official.field_list import field_groups
from prevence.evaluation.official.template import check_template


def test_every_listed_field_is_one_that_a_template_may_use(tmp_path: Path) -> None:
    document = docx.Document()
    for group in field_groups():
        for tag in (group.loop or ())[:1]:
            document.add_paragraph(tag)
        for one in group.fields:
            document.add_paragraph(one.written)
            if one.written.startswith("{%p for"):
                document.add_paragraph("{%p endfor %}")
        for tag in (group.loop or ())[1:]:
            document.add_paragraph(tag)
    path = tmp_path / "vsechna_pole.docx"
    document.save(str(path))

    assert check_template(path) == []


def test_every_field_says_what_it_is() -> None:
    groups = field_groups()

    assert [group.title for group in groups] == [
        "Celá zpráva", "Položky nejvyšší úrovně", "Seznam zkratek",
    ]  # fmt: skip
    assert all(one.meaning for group in groups for one in group.fields)
    written = [one.written for group in groups for one in group.fields]
    assert "{{ zprava.zahlavi }}" in written
    assert "{{ priorita.financovani.celkem }}" in written
    assert len(written) == len(set(written))
