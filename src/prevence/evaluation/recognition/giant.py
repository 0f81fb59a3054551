"""Whole pages in one line: some sites give a document back with every line break lost.

The forms that begin a piece are then looked for inside the line. They must be surer there than at
the head of a line, because a sentence also says "viz Opatření 1.1" or "6 - 8 let".
"""

import re
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.headings import heading_of
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.verdicts import is_verdict_start
from prevence.evaluation.recognition.vocabulary import field_labels, level_words

_LONG = 400  # characters; shorter lines hold no page

_UPPER = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
_DASH_ITEM = re.compile(r"(?<=[\w.:;,)?!\]\"“/])\s+[-•]\s+(?=[\w„\"(])")
_CIRCLE_ITEM = re.compile(rf"(?<=[\w.:;,)?!])\s+o\s+(?=(?:[{_UPPER}]|u\s))")
_POINTS_AWAY = re.compile(
    r"(?<!\w)(?:viz|plněn[ií]|v|ve|k|ke|z|ze|dle|podle|u|na|a|i|tzv\.|podrobněji|také|též)\.?\s*$"
)
SENTENCE_END = re.compile(rf"(?<=[.!?])\s+(?=[{_UPPER}])")
_PAGE_AT_END = re.compile(r"\s(\d{1,3})\s*$")


def is_giant(line: str) -> bool:
    """Whether a line holds a page: several headings or labels stand inside it."""
    return len(line) > _LONG and len([cut for cut in _cuts(line) if cut > 0]) > 1


def _cuts(line: str) -> set[int]:
    cuts = {found.start("head") for found in _heads().finditer(line) if _is_head(line, found)}
    labels = (found.start("label") for found in _labels().finditer(fold(line)))
    verdicts = {
        found.end()
        for found in SENTENCE_END.finditer(line)
        if is_verdict_start(line[found.end() :][:120])
    }
    return cuts | verdicts | {at for at in labels if line[at].isupper()}


def opened(line: str) -> str:
    """The line with a line break before each heading, label and item found inside it."""
    text, last = [], 0
    for cut in sorted(_cuts(line)):
        text += [line[last:cut].rstrip(), "\n"]
        last = cut
    joined = "".join([*text, line[last:]])
    joined = _DASH_ITEM.sub("\n- ", joined)
    return _CIRCLE_ITEM.sub("\no ", joined)


def without_page_number(line: str) -> tuple[str, str | None]:
    """The line and the page number that ends it, if one does."""
    found = _PAGE_AT_END.search(line)
    return (line[: found.start()], found[1]) if found else (line, None)


def with_label_put_back(lines: list[str]) -> list[str]:
    """Lines of a page with a label torn off its paragraph moved before the paragraph.

    A label printed in a column of its own ends up at the head of the page's text, before words that
    go on with a sentence or a list. Its prose begins after the last list item of the page.
    """
    torn = next((at for at, line in enumerate(lines) if _is_torn(lines, at)), None)
    if torn is None:
        return lines
    label = labelled(lines[torn])
    assert label is not None
    rest = [*lines[:torn], label.value, *lines[torn + 1 :]]
    rest = [line for line in rest if line.strip()]
    last_item = max((at for at, line in enumerate(rest) if line[:2] in ("- ", "• ")), default=None)
    if last_item is None:
        last_item = torn
    head, *prose = SENTENCE_END.split(rest[last_item], maxsplit=1)
    if not prose:
        return lines
    return [*rest[:last_item], head, f"{label.label}: {prose[0]}", *rest[last_item + 1 :]]


def _is_torn(lines: list[str], at: int) -> bool:
    label = labelled(lines[at])
    if not label or label.field != "assessment":
        return False
    after = label.value or (lines[at + 1] if at + 1 < len(lines) else "")
    return after[:1].islower() or after[:2] in ("- ", "• ")


@cache
def _heads() -> re.Pattern[str]:
    words = "|".join(lv.word[:1].upper() + re.escape(lv.word[1:]) for lv in level_words())
    return re.compile(
        rf"(?<![\w(])(?P<head>(?:{words})\s+(?:č\.\s*)?\d{{1,2}}(?:\.\d{{1,2}})*[.:]?\s)"
    )


def _is_head(line: str, found: re.Match[str]) -> bool:
    before = line[max(0, found.start() - 24) : found.start()]
    rest = line[found.start("head") :][:200]
    return not _POINTS_AWAY.search(before) and heading_of(rest) is not None


@cache
def _labels() -> re.Pattern[str]:
    sure = ("brief", "fulfilment", "assessment", "description", "status")
    patterns = [
        label.pattern.pattern
        for label in field_labels()
        if label.field in sure and "{" not in label.pattern.pattern
    ]
    return re.compile(rf"(?<=[\s])(?P<label>(?:{'|'.join(patterns)})\s*:)(?=\s)")
