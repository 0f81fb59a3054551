"""What an office may write into its Word template: the fields by name, and their values.

The names are Czech without accents, as a clerk reads them: `{{ aktivita.mira_plneni }}`. A field
of type `Vlozka` brings whole paragraphs, tables or a chart when it stands alone in a paragraph.
"""
# ruff: noqa: RUF009 - _pole is dataclasses.field, it makes nothing that the classes would share

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from prevence.core.money import czk
from prevence.documents.typography import typeset
from prevence.documents.writers.model import Block, Bullets, Chart, Paragraph
from prevence.evaluation.draft import Node, ReportDraft
from prevence.evaluation.official import words
from prevence.evaluation.official.figures import Money, heading_of, money_of, percent
from prevence.evaluation.official.layouts import front, parts, summary
from prevence.evaluation.official.texts import description_content, fulfilment_content


def _pole(meaning: str, example: str = "") -> Any:  # noqa: ANN401 - stands for a field of any type
    """A field with what it is and what it looks like, for the list shown to the office."""
    return field(metadata={"meaning": meaning, "example": example})


@dataclass(frozen=True, slots=True)
class Vlozka:
    """A part of the document that is more than one line; printed as a mark, then replaced."""

    znacka: str
    bloky: tuple[Block, ...]

    def __str__(self) -> str:
        return self.znacka if self.bloky else ""

    def __bool__(self) -> bool:
        return bool(self.bloky)


@dataclass(frozen=True, slots=True)
class Financovani:
    """Money of an item, amounts with Kč, shares with %."""

    celkem: str = _pole("celkové náklady", "1 250 000 Kč")
    vlastni: str = _pole("vlastní náklady úřadu", "450 000 Kč")
    dalsi: str = _pole("další zdroje", "800 000 Kč")
    podil_vlastni: str = _pole("podíl vlastních nákladů", "36 %")
    podil_dalsi: str = _pole("podíl dalších zdrojů", "64 %")


@dataclass(frozen=True, slots=True)
class Polozka:
    """An item of the strategy: priority, goal, measure or activity.

    Attributes:
        oznaceni: the office's word for the level ("Priorita").
        nadpis: the whole heading ("Priorita 1 – název").
        podrizene: items directly below; `opatreni` is the same list.
        aktivity: all items below, at whatever depth.
    """

    oznaceni: str = _pole("slovo úřadu pro úroveň", "Priorita")
    cislo: str = _pole("číslo, jak je tištěno", "1.2")
    nazev: str = _pole("název", "Bezpečný veřejný prostor")
    nadpis: str = _pole("celý nadpis", "Priorita 1 – Bezpečný veřejný prostor")
    mira_plneni: str = _pole("míra plnění slovy úřadu", "Splněno částečně.")
    naklady: str = _pole("náklady slovy úřadu", "120 000 Kč")
    zodpovida: str = _pole("kdo zodpovídá", "odbor sociálních věcí")
    termin: str = _pole("termín", "průběžně")
    poznamka: str = _pole("poznámka", "pokračuje i příští rok")
    strucny_popis: str = _pole("stručný popis ze strategie", "Osvětlení rizikových míst.")
    planovano: tuple[str, ...] = _pole("naplánované kroky, seznam vět", "obnovit svítidla")
    popis: Vlozka = _pole("popis plnění s počty, celé odstavce")
    plneni: Vlozka = _pole("text o plnění, celé odstavce")
    hodnoceni: str = _pole("slovní hodnocení", "Cíl se daří plnit.")
    zaver: str = _pole("závěr o plnění a pokračování", "Cíl je splněn, trvá i v příštím roce.")
    projekty: tuple[str, ...] = _pole("jmenované projekty, seznam názvů", "Bezpečná ulice")
    financovani: Financovani | None = _pole("částky položky; chybí, když je zpráva neuvádí")
    tabulka_financovani: Vlozka = _pole("hotová tabulka financování")
    podrizene: tuple["Polozka", ...] = _pole("položky přímo pod touto")
    opatreni: tuple["Polozka", ...] = _pole("totéž co podrizene")
    aktivity: tuple["Polozka", ...] = _pole("všechny položky pod touto, v jakékoli hloubce")


@dataclass(frozen=True, slots=True)
class Zkratka:
    """An abbreviation and its meaning."""

    zkratka: str = _pole("zkratka", "MP")
    vyznam: str = _pole("co znamená", "městská policie")


@dataclass(frozen=True, slots=True)
class Zprava:
    """The document itself."""

    nazev: str = _pole("název zprávy bez roku", "Vyhodnocení strategie prevence kriminality")
    podnazev: str = _pole("rok v nadpisu", "za rok 2024")
    rok: str = _pole("rok", "2024")
    organizace: str = _pole("úřad", "město Lipnice")
    strategie: str = _pole("název strategie", "Strategie prevence kriminality 2022–2026")
    obdobi: str = _pole("období strategie", "2022–2026")
    zahlavi: str = _pole("úřad, druh zprávy a rok do záhlaví", "Město Lipnice – plán práce 2024")
    nazev_vlastnich_nakladu: str = _pole("jak úřad říká svým nákladům", "Náklady města")


