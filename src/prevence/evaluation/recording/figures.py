"""Tables, numbers met in running text, and what ties the draft to its source."""

from collections.abc import Sequence

from prevence.evaluation.draft import ReportDraft, Table
from prevence.evaluation.models import (
    Abbreviation,
    CountMention,
    Evaluation,
    IgnoredPart,
    MoneyMention,
    Passage,
    ReadingNote,
    ReportTable,
    TableCell,
    TableRow,
)
from prevence.evaluation.models.fields import place
from prevence.evaluation.recording.rows import exact, save_all, stated


def record_tables(evaluation: Evaluation, tables: Sequence[Table]) -> None:
    """Writes tables of figures with their rows and cells."""
    records = [
        ReportTable(
            evaluation=evaluation, order=order, title=table.title, columns=list(table.columns),
            **place(table.source),
        )
        for order, table in enumerate(tables)
    ]  # fmt: skip
    save_all(records)
    rows: list[TableRow] = []
    cells: list[TableCell] = []
    for record, table in zip(records, tables, strict=True):
        for order, printed_row in enumerate(table.rows):
            row = TableRow(
                table=record, order=order, label=printed_row.label, is_total=printed_row.is_total
            )
            rows.append(row)
            printed, values = printed_row.cells, printed_row.values
            cells += [
                TableCell(
                    row=row, order=column,
                    printed=printed[column] if column < len(printed) else None,
                    has_value=column < len(values),
                    value=stated(values[column]) if column < len(values) else None,
                )
                for column in range(max(len(printed), len(values)))
            ]  # fmt: skip
    save_all(rows)
    save_all(cells)


def record_mentions(evaluation: Evaluation, draft: ReportDraft) -> None:
    """Writes amounts and counts met in the text."""
    save_all(
        MoneyMention(
            evaluation=evaluation, order=order, node_number=money.node, text=money.text,
            amount_czk=exact(money.amount_czk), is_approximate=money.approximate,
            context=money.context, **place(money.source),
        )
        for order, money in enumerate(draft.money)
    )  # fmt: skip
    save_all(
        CountMention(
            evaluation=evaluation, order=order, node_number=count.node, text=count.text,
            value=exact(count.value), unit=count.unit, is_approximate=count.approximate,
            year=count.year, since=count.since, **place(count.source),
        )
        for order, count in enumerate(draft.counts)
    )  # fmt: skip


def record_source(evaluation: Evaluation, draft: ReportDraft) -> None:
    """Writes abbreviations, ignored parts, warnings and passages."""
    save_all(
        Abbreviation(evaluation=evaluation, order=order, abbr=one.abbr, meaning=one.meaning)
        for order, one in enumerate(draft.abbreviations)
    )
    save_all(
        IgnoredPart(
            evaluation=evaluation, order=order, why=part.why.value, text=part.text,
            **place(part.source),
        )
        for order, part in enumerate(draft.ignored)
    )  # fmt: skip
    save_all(
        ReadingNote(
            evaluation=evaluation, order=order, code=warning.code, message=warning.message,
            is_placed=warning.source is not None,
            **(place(warning.source) if warning.source else {}),
        )
        for order, warning in enumerate(draft.warnings)
    )  # fmt: skip
    save_all(
        Passage(
            evaluation=evaluation, order=order, path=one.path, rule=one.rule, text=one.passage,
            confidence=one.confidence, **place(one.source),
        )
        for order, one in enumerate(draft.evidence)
    )  # fmt: skip
