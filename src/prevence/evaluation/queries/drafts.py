"""From records back to `ReportDraft`, so that checks and official layouts run on them too."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from decimal import Decimal
from typing import TypeVar

from prevence.core.czech import fold
from prevence.documents.blocks import Format
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    IgnoredWhy,
    OrganisationKind,
    Role,
    StatusCode,
)
from prevence.evaluation.draft import (
    Abbreviation,
    Approval,
    Cost,
    CostPart,
    CountMention,
    DocumentHead,
    Evidence,
    Financing,
    Fulfilment,
    Ignored,
    Indicator,
    MoneyMention,
    Node,
    Period,
    ReadingWarning,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
    Verdict,
)
from prevence.evaluation.enums import Relevance
from prevence.evaluation.models import Evaluation, EvaluationItem, ReportTable
from prevence.strategies.models import Strategy

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)

_TREE_OF_ITEMS = (
    "cost__parts", "cost__references", "indicators", "projects", "indicators__projects",
)  # fmt: skip


class NoSuchEvaluationError(LookupError):
    """There is no evaluation of that strategy and year; the message is a Czech sentence."""


def draft_of(evaluation: Evaluation) -> ReportDraft:
    """The report as it was accepted, rebuilt from its records; equal to the accepted draft.

    15 queries whatever the size.
    """
    return ReportDraft(
        source=_source(evaluation),
        document=_head(evaluation),
        nodes=_nodes(evaluation),
        tables=_tables(evaluation),
        money=tuple(
            MoneyMention(
                node=one.node_number, text=one.text, amount_czk=_stated(one.amount_czk),
                approximate=one.is_approximate, context=one.context, source=one.position,
            )
            for one in evaluation.money.order_by("order")
        ),
        counts=tuple(
            CountMention(
                node=one.node_number, text=one.text, value=_stated(one.value), unit=one.unit,
                approximate=one.is_approximate, year=one.year, since=one.since,
                source=one.position,
            )
            for one in evaluation.counts.order_by("order")
        ),
        abbreviations=tuple(
            Abbreviation(one.abbr, one.meaning)
            for one in evaluation.abbreviations.order_by("order")
        ),
        ignored=tuple(
            Ignored(IgnoredWhy(one.why), one.text, one.position)
            for one in evaluation.ignored.order_by("order")
        ),
        warnings=tuple(
            ReadingWarning(one.code, one.message, one.position if one.is_placed else None)
            for one in evaluation.notes.order_by("order")
        ),
        evidence=tuple(
            Evidence(one.path, one.rule, one.position, one.text, one.confidence)
            for one in evaluation.passages.order_by("order")
        ),
    )  # fmt: skip


def strategy_named(words: str) -> Strategy:
    """The strategy that `words` mean: its uuid, or a part of its title or office in any case.

    For the command line of the office's own machine, which asks for no rights.

    Raises:
        NoSuchEvaluationError: none or several are meant; the message lists them.
    """
    strategies = list(Strategy.objects.select_related("organisation").newest_first())
    exact = [one for one in strategies if str(one.uuid) == words.strip().lower()]
    meant = exact or [one for one in strategies if fold(words) in fold(_spoken(one))]
    if len(meant) == 1:
        return meant[0]
    known = "; ".join(_spoken(one) for one in meant or strategies) or "zatím žádná"
    problem = "odpovídá více strategií" if meant else "v systému žádná strategie neodpovídá"
    raise NoSuchEvaluationError(f"Slovům „{words}“ {problem}. Upřesněte název: {known}.")


def _spoken(strategy: Strategy) -> str:
    return f"{strategy.title} ({strategy.organisation.name})"


def draft_of_year(strategy_id: int, year: int | None) -> ReportDraft:
    """The report of a strategy on a year; None asks for the report on the whole period.

    Where a year has several documents, the evaluation goes before the plan.

    Raises:
        NoSuchEvaluationError: there is none.
    """
    found = {
        evaluation.kind: evaluation
        for evaluation in Evaluation.objects.filter(strategy_id=strategy_id, year=year)
    }
    for kind in DocumentKind:
        if kind in found:
            return draft_of(found[kind])
    of_what = "celé období" if year is None else f"rok {year}"
    raise NoSuchEvaluationError(f"Vyhodnocení strategie za {of_what} v systému není.")


def _source(evaluation: Evaluation) -> Source:
    return Source(
        file=evaluation.source_name, format=Format(evaluation.source_format),
        sha256=evaluation.source_sha256, encoding=evaluation.source_encoding,
        pages=evaluation.source_pages,
    )  # fmt: skip


def _head(evaluation: Evaluation) -> DocumentHead:
    period = approval = None
    if evaluation.period_from is not None and evaluation.period_to is not None:
        period = Period(evaluation.period_from, evaluation.period_to)
    if evaluation.states_approval:
        approval = Approval(
            evaluation.approval_date, evaluation.approval_resolution, evaluation.approval_body
        )
    kind = evaluation.organisation_kind
    return DocumentHead(
        kind=DocumentKind(evaluation.kind), title=evaluation.title,
        strategy_title=evaluation.strategy_title, organisation=evaluation.organisation_name,
        organisation_kind=OrganisationKind(kind) if kind else None,
        period=period, year=evaluation.year, approval=approval,
        level_labels=tuple(evaluation.level_labels), status_scale=dict(evaluation.status_scale),
    )  # fmt: skip


def _nodes(evaluation: Evaluation) -> tuple[Node, ...]:
    items = (
        evaluation.items.in_order()
        .select_related("cost", "financing")
        .prefetch_related(*_TREE_OF_ITEMS)
    )
    children = _grouped(items, lambda item: item.parent_id)

    def built(item: EvaluationItem) -> Node:
        return _node(item, tuple(built(child) for child in children.get(item.pk, ())))

    return tuple(built(item) for item in children.get(None, ()))


def _node(item: EvaluationItem, children: tuple[Node, ...]) -> Node:
    status = fulfilment = None
    if item.status_text is not None:
        code = StatusCode(item.status_code) if item.status_code else None
        status = Status(item.status_text, code)
    if item.fulfilment_text is not None:
        fulfilment = Fulfilment(item.fulfilment_text, tuple(item.fulfilment_items))
    own_projects = [one for one in item.projects.all() if one.indicator_id is None]
    return Node(
        level=item.level, label=item.label, role=Role(item.role), number=item.number,
        printed_number=item.printed_number, name=item.name, source=item.position,
        status=status, cost=_cost(item), indicators=_indicators(item),
        projects=tuple(one.name for one in _ordered(own_projects)),
        brief=item.brief, planned=tuple(item.planned), fulfilment=fulfilment,
        description=item.description, verdict=_verdict(item), assessment=item.assessment,
        financing=_financing(item), responsible=item.responsible, deadline=item.deadline,
        note=item.note, children=children,
    )  # fmt: skip


def _cost(item: EvaluationItem) -> Cost | None:
    cost = getattr(item, "cost", None)
    if cost is None:
        return None
    return Cost(
        text=cost.text, kind=CostKind(cost.kind), own_czk=_number(cost.own_czk),
        parts=tuple(
            CostPart(part.label, _stated(part.amount_czk)) for part in _ordered(cost.parts.all())
        ),
        refs=tuple(one.printed for one in _ordered(cost.references.all())),
        approximate=cost.is_approximate,
    )  # fmt: skip


def _indicators(item: EvaluationItem) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(
            label=one.label, value=_stated(one.value), plan=_number(one.plan), unit=one.unit,
            projects=tuple(project.name for project in _ordered(one.projects.all())),
        )
        for one in _ordered(item.indicators.all())
    )  # fmt: skip


def _verdict(item: EvaluationItem) -> Verdict | None:
    if item.verdict_text is None:
        return None
    relevance = item.verdict_relevance
    return Verdict(
        text=item.verdict_text,
        code=StatusCode(item.verdict_code) if item.verdict_code else None,
        still_relevant=relevance == Relevance.RELEVANT if relevance else None,
        carry_over=CarryOver(item.carry_over) if item.carry_over else None,
    )


def _financing(item: EvaluationItem) -> Financing | None:
    box = getattr(item, "financing", None)
    if box is None:
        return None
    return Financing(
        total_czk=_number(box.total_czk), own_czk=_number(box.own_czk),
        other_czk=_number(box.other_czk), own_pct=_number(box.own_pct),
        other_pct=_number(box.other_pct),
    )  # fmt: skip


def _tables(evaluation: Evaluation) -> tuple[Table, ...]:
    tables = evaluation.tables.order_by("order").prefetch_related("rows__cells")
    return tuple(_table(table) for table in tables)


def _table(table: ReportTable) -> Table:
    rows = []
    for row in _ordered(table.rows.all()):
        cells = _ordered(row.cells.all())
        printed = tuple(cell.printed for cell in cells if cell.printed is not None)
        values = tuple(_number(cell.value) for cell in cells if cell.has_value)
        rows.append(TableRow(row.label, printed, values, row.is_total))
    return Table(table.title, tuple(table.columns), tuple(rows), table.position)


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else _stated(value)


def _stated(value: Decimal) -> int | float:
    """Whole numbers are int, as recognition gives them."""
    return int(value) if value == value.to_integral_value() else float(value)


def _ordered(records: Iterable[R]) -> list[R]:
    """By `order` in memory: the records are prefetched."""
    return sorted(records, key=lambda record: record.order)  # type: ignore[attr-defined]


def _grouped(records: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    groups: dict[K, list[R]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    return groups
