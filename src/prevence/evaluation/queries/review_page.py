"""What the review screen shows: fields with their passages, uncertain ones first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.core.decisions import Decision
from prevence.core.search import folded
from prevence.evaluation.checks import Finding, audit
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.comparison import Change
from prevence.evaluation.corrections import (
    DOCUMENT_FIELDS,
    INDICATOR_FIELDS,
    NODE_FIELDS,
    PART_FIELDS,
    EditableField,
    FieldKind,
    field_at,
    written,
)
from prevence.evaluation.draft import Evidence, Node, ReportDraft
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.matching import Certainty, Match, similarity
from prevence.evaluation.models import ReportImport
from prevence.evaluation.places import place_of
from prevence.evaluation.plain_draft import PlainDraft
from prevence.evaluation.queries.changes import changes_of
from prevence.evaluation.queries.reviewing import (
    Review,
    StatusWord,
    corrected_values,
    likely_strategies,
    review_of,
)
from prevence.strategies.models import PlanNode, Strategy

UNSURE_BELOW = 0.9
"""Confidence under which a value is put before a person first."""

ITEMS_ON_PAGE = 20
_ALWAYS_SHOWN = frozenset({"number", "name"})
_MOST_CANDIDATES = 8
_LONG_TEXT = 80


@dataclass(frozen=True, slots=True)
class ReviewField:
    """A value with its input; `was` is what was read, None where nobody corrected it."""

    path: str
    label: str
    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]
    required: bool
    is_unsure: bool
    was: str | None
    rows: int

    @property
    def element_id(self) -> str:
        """Id of its input; a path has characters that an id may not."""
        return "h-" + "".join(char if char.isalnum() else "-" for char in self.path)


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A piece of the source: where it stands, what it says, which values came of it."""

    place: str
    text: str
    labels: str


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An item of the report on the screen: stated values, values that may be added, findings."""

    key: str
    heading: str
    confidence: float
    is_unsure: bool
    stated: tuple[ReviewField, ...]
    missing: tuple[ReviewField, ...]
    passages: tuple[SourcePassage, ...]
    findings: tuple[Finding, ...]
    match: Match

    @property
    def is_corrected(self) -> bool:
        """Whether a person changed a value of it."""
        return any(field.was is not None for field in (*self.stated, *self.missing))

    @property
    def needs_a_look(self) -> bool:
        """Whether a person should look before accepting; others are folded."""
        return self.is_unsure or bool(self.findings) or self.match.certainty is Certainty.UNSURE

    @property
    def element_id(self) -> str:
        """Id of its article."""
        return "p-" + "".join(char if char.isalnum() else "-" for char in self.key)


@dataclass(frozen=True, slots=True)
class MatchRow:
    """An item whose place in the strategy is to be confirmed or changed."""

    key: str
    title: str
    certainty: Certainty
    node_pk: int | None
    node_title: str
    candidates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Everything the review screen needs; no queryset is left to the template."""

    report_import: ReportImport
    review: Review
    document: tuple[ReviewField, ...]
    document_passages: tuple[SourcePassage, ...]
    items: Page[ReviewItem]
    unsure_count: int
    item_count: int
    words: tuple[StatusWord, ...]
    codes: tuple[tuple[str, str], ...]
    strategies: tuple[tuple[str, str], ...]
    matches: tuple[MatchRow, ...]
    sure_matches: tuple[MatchRow, ...]
    findings: tuple[Finding, ...]
    finding_counts: Mapping[str, int]
    changes: tuple[Change, ...]
    can_accept: Decision
    can_reject: Decision


def review_page(
    report_import: ReportImport, *, strategies: Iterable[Strategy], only_unsure: bool,
    in_order: bool, text: str, page: str, changing: str, can_accept: Decision,
    can_reject: Decision,
) -> ReviewPage:  # fmt: skip
    """The review screen; some 10 queries whatever the size, 20 more where it corrects a report.

    Args:
        report_import: in review.
        strategies: visible ones, with organisations.
        only_unsure: only items with an uncertain value or a finding.
        in_order: in the order of the document, not uncertain first.
        text: only items with this in their number or name.
        page: of items.
        changing: key of an item whose sure match a person wants to change; "" for none.
        can_accept: whether the person may accept.
        can_reject: whether the person may reject.
    """
    review = review_of(report_import)
    findings = audit(review.draft).findings
    items = _items(review, findings)
    shown = [item for item in items if _is_asked_for(item, text, only_unsure=only_unsure)]
    if not in_order:
        shown.sort(key=_urgency)
    rows = _match_rows(review, changing)
    undecided = [one for one in review.undecided if one.is_essential] or review.undecided
    return ReviewPage(
        report_import=report_import, review=review, document=_document_fields(review),
        document_passages=_passages(
            one for one in review.read.evidence if one.path.startswith("document")
        ),
        items=Paginator(shown, ITEMS_ON_PAGE).get_page(page),
        unsure_count=sum(item.is_unsure for item in items), item_count=len(items),
        words=review.words, codes=tuple((code.value, code.label) for code in StatusCode),
        strategies=_strategy_choices(review, list(strategies)),
        matches=tuple(row for row in rows if row.candidates),
        sure_matches=tuple(row for row in rows if not row.candidates),
        findings=findings, finding_counts=_counts(findings), changes=changes_of(review),
        can_accept=Decision.no("Nejdřív rozhodněte, co zbývá.")
        if can_accept and undecided else can_accept,
        can_reject=can_reject,
    )  # fmt: skip


