"""Sentences of a Czech text. A dot of an abbreviation, a number or an initial ends none."""

import re
from functools import lru_cache

_ABBREVIATIONS = (
    "č|čís|čl|odst|písm|např|napr|tj|tzv|tzn|resp|popř|příp|event|vč|cca|ul|nám|tř|str|tab|obr"
    "|r|mj|kpt|npor|por|plk|mjr|Mgr|Bc|Ing|JUDr|PhDr|MUDr|PaedDr|RNDr|doc|prof|tis|mil|mld|soc|vyl"
    "|kap|pozn|sv|st|hod|min|max|zák|sb|Sb|bm|bř|tel|odb|okr|býv|statut"
    r"|hl\. ?m"
)
_END = re.compile(r"(?<=[.!?])(?P<quote>[“\"»)]?)(?:\s+(?=[\"„»(]?[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])|\n)")
_LONGEST_SHORT = 16
_SHORTENED = re.compile(rf"(?:^|[\s(„])(?:{_ABBREVIATIONS}|\d{{1,3}}|[A-Z])\.$")


@lru_cache(maxsize=8)  # one text is asked for several times in a row
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Beginning and end of every sentence, without the space between them."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for end in _END.finditer(text):
        stop = end.end("quote")
        if (
            _SHORTENED.search(text[max(begin, stop - _LONGEST_SHORT) : stop])
            and text[stop : stop + 1] != "\n"
        ):
            continue
        spans.append((begin, stop))
        begin = end.end()
    if text[begin:].strip():
        spans.append((begin, len(text)))
    return tuple(spans)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences themselves."""
    return tuple(text[begin:end].strip() for begin, end in sentence_spans(text))
