"""Lines that are not the report: page numbers, running headers, contents, links, web chrome.

Looked for among physical lines before they are joined, because a page number in the middle of a
sentence must not become part of it. Files that know their pages bring most of it from the reader.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from prevence.core.czech import fold
from prevence.documents.blocks import Block, BlockKind
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.recognition.cleaning import marked, plain
from prevence.evaluation.recognition.headings import bare_heading, heading_of, is_contents_line
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.starts import begins_piece
from prevence.evaluation.recognition.vocabulary import document_words

Whys = dict[int, IgnoredWhy]  # id of a block → why it is noise

_PAGE_WORDS = re.compile(
    r"(?:strana|stránka|str\.|page)\s*\d{1,3}(?:\s*(?:z|/|ze)\s*\d{1,3})?", re.IGNORECASE
)
_BARE_PAGE = re.compile(r"[-–—|\s]*(\d{1,3})(?:\s*/\s*\d{1,3})?[-–—|\s]*")
_TAB_PAGE = re.compile(r"\t\s*(\d{1,3})$")
_FOOTNOTE = re.compile(r"\s*\d{1,2}\)?\s?[^\W\d]")
_FAR_NUMBER = re.compile(r"\s*(\S.{3,80}?) {4,}(\d{1,3})\s*$")
_LINK = re.compile(r"<?(?:https?://|www\.)\S+?>?")
_ENDS_WITH_NUMBER = re.compile(r"\S\s+\d{1,3}$")
_CHROME_HEAD = 60  # lines at the beginning of a file in which a web page's menu may stand
_CHROME_TAIL = 40
_LONGEST_STRETCH = 8  # lines of a menu or of a list of other documents between two sure ones
_SHORTEST_PROSE = 80  # characters of a paragraph that ends with a full stop
_LONGEST_MENU = 250  # characters; titles of other documents in a menu are shorter


def noise_of(blocks: Sequence[Block]) -> Whys:
    """Why each noisy line or paragraph is noise, by the block's id."""
    whys: Whys = {}
    lines = [block for block in blocks if block.kind is not BlockKind.TABLE]
    _chrome(lines, whys, *_lines_around_tables(blocks))
    _contents(lines, whys)
    _contents_without_title(lines, whys)
    _links(lines, whys)
    if any(block.kind is BlockKind.LINE for block in blocks):
        _page_numbers(lines, whys)
        _running(lines, whys)
        _numbered_footers(lines, whys)
        _small_print(lines, whys)
        _footnotes(lines, whys)
    return whys


def _lines_around_tables(blocks: Sequence[Block]) -> tuple[int, int]:
    """How many lines stand before the first table, and before the last one."""
    tables = [at for at, block in enumerate(blocks) if block.kind is BlockKind.TABLE]
    if not tables:
        return len(blocks), 0
    first, last = blocks[: tables[0]], blocks[: tables[-1]]
    return len(first), sum(block.kind is not BlockKind.TABLE for block in last)


def _chrome(lines: Sequence[Block], whys: Whys, before_first: int, before_last: int) -> None:
    exact, begins = document_words("chrome", "lines"), document_words("chrome", "begins")
    starts = document_words("chrome", "starts")
    texts = [fold(plain(marked(line.text))) for line in lines]
    marked_start = next((i for i, text in enumerate(texts) if text in starts), None)
    chrome = [
        i for i, text in enumerate(texts) if text in exact or (text and text.startswith(begins))
    ]
    known = set(chrome)
    prose = (i for i, ln in enumerate(lines) if i not in known and _is_prose(ln))
    first_item = min(next(prose, len(lines)), before_first)
    head = _without_gaps([i for i in chrome if i < min(_CHROME_HEAD, first_item)])
    if marked_start is not None:
        _mark(lines[: marked_start + 1], whys)
    elif len(head) >= 2:
        _mark(lines[: _end_of_list(lines, head[-1])], whys)
    others = {i for at in chrome if texts[at] in exact for i in range(at, _end_of_list(lines, at))}
    last_item = max(
        (i for i, ln in enumerate(lines) if i not in others and _is_content(ln)), default=-1
    )
    body_end = max(last_item, before_last - 1, len(lines) - _CHROME_TAIL)
    tail = [i for i in chrome if i > body_end]
    if tail:
        _mark(lines[tail[0] :], whys)
    _mark([lines[i] for i in chrome if texts[i] in exact and len(chrome) >= 3], whys)


def _end_of_list(lines: Sequence[Block], at: int) -> int:
    """Where the list under the last line of a menu ends: its items are other documents."""
    end = at + 1
    while end < len(lines) and lines[end].kind is BlockKind.LIST_ITEM:
        end += 1
    return end


def _without_gaps(chrome: list[int]) -> list[int]:
    """Chrome lines from the beginning of the file up to the first long stretch without any."""
    kept: list[int] = []
    for at in chrome:
        if at - (kept[-1] if kept else -1) > _LONGEST_STRETCH:
            break
        kept.append(at)
    return kept


def _is_prose(line: Block) -> bool:
    text = plain(line.text)
    sentence = len(text) > _SHORTEST_PROSE and text.endswith(".")
    return sentence or len(text) > _LONGEST_MENU or labelled(line.text) is not None


def _is_content(line: Block) -> bool:
    return bool(heading_of(line.text) or labelled(line.text) or len(line.text) > _LONGEST_MENU)


def _mark(lines: Sequence[Block], whys: Whys) -> None:
    """Marks lines as the web page around; its main heading is the document's own."""
    for line in lines:
        if line.kind is not BlockKind.HEADING or line.level != 1:
            whys.setdefault(id(line), IgnoredWhy.WEB_CHROME)


