"""The front of a report: title block, introduction in the office's words, tables, charts."""

import re
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.documents.blocks import Position
from prevence.documents.writers.model import (
    Block,
    Bullets,
    Contents,
    Fact,
    Heading,
    Paragraph,
    Report,
)
from prevence.evaluation import draft as drafts
from prevence.evaluation.codes import DocumentKind, IgnoredWhy
from prevence.evaluation.draft import Approval, Node, ReportDraft, walk
from prevence.evaluation.official import words
from prevence.evaluation.official.figures import heading_of
from prevence.evaluation.official.layouts.items import items_table
from prevence.evaluation.official.layouts.summary import (
    OWN_CAPTIONS,
    charts_after,
    missing_tables,
)
from prevence.evaluation.official.tables import recomputed, tables_of_nodes

_YEAR_TAIL = re.compile(r"^(?P<title>.+?),?\s+(?P<year>(?:za|v|na) (?:rok|roce|roky) [\d–\-/ ]+)$")
_SENTENCE_END = (".", "!", "?", ":", ";", ",")
_LONGEST_HEADING = 110
_AT_THE_END = (10**9, 0)
_PROSE = 100  # an introduction has at least one paragraph of this length
_MANY_HEADINGS = 26  # more would not fit on the page under the title


def report_of(draft: ReportDraft, blocks: list[Block]) -> Report:
    """The report with its title block, table of contents and sheet of items around the blocks."""
    title, subtitle = title_of(draft)
    return Report(
        title=title,
        subtitle=subtitle,
        blocks=(Contents(depth=_depth(blocks)), *blocks),
        author=draft.document.organisation or "",
        short_title=short_title(draft),
        facts=_facts(draft),
        workbook_tables=(items_table(draft),),
    )


def short_title(draft: ReportDraft) -> str:
    """For the running header: office, genre and year on one line."""
    head, title = draft.document, title_of(draft)[0]
    if not head.organisation:
        return title if len(title) <= _LONGEST_HEADING else ""
    when = f" {head.year}" if head.year is not None else ""
    office = head.organisation[0].upper() + head.organisation[1:]
    return f"{office} – {head.kind.label}{when}"


def _depth(blocks: list[Block]) -> int:
    headings = [block.level for block in blocks if isinstance(block, Heading)]
    return 2 if sum(level <= 2 for level in headings) <= _MANY_HEADINGS else 1


def title_of(draft: ReportDraft) -> tuple[str, str]:
    """Title and subtitle ("za rok 2019"); made of what is known where the document names none."""
    head = draft.document
    title = head.title or " – ".join(
        part for part in (head.kind.label.capitalize(), head.strategy_title) if part
    )
    split = _YEAR_TAIL.match(title)
    if split:
        return split["title"], split["year"]
    if head.year is not None and str(head.year) not in title:
        return title, f"{'na' if head.kind is DocumentKind.WORK_PLAN else 'za'} rok {head.year}"
    return title, ""


def _facts(draft: ReportDraft) -> tuple[Fact, ...]:
    head = draft.document
    facts = []
    if head.organisation:
        facts.append(Fact("Předkládá", head.organisation))
    return tuple(facts)


@dataclass(frozen=True, slots=True)
class Leftover:
    """A passage of the source that no layout prints; the author should look at it."""

    text: str
    place: str


def introduction(draft: ReportDraft) -> list[Block]:
    """What stands before the first item: the office's own text and tables, else our sentence."""
    own_tables = [table for table in draft.tables if _is_summary(table, draft)]
    first = _start(draft.nodes[0].source) if draft.nodes else None
    before = [table for table in own_tables if not _is_after(table.source, first)]
    passages = _passages(draft)
    blocks: list[Block] = []
    if any(len(item.text) >= _PROSE for item in passages):
        blocks += _interleaved(passages, before, draft)
    else:
        blocks += _generated(draft)
        blocks += [block for table in before for block in table_blocks(table, draft)]
    blocks += missing_tables(draft)
    if blocks and not isinstance(blocks[0], Heading):
        blocks.insert(
            0, Heading("Úvod" if isinstance(blocks[0], Paragraph) else "Souhrnné údaje", 1)
        )
    return blocks


def table_blocks(table: drafts.Table, draft: ReportDraft) -> list[Block]:
    """A table printed again, and its chart where it has one."""
    return [recomputed(table).table, *charts_after(table, draft)]


def tables_within(node: Node, following: Node | None, draft: ReportDraft) -> list[Block]:
    """Tables that stand inside a top item of the source and belong to no node."""
    start, end = _start(node.source), _start(following.source) if following else None
    return [
        block
        for table in draft.tables
        if _is_summary(table, draft)
        and _is_after(table.source, start)
        and not _is_after(table.source, end)
        for block in table_blocks(table, draft)
    ]


def leftovers(draft: ReportDraft) -> list[Leftover]:
    """Passages that could not be placed and are not printed either, in the order of the source."""
    printed = {id(item) for item in _passages(draft)}
    if not any(len(item.text) >= _PROSE for item in _passages(draft)):
        printed = set()
    known = [heading_of(node) for node in walk(draft.nodes)] + [
        t.title or "" for t in draft.tables
    ]
    return [
        Leftover(item.text, _place(item.source))
        for item in draft.ignored
        if item.why is IgnoredWhy.UNPLACED
        and id(item) not in printed
        and len(item.text) > 40
        and not any(words.same(item.text, heading) for heading in known)
        and not _is_title(item.text, draft)
    ]


