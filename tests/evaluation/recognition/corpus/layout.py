"""How an office prints its report: from what it says to a paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from tests.evaluation.recognition.corpus.money_writing import cost_text, crowns
from tests.evaluation.recognition.corpus.paper import (
    Bullets,
    Contents,
    Fields,
    Grid,
    Head,
    Paper,
    Para,
    Piece,
    Title,
)
from tests.evaluation.recognition.corpus.spec import Count, Item, Report, plain

ROLES = {
    "Oblast": "area",
    "Prioritní oblast": {"any": ["area", "priority"]},
    "Priorita": "priority",
    "Cíl": "goal",
    "Hlavní cíl": "goal",
    "Strategický cíl": "goal",
    "Specifický cíl": "specific_goal",
    "Dílčí cíl": "specific_goal",
    "Opatření": "measure",
    "Aktivita": "activity",
    "Úkol": "activity",
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class HeadStyle:
    """How a level is headed: `number` is path, own, letter or roman; `end` what follows it."""

    label: str
    number: str = "path"
    end: str = ""
    joint: str = " "
    printed_label: str | None = None  # "Opatření č."; "" prints the bare number
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The habits of one office."""

    heads: tuple[HeadStyle, ...]
    shape: str = "cards"  # cards, wide, prose
    joint: str = "tab"  # of fields: tab, line, cell, colon, bold
    status: str = "Míra plnění"
    cost: str = "Náklady města"
    text: str = "Popis plnění"
    responsible: str = "Zodpovídá"
    deadline: str = "Termín"
    note: str = "Poznámka"
    money: str = "crowns"
    brief: str = "Stručný popis {}"
    fulfilment: str = "Plnění {}"
    assessment: str = "Hodnocení"
    counts: str = "in_text"  # in_text or fields
    count: str = "Indikátor"
    count_columns: tuple[str, str, str] = ("Indikátor", "Plán", "Skutečnost")
    plan_first: str = "{label}: plán {plan}, skutečnost {value}"
    contents: bool = False
    names_in_intro: bool = False
    colon: str = ":"
    statuses: dict[str, str] = field(default_factory=dict)  # the office's word for each usual one
    list_ends: bool = False  # items of a list end with a comma, the last one with a stop
    split: bool = False  # a wide table goes on as another table with its header repeated
    sources: tuple[str, str, str] = ("Celkové náklady", "Náklady města", "Další zdroje")
    introduce: str = ""  # a line before the first activity of a measure
    card: bool = False  # the heading of an activity is the first row of its table

    def worded(self, status: str) -> str:
        """A status in the office's own words."""
        return self.statuses.get(status.casefold().rstrip("."), status)


@dataclass(frozen=True, slots=True)
class Numbered:
    """An item with its place in the tree."""

    item: Item
    level: int
    own: int
    number: str
    parents: tuple[str, ...]


def numbered(
    items: tuple[Item, ...], layout: Layout, parents: tuple[str, ...] = ()
) -> Iterator[Numbered]:
    """Every item, parents first, with its full number."""
    level = len(parents) + 1
    for own, item in enumerate(items, start=1):
        mark = chr(64 + own) if layout.heads[level - 1].number == "letter" else str(own)
        place = Numbered(item, level, own, ".".join([*parents, mark]), parents)
        yield place
        yield from numbered(item.children, layout, (*parents, mark))


def printed_number(place: Numbered, style: HeadStyle) -> str:
    """The number as the paper shows it."""
    if style.number == "roman":
        return _ROMAN[place.own - 1] + style.end
    return (str(place.own) if style.number == "own" else place.number) + style.end


def prefix(place: Numbered, style: HeadStyle) -> str:
    """What stands before the name of an item in its heading."""
    label = style.label if style.printed_label is None else style.printed_label
    label = label.upper() if style.upper else label
    return f"{label} {printed_number(place, style)}".strip()


def paper(report: Report, layout: Layout) -> Paper:
    """The report as this office prints it."""
    pieces: list[Piece] = [Title(report.title)]
    places = list(numbered(report.items, layout))
    if layout.contents:
        pieces.append(_contents(places, layout))
    if report.intro:
        pieces += [Head(1, "Úvod"), *(Para(plain(text)) for text in report.intro)]
    if layout.names_in_intro:
        tops = [place for place in places if place.level == 1]
        pieces += [Para(_head(place, layout).printed) for place in tops]
    for table in report.tables:
        pieces.append(Grid((table.columns, *table.rows), title=table.title))
    if layout.shape == "sheet":
        pieces.append(_sheet(layout, places))
    elif layout.shape == "sections":
        pieces.append(_sections(layout, places))
    else:
        pieces += list(_body(report.items, layout, places))
    if report.abbreviations:
        pieces += [Head(1, "Seznam zkratek"), Fields(report.abbreviations, how="tab")]
    return tuple(pieces)


