"""An item with its entries → a node of the report: each field's text turned into its value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.codes import CostKind, DocumentKind
from prevence.evaluation.draft import (
    Cost,
    Evidence,
    Financing,
    Indicator,
    Node,
    Status,
    Verdict,
)
from prevence.evaluation.recognition.beside import Beside
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.costs import parse_cost
from prevence.evaluation.recognition.entries import Entry, Item, text_of
from prevence.evaluation.recognition.listing import Listing, listing_of
from prevence.evaluation.recognition.money import column_unit
from prevence.evaluation.recognition.narrative import narrative_of
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of
from prevence.evaluation.recognition.sentences import sentences_of
from prevence.evaluation.recognition.statuses import classify_status, is_status_wording
from prevence.evaluation.recognition.verdicts import dropped_measure_verdict, parse_verdict

_MAY_BE_STATUS = ("description", "fulfilment", "assessment")
_STATED_AMOUNTS = (CostKind.AMOUNT, CostKind.ZERO)
_OF_MONEY = re.compile(r"zdroj|financ|penez|prostredk|hraz|uhrad|kryti")
_LONGEST_COST = 200  # characters; a longer text under such a label is prose
_LONGEST_STATUS = 90  # characters; a status is a few words, the rest is its description


@dataclass(slots=True)
class Values:
    """What an item's entries say, while it is being put together."""

    item: Item
    kind: DocumentKind
    labels: tuple[str, ...]
    evidence: list[Evidence] = field(default_factory=list)

    def note(
        self, name: str, rule: str, entries: Sequence[Entry], confidence: float = 1.0
    ) -> None:
        """Notes which rule found a value and where it stands."""
        if not entries:
            return
        source = entries[0].piece.source
        for entry in entries[1:]:
            source = source.joined(entry.piece.source)
        path = f"nodes/{self.item.number}/{name}"
        self.evidence.append(Evidence(path, rule, source, text_of(entries), confidence))


def node_of(
    item: Item,
    kind: DocumentKind,
    labels: tuple[str, ...],
    beside: dict[str, Beside],
    evidence: list[Evidence],
) -> Node:
    """The node of an item and all below it; appends to `evidence`."""
    children = tuple(node_of(child, kind, labels, beside, evidence) for child in item.children)
    values = Values(item, kind, labels)
    values.evidence.append(_heading_evidence(item))
    status = _status(values)
    narrative = narrative_of(item, kind, has_children=bool(children))
    listing = listing_of(item)
    tables = beside.get(item.number, Beside())
    for name, entries in narrative.sources.items():
        values.note(name, f"label:{entries[0].label}" if entries[0].label else "position", entries)
    node = Node(
        level=(item.candidate.level or 0) + 1,
        label=item.level.label,
        role=item.level.role,
        number=item.number,
        printed_number=item.candidate.heading.printed,
        name=item.name,
        source=item.source,
        status=status,
        cost=_cost(values),
        indicators=_indicators(values, listing, tables),
        projects=listing.projects,
        brief=narrative.brief,
        planned=narrative.planned,
        fulfilment=narrative.fulfilment,
        description=narrative.description,
        verdict=_verdict(values),
        assessment=narrative.assessment,
        financing=_financing(values, tables),
        responsible=_short(values, "responsible"),
        deadline=_short(values, "deadline"),
        note=_short(values, "note"),
        children=children,
    )
    evidence.extend(values.evidence)
    return _with_dropped(node, evidence)


def _heading_evidence(item: Item) -> Evidence:
    heading = item.candidate.heading
    rule = "level_word" if heading.level else "number_path"
    passage = f"{heading.label} {heading.printed} {heading.name}".strip()
    confidence = 1.0 if heading.level and heading.number else 0.8
    return Evidence(f"nodes/{item.number}", rule, item.source, passage, confidence)


def _status(values: Values) -> Status | None:
    """The status; where its field goes on with prose, the prose becomes the item's own."""
    entries = values.item.of("status") or _status_under_other_label(values.item)
    said = [at for at, entry in enumerate(entries) if plain(entry.text)]
    if not said:
        return None
    if _states_only(whole := text_of(entries)):
        values.note("status", f"label:{entries[0].label}", entries)
        return Status(whole, classify_status(whole))
    first = entries[said[0]]
    head, rest = _first_sentence(plain(first.text))
    code = classify_status(head)
    values.note("status", f"label:{first.label}", [first], 1.0 if code else 0.3)
    _release(values.item, first, head, rest)
    for entry in entries[said[0] + 1 :]:
        entry.field = "description" if rest else ""
    return Status(head, code)


def _release(item: Item, entry: Entry, head: str, rest: str) -> None:
    """Leaves the status alone in its entry and gives the rest of it back as a description."""
    entry.text = head
    if rest:
        at = item.entries.index(entry)
        item.entries.insert(at + 1, Entry("description", entry.label, rest, entry.piece))


def _status_under_other_label(item: Item) -> list[Entry]:
    """A status under a label that elsewhere introduces prose ("Plnění: Splněno")."""
    prose = [entry for entry in item.of(*_MAY_BE_STATUS) if entry.label]
    for label in dict.fromkeys(entry.label for entry in prose):
        found = [entry for entry in prose if entry.label == label]
        if _states_only(text_of(found)) or _opens_with_status(found):
            for entry in found:
                entry.field = "status"
            return found
    return []


