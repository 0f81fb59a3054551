import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from tests.evaluation.official import drafts

from prevence.documents.errors import DocumentError
from prevence.evaluation.official import default_templates, render
from prevence.evaluation.official.template import TEMPLATES, check_template


def template(folder: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "sablona.docx"
    document.save(str(path))
    return path


def filled(path: Path, draft: object = None) -> docx.document.Document:
    content = render(draft or drafts.city(), format="docx", template=path)  # type: ignore[arg-type]
    return docx.Document(io.BytesIO(content))


def texts(document: docx.document.Document) -> list[str]:
    return [p.text.replace("\u00a0", " ") for p in document.paragraphs if p.text.strip()]


@pytest.mark.parametrize("name", ["karty", "proza", "plan"])
def test_the_shipped_templates_are_right_and_fill(name: str) -> None:
    path = TEMPLATES / f"{name}.docx"
    document = filled(path)

    assert check_template(path) == []
    assert not any("{{" in text or "{%" in text for text in texts(document))
    assert "Oblast 1 – Veřejný prostor" in texts(document)


def test_the_shipped_templates_are_those_the_script_makes(tmp_path: Path) -> None:
    for path in default_templates.write_all(tmp_path):
        made, shipped = docx.Document(str(path)), docx.Document(str(TEMPLATES / path.name))

        assert made.element.body.xml == shipped.element.body.xml


def test_a_filled_template_is_czech_accessible_and_has_a_native_chart() -> None:
    document = filled(TEMPLATES / "karty.docx")
    body = document.element.body

    assert document.core_properties.title.endswith("za rok 2031")
    assert body.find(f".//{qn('w:tblHeader')}") is not None
    assert all(picture.get("descr") for picture in body.iter(qn("wp:docPr")))
    assert any(rel.reltype.endswith("/chart") for rel in document.part.rels.values())
    assert [link.text for link in body.iter(qn("w:hyperlink"))] != []


def test_values_with_markup_characters_and_czech_quotes_in_tags_print(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "{{ zprava.organizace }} & spol.",
        "{%p if zprava.rok == „2031“ %}",
        "Rok {{ zprava.rok }}",
        "{%p endif %}",
    )
    draft = drafts.city(organisation="Spolek A & B <nové>")

    assert check_template(path) == []
    assert texts(filled(path, draft)) == ["Spolek A & B <nové> & spol.", "Rok 2031"]


def test_a_piece_alone_becomes_paragraphs_and_in_a_sentence_its_text(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "{%p for a in priority[0].aktivity %}",
        "{%p if a.cislo == '1.1.2' %}",
        "{{ a.popis }}",
        "Shrnutí: {{ a.popis }}",
        "{%p endif %}",
        "{%p endfor %}",
        "{{ graf_plneni }}",
    )
    document = filled(path)

    assert texts(document)[:6] == [
        "Spolky pokračují.",
        "Počet podpořených projektů: 2",
        "Klub Most,",
        "Dílna, kde se nespěchá.",
        "Počet setkání: 0",
        "Setkání se přesunula na příští rok.",
    ]
    assert texts(document)[6].startswith(
        "Shrnutí: Spolky pokračují. Počet podpořených projektů: 2"
    )
    assert document.element.body.find(f".//{qn('wp:docPr')}") is not None


@pytest.mark.parametrize(
    ("paragraphs", "paragraph", "message"),
    [
        (("{{ zprava.nazef }}",), 1, "neznámé pole „zprava.nazef“ (snad „zprava.nazev“)"),
        (
            ("{%p for p in priority %}", "{{ p.mira_plnenii }}", "{%p endfor %}"),
            2,
            "neznámé pole „p.mira_plnenii“ (snad „p.mira_plneni“)",
        ),
        (
            ("{%p for p in priority %}", "{{ p.financovani.celkm }}", "{%p endfor %}"),
            2,
            "neznámé pole „p.financovani.celkm“ (snad „p.financovani.celkem“)",
        ),
        (("Úvod", "{{ prioritty }}"), 2, "neznámé pole „prioritty“ (snad „priority“)"),
        (
            ("{%p for p in priority %}", "{{ p.nazev }}"),
            1,
            "chybí uzavírací značka (endfor nebo endif)",
        ),
        (
            ("{%p for x in zprava %}", "{%p endfor %}"),
            1,
            "„zprava“ není seznam, nelze jím procházet",
        ),
        (("{{ zprava.nazev ? }}",), 1, "znak „?“ do značky nepatří"),
        (("{%p ende %}",), 1, "neznámá značka „ende“"),
        (("{{ zprava.rok(1) }}",), 1, "v šabloně nelze použít volání funkce"),
        (("{{ 'a' * 1000000000 }}",), 1, "v šabloně nelze použít násobení"),
        (("{{ priority|join(zprava.rok) }}",), 1, "filtr „join“ je příliš složitý"),
        (("{% set x = zprava.rok or 'a' %}",), 1, "přiřadit (set) lze jen pole, ne výpočet"),
        (("{% include 'jiny.docx' %}",), 1, "v šabloně nelze použít vložení jiného souboru"),
    ],
)
def test_problems_name_the_paragraph_and_what_was_meant(
    tmp_path: Path, paragraphs: tuple[str, ...], paragraph: int, message: str
) -> None:
    (problem,) = check_template(template(tmp_path, *paragraphs))

    assert (problem.paragraph, problem.message) == (paragraph, message)
    assert problem.text == paragraphs[paragraph - 1]


def test_only_listed_filters_are_let_in(tmp_path: Path) -> None:
    (problem,) = check_template(template(tmp_path, "{{ zprava.nazev|center(1000000) }}"))

    assert problem.message.startswith("v šabloně nelze použít filtr „center“ (lze použít capital")


@pytest.mark.parametrize("place", ["header", "footer", "title"])
def test_headers_and_properties_are_checked_too(tmp_path: Path, place: str) -> None:
    document = docx.Document()
    document.add_paragraph("{{ zprava.nazev }}")
    if place == "title":
        document.core_properties.title = "{{ zprava.nazef }}"
    else:
        document.settings.odd_and_even_pages_header_footer = True
        part = getattr(document.sections[0], f"even_page_{place}")
        part.paragraphs[0].text = "{{ zprava.nazef }}"
    path = tmp_path / "zahlavi.docx"
    document.save(str(path))

    assert [problem.text for problem in check_template(path)] == ["{{ zprava.nazef }}"]


def test_a_field_cannot_reach_behind_the_fields(tmp_path: Path) -> None:
    path = template(tmp_path, "[{{ zprava['__class__']['__mro__'] }}]")

    with pytest.raises(DocumentError, match=r"nelze vyplnit"):
        filled(path)


def test_tags_that_cross_cells_are_refused_in_czech(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    document.element.body.insert(0, document.add_paragraph("{% for p in priority %}")._element)
    table.cell(0, 1).text = "{% endfor %}"
    path = tmp_path / "bunky.docx"
    document.save(str(path))

    assert check_template(path) == []
    with pytest.raises(DocumentError, match=r"Šablonu bunky\.docx nelze vyplnit: značky for"):
        filled(path)


def test_a_field_split_by_bold_is_one_field(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("{{ zpra")
    paragraph.add_run("va.rok").bold = True
    paragraph.add_run(" }}")
    path = tmp_path / "tucna.docx"
    document.save(str(path))

    assert check_template(path) == []
    assert texts(filled(path)) == ["2031"]


def test_a_wrong_template_is_refused_with_its_place(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ zprava.nazef }}")

    with pytest.raises(DocumentError, match=r"odstavec 1 .*zprava\.nazef"):
        render(drafts.city(), format="docx", template=path)


@pytest.mark.parametrize("content", [b"", b"nic", b"PK\x03\x04 rozbity zip"])
def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sablona.docx"
    path.write_bytes(content)

    with pytest.raises(DocumentError, match=r"Šablona sablona\.docx není dokument Wordu"):
        check_template(path)


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="neexistuje"):
        check_template(tmp_path / "neni.docx")
