"""Items of a report in review: their fields with passages of the source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from prevence.evaluation.checks import Finding, audit
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
from prevence.evaluation.keys import KeyedNode, keyed_nodes
from prevence.evaluation.matching import Certainty, Match
from prevence.evaluation.models import ReportImport
from prevence.evaluation.places import place_of
from prevence.evaluation.plain_draft import PlainDraft
from prevence.evaluation.queries.decided import Decided, is_settled
from prevence.evaluation.queries.reviewing import (
    UNSURE_BELOW,
    Review,
    open_evidence,
    place_in_draft,
    review_of,
)

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
    number: str
    parent_number: str
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


def review_item(report_import: ReportImport, key: str) -> ReviewItem | None:
    """One item of the screen, after it was saved; None where the report has no such item."""
    review = review_of(report_import)
    items = review_items(review, audit(review.draft).findings)
    return next((item for item in items if item.key == key), None)


def review_items(review: Review, findings: tuple[Finding, ...]) -> list[ReviewItem]:
    """Every item of the report on the screen, in the order of the document."""
    now, read = PlainDraft(review.draft, review.keys), PlainDraft(review.read, review.keys)
    evidence, still_open = _evidence_by_node(review.read), open_evidence(review)
    by_number: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for number in finding.nodes:
            by_number[number].append(finding)
    return [
        _item(
            review, key, entry, evidence.get(key, []), still_open.get(key, []), now, read,
            tuple(by_number.get(entry.node.number, ())),
        )
        for key, entry in zip(review.keys, keyed_nodes(review.draft.nodes), strict=True)
    ]  # fmt: skip


def _item(
    review: Review, key: str, entry: KeyedNode, evidence: list[Evidence],
    still_open: list[Evidence], now: PlainDraft, read: PlainDraft, findings: tuple[Finding, ...],
) -> ReviewItem:  # fmt: skip
    node, decided = entry.node, review.decided
    fields = [
        review_field(field, now.value(field.path), evidence, read, decided)
        for rest in _node_paths(node)
        if (field := field_at(f"nodes/{key}/{rest}")) is not None
    ]
    confidence = min((one.confidence for one in still_open), default=1.0)
    is_stated = {field.path: bool(field.text) or field.required for field in fields}
    is_renumbered = f"nodes/{key}/number" in decided.values
    printed = node.number if is_renumbered else node.printed_number or node.number
    return ReviewItem(
        key=key, number=node.number, parent_number=_parent_number(entry),
        heading=f"{node.label} {printed} {node.name}".strip(),
        confidence=confidence,
        is_unsure=any(field.is_unsure for field in fields) or confidence < UNSURE_BELOW,
        stated=tuple(field for field in fields if is_stated[field.path]),
        missing=tuple(field for field in fields if not is_stated[field.path]),
        passages=review_passages(evidence), findings=findings, match=review.matches[key],
    )  # fmt: skip


def _parent_number(entry: KeyedNode) -> str:
    """Keys are numbers, "~2" apart."""
    return (entry.parent_key or "").partition("~")[0]


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
    decided: Decided,
) -> ReviewField:  # fmt: skip
    """A value with its input; uncertain where its nearest evidence is and nobody settled it."""
    text = written(field, value)
    was = None
    if field.path in decided.values:
        was = written(field, read.value(field.path)) or "nic"
    about = [one for one in evidence if field.path.startswith(place_in_draft(one))]
    closest = max(about, key=lambda one: len(one.path), default=None)
    is_long = field.kind in (FieldKind.TEXT, FieldKind.LINES) or len(text) > _LONG_TEXT
    return ReviewField(
        path=field.path, label=field.label, kind="long" if is_long else field.kind.value,
        text=text, choices=field.choices, required=field.required,
        is_unsure=was is None and closest is not None and closest.confidence < UNSURE_BELOW
        and not is_settled(place_in_draft(closest), decided.settled),
        was=was, rows=min(12, max(2, len(text) // 70 + text.count("\n") + 1)),
    )  # fmt: skip


def _evidence_by_node(draft: ReportDraft) -> dict[str, list[Evidence]]:
    by_node: dict[str, list[Evidence]] = defaultdict(list)
    for one in draft.evidence:
        first, _, rest = one.path.partition("/")
        if first == "nodes":
            by_node[rest.partition("/")[0]].append(one)
    return by_node


_IN_TABLE = "údaje z tabulky"


def review_passages(evidence: Iterable[Evidence]) -> tuple[SourcePassage, ...]:
    """One for each text; values read from the same text stand together."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in sorted(evidence, key=lambda one: one.confidence):
        labels = found.setdefault((place_of(one.source), one.passage or _IN_TABLE), [])
        label = _label(place_in_draft(one))
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


def document_fields(review: Review) -> tuple[ReviewField, ...]:
    """Values of the document itself."""
    now, read = (PlainDraft(_head_alone(one)) for one in (review.draft, review.read))
    evidence = [one for one in review.read.evidence if one.path.startswith("document")]
    fields = (field_at(f"document/{field.path}") for field in DOCUMENT_FIELDS)
    return tuple(
        review_field(field, now.value(field.path), evidence, read, review.decided)
        for field in fields
        if field is not None
    )


def _head_alone(draft: ReportDraft) -> ReportDraft:
    """A report of a thousand items takes long to turn into plain data; its head does not."""
    return replace(draft, nodes=(), tables=(), money=(), counts=(), evidence=(), ignored=())
