"""Plain text out of what scraping and editors leave in it: HTML remnants, Markdown, bullets.

Emphasis is kept as a pair of private marks, because a list in this genre is often told from the
sentence after it by italics alone; `plain` removes them.
"""

import html
import re
import unicodedata

from prevence.documents.blocks import Block

EMPHASIS_ON = "\ue000"
EMPHASIS_OFF = "\ue001"

_BLOCK_TAG = re.compile(
    r"\s*</?(?:p|ul|ol|li|div|br|tr|table|h\d)(?:\s[^<>]*)?/?>\s*", re.IGNORECASE
)
_ITEM_TAG = re.compile(r"\s*<li(?:\s[^<>]*)?>\s*", re.IGNORECASE)
_EMPHASIS_TAG = re.compile(r"<(/?)(?:i|em)>", re.IGNORECASE)
_OTHER_TAG = re.compile(
    r"</?(?:b|strong|u|span|a|sup|sub|font|td|th|tbody)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_MARKDOWN_LINK = re.compile(r"\[([^\]\[]+)\]\(([^()\s]*)\)")
_MARKDOWN_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_MARKDOWN_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(?=\S)")
_BULLET = re.compile(
    r"^\s*(?:[•▪◦●○■□▫‣⁃∙·➢➤✓✔\uf0b7\uf0a7\uf0d8]\s*|[-–—*]\s+(?=\S)|o\s+(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]))"
)
# The space that taking markup out leaves before a comma or a full stop.
_LOOSE_POINT = re.compile(rf"{EMPHASIS_OFF}\s+(?=[,.:;)](?:\s|$))")
_ENUMERATION = re.compile(
    r"^\s*(?:\(?[a-z]\)\s+(?=\S)|\(?\d{1,2}\)\s+(?=\S)|\d{1,2}\.\s+(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]))"
)


def marked(text: str) -> str:
    """Text without markup: block tags become line breaks, emphasis private marks; NFC."""
    text = unicodedata.normalize("NFC", text).translate(_SPACES)
    if "<" in text:
        text = _ITEM_TAG.sub("\n- ", text)
        text = _BLOCK_TAG.sub("\n", text)
        text = _EMPHASIS_TAG.sub(lambda m: EMPHASIS_OFF if m[1] else EMPHASIS_ON, text)
        text = _OTHER_TAG.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    text = _MARKDOWN_HEADING.sub("", text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _MARKDOWN_BOLD.sub(r"\2", text)
    text = _MARKDOWN_EMPHASIS.sub(rf"{EMPHASIS_ON}\1{EMPHASIS_OFF}", text)
    return text.replace("\\_", "_")


_SPACES: dict[int, str | None] = {
    ord(space): " " for space in "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u2005\u3000"
}
_SPACES |= {ord(nothing): None for nothing in "\u200b\u200c\u200d\ufeff\u2060"}


def marked_block(block: Block) -> str:
    """A block's text with its italic runs marked, unless all of it is italic."""
    italics = [run for run in block.runs if run.italic and block.text[run.start : run.end].strip()]
    if not italics or sum(run.end - run.start for run in italics) >= len(block.text.strip()):
        return marked(block.text)
    pieces, last = [], 0
    for run in italics:
        pieces += [block.text[last : run.start], EMPHASIS_ON]
        pieces += [block.text[run.start : run.end], EMPHASIS_OFF]
        last = run.end
    return marked("".join([*pieces, block.text[last:]]))


def plain(text: str) -> str:
    """One line of clean text: no marks, single spaces, none at the ends."""
    text = _LOOSE_POINT.sub(EMPHASIS_OFF, text)
    return " ".join(text.replace(EMPHASIS_ON, "").replace(EMPHASIS_OFF, "").split())


def without_bullet(text: str) -> tuple[str | None, str]:
    """The bullet of a line, if any, and the rest."""
    found = _BULLET.match(text.replace(EMPHASIS_ON, "", 1) if text[:1] == EMPHASIS_ON else text)
    if not found:
        return None, text
    start = text.find(found[0].strip()) + len(found[0].strip())
    opened = EMPHASIS_ON if text[:1] == EMPHASIS_ON else ""
    return found[0].strip(), opened + text[start:].lstrip()


def enumeration(text: str) -> str | None:
    """The mark of a numbered or lettered item ("1.", "a)") at the head of a line."""
    found = _ENUMERATION.match(text)
    return found[0].strip() if found else None
