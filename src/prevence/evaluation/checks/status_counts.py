"""count_vs_count: a table of fulfilment against the items themselves."""

from collections.abc import Iterable, Iterator

from prevence.core.money import number
from prevence.evaluation.checks.printing import counted, gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Number, Unit, columns_of, is_total, value_at
from prevence.evaluation.checks.tree import leaves
from prevence.evaluation.checks.words import fold
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.draft import ReportDraft, Table, TableRow


def status_counts(draft: ReportDraft) -> Iterable[Result]:
    """A table "míra plnění – počet" against the items that have that status."""
    items = [leaf for node in draft.nodes for leaf in leaves(node) if leaf.status is not None]
    scale = _scale(draft)
    for table in draft.tables:
        rows = [
            (row, scale[_status_word(row.label)])
            for row in table.rows
            if _status_word(row.label) in scale
        ]
        columns = [column for column in columns_of(table) if column.unit is Unit.COUNT]
        if len({code for _, code in rows}) < 2 or len(columns) != 1 or not items:
            continue
        whole = sum(value_at(row, columns[0].index) or 0 for row, _ in rows)
        totals = [row for row in table.rows if is_total(row)]
        if whole != len(items) and not any(
            value_at(row, columns[0].index) == len(items) for row in totals
        ):
            continue  # the table counts something else than these items
        for row, code in rows:
            actual = sum(item.status is not None and item.status.code is code for item in items)
            yield from _status_judged(table, row, value_at(row, columns[0].index), actual)


def _scale(draft: ReportDraft) -> dict[str, StatusCode]:
    known = {code.value for code in StatusCode}
    scale = {_status_word(code.label): code for code in StatusCode}
    met = draft.document.status_scale.items()
    return scale | {_status_word(word): StatusCode(code) for word, code in met if code in known}


def _status_word(label: str) -> str:
    return fold(label).strip(" .:-")


def _status_judged(
    table: Table, row: TableRow, stated: Number | None, actual: int
) -> Iterator[Result]:
    if stated is None:
        return
    where = f"Tabulka {quoted(table.title)}, {row.label}" if table.title else row.label
    if stated == actual:
        items = counted(actual, "položka", "položky", "položek")
        yield Checked(RuleCode.COUNT_VS_COUNT, where, f"{number(stated)} = {items}")
        return
    yield Finding(
        rule=RuleCode.COUNT_VS_COUNT,
        severity=Severity.ERROR,
        stated=number(stated),
        computed=number(actual),
        table=table.title,
        difference=gap(stated, actual, Unit.COUNT),
        message=(
            f"{where}: tabulka uvádí {number(stated)}, ve zprávě má tuto míru plnění "
            f"{counted(actual, 'položka', 'položky', 'položek')}. Počty nesouhlasí."
        ),
        proposal="Přepočítejte míry plnění u jednotlivých položek.",
        sources=(table.source,),
    )
