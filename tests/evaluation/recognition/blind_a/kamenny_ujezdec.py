"""A town's report in DOCX: chapters numbered by Word itself, no level words, percents as status."""

from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    cost,
    counts,
    head,
    money,
    node,
    status,
    table,
)

NAME = "kamenny-ujezdec.docx"

_CHAPTERS = {
    "1": "Bezpečná obec a její majetek",
    "1.1": "Technická ochrana městských objektů",
    "1.2": "Práce strážníků v terénu",
    "2": "Prevence u dětí a dospívajících",
    "2.1": "Škola jako bezpečné místo",
    "2.2": "Smysluplný volný čas",
    "3": "Pomoc obětem a práce s pachateli",
    "3.1": "Služby pro oběti",
    "3.2": "Návrat z výkonu trestu",
}
# number: name, percent, spending, department, text
_ITEMS = {
    "1.1.1": (
        "Elektronické zabezpečení kulturního domu",
        "100 %",
        "214 000 Kč",
        "odbor správy majetku",
        "Objekt byl napojen na pult centralizované ochrany (PCO). Čidla hlídají 14 vstupů.",
    ),
    "1.1.2": (
        "Oprava zámků v bytových domech",
        "60 %",
        "88 500 Kč",
        "bytové hospodářství",
        "Vyměněno bylo 36 vložek v domech v ulicích Polní a Horní. Dva domy zbývají.",
    ),
    "1.2.1": (
        "Okrskový strážník pro sídliště Vinice",
        "100 %",
        "v rámci běžných výdajů městské policie",
        "městská policie",
        "Okrskář je obyvatelům k dispozici každou středu. Vyřídil 73 podnětů.",
    ),
    "1.2.2": (
        "Měření rychlosti u školky",
        "0 %",
        "0 Kč",
        "městská policie",
        "Dopravní inspektorát úsek neschválil.",
    ),
    "2.1.1": (
        "Schůzky výchovných poradců",
        "100 %",
        "bez nákladů",
        "odbor školství",
        "Poradci se sešli čtyřikrát.",
    ),
    "2.1.2": (
        "Programy proti šikaně",
        "80 %",
        "64 800 Kč",
        "odbor školství",
        "Program proběhl ve 20 třídách. Jedna škola jej přesunula na jaro.",
    ),
    "2.2.1": (
        "Klub Podkroví",
        "100 %",
        "380 000 Kč",
        "odbor sociální",
        "Klub otevírá pět dní v týdnu, za rok jej navštívilo 95 dětí.",
    ),
    "2.2.2": (
        "Letní stanování se strážníky",
        "100 %",
        "29 700 Kč",
        "městská policie",
        "Stanování na tábořišti U Rybníka se zúčastnilo 24 dětí ze sociálně slabších rodin.",
    ),
    "3.1.1": (
        "Poradna Bílého kruhu bezpečí",
        "50 %",
        "20 000 Kč",
        "odbor sociální",
        "Poradce přijíždí jednou měsíčně. Služby využilo osm obětí.",
    ),
    "3.2.1": ("Startovací bydlení", "0 %", "–", "bytové hospodářství", "Vhodný byt se nenašel."),
    "3.2.2": (
        "Doprovázení propuštěných",
        "100 %",
        "hrazeno z dotace Ministerstva práce a sociálních věcí",
        "sociální kurátor",
        "Kurátor pracoval s 19 klienty, tři z nich získali zaměstnání.",
    ),
}
_SHARE = {
    "100 %": "fulfilled",
    "80 %": "partially_fulfilled",
    "60 %": "partially_fulfilled",
    "50 %": "partially_fulfilled",
    "0 %": {"any": ["not_fulfilled", "not_started", None]},
}
_COSTS = {
    "1.1.1": cost("214 000 Kč", "amount", 214000),
    "1.1.2": cost("88 500 Kč", "amount", 88500),
    "1.2.1": cost("v rámci běžných výdajů městské policie", "routine"),
    "1.2.2": cost("0 Kč", "zero", 0),
    "2.1.1": cost("bez nákladů", "no_cost"),
    "2.1.2": cost("64 800 Kč", "amount", 64800),
    "2.2.1": cost("380 000 Kč", "amount", 380000),
    "2.2.2": cost("29 700 Kč", "amount", 29700),
    "3.1.1": cost("20 000 Kč", "amount", 20000),
    "3.2.1": cost("–", "none_stated"),
    "3.2.2": cost("hrazeno z dotace Ministerstva práce a sociálních věcí", "outside_budget"),
}
_INTRO = (
    "Koncepci prevence kriminality města Kamenný Újezdec na léta 2022 až 2027 přijalo "
    "zastupitelstvo města 15. června 2022 usnesením č. ZM 45/2022. Za její naplňování odpovídá "
    "tajemnice městského úřadu (MěÚ).",
    "Ve městě žije 8 215 obyvatel. Vyhodnoceno bylo jedenáct úkolů, z nich šest bylo splněno "
    "zcela. Výdaje města dosáhly 797 000 Kč.",
)
_ROLES = [
    {"any": ["area", "priority", "goal"]},
    {"any": ["measure", "specific_goal", "goal", "priority"]},
    {"any": ["activity", "measure"]},
]
_FREE = {"free": True}  # the paper has no level words


def _word(level: int):
    return (_FREE, _ROLES[level - 1])


def _item(number: str) -> Plain:
    name, share, _, department, text = _ITEMS[number]
    return node(
        3,
        _word(3),
        number,
        name,
        status=status(share, _SHARE[share]),
        cost=_COSTS[number],
        responsible=department,
        description=text,
    )