def review_item(report_import: ReportImport, key: str) -> ReviewItem | None:
    """One item of the screen, after it was saved; None where the report has no such item."""
    review = review_of(report_import)
    items = _items(review, audit(review.draft).findings)
    return next((item for item in items if item.key == key), None)


def _urgency(item: ReviewItem) -> tuple[float, bool, bool]:
    """Uncertain values first, then uncertain matches, then items with findings."""
    return item.confidence, item.match.certainty is not Certainty.UNSURE, not item.findings


def _is_asked_for(item: ReviewItem, text: str, *, only_unsure: bool) -> bool:
    if only_unsure and not item.is_unsure and not item.findings:
        return False
    return folded(text) in folded(item.heading) if text else True


def _items(review: Review, findings: tuple[Finding, ...]) -> list[ReviewItem]:
    now, read = PlainDraft(review.draft), PlainDraft(review.read)
    corrected = corrected_values(review.report_import)
    evidence = _evidence_by_node(review.read)
    by_number: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for number in finding.nodes:
            by_number[number].append(finding)
    return [
        _item(
            key, entry.key, entry.node, evidence.get(key, []), now, read, corrected,
            tuple(by_number.get(entry.node.number, ())), review.matches[key],
        )
        for key, entry in zip(read.keys, keyed_nodes(review.draft.nodes), strict=True)
    ]  # fmt: skip


def _item(
    key: str, current_key: str, node: Node, evidence: list[Evidence], now: PlainDraft,
    read: PlainDraft, corrected: Mapping[str, object], findings: tuple[Finding, ...],
    match: Match,
) -> ReviewItem:  # fmt: skip
    fields = [
        review_field(field, now.value(f"nodes/{current_key}/{rest}"), evidence, read, corrected)
        for rest in _node_paths(node)
        if (field := field_at(f"nodes/{key}/{rest}")) is not None
    ]
    open_fields = [one for one in evidence if one.path not in corrected]
    confidence = min((one.confidence for one in open_fields), default=1.0)
    is_stated = {field.path: bool(field.text) or field.required for field in fields}
    return ReviewItem(
        key=key, heading=f"{node.label} {node.printed_number or node.number} {node.name}".strip(),
        confidence=confidence,
        is_unsure=any(field.is_unsure for field in fields) or confidence < UNSURE_BELOW,
        stated=tuple(field for field in fields if is_stated[field.path]),
        missing=tuple(field for field in fields if not is_stated[field.path]),
        passages=_passages(evidence), findings=findings, match=match,
    )  # fmt: skip


def _node_paths(node: Node) -> list[str]:
    paths = [field.path for field in NODE_FIELDS]
    for place in range(len(node.indicators)):
        paths += [f"indicators/{place}/{field.path}" for field in INDICATOR_FIELDS]
    if node.cost is not None and len(node.cost.parts) > 1:
        for place in range(len(node.cost.parts)):
            paths += [f"cost/parts/{place}/{field.path}" for field in PART_FIELDS]
    return paths


