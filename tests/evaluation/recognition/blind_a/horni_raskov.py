"""A town's action plan as of 31. 12. 2023: one wide landscape table in DOCX, unusual statuses."""

from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from tests.evaluation.recognition.blind_a.kit import (
    cost,
    counts,
    head,
    indicator,
    money,
    node,
    status,
)

NAME = "horni-raskov.docx"

_COLUMNS = (
    "Č.|Aktivita|Gestor|Termín|Indikátor (plán / skutečnost)|"
    "Čerpáno v roce 2023|Stav k 31. 12. 2023|Komentář"
).split("|")
# number, name, owner, term, indicator, cost, status, comment; one cell: a row over all columns
_ROWS = [
    ["PRIORITA 1: BEZPEČNÉ ULICE"],
    ["Opatření 1.1 Situační prevence"],
    [
        "1.1.1",
        "Kamerový bod na autobusovém nádraží",
        "městská policie",
        "06/2023",
        "Počet kamerových bodů: 1 / 1",
        "318 450 Kč",
        "hotovo",
        "Bod byl uveden do provozu 22. května 2023.",
    ],
    [
        "1.1.2",
        "Oplocení areálu mateřské školy Sluníčko",
        "odbor investic",
        "10/2023",
        "Délka plotu v metrech: 140 / 0",
        "0 Kč",
        "přesunuto do roku 2024",
        "Ve výběrovém řízení nepodal nabídku žádný uchazeč.",
    ],
    [
        "1.1.3",
        "Fotopasti na černé skládky",
        "odbor životního prostředí",
        "průběžně",
        "Počet fotopastí: 4 / 6",
        "52 800 Kč",
        "v běhu",
        "Zařízení se přemísťují podle potřeby, dosud bylo zjištěno 9 přestupků.",
    ],
    ["Opatření 1.2 Dohled ve veřejném prostoru"],
    [
        "1.2.1",
        "Asistenti prevence kriminality",
        "městská policie",
        "12/2023",
        "Počet asistentů: 3 / 2",
        "684 tis. Kč",
        "v běhu",
        "Třetí místo se nepodařilo obsadit.",
    ],
    [
        "1.2.2",
        "Společné hlídky s Policií ČR",
        "městská policie",
        "průběžně",
        "Počet hlídek: 24 / 31",
        "v rámci běžné činnosti",
        "v běhu",
        "Hlídky se zaměřily na okolí heren a ubytoven.",
    ],
    [
        "1.2.3",
        "Domovník v ulici Lesní",
        "bytový odbor",
        "09/2023",
        "Počet domovníků: 1 / 0",
        "–",
        "zrušeno – nahrazeno",
        "Aktivitu nahrazuje aktivita 1.2.1.",
    ],
    ["PRIORITA 2: DĚTI A RODINA"],
    ["Opatření 2.1 Prevence ve školách"],
    [
        "2.1.1",
        "Preventivní bloky pro 6. ročníky",
        "odbor školství",
        "11/2023",
        "Počet tříd: 8 / 8",
        "41 600 Kč",
        "hotovo",
        "Bloky vedli lektoři okresní poradny. Zúčastnilo se 187 žáků.",
    ],
    [
        "2.1.2",
        "Školení pedagogů o kyberšikaně",
        "odbor školství",
        "04/2023",
        "Počet proškolených pedagogů: 30 / 26",
        "18 000 Kč",
        "hotovo",
        "Hodnocení účastníků bylo velmi dobré.",
    ],
    [
        "2.1.3",
        "Anonymní schránka důvěry online",
        "základní školy",
        "12/2023",
        "Počet zapojených škol: 2 / 0",
        "0 Kč",
        "nezahájeno",
        "Školy vyčkávají na stanovisko pověřence pro ochranu osobních údajů.",
    ],
    ["Opatření 2.2 Volný čas"],
    [
        "2.2.1",
        "Otevřená tělocvična",
        "odbor školství",
        "průběžně",
        "Počet otevřených odpolední: 40 / 38",
        "96 200 Kč",
        "v běhu",
        "Dvě odpoledne odpadla pro havárii topení.",
    ],
    [
        "2.2.2",
        "Příměstský tábor s městskou policií",
        "městská policie",
        "08/2023",
        "Počet dětí: 20 / 20",
        "35 000 Kč",
        "hotovo",
        "Na tábor přispěly částkou 15 000 Kč místní firmy.",
    ],
    ["PRIORITA 3: INFORMOVANÝ OBČAN"],
    ["Opatření 3.1 Osvěta seniorů"],
    [
        "3.1.1",
        "Divadelní hra Nebuďme lehkověrní",
        "odbor kultury",
        "10/2023",
        "Počet představení: 2 / 1",
        "27 000 Kč",
        "v běhu",
        "Druhé představení se uskuteční v únoru 2024.",
    ],
    [
        "3.1.2",
        "Senior akademie",
        "městská policie",
        "05/2023",
        "Počet absolventů: 25 / 22",
        "9 400 Kč",
        "hotovo",
        "Akademie měla osm lekcí.",
    ],
    [
        "3.1.3",
        "Mobilní aplikace Hlásím",
        "odbor informatiky",
        "12/2023",
        "Počet stažení: 500 / –",
        "–",
        "přesunuto do roku 2024",
        "Zadání je třeba upravit.",
    ],
]
_CODES = {
    "hotovo": "fulfilled",
    "v běhu": "ongoing",
    "nezahájeno": "not_started",
    "zrušeno – nahrazeno": "cancelled",
    "přesunuto do roku 2024": "postponed",
}
_MEASURE, _ACTIVITY = ("Opatření", "measure"), ("Aktivita", "activity")
_UPPER = ({"any": ["Priorita", "PRIORITA"]}, "priority")
_COSTS = {
    "1.1.1": cost("318 450 Kč", "amount", 318450),
    "1.1.2": cost("0 Kč", "zero", 0),
    "1.1.3": cost("52 800 Kč", "amount", 52800),
    "1.2.1": cost("684 tis. Kč", "amount", 684000),
    "1.2.2": cost("v rámci běžné činnosti", "routine"),
    "1.2.3": cost("–", "none_stated"),
    "2.1.1": cost("41 600 Kč", "amount", 41600),
    "2.1.2": cost("18 000 Kč", "amount", 18000),
    "2.1.3": cost("0 Kč", "zero", 0),
    "2.2.1": cost("96 200 Kč", "amount", 96200),
    "2.2.2": cost("35 000 Kč", "amount", 35000),
    "3.1.1": cost("27 000 Kč", "amount", 27000),
    "3.1.2": cost("9 400 Kč", "amount", 9400),
    "3.1.3": cost("–", "none_stated"),
}
_INDICATORS = {
    "1.1.1": [indicator("Počet kamerových bodů", 1, 1)],
    "1.1.2": [indicator("Délka plotu v metrech", 0, 140)],
    "1.1.3": [indicator("Počet fotopastí", 6, 4)],
    "1.2.1": [indicator("Počet asistentů", 2, 3)],
    "1.2.2": [indicator("Počet hlídek", 31, 24)],
    "1.2.3": [indicator("Počet domovníků", 0, 1)],
    "2.1.1": [indicator("Počet tříd", 8, 8)],
    "2.1.2": [indicator("Počet proškolených pedagogů", 26, 30)],
    "2.1.3": [indicator("Počet zapojených škol", 0, 2)],
    "2.2.1": [indicator("Počet otevřených odpolední", 38, 40)],
    "2.2.2": [indicator("Počet dětí", 20, 20)],
    "3.1.1": [indicator("Počet představení", 1, 2)],
    "3.1.2": [indicator("Počet absolventů", 22, 25)],
    "3.1.3": [],  # the value is a dash and the contract has no indicator without a value
}


