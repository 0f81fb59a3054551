"""`ReportDraft`: one report or plan as plain data, the shape of the Report JSON contract, version 1.

Recognition makes it from a file, `evaluation.queries` from the database; the checks and the
official layouts take it and never ask where it came from. No Django.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from prevence.core.codec import from_plain, to_plain
from prevence.documents.blocks import NOWHERE, Format, Position
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    IgnoredWhy,
    OrganisationKind,
    Role,
    StatusCode,
)

SCHEMA_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Source:
    """Identity of the file it was read from."""

    file: str
    format: Format
    sha256: str
    encoding: str | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Years of the strategy, inclusive."""

    first: int = field(metadata={"key": "from"})
    last: int = field(metadata={"key": "to"})


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved the strategy, when (ISO date) and by which resolution."""

    date: str | None = None
    resolution: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What the document says of itself."""

    kind: DocumentKind
    title: str | None = None
    strategy_title: str | None = None
    organisation: str | None = None
    organisation_kind: OrganisationKind | None = None
    period: Period | None = None
    year: int | None = None
    approval: Approval | None = None
    level_labels: tuple[str, ...] = ()
    status_scale: dict[str, str] = field(default_factory=dict)  # wording met → canonical code


@dataclass(frozen=True, slots=True)
class Status:
    """Fulfilment as the office worded it and its canonical code; None where the word is unknown."""

    text: str
    code: StatusCode | None


@dataclass(frozen=True, slots=True)
class CostPart:
    """One labelled amount of a cost statement, whole Kč unless the source prints haléře."""

    label: str | None
    amount_czk: int | float


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost statement of a node; `own_czk` is the sum of `parts`, None where no amount is stated."""

    text: str
    kind: CostKind
    own_czk: int | float | None = None
    parts: tuple[CostPart, ...] = ()
    refs: tuple[str, ...] = ()
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """A stated count or measure with the names listed directly under it."""

    label: str
    value: int | float
    plan: int | float | None = None
    unit: str | None = None
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """What was done: the whole text, and its top-level bullets."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sentence in which the office closes a goal or measure, and what it means."""

    text: str
    code: StatusCode | None = None
    still_relevant: bool | None = None
    carry_over: CarryOver | None = None


@dataclass(frozen=True, slots=True)
class Financing:
    """A node's own financing table, as printed; Kč and percent."""

    total_czk: int | float | None = None
    own_czk: int | float | None = None
    other_czk: int | float | None = None
    own_pct: int | float | None = None
    other_pct: int | float | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One item of the strategy tree as the document reports on it.

    `number` is the full path ("1.2.3") also where the document restarts its numbering.
    """

    level: int
    label: str
    role: Role
    number: str
    printed_number: str
    name: str
    source: Position = NOWHERE
    status: Status | None = None
    cost: Cost | None = None
    indicators: tuple[Indicator, ...] = ()
    projects: tuple[str, ...] = ()
    brief: str | None = None
    planned: tuple[str, ...] = ()
    fulfilment: Fulfilment | None = None
    description: str | None = None
    verdict: Verdict | None = None
    assessment: str | None = None
    financing: Financing | None = None
    responsible: str | None = None
    deadline: str | None = None
    note: str | None = None
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of figures: `cells` as printed without the label, `values` one for each cell."""

    label: str
    cells: tuple[str, ...]
    values: tuple[int | float | None, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures; `columns` as printed, the first stands over the labels."""

    title: str | None
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    source: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount printed with a currency, once for each mention."""

    node: str | None
    text: str
    amount_czk: int | float
    approximate: bool
    context: str
    source: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of things stated in running text."""

    node: str | None
    text: str
    value: int | float
    unit: str
    approximate: bool = False
    year: int | None = None
    since: int | None = None
    source: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation the document explains."""

    abbr: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """A part of the source that is not in the tree, and why: nothing disappears silently."""

    why: IgnoredWhy
    text: str
    source: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something the reader of the report should know; `message` in Czech."""

    code: str
    message: str
    source: Position | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is what it is: the rule that found it and the passage it stands in.

    `path` names the value: "document.year", "nodes/1.2.3/status", "nodes/1.2.3/indicators/0".
    `confidence` 0–1; the review screen shows the least certain first.
    """

    path: str
    rule: str
    source: Position
    passage: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """One report or plan. `evidence` is kept beside the contract, not printed in it."""

    source: Source
    document: DocumentHead
    nodes: tuple[Node, ...] = ()
    tables: tuple[Table, ...] = ()
    money: tuple[MoneyMention, ...] = ()
    counts: tuple[CountMention, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def to_plain(self, *, with_evidence: bool = False) -> dict[str, object]:
        """The Report JSON as Python data; with `evidence` it is no longer the strict contract."""
        plain = {"schema_version": SCHEMA_VERSION, **to_plain(self)}
        if not with_evidence:
            del plain["evidence"]
        return plain

    def to_json(self, *, with_evidence: bool = False, indent: int | None = 1) -> str:
        """The Report JSON as text."""
        plain = self.to_plain(with_evidence=with_evidence)
        return json.dumps(plain, ensure_ascii=False, indent=indent)

    @classmethod
    def from_plain(cls, plain: dict[str, object]) -> "ReportDraft":
        """Back from `to_plain`.

        Raises:
            ValueError: a required field is missing or a value is not of its kind.
        """
        return from_plain(cls, plain)

    @classmethod
    def from_json(cls, text: str) -> "ReportDraft":
        """Back from `to_json`; raises ValueError as `from_plain`."""
        return cls.from_plain(json.loads(text))


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node, parents before children, in the order of the document."""
    for node in nodes:
        yield node
        yield from walk(node.children)
