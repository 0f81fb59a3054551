"""Summary tables and money boxes of the city's report: the printed grid and its truth in one."""

from collections import Counter
from dataclasses import dataclass

from prevence.core.money import czk, number, percent
from prevence.evaluation.demonstration.city_year import CityYear, Money
from prevence.evaluation.demonstration.misprints import Press
from prevence.evaluation.demonstration.paper import Grid, GridRow
from prevence.evaluation.draft import Financing, Table, TableRow

KINDS = {
    "social": "Sociální prevence",
    "situational": "Situační prevence",
    "information": "Informování občanů",
    "education": "Vzdělávání",
    "capacity": "Realizační kapacity",
}
TOTAL = "Celkem"


@dataclass(frozen=True, slots=True)
class Figures:
    """A table as it is printed and as it must be read."""

    grid: Grid
    table: Table


@dataclass(frozen=True, slots=True)
class _Row:
    """Label and figures of a row; `units` holds "", "Kč" or "%" for each figure."""

    label: str
    values: tuple[int | None, ...]
    is_total: bool = False


def summary_tables(figures: CityYear, press: Press) -> list[Figures]:
    """Realizers, kinds, counts by priority, statuses, money by source, money by priority."""
    year = figures.year
    return [
        _table(
            f"Realizátoři aktivit a služeb v roce {year}",
            ("Realizátor", "Počet subjektů", "Sociální služby", "Preventivní aktivity"),
            _realizers(figures),
            press,
            "realizers",
        ),
        _table(
            f"Druhy aktivit a služeb v roce {year}",
            ("Druh", TOTAL, *KINDS.values()),
            _kinds(figures),
            press,
            "kinds",
        ),
        _table(
            f"Aktivity a služby podle priorit v roce {year}",
            ("Priorita", "Počet preventivních aktivit", "Počet služeb"),
            _by_priority(figures),
            press,
            "priorities",
        ),
        _table(
            f"Míra plnění aktivit Strategie v roce {year}",
            ("Míra plnění", "Počet aktivit Strategie"),
            _statuses(figures),
            press,
            "statuses",
        ),
        _table(
            f"Financování prevence kriminality v roce {year}",
            ("Zdroj", "Částka", "Podíl"),
            _sources(figures.whole),
            press,
            "sources",
            units=("Kč", "%"),
        ),
        _table(
            f"Financování prevence kriminality podle priorit v roce {year}",
            ("Priorita", "Celkové náklady", "Náklady města", "Podíl na celku"),
            _money(figures),
            press,
            "money",
            units=("Kč", "Kč", "%"),
        ),
    ]


def priority_box(figures: CityYear, press: Press, priority: int) -> tuple[Figures, Financing]:
    """The money box printed under a priority, and the same as the node's financing."""
    name = figures.city.priorities[priority - 1][0]
    money = figures.money(priority)
    rows = [
        _Row("Celkové náklady", (money.total, 100), is_total=True),
        _Row("Náklady města", (money.own, money.own_pct)),
        _Row("Další zdroje", (money.other, percent(money.other, money.total))),
    ]
    caption = f"Financování – Priorita {priority} – {name}"
    box = _table(caption, (), rows, press, f"box/{priority}", units=("Kč", "%"))
    printed = [row.values for row in box.table.rows]
    return box, Financing(
        total_czk=printed[0][0],
        own_czk=printed[1][0],
        other_czk=printed[2][0],
        own_pct=printed[1][1],
        other_pct=printed[2][1],
    )


def _table(
    caption: str,
    columns: tuple[str, ...],
    rows: list[_Row],
    press: Press,
    key: str,
    units: tuple[str, ...] = (),
) -> Figures:
    caption = press.shown(f"{key}/caption", caption)
    printed, read = [], []
    for place, row in enumerate(rows, start=1):
        values = tuple(
            None if value is None else press.shown(f"{key}/{place}/{column}", value)
            for column, value in enumerate(row.values, start=1)
        )
        cells = tuple(
            _cell(value, units[column] if units else "") for column, value in enumerate(values)
        )
        printed.append(GridRow(row.label, cells, row.is_total))
        read.append(TableRow(row.label, cells, values, row.is_total))
    heads = columns or ("",) * (1 + len(rows[0].values))
    return Figures(Grid(caption, columns, tuple(printed)), Table(caption, heads, tuple(read)))


def _cell(value: int | None, unit: str) -> str:
    if value is None:
        return ""
    if unit == "Kč":
        return czk(value).replace("\u00a0", " ")
    return f"{number(value)} {unit}".strip()


def _realizers(figures: CityYear) -> list[_Row]:
    rows = []
    for type_, label in figures.city.realizers.items():
        mine = [p for p in figures.running if figures.city.bodies[p.by].type == type_]
        services = sum(project.service for project in mine)
        subjects = len({project.by for project in mine})
        rows.append(_Row(label, (subjects, services or None, len(mine) - services)))
    return [*rows, _total(rows)]


def _total(rows: list[_Row]) -> _Row:
    columns = zip(*(row.values for row in rows), strict=True)
    return _Row(TOTAL, tuple(sum(value or 0 for value in column) for column in columns), True)  # noqa: FBT003


def _kinds(figures: CityYear) -> list[_Row]:
    rows = []
    for label, service in (
        ("Počet preventivních aktivit", False),
        ("Počet sociálních služeb", True),
    ):
        met = Counter(each.kind for each in figures.running if each.service == service)
        rows.append(_Row(label, (met.total(), *(met[kind] for kind in KINDS))))
    return [*rows, _total(rows)]


def _by_priority(figures: CityYear) -> list[_Row]:
    rows = [
        _Row(
            _priority_label(figures, priority),
            (
                figures.delivered(priority, service=False),
                figures.delivered(priority, service=True),
            ),
        )
        for priority in figures.priorities
    ]
    return [*rows, _total(rows)]


def _priority_label(figures: CityYear, priority: int) -> str:
    return f"Priorita {priority} – {figures.city.priorities[priority - 1][0]}"


def _statuses(figures: CityYear) -> list[_Row]:
    rows = [_Row(word.rstrip("."), (count,)) for word, count in figures.statuses().items()]
    return [*rows, _total(rows)]


def _sources(whole: Money) -> list[_Row]:
    return [
        _Row("Náklady města", (whole.own, whole.own_pct)),
        _Row("Další zdroje", (whole.other, percent(whole.other, whole.total))),
        _Row("Celkové náklady", (whole.total, 100), is_total=True),
    ]


def _money(figures: CityYear) -> list[_Row]:
    whole = figures.whole
    rows = []
    for priority in figures.priorities:
        name, short = figures.city.priorities[priority - 1]
        money = figures.money(priority)
        share = percent(money.total, whole.total)
        rows.append(
            _Row(f"Priorita {priority} – {short or name}", (money.total, money.own, share))
        )
    return [*rows, _Row(TOTAL, (whole.total, whole.own, 100), is_total=True)]