def _activity(number: str):
    row = next(row for row in _ROWS if row[0] == number)
    return node(
        3,
        _ACTIVITY,
        number,
        row[1],
        responsible=row[2],
        deadline=row[3],
        indicators=_INDICATORS[number],
        cost=_COSTS[number],
        status=status(row[6], _CODES[row[6]]),
        description=row[7],
    )


TRUTH = {
    "document": head(
        "action_plan_status",
        "Akční plán prevence kriminality města Horní Raškov na rok 2023 "
        "Stav plnění k 31. 12. 2023",
        "město Horní Raškov",
        strategy_title={
            "any": [
                "Akční plán prevence kriminality města Horní Raškov na rok 2023",
                "Akční plán prevence kriminality města Horní Raškov",
                "Koncepce prevence kriminality města Horní Raškov 2022–2026",
            ]
        },
        organisation_kind="city",
        period={"from": {"any": [2022, 2023, None]}, "to": {"any": [2026, 2023, None]}},
        year=2023,
        level_labels=[{"any": ["Priorita", "PRIORITA"]}, "Opatření", "Aktivita"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            _UPPER,
            "1",
            "BEZPEČNÉ ULICE",
            children=[
                node(
                    2,
                    _MEASURE,
                    "1.1",
                    "Situační prevence",
                    children=[_activity(f"1.1.{n}") for n in (1, 2, 3)],
                ),
                node(
                    2,
                    _MEASURE,
                    "1.2",
                    "Dohled ve veřejném prostoru",
                    children=[_activity(f"1.2.{n}") for n in (1, 2, 3)],
                ),
            ],
        ),
        node(
            1,
            _UPPER,
            "2",
            "DĚTI A RODINA",
            children=[
                node(
                    2,
                    _MEASURE,
                    "2.1",
                    "Prevence ve školách",
                    children=[_activity(f"2.1.{n}") for n in (1, 2, 3)],
                ),
                node(
                    2,
                    _MEASURE,
                    "2.2",
                    "Volný čas",
                    children=[_activity(f"2.2.{n}") for n in (1, 2)],
                ),
            ],
        ),
        node(
            1,
            _UPPER,
            "3",
            "INFORMOVANÝ OBČAN",
            children=[
                node(
                    2,
                    _MEASURE,
                    "3.1",
                    "Osvěta seniorů",
                    children=[_activity(f"3.1.{n}") for n in (1, 2, 3)],
                ),
            ],
        ),
    ],
    "tables": [],
    "money": [
        *money(None, 1282450),
        *money("1.1.1", 318450),
        *money("1.1.2", 0),
        *money("1.1.3", 52800),
        *money("1.2.1", 684000),
        *money("2.1.1", 41600),
        *money("2.1.2", 18000),
        *money("2.1.3", 0),
        *money("2.2.1", 96200),
        *money("2.2.2", 35000, 15000),
        *money("3.1.1", 27000),
        *money("3.1.2", 9400),
    ],
    "counts": [
        *counts(None, (14, "aktivit")),
        *counts("1.1.3", (9, "přestupků")),
        *counts("2.1.1", (187, "žáků")),
        *counts("2.2.1", (2, "odpoledne")),
        *counts("3.1.2", (8, "lekcí")),
    ],
    "?counts": [],
    "abbreviations": [],
    "?abbreviations": [{"abbr": "Policií ČR", "meaning": ""}],
}