def _states_only(text: str) -> bool:
    return len(text) <= _LONGEST_STATUS and is_status_wording(text)


def _opens_with_status(entries: Sequence[Entry]) -> bool:
    """Whether a field that is neither named a status nor a text begins with a bare status."""
    head, *rest = sentences_of(text_of(entries)) or ("",)
    return bool(rest) and fold(entries[0].label) in _two_sided() and _states_only(head)


@cache
def _two_sided() -> frozenset[str]:
    words = words_of(section(load_grammar("fields"), "status_or_text"), "labels")
    return frozenset(fold(word) for word in words)


def _first_sentence(text: str) -> tuple[str, str]:
    head, *rest = sentences_of(text)
    if rest and (is_status_wording(head) or len(head) <= _LONGEST_STATUS):
        return head, text[len(head) :].strip()
    return text, ""


def _cost(values: Values) -> Cost | None:
    """The cost statement; of several cost fields the one of the office's own money."""
    entries = values.item.of("cost") or _cost_under_other_label(values)
    if not entries:
        return None
    labels = list(dict.fromkeys(entry.label for entry in entries))
    label = min(labels, key=lambda name: (_foreign(name), labels.index(name)))
    chosen = [entry for entry in entries if entry.label == label]
    # Lines apart, so that "300 Kč" and "Dotace: 600 Kč" under it are two statements.
    lines = parse_cost(text_of(chosen, "\n"), unit=column_unit(label) or 1, labels=values.labels)
    cost = replace(lines, text=text_of(chosen))
    doubtful = cost.kind is CostKind.NONE_STATED and bool(text_of(chosen).strip("-–— "))
    values.note("cost", f"label:{label}", chosen, 0.4 if doubtful else 1.0)
    return cost


def _cost_under_other_label(values: Values) -> list[Entry]:
    """A cost under a label that elsewhere names sources or partners ("Zdroje: 1 120 000 Kč")."""
    others = values.item.of("other")
    for label in dict.fromkeys(entry.label for entry in others):
        found = [entry for entry in others if entry.label == label]
        text = text_of(found)
        if not text or len(text) > _LONGEST_COST:
            continue
        kind = parse_cost(text, labels=values.labels).kind
        of_money = _OF_MONEY.search(fold(label)) is not None
        if kind in _STATED_AMOUNTS or (of_money and kind is not CostKind.NONE_STATED):
            return found
    return []


def _foreign(label: str) -> int:
    """0 for the office's own money, 1 for an unnamed cost, 2 for totals and others' money."""
    folded = fold(label)
    own = ("mest", "smo", "kraj", "obce", "obec", "vlastni", "mmo", "uradu", "rozpocet")
    if any(word in folded for word in own) and "celk" not in folded:
        return 0
    return 2 if any(word in folded for word in ("celk", "ostatn", "jin", "dotac")) else 1


def _indicators(values: Values, listing: Listing, tables: Beside) -> tuple[Indicator, ...]:
    """Counts of the item's prose, then those of its table that the prose has not stated."""
    found = [(count.indicator, count.source, count.passage) for count in listing.indicators]
    said = {(fold(indicator.label), indicator.value) for indicator, _, _ in found}
    found += [
        (row.indicator, row.source, row.passage)
        for row in tables.indicators
        if (fold(row.indicator.label), row.indicator.value) not in said
    ]
    for index, (_, source, passage) in enumerate(found):
        rule = "count_line" if index < len(listing.indicators) else "indicator_table"
        path = f"nodes/{values.item.number}/indicators/{index}"
        values.evidence.append(Evidence(path, rule, source, passage))
    return tuple(indicator for indicator, _, _ in found)


def _financing(values: Values, tables: Beside) -> Financing | None:
    if tables.financing and tables.financing_source:
        path = f"nodes/{values.item.number}/financing"
        values.evidence.append(Evidence(path, "financing_table", tables.financing_source, ""))
    return tables.financing


def _verdict(values: Values) -> Verdict | None:
    entries = values.item.of("verdict")
    text = text_of(entries)
    if not text:
        return None
    verdict = parse_verdict(text)
    values.note("verdict", "verdict_sentence", entries, 1.0 if verdict else 0.4)
    return verdict or Verdict(text)


def _with_dropped(node: Node, evidence: list[Evidence]) -> Node:
    """Gives a measure that its goal's verdict drops a verdict of its own."""
    if not node.verdict or not node.children:
        return node
    dropped = dropped_measure_verdict(node.verdict.text)
    if not dropped:
        return node
    sentence, carry_over = dropped
    named = [child for child in node.children if f" {child.number}" in sentence]
    target = named[0] if named else node.children[-1]
    if target.verdict:
        return node
    path = f"nodes/{target.number}/verdict"
    evidence.append(Evidence(path, "dropped_in_verdict", node.source, sentence, 0.8))
    verdict = Verdict(sentence, None, still_relevant=False, carry_over=carry_over)
    children = tuple(
        replace(child, verdict=verdict) if child is target else child for child in node.children
    )
    return replace(node, children=children)


def _short(values: Values, name: str) -> str | None:
    entries = values.item.of(name)
    text = text_of(entries, "; " if len({entry.label for entry in entries}) > 1 else " ")
    values.note(name, f"label:{entries[0].label}" if entries else "", entries)
    return text if text.strip("-–— ") else None
