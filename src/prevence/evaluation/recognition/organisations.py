"""Whose document it is: the office's official name in the nominative, and its kind."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.codes import OrganisationKind
from prevence.evaluation.recognition.phrases import load_grammar, section

_UPPER = "A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ"
_WORD = rf"[{_UPPER}][a-záčďéěíľňóřšťúůýž]+(?:-[{_UPPER}][a-záčďéěíľňóřšťúůýž]+)?"
_NAME = rf"{_WORD}(?:[ ](?:(?:nad|pod|u|v|ve|na|při|za)[ ]{_WORD}|{_WORD}))*"
_REGION = re.compile(
    rf"\b({_WORD.replace('+', '*', 1)})(ského|ckého|ském|ckém|ský|cký|ního|ním|ní|ého|ém|ý)\s+kraj(?:e|i)?\b"
)
_REGION_ENDINGS = (("sk", "ský"), ("ck", "cký"), ("n", "ní"), ("", "ý"))
# Adjectives with a capital that stand before "kraj" and name none.
_NO_REGIONS = frozenset("Celý Každý Náš Krajský Jednotlivý Ostatní Sousední Vlastní".split())
_NAMED_REGION = re.compile(rf"\b[Kk]raj(?:e|i)?[ ](?P<name>{_WORD})")
_PRAGUE = re.compile(r"\bhlavní(?:ho|m)?\s+měst(?:o|a|ě)\s+Prah[ayu]|\bhl\.\s*m\.\s*Prah[ayu]")
_CITY = re.compile(
    rf"\b(?P<kind>[Ss]tatutární(?:ho|m)?\s+měst(?:o|a|ě|em)|[Mm]ěst(?:o|a|ě)|[Mm]ěst(?:ys|yse|ysi)|[Oo]bec|[Oo]bce|[Oo]bci)"
    rf"[ ](?P<name>{_NAME})"
)
_NOMINATIVE = re.compile(r"(?:statutární )?(?:město|městys|obec)$", re.IGNORECASE)
_CITY_KINDS = (
    ("statutarni", "statutární město", OrganisationKind.CITY),
    ("mestys", "městys", OrganisationKind.MUNICIPALITY),
    ("mest", "město", OrganisationKind.CITY),
    ("ob", "obec", OrganisationKind.MUNICIPALITY),
)
# Words that may follow the kind of the office with a capital and are not its name.
_NOT_NAMES = (
    "Na",
    "V",
    "Ve",
    "Za",
    "Pro",
    "Do",
    "Strategie",
    "Koncepce",
    "Program",
    "Plán",
    "Rada",
)


def organisation_of(texts: Sequence[str]) -> tuple[str, OrganisationKind] | None:
    """The office a document belongs to; `texts` from the most telling (title) to the whole text."""
    whole = texts[-1] if texts else ""
    for text in texts:
        found = _in_text(text, whole)
        if found:
            return found
    return None


def _in_text(text: str, whole: str) -> tuple[str, OrganisationKind] | None:
    places = [
        (found.start(), answer)
        for pattern, answering in (
            (_PRAGUE, lambda _: ("hlavní město Praha", OrganisationKind.REGION)),
            (_NAMED_REGION, _named_region),
            (_REGION, _region),
            (_CITY, lambda match: _city(match, whole)),
        )
        if (found := pattern.search(text)) and (answer := answering(found))
    ]
    return min(places)[1] if places else None


def _named_region(found: re.Match[str]) -> tuple[str, OrganisationKind] | None:
    """A region with a name of its own ("Kraj Vysočina"), which stays as it is in every case."""
    if found["name"] in _NOT_NAMES:
        return None
    return f"Kraj {found['name']}", OrganisationKind.REGION


def _region(found: re.Match[str]) -> tuple[str, OrganisationKind] | None:
    ending = next(
        nominative for start, nominative in _REGION_ENDINGS if found[2].startswith(start)
    )
    name = f"{found[1]}{ending}"
    return (f"{name} kraj", OrganisationKind.REGION) if name not in _NO_REGIONS else None


def _city(found: re.Match[str], whole: str) -> tuple[str, OrganisationKind] | None:
    if found["name"].split()[0] in _NOT_NAMES:
        return None
    kind = fold(found["kind"])
    _, word, code = next(row for row in _CITY_KINDS if kind.startswith(row[0]))
    if _NOMINATIVE.match(" ".join(found["kind"].split())):
        return f"{word} {found['name']}", code
    return f"{word} {nominative(found['name'], whole)}", code


def nominative(name: str, whole: str) -> str:
    """The nominative of a town's name in the genitive ("Ostravy" → "Ostrava").

    Known towns come from the table, others by their ending; of several endings the form that
    stands in the document itself wins.
    """
    known = _places("towns").get(fold(name))
    if known:
        return known
    if fold(name) in {fold(town) for town in _places("towns").values()}:
        return name
    head, *rest = name.split(" ", 1)
    tail = f" {rest[0]}" if rest else ""
    if rest and (adjective := _adjective(head, nominative(rest[0], whole))):
        return f"{adjective} {nominative(rest[0], whole)}"
    candidates = [
        head.removesuffix(ending) + other for ending, other in _endings() if head.endswith(ending)
    ]
    if not candidates:
        return name
    common = max(
        candidates, key=lambda form: (_stands(form, head, whole), -candidates.index(form))
    )
    return common + tail


def _adjective(head: str, noun: str) -> str | None:
    """The nominative of an adjective in the genitive, by the noun it belongs to."""
    if head.endswith("ého"):
        return head[:-3] + ("é" if noun.split(maxsplit=1)[0].endswith(("o", "ě", "í")) else "ý")
    if head.endswith("ých"):
        return head[:-3] + "é"
    return head[:-1] + "á" if head.endswith("é") else None


def _stands(form: str, genitive: str, whole: str) -> int:
    """Times a form stands in the text; the genitive itself stands there anyway and counts nothing."""
    return 0 if form == genitive else len(re.findall(rf"\b{re.escape(form)}\b", whole))


@cache
def _places(part: str) -> Mapping[str, str]:
    table = section(load_grammar("places"), part)
    return {fold(genitive): str(name) for genitive, name in table.items()}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    rules = section(load_grammar("places"), "endings")["rules"]
    assert isinstance(rules, list)
    return tuple((str(ending), str(other)) for ending, other in rules)
