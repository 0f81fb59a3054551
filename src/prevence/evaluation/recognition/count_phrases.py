"""The noun a number counts: where its phrase ends, whether it agrees, its base form."""

import re
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.phrases import (
    alternatives,
    load_grammar,
    section,
    words_of,
)

_ENDINGS = (
    "a|u|e|i|o|y|em|um|am|im|ech|ach|ich|ami|emi|mi|ma|ou|at|ata|aty|ej|"
    "ych|ni|nich|nim|nimi|ti|ty|tem|tech|te|tum|iny|in"
)
_WORD = re.compile(r"[ ](?P<word>[^\W\d_][\w-]*)(?P<dot>\.?)")
_ADVERB = re.compile(r"\w+(?:ne|sky|cky|ove|le)")
_ADJECTIVE_MANY = re.compile(r"\w{2,}(?:ych|ich|ym|im|ymi|imi)")
_ADJECTIVE_FEW = re.compile(r"\w{2,}(?:e|i|a|ych|ich|ym|im|ymi|imi)")
_ADJECTIVE_ONE = re.compile(r"\w{2,}(?:y|a|e|i|eho|emu|em|ym|ou|iho|im|u)")
_VERBAL_NOUN = re.compile(r"\w+[aei](?:ni|nich|nim|nimi)")
_NEVER_MANY = re.compile(
    r"\w*(?:[aou]|[^i]e|ou)|\w*(?:uje|uji|aji|eji|il|al|el|ila|ilo|ily|ali|ily|ovat)"
)
_INSTRUMENTAL = re.compile(r"\w*y")
_PAST = re.compile(r"\w+(?:al|il|el|la|lo|li|ala|alo|ilo|uje|uji|aji|eji)")
_ABBREVIATION = re.compile(
    r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,}|[A-Z][a-z][A-Z]\w*|[A-ZŠŽČŘ]+[a-z]?[A-ZŠŽČŘÚ]+"
)
# A preposition, a verb in the past, a bracket: after these a number opens a phrase of its own.
_LEADS_IN = re.compile(
    r"(?:(?<!\w)(?:celkem|pro|ve|v|na|za|s|se|o|ze|z|pres|do|mezi|dalsich|dalsi|pouze|jen"
    r"|\w+(?:lo|li|ly|la|l|uje|uji|ano|eno|any|eny|o))|[(,:–-])[ ]?$"
)
# "2 fotopasti a 4 zámky": a conjunction before another number joins things, not adjectives.
_ENDS_PHRASE = re.compile(r"[ ](?:a|i|nebo|ci)[ ][^a-z]")
_MANY = 5
_SHORT = 3


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What a number counts; `length` in characters after the number."""

    unit: str
    length: int
    known: bool = False
    adjectives: bool = False
    is_abbreviation: bool = False


@dataclass(frozen=True, slots=True)
class CountGrammar:
    """The table of counts made into patterns."""

    nouns: tuple[tuple[re.Pattern[str], str], ...]
    kinds: tuple[tuple[re.Pattern[str], str], ...]
    kept_adjective: re.Pattern[str]
    between: re.Pattern[str]
    by_piece: re.Pattern[str]
    piece_unit: str
    lead: re.Pattern[str]
    leads_in: re.Pattern[str]
    not_after: re.Pattern[str]
    not_after_year: re.Pattern[str]
    not_noun: re.Pattern[str]
    idiom: re.Pattern[str]
    not_word: re.Pattern[str]
    measure: re.Pattern[str]
    light: re.Pattern[str]
    happened: tuple[tuple[re.Pattern[str], str], ...]
    same_thing: re.Pattern[str]


@lru_cache(maxsize=1)
def count_grammar() -> CountGrammar:
    """The grammar of counts, read once."""
    table = load_grammar("counts")
    nouns, not_things, times = (
        section(table, "nouns"),
        section(table, "not_things"),
        section(table, "times"),
    )
    verbs, kinds = section(times, "verbs"), section(table, "kinds")
    kept = "|".join(fold(stem) for stem in words_of(section(table, "kept_adjectives"), "stems"))

    def words(name: str) -> str:
        return alternatives(words_of(section(table, name), "words"))

    return CountGrammar(
        nouns=tuple((_noun(words_of(nouns, base)), base) for base in nouns),
        kinds=tuple((_noun(words_of(kinds, base)), base) for base in kinds),
        kept_adjective=re.compile(rf"(?:{kept})\w{{0,4}}$"),
        between=re.compile(words("between")),
        by_piece=re.compile(words("pieces")),
        piece_unit=str(section(table, "pieces")["unit"]),
        lead=re.compile(rf"(?<!\w){words('lead')}[ ]$"),
        leads_in=_LEADS_IN,
        not_after=re.compile(rf"(?<!\w){words('not_after')}[ ]?$"),
        not_after_year=re.compile(rf"(?<!\w){words('not_after_year')}[ ]?$"),
        idiom=re.compile(alternatives(words_of(not_things, "idioms"))),
        not_noun=re.compile(alternatives(words_of(not_things, "nouns"))),
        not_word=re.compile(alternatives(words_of(not_things, "words"))),
        measure=re.compile(alternatives(words_of(not_things, "measures"))),
        light=re.compile(alternatives(words_of(times, "light"))),
        happened=tuple(
            (re.compile(rf"(?<!\w){alternatives(words_of(verbs, unit))}(?!\w)"), unit)
            for unit in verbs
        ),
        same_thing=re.compile(rf"(?<!\w){words('same_thing')}[ ](?:bylo |byly |jich |pak )?$"),
    )


def _noun(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(fold(stem)) for stem in stems)})(?:{_ENDINGS})?")


@lru_cache(maxsize=4096)
def known_noun(word: str) -> str | None:
    """Nominative plural of a noun of the table in any case: "obcí" → "obce"."""
    folded = fold(word)
    return next(
        (base for pattern, base in count_grammar().nouns if pattern.fullmatch(folded)), None
    )


def noun_phrase(text: str, masked: str, value: float, *, times: bool) -> NounPhrase | None:
    """The noun phrase right after a number; None where what follows is no thing.

    Args:
        text: the sentence after the number.
        masked: the same, folded, without what counts nothing.
        value: the number, for the agreement.
        times: "3x": the noun may stand in any form.
    """
    found = _named_thing(text, masked, value, times=times)
    piece = _WORD.match(masked)
    if found is None and piece and count_grammar().by_piece.fullmatch(piece["word"]):
        return NounPhrase(count_grammar().piece_unit, piece.end("word"), known=True)
    return found


def _named_thing(text: str, masked: str, value: float, *, times: bool) -> NounPhrase | None:
    grammar = count_grammar()
    place = 0
    adjectives: list[str] = []
    for _ in range(8):
        match = _WORD.match(masked, place)
        if match is None:
            return None
        word, printed = match["word"], text[match.start("word") : match.end("word")]
        first = not adjectives and place == 0
        if (first and grammar.measure.fullmatch(word)) or "_" in word:
            return None
        if grammar.between.fullmatch(word) or (times and grammar.light.fullmatch(word)):
            place = match.end()
            continue
        if _ABBREVIATION.fullmatch(printed):
            return _abbreviation(printed, match.end("word"))
        base = known_noun(word)
        if base is not None and not _is_adjective_before(masked, match.end(), word, grammar):
            unit = printed if value == 1 and not times else base
            return _phrase(
                unit, adjectives, match.end("word"), printed, value, times=times, known=True
            )
        if grammar.not_word.fullmatch(word) and not (place and word in {"a", "i", "nebo", "ci"}):
            return None
        if grammar.not_word.fullmatch(word) or _modifies(
            masked, match.end(), word, value, times=times
        ):
            adjectives.append(printed)
            place = match.end()
            continue
        base = _kind_of_time(word, adjectives)
        if base is not None:
            return _phrase(
                base, adjectives, match.end("word"), printed, value, times=times, known=True
            )
        if grammar.not_noun.fullmatch(word) or printed[0].isupper() or len(word) < 3:
            return None
        return _phrase(
            printed, adjectives, match.end("word"), printed, value, times=times, known=False
        )
    return None


def _kind_of_time(word: str, adjectives: list[str]) -> str | None:
    """Of time: "vzdělávacích dnech" are events, "kamerové body" things; bare days and points are not."""
    if not any(count_grammar().kept_adjective.match(fold(a)) for a in adjectives):
        return None
    return next((base for pattern, base in count_grammar().kinds if pattern.fullmatch(word)), None)


def _modifies(masked: str, end: int, word: str, value: float, *, times: bool) -> bool:
    """Whether a word is an adjective or adverb with its noun still to come."""
    following = _WORD.match(masked, end)
    if following is None or _VERBAL_NOUN.fullmatch(word) or _ENDS_PHRASE.match(masked, end):
        return False
    if count_grammar().not_word.fullmatch(following["word"]) and following["word"] not in {
        "a",
        "nebo",
        "i",
        "ci",
    }:
        return False
    if _ADVERB.fullmatch(word) and re.fullmatch(r"\w{2,}(?:ych|ich|e|i|a)", following["word"]):
        return True
    if times:
        return bool(_ADJECTIVE_ONE.fullmatch(word)) and len(word) > 4 and word[-1] in "yi"
    if value >= _MANY or value != int(value) or value == 0:
        return bool(_ADJECTIVE_MANY.fullmatch(word))
    pattern = _ADJECTIVE_ONE if value == 1 else _ADJECTIVE_FEW
    if not pattern.fullmatch(word):
        return False
    likely = word.endswith(("ych", "ich")) or (word[-1] in "eiy" and len(word) > _SHORT)
    return likely or known_noun(following["word"]) is not None


def _is_adjective_before(masked: str, end: int, word: str, grammar: CountGrammar) -> bool:
    """Whether a word like a noun is the adjective of the next: "vzdělávacích akcí"."""
    following = _WORD.match(masked, end)
    return (
        following is not None
        and bool(re.fullmatch(r"\w+(?:nich|skych|ovych|nych|cich|tnich|ni|ska|sky)", word))
        and not _VERBAL_NOUN.fullmatch(word)
        and known_noun(following["word"]) is not None
        and not grammar.not_word.fullmatch(following["word"])
    )


def _abbreviation(printed: str, end: int) -> NounPhrase | None:
    if count_grammar().not_noun.fullmatch(fold(printed)):
        return None
    return NounPhrase(printed, end, is_abbreviation=True)


def _phrase(
    base: str,
    adjectives: list[str],
    length: int,
    printed: str,
    value: float,
    *,
    times: bool,
    known: bool,
) -> NounPhrase | None:
    if not times and not _agrees(printed, value, adjectives, known=known):
        return None
    kept = [
        _plural_adjective(a, value)
        for a in adjectives
        if count_grammar().kept_adjective.match(fold(a)) and not a.endswith("ě")
    ]
    unit = " ".join([*kept[-1:], base])
    return NounPhrase(unit, length, known=known, adjectives=bool(adjectives))


def _agrees(printed: str, value: float, adjectives: list[str], *, known: bool) -> bool:
    """Whether the form of the noun may stand after the number; verbs and singulars fall out."""
    if not known and _PAST.fullmatch(fold(printed)):
        return False
    if value < _MANY or value != int(value):
        return True
    singular = printed[-1] in "aáoóuúé" or (printed[-1] == "e" and not known)
    return not singular and not any(a[-1] in "éáý" or a.endswith("ého") for a in adjectives)


def _plural_adjective(adjective: str, value: float) -> str:
    """Adjective of the unit in the nominative: "preventivních" → "preventivní"."""
    if value == 1:
        return adjective
    for ending, base in (
        ("ních", "ní"),
        ("ních", "ní"),
        ("cích", "cí"),
        ("ých", "é"),
        ("ním", "ní"),
        ("ními", "ní"),
        ("ými", "é"),
        ("ým", "é"),
    ):
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + base
    return adjective