def review_field(
    field: EditableField, value: object, evidence: Iterable[Evidence], read: PlainDraft,
    corrected: Mapping[str, object],
) -> ReviewField:  # fmt: skip
    """A value with its input; uncertain where its nearest evidence is and nobody corrected it."""
    text = written(field, value)
    was = None
    if field.path in corrected:
        was = written(field, read.value(field.path)) or "nic"
    about = [one for one in evidence if field.path.startswith(_as_path(one))]
    closest = max(about, key=lambda one: len(one.path), default=None)
    is_long = field.kind in (FieldKind.TEXT, FieldKind.LINES) or len(text) > _LONG_TEXT
    return ReviewField(
        path=field.path, label=field.label, kind="long" if is_long else field.kind.value,
        text=text, choices=field.choices, required=field.required,
        is_unsure=was is None and closest is not None and closest.confidence < UNSURE_BELOW,
        was=was, rows=min(12, max(2, len(text) // 70 + text.count("\n") + 1)),
    )  # fmt: skip


def _as_path(evidence: Evidence) -> str:
    """Of the document the evidence may say "document.year"."""
    return evidence.path.replace("document.", "document/", 1)


def _evidence_by_node(draft: ReportDraft) -> dict[str, list[Evidence]]:
    by_node: dict[str, list[Evidence]] = defaultdict(list)
    for one in draft.evidence:
        first, _, rest = one.path.partition("/")
        if first == "nodes":
            by_node[rest.partition("/")[0]].append(one)
    return by_node


_IN_TABLE = "údaje z tabulky"


def _passages(evidence: Iterable[Evidence]) -> tuple[SourcePassage, ...]:
    """One for each text; values read from the same text stand together."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in sorted(evidence, key=lambda one: one.confidence):
        labels = found.setdefault((place_of(one.source), one.passage or _IN_TABLE), [])
        label = _label(_as_path(one))
        if label and label not in labels:
            labels.append(label)
    return tuple(
        SourcePassage(place, text, ", ".join(labels)) for (place, text), labels in found.items()
    )


_GROUP_LABELS = {
    "status": "Plnění", "cost": "Náklady", "fulfilment": "Co se udělalo", "verdict": "Závěr",
    "financing": "Financování", "period": "Období", "approval": "Schválení",
    "indicators": "Ukazatel",
}  # fmt: skip


def _label(path: str) -> str:
    field = field_at(path)
    if field is not None:
        return field.label
    parts = path.split("/")
    group = parts[2] if parts[0] == "nodes" and len(parts) > 2 else parts[-1]
    return _GROUP_LABELS.get(group, "")


def _document_fields(review: Review) -> tuple[ReviewField, ...]:
    now, read = PlainDraft(review.draft), PlainDraft(review.read)
    corrected = corrected_values(review.report_import)
    evidence = [one for one in review.read.evidence if one.path.startswith("document")]
    fields = (field_at(f"document/{field.path}") for field in DOCUMENT_FIELDS)
    return tuple(
        review_field(field, now.value(field.path), evidence, read, corrected)
        for field in fields
        if field is not None
    )


def _strategy_choices(review: Review, strategies: list[Strategy]) -> tuple[tuple[str, str], ...]:
    """The likeliest first; "new" founds one."""
    ranked = likely_strategies(review.read, strategies)
    likely = [(str(one.strategy.pk), f"{one.strategy.title} (podobná)") for one in ranked]
    known = {pk for pk, _ in likely}
    others = [
        (str(strategy.pk), strategy.title)
        for strategy in strategies
        if str(strategy.pk) not in known
    ]
    return (*likely, *others, ("new", "založit novou strategii"))


def _match_rows(review: Review, changing: str) -> list[MatchRow]:
    """Unsure and just changed ones have candidates; no rows where the strategy is new."""
    strategy_pk = review.report_import.strategy_id
    if strategy_pk is None:
        return []
    nodes = list(PlanNode.objects.filter(strategy=strategy_pk).in_order())
    by_pk = {node.pk: node for node in nodes}
    keyed = keyed_nodes(review.draft.nodes)
    rows = []
    for entry, match in zip(keyed, review.matches.values(), strict=True):
        is_open = match.certainty is Certainty.UNSURE or match.key == changing
        level = [node for node in nodes if node.level == entry.depth] if is_open else []
        known = by_pk.get(match.node_pk) if match.node_pk is not None else None
        rows.append(
            MatchRow(
                key=match.key, title=f"{entry.node.number} {entry.node.name}".strip(),
                certainty=match.certainty, node_pk=match.node_pk,
                node_title=str(known) if known else "nová položka",
                candidates=_candidates(entry.node.name, match, level) if is_open else (),
            )
        )  # fmt: skip
    return rows


def _candidates(name: str, match: Match, nodes: list[PlanNode]) -> tuple[tuple[str, str], ...]:
    alike = sorted(
        nodes, key=lambda node: (node.pk != match.node_pk, -similarity(name, node.name))
    )
    near = [(str(node.pk), str(node)) for node in alike[:_MOST_CANDIDATES]]
    return (*near, ("new", "nová položka strategie"))


def _counts(findings: tuple[Finding, ...]) -> dict[str, int]:
    counts: dict[str, int] = {"error": 0, "warning": 0, "note": 0}
    for finding in findings:
        counts[finding.severity.value] += 1
    return counts