def _contents(lines: Sequence[Block], whys: Whys) -> None:
    titles = document_words("sections", "contents")
    inside = False
    for at, line in enumerate(lines):
        text = marked(line.text).strip()
        if fold(plain(text)).strip(" .:") in titles:
            inside = True
            continue
        listed = is_contents_line(text)
        neighbours = [ln for ln in lines[max(0, at - 2) : at + 3] if ln is not line]
        if (listed and ("\t" not in text or inside or _leads(neighbours))) or (
            inside and _ENDS_WITH_NUMBER.search(plain(text)) and len(plain(text)) < 160
        ):
            whys.setdefault(id(line), IgnoredWhy.CONTENTS)
        elif inside and not _wraps_into_contents(lines, at):
            inside = False
        elif inside:
            whys.setdefault(id(line), IgnoredWhy.CONTENTS)


def _contents_without_title(lines: Sequence[Block], whys: Whys) -> None:
    """A run of headings that end with a TAB and a rising page number."""
    run: list[Block] = []
    last = 0
    for line in [*lines, None]:
        found = _TAB_PAGE.search(line.text.rstrip()) if line else None
        page = int(found[1]) if found else 0
        if line and found and page >= last and line.text.count("\t") == 1:
            run.append(line)
            last = page
            continue
        heads = sum(heading_of(other.text) is not None for other in run)
        if len(run) > 2 and heads * 2 >= len(run):
            for other in run:
                whys.setdefault(id(other), IgnoredWhy.CONTENTS)
        run, last = [], 0


def _leads(lines: Sequence[Block]) -> bool:
    return any(re.search(r"\.{4,}\s*\d{1,3}\s*$", line.text) for line in lines)


def _wraps_into_contents(lines: Sequence[Block], at: int) -> bool:
    """A line of contents may be broken; its second half then carries the page number."""
    if at + 1 >= len(lines) or not plain(lines[at].text):
        return False
    after = plain(marked(lines[at + 1].text))
    return bool(is_contents_line(lines[at + 1].text) and after and not after[0].isupper())


def _links(lines: Sequence[Block], whys: Whys) -> None:
    previous = ""
    for line in lines:
        text = plain(marked(line.text))
        if _LINK.fullmatch(text) and text[-1] not in ".,;)" and not previous.endswith(":"):
            whys.setdefault(id(line), IgnoredWhy.LINK_LINE)
        if text:
            previous = text


def _page_numbers(lines: Sequence[Block], whys: Whys) -> None:
    last = 0
    previous = ""
    for line in lines:
        text = line.text.strip()
        bare = _BARE_PAGE.fullmatch(text)
        if _PAGE_WORDS.fullmatch(text.strip("-–— ")):
            whys.setdefault(id(line), IgnoredWhy.PAGE_NUMBER)
        elif bare and not previous.endswith(":") and 0 < int(bare[1]) - last <= 3:
            last = int(bare[1])
            whys.setdefault(id(line), IgnoredWhy.PAGE_NUMBER)
        elif text:
            previous = text


def _running(lines: Sequence[Block], whys: Whys) -> None:
    """Lines repeated beside page numbers are running headers."""
    times: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    for at, line in enumerate(lines):
        key = _without_digits(line)
        times[key] += 1
        near = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
        beside[key] += any(whys.get(id(other)) is IgnoredWhy.PAGE_NUMBER for other in near)
    for line in lines:
        key = _without_digits(line)
        repeated = len(key) > 8 and times[key] >= 3 and beside[key] >= 0.6 * times[key]
        if repeated and not begins_piece(line.text):
            whys.setdefault(id(line), IgnoredWhy.RUNNING_HEADER)


def _numbered_footers(lines: Sequence[Block], whys: Whys) -> None:
    """The same words at a distance from a rising page number are the foot of each page."""
    footers: dict[str, list[tuple[int, Block]]] = defaultdict(list)
    for line in lines:
        if found := _FAR_NUMBER.match(line.text):
            footers[fold(found[1])].append((int(found[2]), line))
    for found_lines in footers.values():
        pages = [page for page, _ in found_lines]
        if len(pages) > 1 and pages == sorted(set(pages)):
            whys.update({id(line): IgnoredWhy.RUNNING_HEADER for _, line in found_lines})


def _small_print(lines: Sequence[Block], whys: Whys) -> None:
    """The first line of a page in letters clearly smaller than the text is a running header."""
    sizes = sorted(line.size for line in lines if line.size)
    if not sizes:
        return
    usual = sizes[len(sizes) // 2]
    page: int | None = None
    for line in lines:
        small = line.size is not None and line.size < 0.85 * usual
        if line.position.page_from != page and small and not _heads(line.text):
            whys.setdefault(id(line), IgnoredWhy.RUNNING_HEADER)
        page = line.position.page_from


def _footnotes(lines: Sequence[Block], whys: Whys) -> None:
    """Lines at the foot of a page in small letters, the first with its raised number."""
    sizes = sorted(line.size for line in lines if line.size)
    smaller = 0.92 * sizes[len(sizes) // 2] if sizes else 0
    foot: list[Block] = []
    for line, after in pairwise([*(line for line in lines if id(line) not in whys), None]):
        if line is None or line.kind is not BlockKind.LINE:
            continue
        small = line.size is not None and line.size < smaller
        begins = _FOOTNOTE.match(line.text) is not None
        foot = [*foot, line] if small and (begins or foot) else []
        if foot and (after is None or after.position.page_from != line.position.page_from):
            whys.update({id(note): IgnoredWhy.UNPLACED for note in foot})
            foot = []


def _heads(text: str) -> bool:
    return bool(heading_of(text) or bare_heading(text))


def _without_digits(line: Block) -> str:
    return re.sub(r"\d+", "", fold(plain(line.text)))
