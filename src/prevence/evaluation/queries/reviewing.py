"""A report in review: the draft with people's decisions in, its matches, and what is undecided."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from prevence.core.search import folded
from prevence.evaluation.codes import DocumentKind, StatusCode
from prevence.evaluation.draft import Evidence, Node, ReportDraft, Status, walk
from prevence.evaluation.enums import KINDS_OF_ONE_YEAR
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.matching import Certainty, KnownNode, Match, match_nodes
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.plain_draft import corrected
from prevence.evaluation.queries.decided import Decided, decided_in, is_settled
from prevence.evaluation.restructuring import key_in, renumbered, restructured
from prevence.strategies.models import FIRST_YEAR, LAST_YEAR, PlanNode, StatusTerm, Strategy

UNSURE_BELOW = 0.9
"""Confidence under which a value is put before a person first."""

DOCUMENT_KEY = "dokument"
"""Stands for the document itself where keys of items are asked for."""

_NO_TREE = (
    "V dokumentu není strom priorit, cílů ani opatření. Zkontrolujte, zda je to vyhodnocení nebo "
    "plán práce, a nahrajte správný soubor."
)


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status wording of the report; `code` None where nobody knows yet what it means."""

    wording: str
    key: str
    code: StatusCode | None
    count: int


@dataclass(frozen=True, slots=True)
class Undecided:
    """Something a person should decide before the report is accepted.

    `is_essential` is False where the report can be accepted on the system's own proposal.
    """

    message: str
    is_essential: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A report as it would be accepted now.

    `read` has values as they were read in the tree as people changed it; `draft` has corrections
    and meanings of words in too. `keys` name the items of both, in order, and never change.
    `matches` has one for each key; `words` unknown first; `undecided` empty when it can be
    accepted.
    """

    report_import: ReportImport
    read: ReportDraft
    draft: ReportDraft
    keys: tuple[str, ...]
    decided: Decided
    words: tuple[StatusWord, ...]
    matches: Mapping[str, Match]
    existing: Evaluation | None
    undecided: tuple[Undecided, ...]


def wording_key(wording: str) -> str:
    """What makes two wordings of a status one: "Splněno." and "SPLNĚNO" are."""
    return folded(wording)[:500]


def draft_as_read(report_import: ReportImport) -> ReportDraft:
    """What recognition read, before any decision."""
    return ReportDraft.from_plain(report_import.draft)


def review_of(report_import: ReportImport) -> Review:
    """The report with everything people have decided; 7 queries whatever its size."""
    decided = decided_in(report_import)
    changed = restructured(draft_as_read(report_import), decided.tree)
    meanings = _meanings(report_import)
    draft = corrected(with_meanings(changed.draft, meanings), decided.values, changed.keys)
    draft = renumbered(draft, changed.keys)
    existing = existing_evaluation(report_import.strategy, draft)
    matches = _matches(report_import, changed.keys, draft, existing)
    words = _words(draft, meanings)
    undecided = _undecided(report_import, draft, words, matches)
    return Review(
        report_import, changed.draft, draft, changed.keys, decided, words, matches, existing,
        undecided,
    )  # fmt: skip


def place_in_draft(evidence: Evidence) -> str:
    """The path of `corrections` that evidence is about; recognition writes "document.year"."""
    return evidence.path.replace("document.", "document/", 1)


def open_evidence(review: Review) -> dict[str, list[Evidence]]:
    """{key of an item or `DOCUMENT_KEY`: evidence that nobody has corrected or confirmed yet}."""
    found: dict[str, list[Evidence]] = {}
    for one in review.read.evidence:
        key = key_in(one.path) or (DOCUMENT_KEY if one.path.startswith("document") else None)
        if key is not None and not is_settled(place_in_draft(one), review.decided.settled):
            found.setdefault(key, []).append(one)
    return found


def unsure_paths(review: Review) -> dict[str, tuple[str, ...]]:
    """{key of an item or `DOCUMENT_KEY`: paths of its values that are still uncertain}."""
    return {
        key: tuple(
            dict.fromkeys(place_in_draft(one) for one in about if one.confidence < UNSURE_BELOW)
        )
        for key, about in open_evidence(review).items()
    }


def with_meanings(draft: ReportDraft, meanings: Mapping[str, StatusCode]) -> ReportDraft:
    """The draft with status words that have an agreed meaning given it: {wording key: code}."""
    if not meanings:
        return draft
    scale = dict(draft.document.status_scale)
    for node in walk(draft.nodes):
        if node.status is not None:
            code = meanings.get(wording_key(node.status.text))
            if code is not None:
                scale[node.status.text] = code.value
    return replace(
        draft,
        document=replace(draft.document, status_scale=scale),
        nodes=tuple(_node_with_meanings(node, meanings) for node in draft.nodes),
    )


def _node_with_meanings(node: Node, meanings: Mapping[str, StatusCode]) -> Node:
    status = node.status
    if status is not None:
        status = Status(status.text, meanings.get(wording_key(status.text), status.code))
    children = tuple(_node_with_meanings(child, meanings) for child in node.children)
    return replace(node, status=status, children=children)


def _meanings(report_import: ReportImport) -> dict[str, StatusCode]:
    """{wording key: code}: what the strategy remembers, then what was decided in this review."""
    terms = StatusTerm.objects.filter(strategy=report_import.strategy_id)
    meanings = {term.wording_key: StatusCode(term.meaning) for term in terms}
    for choice in report_import.word_choices.all():
        meanings[choice.wording_key] = StatusCode(choice.meaning)
    return meanings


def _words(draft: ReportDraft, meanings: Mapping[str, StatusCode]) -> tuple[StatusWord, ...]:
    """Unknown first, then the most used. Where one item was corrected, the majority speaks."""
    met: dict[str, list[Status]] = {}
    for node in walk(draft.nodes):
        if node.status is not None and node.status.text:
            met.setdefault(wording_key(node.status.text), []).append(node.status)
    words = [
        StatusWord(statuses[0].text, key, meanings.get(key) or _majority(statuses), len(statuses))
        for key, statuses in met.items()
    ]
    return tuple(sorted(words, key=lambda word: (word.code is not None, -word.count)))


def _majority(statuses: list[Status]) -> StatusCode | None:
    codes = Counter(status.code for status in statuses if status.code is not None)
    return codes.most_common(1)[0][0] if codes else None


def _matches(
    report_import: ReportImport, keys: tuple[str, ...], draft: ReportDraft,
    existing: Evaluation | None,
) -> dict[str, Match]:  # fmt: skip
    """Matched by corrected names and numbers, under the keys of the review.

    A corrected file is compared with the wording of the report it corrects, not with names that
    later years gave the items.
    """
    then: dict[int, tuple[str, str]] = {}
    if existing is not None:
        rows = existing.items.values_list("node_id", "number", "name")
        then = {node: (number, name) for node, number, name in rows}
    known: list[KnownNode] = []
    if report_import.strategy_id is not None:
        known = [
            KnownNode(pk, parent, level, *then.get(pk, (number, name)))
            for pk, parent, level, number, name in PlanNode.objects.filter(
                strategy=report_import.strategy_id
            ).values_list("pk", "parent_id", "level", "number", "name")
        ]
    decided = {choice.key: choice.node_id for choice in report_import.node_choices.all()}
    corrected_keys = keyed_nodes(draft.nodes)
    renamed = {entry.key: key for entry, key in zip(corrected_keys, keys, strict=True)}
    decided_now = {now: decided[key] for now, key in renamed.items() if key in decided}
    found = match_nodes(corrected_keys, known, decided_now)
    return {renamed[now]: replace(match, key=renamed[now]) for now, match in found.items()}


def existing_evaluation(strategy: Strategy | None, draft: ReportDraft) -> Evaluation | None:
    """The evaluation of the same strategy, kind and year that the draft would correct."""
    if strategy is None:
        return None
    return Evaluation.objects.filter(
        strategy=strategy, kind=draft.document.kind.value, year=draft.document.year
    ).first()


def _undecided(
    report_import: ReportImport, draft: ReportDraft, words: tuple[StatusWord, ...],
    matches: Mapping[str, Match],
) -> tuple[Undecided, ...]:  # fmt: skip
    if draft.document.kind is DocumentKind.OTHER or not draft.nodes:
        return (Undecided(_NO_TREE, is_essential=True),)
    essential = [
        Undecided(message, is_essential=True) for message in _missing(report_import, draft)
    ]
    proposed = []
    if report_import.strategy_id is None and not report_import.founds_strategy:
        proposed.append("Vyberte strategii, ke které zpráva patří, nebo založte novou.")
    unknown = [word.wording for word in words if word.code is None]
    if unknown:
        quoted = ", ".join(f"„{wording}“" for wording in unknown)
        proposed.append(f"Určete, co znamenají slova o plnění: {quoted}.")
    unsure = [match.key for match in matches.values() if match.certainty is Certainty.UNSURE]
    if unsure:
        proposed.append(f"Potvrďte nebo změňte nejisté přiřazení položek: {', '.join(unsure)}.")
    return (*essential, *(Undecided(message, is_essential=False) for message in proposed))


def _missing(report_import: ReportImport, draft: ReportDraft) -> list[str]:
    """What the records cannot do without."""
    head = draft.document
    missing = []
    if head.year is None and head.kind in KINDS_OF_ONE_YEAR:
        missing.append("Doplňte rok, za který dokument je.")
    years = [head.year, *((head.period.first, head.period.last) if head.period else ())]
    if any(year is not None and not FIRST_YEAR <= year <= LAST_YEAR for year in years):
        missing.append(f"Opravte rok nebo období: roky musí být mezi {FIRST_YEAR} a {LAST_YEAR}.")
    if head.period and head.period.first > head.period.last:
        missing.append("Opravte období strategie: první rok je po posledním.")
    if not head.organisation and report_import.organisation_id is None:
        missing.append("Doplňte úřad, kterému zpráva patří.")
    return missing