def _sheet(layout: Layout, places: list[Numbered]) -> Grid:
    """The whole report in one table, a column for each level, a row for each activity."""
    last = len(layout.heads)
    named = {place.number: f"{place.number} {plain(place.item.name)}" for place in places}
    header = [style.label for style in layout.heads]
    rows = [(*header, layout.status, layout.cost, layout.text)]
    for place in places:
        if place.level == last:
            values = dict(fields(place.item, layout))
            path = [".".join(place.number.split(".")[: n + 1]) for n in range(last)]
            cells = [values.get(label, "") for label in rows[0][last:]]
            rows.append((*(named[number] for number in path), *cells))
    groups = [row[0] for row in rows]
    spans = tuple((groups.index(one), groups.count(one)) for one in dict.fromkeys(groups[1:]))
    return Grid(tuple(rows), spans=spans)


def _sections(layout: Layout, places: list[Numbered]) -> Grid:
    """The whole report in one table; items above activities are rows merged over all columns."""
    style = layout.heads[-1]
    header = ("Č.", style.label, layout.status, layout.cost, layout.text)
    rows: list[tuple[str, ...]] = [header]
    for place in places:
        if place.level < len(layout.heads):
            rows.append((_head(place, layout).printed,))
            continue
        values = dict(fields(place.item, layout))
        cells = [values.get(label, "") for label in header[2:]]
        rows.append((printed_number(place, style), plain(place.item.name), *cells))
    return Grid(tuple(rows))


def _contents(places: list[Numbered], layout: Layout) -> Contents:
    lines = [(_head(place, layout).printed, 2 + n) for n, place in enumerate(places)]
    return Contents(
        tuple(line for line, place in zip(lines, places, strict=True) if place.level < 3)
    )


def _head(place: Numbered, layout: Layout) -> Head:
    style = layout.heads[place.level - 1]
    return Head(place.level, plain(place.item.name), prefix(place, style), style.joint)


def _body(items: tuple[Item, ...], layout: Layout, places: list[Numbered]) -> Iterator[Piece]:
    last = len(layout.heads)
    for place in places:
        if layout.shape == "wide" and place.level == last:
            continue
        if layout.shape == "matrix" and place.level > 1:
            continue
        if layout.card and place.level == last:
            yield from _table_card(place, layout)
            yield from _closing(place, layout, places)
            continue
        if layout.introduce and place.level == last and place.own == 1:
            yield Para(layout.introduce)
        yield _head(place, layout)
        if layout.shape == "prose":
            yield from _prose(place.item, layout, layout.heads[place.level - 1])
        else:
            yield from _card(place.item, layout)
        if layout.shape == "wide" and place.level == last - 1:
            yield from _wide_parts(_wide(place, layout, places), layout)
        if layout.shape == "matrix":
            yield _matrix(place, layout, places)
        yield from _closing(place, layout, places)


def _table_card(place: Numbered, layout: Layout) -> Iterator[Piece]:
    """A card whose first row, merged over both columns, is the heading."""
    for piece in _card(place.item, layout):
        if isinstance(piece, Fields):
            yield replace(piece, how="cell", heading=_head(place, layout).printed)


def _matrix(top: Numbered, layout: Layout, places: list[Numbered]) -> Grid:
    """One table for an area: measures in merged cells, a row for each activity."""
    measure, activity = layout.heads[1], layout.heads[2]
    header = (measure.label, activity.label, layout.status, layout.cost, layout.text)
    rows, spans = [header], []
    for place in places:
        if place.parents != (top.number,):
            continue
        first = len(rows)
        for child in places:
            if ".".join(child.parents) == place.number:
                values = dict(fields(child.item, layout))
                name = f"{printed_number(child, activity)} {plain(child.item.name)}"
                own = f"{printed_number(place, measure)} {plain(place.item.name)}"
                rows.append((own, name, *(values.get(label, "") for label in header[2:])))
        spans.append((first, len(rows) - first))
    return Grid(tuple(rows), spans=tuple(spans))


def _closing(place: Numbered, layout: Layout, places: list[Numbered]) -> Iterator[Piece]:
    """What an office prints when an item of the first level ends."""
    shown = [one for one in places if one.level == 1 or layout.shape != "matrix"]
    if layout.shape == "wide":
        shown = [one for one in places if one.level < len(layout.heads)]
    following = next((one for one in shown[shown.index(place) + 1 :]), None)
    if following is not None and following.level > 1:
        return
    top = next(one for one in places if one.number == place.number.split(".")[0])
    item = top.item
    if item.financing:
        yield _financing(top, layout)
    if layout.shape == "prose":
        if item.assessment:
            yield from (Para(f"{layout.assessment}:", bold=True), Para(plain(item.assessment)))
        if item.verdict:
            yield Para(plain(item.verdict))