def _place(source: Position) -> str:
    for name, value in (
        ("řádek", source.line_from), ("odstavec", source.block_from), ("strana", source.page_from),
    ):  # fmt: skip
        if value is not None:
            return f"{name} {value}"
    return ""


def _is_summary(table: drafts.Table, draft: ReportDraft) -> bool:
    of_nodes = {id(found) for found in tables_of_nodes(draft)}
    return id(table) not in of_nodes and (table.title or "") not in OWN_CAPTIONS


def _start(source: Position) -> tuple[int, int] | None:
    if source.line_from is not None:
        return (source.page_from or 0, source.line_from)
    if source.block_from is not None:
        return (0, source.block_from)
    return None if source.page_from is None else (source.page_from, 0)


def _is_after(source: Position, start: tuple[int, int] | None) -> bool:
    own = _start(source)
    return own is not None and start is not None and own > start


def _passages(draft: ReportDraft) -> list[drafts.Ignored]:
    """Unplaced passages before the first item, without those that are printed anyway."""
    first = _start(draft.nodes[0].source) if draft.nodes else None
    if first is None:
        return []
    titles = [table.title or "" for table in draft.tables]
    return [
        item
        for item in draft.ignored
        if item.why is IgnoredWhy.UNPLACED
        and _stands_before(item.source, first)
        and not words.same(item.text, "Obsah")
        and not any(words.same(item.text, title) for title in titles)
        and not _is_title(item.text, draft)
        and not (item.text.startswith("Předkládá:") or item.text in OWN_CAPTIONS)
    ]


def _stands_before(source: Position, first: tuple[int, int]) -> bool:
    """Before the first item; on its page too, where a PDF gives only pages.

    What stands below an item belongs to it, so an unplaced passage of that page stands above.
    """
    start = _start(source)
    return start is not None and (start < first or (start == first and start[1] == 0))


def _is_title(text: str, draft: ReportDraft) -> bool:
    title = fold(" ".join((draft.document.title or "").split()))
    return len(text) > 3 and fold(" ".join(text.split())).strip(" .") in title


def _interleaved(
    passages: list[drafts.Ignored], tables: list[drafts.Table], draft: ReportDraft
) -> list[Block]:
    items: list[drafts.Ignored | drafts.Table] = [*passages, *tables]
    items.sort(key=lambda item: _start(item.source) or _AT_THE_END)
    blocks: list[Block] = []
    for item in items:
        if isinstance(item, drafts.Table):
            blocks += table_blocks(item, draft)
        else:
            _add_passage(blocks, item.text, draft)
    return [block for place, block in enumerate(blocks) if not _is_empty_section(blocks, place)]


def _is_empty_section(blocks: list[Block], place: int) -> bool:
    """A heading with nothing under it, other than the last, which heads the items themselves."""
    is_heading = isinstance(blocks[place], Heading)
    return is_heading and place + 1 < len(blocks) and isinstance(blocks[place + 1], Heading)


def _add_passage(blocks: list[Block], text: str, draft: ReportDraft) -> None:
    last = blocks[-1] if blocks else None
    node = next((node for node in draft.nodes if _names(text, node)), None)
    if node is not None:
        items = last.items if isinstance(last, Bullets) else ()
        entry = heading_of(node)
        if isinstance(last, Bullets):
            blocks[-1] = last if entry in items else Bullets((*items, entry))
        else:
            blocks.append(Bullets((entry,)))
    elif isinstance(last, Paragraph) and _goes_on(last.text, text):
        blocks[-1] = Paragraph(f"{last.text} {text}")
    elif len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_END) and text[:1].isupper():
        blocks.append(Heading(text, 1))
    else:
        blocks += [Paragraph(line) for line in text.split("\n") if line.strip()]


def _names(text: str, node: Node) -> bool:
    """Whether a passage is the bare heading of a top item ("Priorita 1 – …")."""
    start = rf"^{re.escape(fold(node.label))}\s+(c\.\s*)?{re.escape(fold(node.number))}\b"
    return (
        len(text) <= 2 * _LONGEST_HEADING
        and bool(re.match(start, fold(text)))
        and (not text.endswith("."))
    )


def _goes_on(before: str, text: str) -> bool:
    return not before.endswith(_SENTENCE_END[:4]) and text[:1].islower()


def _generated(draft: ReportDraft) -> list[Block]:
    head = draft.document
    if head.kind is DocumentKind.WORK_PLAN or not draft.nodes:
        return []
    sentences = []
    if head.strategy_title:
        when = f" za rok {head.year}" if head.year else ""
        sentences.append(f"Zpráva vyhodnocuje naplňování dokumentu {head.strategy_title}{when}.")
    if head.approval is not None:
        sentences.append(_approval(head.approval))
    text = " ".join(sentence for sentence in sentences if sentence)
    return [Paragraph(text)] if text else []


def _approval(approval: Approval) -> str:
    when = f" dne {czech_date(approval.date)}" if approval.date else ""
    by = f" usnesením č. {approval.resolution}" if approval.resolution else ""
    if not approval.body:
        return f"Dokument byl schválen{when}{by}." if when or by else ""
    verb = {"rada": "schválila", "zastupitelstvo": "schválilo"}.get(fold(approval.body).split()[0])
    if verb is None:
        return f"Dokument byl schválen{when}{by} ({approval.body})."
    return f"Dokument {verb} {approval.body}{when}{by}."


def czech_date(date: str) -> str:
    """An ISO date in Czech print ("1. 3. 2017"); anything else as it is."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", date)
    return f"{int(found[3])}. {int(found[2])}. {found[1]}" if found else date