def write(folder: Path) -> Path:
    """The Word file."""
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    section.header.paragraphs[0].text = "Město Horní Raškov\tAkční plán 2023"
    _page_number(section.footer.paragraphs[0])
    paper.add_heading("Akční plán prevence kriminality města Horní Raškov na rok 2023", 0)
    paper.add_paragraph("Stav plnění k 31. 12. 2023", style="Subtitle")
    paper.add_paragraph(
        "Akční plán navazuje na Koncepci prevence kriminality města Horní Raškov 2022–2026. "
        "Obsahuje 14 aktivit. Ke konci roku bylo z rozpočtu města vyčerpáno 1 282 450 Kč. "
        "Materiál projednala komise prevence kriminality na svém zasedání."
    )
    _table(paper)
    paper.add_paragraph("Zpracoval: Mgr. Tomáš Hladík, koordinátor prevence kriminality")
    path = folder / NAME
    paper.save(str(path))
    return path


def _table(paper) -> None:
    table = paper.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, _COLUMNS, strict=True):
        _fill(cell, text, bold=True)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for row in _ROWS:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
            _fill(cells[0], row[0], bold=True)
        else:
            for cell, text in zip(cells, row, strict=True):
                _fill(cell, text)


def _fill(cell, text: str, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(text)
    run.bold = bold
    run.font.size = Pt(9)


def _page_number(paragraph) -> None:
    paragraph.add_run("Strana ")
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
