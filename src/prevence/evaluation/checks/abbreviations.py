"""abbreviation: listed and unused, used and unexplained, two spellings, two meanings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from prevence.evaluation.checks.printing import quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tree import Tree, all_texts
from prevence.evaluation.checks.words import LIMITS, WORDING, fold, stems
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.draft import Abbreviation, ReportDraft

RULE = RuleCode.ABBREVIATION
_LEAST_LISTED = LIMITS["least_listed_abbreviations"]
_LEAST_USED = LIMITS["least_used_abbreviation"]
_LONGEST = LIMITS["longest_abbreviation"]
_CAPITALS = re.compile(r"(?<![\w.])[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,}(?![\w.]*\d)(?=[a-z]{0,3}\b)(?!\w{4})")
_ROMAN = re.compile(r"^[IVXLCDM]+$")
_SHOUTED = re.compile(r"(?:[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,}[\s,]+)(?:[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,}[\s,.]*)+")
_QUOTED = re.compile(r"[„\"][^„“\"”\n]{1,80}[“\"”]")
_SAME_MEANING = 0.6


def abbreviations(draft: ReportDraft) -> Iterable[Result]:
    """The document's abbreviations against its texts."""
    if not draft.abbreviations:
        return
    yield from _two_meanings(draft)
    text = _whole_text(draft)
    listed = list(dict.fromkeys(item.abbr for item in draft.abbreviations if item.abbr.strip()))
    unlisted = _unlisted(draft, text, listed)
    respelt: set[str] = set()
    used = 0
    for item in draft.abbreviations:
        if _is_used(item.abbr, text):
            used += 1
            continue
        other = next((word for word in unlisted if fold(word) == fold(item.abbr)), None)
        if other is not None:
            respelt.add(other)
            yield _two_spellings(item, other)
        else:
            yield _unused(item)
    has_list = sum(not _is_explained(item.abbr, text) for item in draft.abbreviations)
    for word in unlisted:
        if word not in respelt and has_list >= _LEAST_LISTED:
            yield from _respelt_or_unlisted(word, unlisted[word], draft)
    if used:
        what = "zkratky ze seznamu použité v textu"
        yield Checked(RULE, what, f"{used} z {len(draft.abbreviations)}")


def _whole_text(draft: ReportDraft) -> str:
    texts = [text for node in Tree(draft).nodes for text in all_texts(node)]
    for table in draft.tables:
        texts += [table.title or "", *table.columns, *(row.label for row in table.rows)]
        texts += [cell for row in table.rows for cell in row.cells]
    texts += [
        part.text
        for part in draft.ignored
        if part.why in (IgnoredWhy.UNPLACED, IgnoredWhy.CONTENTS)
        and not _is_list(part.text, draft)
    ]
    head = draft.document
    texts += [head.title or "", head.strategy_title or "", head.organisation or ""]
    return re.sub(r"\s*[-–]\s*", "-", re.sub(r"\s+", " ", "\n".join(texts)))


def _is_list(text: str, draft: ReportDraft) -> bool:
    """A line of the list of abbreviations that was left unplaced."""
    return any(
        text.strip().startswith(item.abbr) and fold(item.meaning) in fold(text)
        for item in draft.abbreviations
    )


def _is_used(abbr: str, text: str) -> bool:
    printed = re.sub(r"\s*[-–]\s*", "-", re.sub(r"\s+", " ", abbr.strip()))
    ending = "[a-záčďéěíňóřšťúůýž]{0,4}" if len(printed) > 2 else ""
    return re.search(rf"(?<!\w){re.escape(printed)}{ending}(?!\w)", text) is not None


def _is_explained(abbr: str, text: str) -> bool:
    """Explained where it is first used ("dále jen X", "Plný název (X)"), not in a list."""
    return re.search(rf"(?:\(|\bjen |\btaké |\btéž ){re.escape(abbr)}\)?", text) is not None


def _unlisted(draft: ReportDraft, text: str, listed: list[str]) -> dict[str, int]:
    """Words in capitals that nobody explains, with how often they are used."""
    known = {part for abbr in listed for part in re.split(r"[\s/-]+", abbr)} | set(listed)
    known |= set(WORDING["abbreviations"]["common"])
    quiet = _QUOTED.sub(" ", _SHOUTED.sub(" ", text))
    counts = Counter(_CAPITALS.findall(quiet))
    named = " ".join(name for node in Tree(draft).nodes for name in node.projects)
    return {
        word: count
        for word, count in counts.items()
        if word not in known
        and len(word) <= _LONGEST
        and not _ROMAN.match(word)
        and not re.search(rf"\b{word}\b", named)
    }


def _two_meanings(draft: ReportDraft) -> Iterator[Finding]:
    meanings: dict[str, Abbreviation] = {}
    for item in draft.abbreviations:
        first = meanings.setdefault(item.abbr, item)
        if first is item or _same_meaning(first.meaning, item.meaning):
            continue
        yield Finding(
            rule=RULE,
            severity=Severity.WARNING,
            stated=f"{item.abbr}: {item.meaning}",
            computed=f"{first.abbr}: {first.meaning}",
            message=(
                f"Zkratka {item.abbr} má dva významy: {quoted(first.meaning)} a "
                f"{quoted(item.meaning)}."
            ),
            proposal="Pro jeden z významů zvolte jinou zkratku nebo jej vypište.",
        )


def _same_meaning(first: str, second: str) -> bool:
    mine, other = stems(first), stems(second)
    contained = bool(mine & other) and (mine <= other or other <= mine)
    return contained or SequenceMatcher(None, fold(first), fold(second)).ratio() >= _SAME_MEANING


def _two_spellings(item: Abbreviation, other: str) -> Finding:
    return Finding(
        rule=RULE,
        severity=Severity.WARNING,
        stated=item.abbr,
        computed=other,
        message=(
            f"Seznam zkratek uvádí {item.abbr} ({item.meaning}), v textu je však psána {other}. "
            "Podoba nesouhlasí."
        ),
        proposal=f"Sjednoťte na jednu podobu: {item.abbr}, nebo {other}.",
    )


def _unused(item: Abbreviation) -> Finding:
    return Finding(
        rule=RULE,
        severity=Severity.NOTE,
        stated=item.abbr,
        computed="v textu není",
        message=f"Zkratka {item.abbr} ({item.meaning}) je v seznamu zkratek, v textu však není.",
        proposal="Vyřaďte ji ze seznamu.",
    )


def _respelt_or_unlisted(word: str, count: int, draft: ReportDraft) -> Iterator[Finding]:
    twin = next((item for item in draft.abbreviations if fold(item.abbr) == fold(word)), None)
    if twin is not None:
        yield _two_spellings(twin, word)
    elif count >= _LEAST_USED:
        yield Finding(
            rule=RULE,
            severity=Severity.NOTE,
            stated=word,
            computed="v seznamu není",
            message=f"Zkratka {word} je v textu použita {count}×, seznam zkratek ji neuvádí.",
            proposal="Doplňte ji do seznamu zkratek, nebo při prvním použití vypište.",
        )
