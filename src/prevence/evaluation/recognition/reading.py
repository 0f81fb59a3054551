"""The way of one document through recognition, step by step."""

from dataclasses import replace

from prevence.core.czech import fold
from prevence.documents.blocks import SourceDocument
from prevence.evaluation.codes import DocumentKind, IgnoredWhy
from prevence.evaluation.draft import (
    Abbreviation,
    DocumentHead,
    Evidence,
    Ignored,
    Node,
    ReadingWarning,
    ReportDraft,
    Source,
    walk,
)
from prevence.evaluation.recognition.abbreviations import from_running_text
from prevence.evaluation.recognition.assignment import Assignment, assign
from prevence.evaluation.recognition.beside import Beside
from prevence.evaluation.recognition.entries import Entry, Item
from prevence.evaluation.recognition.figures import FigureTable, figure_table
from prevence.evaluation.recognition.flow import Flow, flow_of
from prevence.evaluation.recognition.head import Title, head_of, kind_of, title_of
from prevence.evaluation.recognition.items import node_of
from prevence.evaluation.recognition.mentions import Passage, counts_of, money_of, passages_of
from prevence.evaluation.recognition.outline import Outline, outline_of
from prevence.evaluation.recognition.pieces import pieces_of

_TELLING = ("status", "verdict", "fulfilment", "description", "assessment")
_JUDGING = (*_TELLING, "cost")


def read_report(document: SourceDocument) -> ReportDraft:
    """The draft of a document that was read."""
    source = Source(
        document.file, document.format, document.sha256, document.encoding, document.pages
    )
    flow = flow_of(pieces_of(document))
    outline = outline_of(flow.pieces)
    title = title_of(flow.pieces, outline, document.title)
    assignment = assign(flow, outline, title.pieces)
    kind = _kind(title, flow, assignment)
    warnings = tuple(ReadingWarning("reader", text) for text in document.warnings)
    if kind is DocumentKind.OTHER:
        return _other(source, title, flow, warnings)
    return _report(source, kind, title, flow, outline, assignment, warnings)


_OF_PLANS_TOO = {
    *("popis", "popis aktivity", "popis cinnosti"),
    *("vystup", "vystupy", "ocekavany vystup", "ocekavane vystupy"),
}


def _kind(title: Title, flow: Flow, assignment: Assignment) -> DocumentKind:
    items = _all_items(assignment.items)
    judged = sum(bool(item.of(*_JUDGING)) for item in items)
    opening = " ".join(piece.plain for piece in flow.pieces[:12] if not piece.why)
    told = sum(any(_tells(entry) for entry in item.of(*_TELLING)) for item in items)
    return kind_of(
        title.text,
        items=len(items),
        judged=judged,
        told=told,
        text=f"{title.text} {opening}"[:900],
    )


def _tells(entry: Entry) -> bool:
    """Whether an entry says what was done; "Popis" and "Výstup" of a plan say what is to be done."""
    return fold(entry.label) not in _OF_PLANS_TOO


def _all_items(items: list[Item]) -> list[Item]:
    return [found for item in items for found in (item, *_all_items(item.children))]


def _report(
    source: Source,
    kind: DocumentKind,
    title: Title,
    flow: Flow,
    outline: Outline,
    assignment: Assignment,
    warnings: tuple[ReadingWarning, ...],
) -> ReportDraft:
    tables, beside = _tables(assignment)
    evidence: list[Evidence] = []
    labels = tuple(level.label for level in outline.levels)
    nodes = tuple(node_of(item, kind, labels, beside, evidence) for item in assignment.items)
    passages = list(passages_of(assignment))
    head, of_head = head_of(title, flow.pieces, kind, _used_labels(labels, nodes), _scale(nodes))
    return ReportDraft(
        source=source,
        document=head,
        nodes=nodes,
        tables=tuple(figures.table for figures in tables),
        money=money_of(passages, tables),
        counts=counts_of(passages, head.year),
        abbreviations=_abbreviations(assignment, passages),
        ignored=tuple(assignment.ignored),
        warnings=(*warnings, *_unknown_statuses(nodes)),
        evidence=(*of_head, *evidence, *_abbreviation_evidence(assignment)),
    )


def _used_labels(labels: tuple[str, ...], nodes: tuple[Node, ...]) -> tuple[str, ...]:
    used = {node.label for node in walk(nodes)}
    return tuple(label for label in labels if label in used)


def _tables(assignment: Assignment) -> tuple[list[FigureTable], dict[str, Beside]]:
    """Tables of figures, and what those of single items say of them, by their numbers."""
    tables: list[FigureTable] = []
    beside: dict[str, Beside] = {}
    for placed in assignment.grids:
        title = placed.title.plain if placed.title else None
        source = placed.grid.source
        if placed.title:
            source = placed.title.source.joined(source)
        number = placed.item.number if placed.item else None
        figures = figure_table(placed.grid, title, number, source)
        tables.append(figures)
        if number:
            beside.setdefault(number, Beside()).add(figures)
    return tables, beside


def _scale(nodes: tuple[Node, ...]) -> dict[str, str]:
    found = [node.status for node in walk(nodes) if node.status]
    return {status.text: status.code.value for status in found if status.code}


def _unknown_statuses(nodes: tuple[Node, ...]) -> list[ReadingWarning]:
    unknown = [node for node in walk(nodes) if node.status and not node.status.code]
    return [
        ReadingWarning(
            "unknown_status",
            f"Stav „{node.status.text}“ u položky {node.number} neznáme; určete, co znamená.",
            node.source,
        )
        for node in unknown
        if node.status
    ]


def _abbreviations(assignment: Assignment, passages: list[Passage]) -> tuple[Abbreviation, ...]:
    """From the list and from definitions in running text; the list's wording wins."""
    found = [abbreviation for abbreviation, _ in assignment.abbreviations]
    known = {abbreviation.abbr for abbreviation in found}
    for passage in passages:
        for defined in from_running_text(passage.text):
            if defined.abbr not in known:
                known.add(defined.abbr)
                found.append(Abbreviation(defined.abbr, defined.meaning))
    return tuple(found)


def _abbreviation_evidence(assignment: Assignment) -> list[Evidence]:
    return [
        Evidence(f"abbreviations/{index}", "abbreviation_list", piece.source, piece.plain)
        for index, (_, piece) in enumerate(assignment.abbreviations)
    ]


def _other(
    source: Source, title: Title, flow: Flow, warnings: tuple[ReadingWarning, ...]
) -> ReportDraft:
    """A document of another genre: nothing is made up, all of it is listed as unplaced."""
    message = "Dokument není zpráva o plnění strategie ani plán práce, proto z něj nevznikly žádné položky."
    ignored = [
        Ignored(piece.why or IgnoredWhy.UNPLACED, text, piece.source)
        for at, piece in enumerate(flow.pieces)
        if at not in title.pieces and (text := piece.plain.replace("\t", " "))
    ]
    for grid in flow.grids.values():
        ignored += [
            Ignored(IgnoredWhy.UNPLACED, " ".join(row.texts), row.source) for row in grid.rows
        ]
    head = DocumentHead(DocumentKind.OTHER, title.text)
    return replace(
        ReportDraft(source, head),
        ignored=tuple(ignored),
        warnings=(*warnings, ReadingWarning("other_genre", message)),
    )
