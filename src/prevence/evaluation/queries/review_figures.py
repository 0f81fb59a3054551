"""What the review screen shows of tables and of numbers met in the text."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.evaluation.corrections import COUNT_FIELDS, MONEY_FIELDS, EditableField, field_at
from prevence.evaluation.places import place_of
from prevence.evaluation.plain_draft import PlainDraft
from prevence.evaluation.queries.review_items import ReviewField, review_field
from prevence.evaluation.queries.reviewing import Review

MENTIONS_ON_PAGE = 50
Mention = tuple[str, str, str, tuple[ReviewField, ...]]


@dataclass(frozen=True, slots=True)
class TableReview:
    """A table of figures with an input for each value."""

    heading: str
    place: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, bool, tuple[tuple[str, ReviewField | None], ...]], ...]


@dataclass(frozen=True, slots=True)
class MentionsPage:
    """Numbers met in the text, a page of them."""

    page: Page[tuple[str, str, str, str, tuple[EditableField, ...]]]
    rows: tuple[Mention, ...]


def review_tables(review: Review) -> tuple[TableReview, ...]:
    """Tables of figures with an input for each figure. No queries."""
    read = PlainDraft(review.read)
    tables = []
    for number, table in enumerate(review.draft.tables):
        rows = []
        for place, row in enumerate(table.rows):
            cells: list[tuple[str, ReviewField | None]] = []
            for column, printed in enumerate(row.cells):
                path = f"tables/{number}/rows/{place}/values/{column}"
                field = field_at(path) if column < len(row.values) else None
                cells.append(
                    (printed, review_field(field, row.values[column], (), read, review.decided))
                    if field is not None else (printed, None)
                )  # fmt: skip
            rows.append((row.label, row.is_total, tuple(cells)))
        heading = table.title or f"Tabulka {number + 1}"
        tables.append(TableReview(heading, place_of(table.source), table.columns, tuple(rows)))
    return tuple(tables)


def review_mentions(review: Review, page: str) -> MentionsPage:
    """Amounts and counts met in the text: (item, as printed, context, fields), paged."""
    read, now = PlainDraft(review.read), PlainDraft(review.draft)
    mentions: list[tuple[str, str, str, str, tuple[EditableField, ...]]] = [
        (one.node or "", one.text, one.context, f"money/{place}", MONEY_FIELDS)
        for place, one in enumerate(review.draft.money)
    ]
    mentions += [
        (one.node or "", one.text, place_of(one.source), f"counts/{place}", COUNT_FIELDS)
        for place, one in enumerate(review.draft.counts)
    ]
    asked = Paginator(mentions, MENTIONS_ON_PAGE).get_page(page)
    rows: list[Mention] = [
        (
            node, text, context,
            tuple(
                review_field(field, now.value(field.path), (), read, review.decided)
                for one in fields
                if (field := field_at(f"{start}/{one.path}")) is not None
            ),
        )
        for node, text, context, start, fields in asked.object_list
    ]  # fmt: skip
    return MentionsPage(asked, tuple(rows))