@dataclass(frozen=True, slots=True)
class Pole:
    """Everything a template may name at its top level."""

    zprava: Zprava = _pole("údaje o celé zprávě")
    uvod: Vlozka = _pole("úvod, souhrnné tabulky a grafy")
    priority: tuple[Polozka, ...] = _pole("položky nejvyšší úrovně")
    zkratky: tuple[Zkratka, ...] = _pole("seznam zkratek")
    graf_financovani: Vlozka = _pole("graf financování")
    graf_plneni: Vlozka = _pole("graf míry plnění")


class Pieces:
    """Makes inserted parts and keeps them under their marks until they are placed."""

    def __init__(self) -> None:
        self.by_mark: dict[str, Vlozka] = {}

    def made(self, blocks: Iterable[Block]) -> Vlozka:
        """A part under a new mark."""
        # brackets that no office writes, so that a mark is never met by chance
        piece = Vlozka(f"\u27ea{len(self.by_mark) + 1}\u27eb", tuple(blocks))
        self.by_mark[piece.znacka] = piece
        return piece


def fields_of(draft: ReportDraft) -> tuple[Pole, Pieces]:
    """The values of all fields for a draft, and its inserted parts by their marks."""
    pieces = Pieces()
    introduction = front.introduction(draft)
    charts = [block for block in introduction if isinstance(block, Chart)]
    fields = Pole(
        zprava=_document(draft),
        uvod=pieces.made(introduction),
        priority=tuple(_item(node, None, draft, pieces) for node in draft.nodes),
        zkratky=tuple(
            Zkratka(item.abbr, typeset(item.meaning)) for item in parts.sorted_abbreviations(draft)
        ),
        graf_financovani=pieces.made(_named(charts, summary.FINANCING_CHART)),
        graf_plneni=pieces.made(_named(charts, summary.STATUS_CHART)),
    )
    return fields, pieces


def _named(charts: list[Chart], start: str) -> list[Chart]:
    return [chart for chart in charts if chart.title.startswith(start)][:1]


def _document(draft: ReportDraft) -> Zprava:
    head = draft.document
    title, subtitle = front.title_of(draft)
    return Zprava(
        nazev=typeset(title),
        podnazev=typeset(subtitle),
        rok="" if head.year is None else str(head.year),
        organizace=typeset(head.organisation or ""),
        strategie=typeset(head.strategy_title or ""),
        obdobi=f"{head.period.first}–{head.period.last}" if head.period else "",
        zahlavi=typeset(front.short_title(draft)),
        nazev_vlastnich_nakladu=words.own_costs(draft),
    )


def _item(node: Node, parent: Node | None, draft: ReportDraft, pieces: Pieces) -> Polozka:
    below = tuple(_item(child, node, draft, pieces) for child in node.children)
    deep = tuple(item for child in below for item in (child, *child.aktivity))
    money = money_of(node.financing) if node.financing is not None else None
    closing = [
        block.text for block in parts.closing_blocks(node, parent) if isinstance(block, Paragraph)
    ]
    return Polozka(
        oznaceni=node.label,
        cislo=node.printed_number,
        nazev=typeset(node.name),
        nadpis=typeset(heading_of(node)),
        mira_plneni=typeset(node.status.text) if node.status else "",
        naklady=typeset(node.cost.text.strip() or "–") if node.cost else "",
        zodpovida=typeset(node.responsible or ""),
        termin=typeset(node.deadline or ""),
        poznamka=typeset(node.note or ""),
        strucny_popis=typeset(node.brief or ""),
        planovano=tuple(map(typeset, node.planned)),
        popis=pieces.made(_description(node)),
        plneni=pieces.made(fulfilment_content(node.fulfilment) if node.fulfilment else ()),
        hodnoceni=typeset(node.assessment or ""),
        zaver=typeset(node.verdict.text) if node.verdict and node.verdict.text in closing else "",
        projekty=tuple(map(typeset, node.projects)),
        financovani=_money(money) if money is not None else None,
        tabulka_financovani=pieces.made(parts.financing_blocks(node, draft)),
        podrizene=below,
        opatreni=below,
        aktivity=deep,
    )


def _description(node: Node) -> list[Block]:
    """The description with the counts that no text states."""
    rows = parts.count_rows(node)
    counts: list[Block] = [part for row in rows for part in row.content]
    return [*counts, *description_content(node)] if node.description or counts else []


def _money(money: Money) -> Financovani:
    return Financovani(
        celkem=czk(money.total),
        vlastni=czk(money.own),
        dalsi=czk(money.other),
        podil_vlastni=percent(money.own_pct),
        podil_dalsi=percent(money.other_pct),
    )


def plain_text(piece: Vlozka) -> str:
    """What an inserted part says when it stands in the middle of a sentence."""
    said = []
    for block in piece.bloky:
        if isinstance(block, Paragraph):
            said.append(block.text)
        elif isinstance(block, Bullets):
            said.append(" ".join(block.items))
    return " ".join(said)