def _financing(top: Numbered, layout: Layout) -> Grid:
    total, own = top.item.financing or (0, 0)
    rows = [
        ("Celkové náklady", crowns(total), "100 %"),
        ("Náklady města", crowns(own), f"{round(100 * own / total)} %"),
        ("Další zdroje", crowns(total - own), f"{100 - round(100 * own / total)} %"),
    ]
    rows = [(layout.sources[n], *row[1:]) for n, row in enumerate(rows)]
    return Grid(tuple(rows), title=f"Financování – {_head(top, layout).printed}", header=False)


def _card(item: Item, layout: Layout) -> Iterator[Piece]:
    pairs = fields(item, layout)
    if pairs:
        yield Fields(
            tuple((f"{label}{layout.colon}", value) for label, value in pairs), layout.joint
        )
    if layout.counts == "table" and item.counts:
        yield Grid((layout.count_columns, *(count_row(count) for count in item.counts)))


def count_row(count: Count) -> tuple[str, ...]:
    """An indicator as a row: label, plan and reality."""
    return (count.label, "–" if count.plan is None else str(count.plan), str(count.value))


def fields(item: Item, layout: Layout) -> list[tuple[str, str]]:
    """Labels and values of a card, in the order of the paper."""
    pairs: list[tuple[str, str]] = []
    if item.status is not None:
        pairs.append((layout.status, layout.worded(item.status)))
    if item.cost is not None:
        pairs.append((layout.cost, cost_text(item.cost, layout.money)))
    if item.responsible is not None:
        pairs.append((layout.responsible, item.responsible))
    if item.deadline is not None:
        pairs.append((layout.deadline, item.deadline))
    if layout.counts == "fields":
        pairs += [(layout.count, count_field(item, n, layout)) for n in range(len(item.counts))]
    if item.text is not None:
        pairs.append((layout.text, described(item, layout)))
    if item.note is not None:
        pairs.append((layout.note, item.note))
    return pairs


def count_field(item: Item, which: int, layout: Layout) -> str:
    """An indicator as a field: its label, plan and reality."""
    count = item.counts[which]
    if count.plan is None:
        return f"{count.label}: {count.value}{' ' + count.unit if count.unit else ''}"
    return layout.plan_first.format(label=count.label, plan=count.plan, value=count.value)


def described(item: Item, layout: Layout) -> str:
    """The text of the description field with the indicators that stand in it."""
    lines = []
    if layout.counts == "in_text":
        for count in item.counts:
            lines.append(f"{count.label}: {count.value}")
            ends = _list_ends(len(count.projects)) if layout.list_ends else []
            lines += [
                f"• {name}{end}" for name, end in zip_longest(count.projects, ends, fillvalue="")
            ]
    return "\n".join([*lines, plain(item.text or "")])


def _wide_parts(grid: Grid, layout: Layout) -> Iterator[Grid]:
    if not layout.split or len(grid.rows) < 3:
        yield grid
        return
    yield Grid(grid.rows[:2])
    yield Grid((grid.rows[0], *grid.rows[2:]))


def _list_ends(number: int) -> list[str]:
    return [","] * (number - 1) + ["."] if number else []


def _wide(place: Numbered, layout: Layout, places: list[Numbered]) -> Grid:
    """One table for a measure, a row for each activity."""
    header = ["Č.", layout.heads[-1].label, layout.status]
    header += [layout.cost] if any(child.cost for child in place.item.children) else []
    header += [layout.responsible] if any(c.responsible for c in place.item.children) else []
    header += [layout.deadline] if any(c.deadline for c in place.item.children) else []
    notes = [layout.note] if any(c.note for c in place.item.children) else []
    rows = [(*header, layout.text, *notes)]
    for child in places:
        if ".".join(child.parents) == place.number and child.level == place.level + 1:
            number = printed_number(child, layout.heads[-1])
            values = dict(fields(child.item, layout))
            rows.append(
                (number, plain(child.item.name), *(values.get(h, "") for h in rows[0][2:]))
            )
    return Grid(tuple(rows))


def _prose(item: Item, layout: Layout, style: HeadStyle) -> Iterator[Piece]:
    genitive = {"Cíl": "cíle", "Oblast": "oblasti", "Priorita": "priority"}.get(
        style.label, "opatření"
    )
    if item.brief or item.planned:
        yield Para(layout.brief.format(genitive) + layout.colon, bold=True)
        if item.brief:
            yield Para(plain(item.brief))
        if item.planned:
            yield Bullets(item.planned)
    if item.text:
        yield Para(layout.fulfilment.format(genitive) + layout.colon, bold=True)
        yield from prose_pieces(plain(item.text))


def prose_pieces(text: str) -> Iterator[Piece]:
    """Paragraphs and lists of a text."""
    items: list[str] = []
    for line in text.split("\n"):
        if line.startswith("• "):
            items.append(line[2:])
            continue
        if items:
            yield Bullets(tuple(items))
            items = []
        yield Para(line)
    if items:
        yield Bullets(tuple(items))