def _part(number: str) -> Plain:
    return node(
        2,
        _word(2),
        number,
        _CHAPTERS[number],
        children=[_item(one) for one in _ITEMS if one.rpartition(".")[0] == number],
    )


def _chapter(number: str) -> Plain:
    parts = [one for one in _CHAPTERS if one.startswith(f"{number}.")]
    return node(1, _word(1), number, _CHAPTERS[number], children=[_part(one) for one in parts])


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Zpráva o realizaci Koncepce prevence kriminality města Kamenný Újezdec v roce 2023",
        "město Kamenný Újezdec",
        strategy_title={
            "any": [
                "Koncepce prevence kriminality města Kamenný Újezdec",
                "Koncepce prevence kriminality města Kamenný Újezdec na léta 2022 až 2027",
            ]
        },
        organisation_kind="city",
        period={"from": 2022, "to": 2027},
        year=2023,
        approval={
            "date": "2022-06-15",
            "resolution": "ZM 45/2022",
            "body": "zastupitelstvo města",
        },
        level_labels=_FREE,
        status_scale=_SHARE,
    ),
    "nodes": [_chapter("1"), _chapter("2"), _chapter("3")],
    "tables": [
        table(
            {"any": ["Výdaje podle kapitol (tis. Kč)"]},
            ["Kapitola", "Rozpočet", "Skutečnost", "Čerpání"],
            [
                (
                    "Bezpečná obec a její majetek",
                    ["350,0", "302,5", "86,4 %"],
                    [350000, 302500, 86.4],
                ),
                (
                    "Prevence u dětí a dospívajících",
                    ["500,0", "474,5", "94,9 %"],
                    [500000, 474500, 94.9],
                ),
                (
                    "Pomoc obětem a práce s pachateli",
                    ["60,0", "20,0", "33,3 %"],
                    [60000, 20000, 33.3],
                ),
                ("Úhrnem", ["910,0", "797,0", "87,6 %"], [910000, 797000, 87.6]),
            ],
            totals=("Úhrnem",),
        ),
    ],
    "money": [
        *money(None, 797000),
        *money("1.1.1", 214000),
        *money("1.1.2", 88500),
        *money("1.2.2", 0),
        *money("2.1.2", 64800),
        *money("2.2.1", 380000),
        *money("2.2.2", 29700),
        *money("3.1.1", 20000),
    ],
    "counts": [
        *counts(None, (8215, "obyvatel"), (11, "úkolů"), (6, "úkolů")),
        *counts("1.1.1", (14, "vstupů")),
        *counts("1.1.2", (36, "vložek"), (2, "domy")),
        *counts("1.2.1", (73, "podnětů")),
        *counts("2.1.1", (4, "schůzky sešli poradci čtyřikrát")),
        *counts("2.1.2", (20, "třídách"), (1, "škola")),
        *counts("2.2.1", (95, "dětí")),
        *counts("2.2.2", (24, "dětí")),
        *counts("3.1.1", (8, "obětí")),
        *counts("3.2.2", (19, "klienty"), (3, "klienti z nich")),
    ],
    "?counts": [*counts("2.2.1", (5, "dní")), *counts("3.1.1", (1, "měsíčně"))],
    "abbreviations": abbreviations(
        PCO="pult centralizované ochrany",
        MěÚ="městský úřad",
    ),
}


def write(folder: Path) -> Path:
    """The Word file with numbered heading styles."""
    paper = Document()
    _number_headings(paper)
    paper.sections[0].header.paragraphs[0].text = "MěÚ Kamenný Újezdec – prevence kriminality"
    paper.sections[0].footer.paragraphs[0].text = "Zpráva za rok 2023"
    paper.add_paragraph(
        "Zpráva o realizaci Koncepce prevence kriminality města Kamenný Újezdec v roce 2023",
        style="Title",
    )
    for text in _INTRO:
        paper.add_paragraph(text)
    for number, name in _CHAPTERS.items():
        paper.add_heading(name, number.count(".") + 1)
        for one in _ITEMS:
            if one.rpartition(".")[0] == number:
                _write_item(paper, one)
    _write_table(paper)
    paper.add_paragraph("Kamenný Újezdec, únor 2024")
    paper.add_paragraph("Ing. Hana Procházková, tajemnice MěÚ")
    path = folder / NAME
    paper.save(str(path))
    return path


def _write_item(paper, number: str) -> None:
    name, *fields = _ITEMS[number]
    paper.add_heading(name, 3)
    labels = ("Míra splnění", "Výdaje města", "Odpovídá", "Popis plnění")
    for label, text in zip(labels, fields, strict=True):
        paragraph = paper.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(text)


def _write_table(paper) -> None:
    figures = TRUTH["tables"][0]
    width = len(figures["columns"])
    grid = paper.add_table(rows=1, cols=width, style="Table Grid")
    top = grid.rows[0].cells
    top[0].merge(top[-1]).text = "Výdaje podle kapitol (tis. Kč)"
    rows = [figures["columns"], *([row["label"], *row["cells"]] for row in figures["rows"])]
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text


def _number_headings(paper) -> None:
    """A multi-level list of Word tied to the heading styles: 1. – 1.1. – 1.1.1."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:lvlText w:val="{"".join(f"%{n + 1}." for n in range(level + 1))}"/></w:lvl>'
        for level in range(3)
    )
    numbering = paper.part.numbering_part.element
    outline = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, outline)
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for level in range(3):
        properties = paper.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        mark = OxmlElement("w:numPr")
        for tag, value in (("w:ilvl", level), ("w:numId", 77)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), str(value))
            mark.append(child)
        properties.append(mark)
