"""What a document says of itself: kind, title, strategy, office, period, year, approval."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.draft import DocumentHead, Evidence, Period
from prevence.evaluation.recognition.approval import approval_in
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.organisations import organisation_of
from prevence.evaluation.recognition.outline import Outline, is_section
from prevence.evaluation.recognition.phrases import load_grammar, section
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import document_words

_TITLE_REACH = 14  # pieces at the beginning of a document among which its title stands
_LONGEST_TITLE_LINE = 260
_LONGEST_SUBTITLE = 80
_YEARS = r"(?P<from>(?:19|20)\d\d)\s*(?:[–—-]|až|a)?\s*(?P<to>(?:19|20)\d\d)"
_YEAR = re.compile(
    r"(?:za\s+rok|v\s+roce|na\s+rok|rok[ue]?|za\s+kalendářní\s+rok)\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"\bk\s+\d{1,2}\.\s*\d{1,2}\.\s*((?:19|20)\d\d)|\bk\s+\d{1,2}\.\s*\w+\s+((?:19|20)\d\d)"
)
_LONE_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_TITLE_GOES_ON = re.compile(
    r"^(?:za|na|pro|v|k|ke|o|a)\s|^(?:19|20)\d\d\b|^\(?(?:roční|průběžn|závěrečn)", re.IGNORECASE
)
_NOT_TITLE = re.compile(
    r"^(?:příloha|zpracoval|předkládá|schválen|projednán|datum|č\.\s?j|verze|odbor|oddělení|magistrát|"
    r"městský úřad|krajský úřad|obecní úřad|úřad|statutární město \S+$|město \S+$|"
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$|materiál|bod č|"
    r"v \S+ dne|zveřejněno|autor|vypracoval)",
    re.IGNORECASE,
)
# A title never ends with one of these; the name of a town or the years follow.
_BREAKS_OFF = frozenset(
    "mesta obce kraje mestyse statutarniho uzemi na pro a v o do za rok roku leta let obdobi".split()
)
_STRATEGY_ENDS = re.compile(
    r"\s+(?:stav\b|za\s+(?:rok|období|rok[yu])\b|v\s+roce\b|k\s+\d|ke\s+dni\b|–\s+(?:vyhodnocení|hodnocení|zpráva|stav|plnění)|"
    r"dne\b|schválen|byla\b|je\b|která\b|který\b|které\b|\(dále\b|a\s+vyhodnocení)",
    re.IGNORECASE,
)
_PLAN_OF_YEAR = re.compile(r"\bplan\b.{0,90}\bna rok (?:19|20)\d\d")
_NAMES_ITSELF = 15  # characters from the beginning of a title ("Realizační plán …")
_DERIVED_FROM = re.compile(
    r"\b(?:vychází|vycházejí|vycházející|navazuje|navazující|rozpracovává|rozpracovávající|k|ke|dle|podle)"
    r"\s+(?:ze?\s+|na\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title, and the indexes of the pieces it stands in."""

    text: str | None
    pieces: tuple[int, ...]


def title_of(pieces: Sequence[Piece], outline: Outline, property_title: str | None) -> Title:
    """Title and subtitle, joined: the lines at the head that name the genre and go on from it."""
    at_head = _head_lines(pieces, outline)
    genre = (*document_words("genre", "evaluation"), *document_words("genre", "plan"))
    status_words = document_words("genre", "status_report")
    chosen: list[int] = []
    for at in at_head:
        text = pieces[at].plain
        named = _names(text, genre) and not _NOT_TITLE.match(text)
        state = len(text) < _LONGEST_SUBTITLE and _names(text, status_words)
        if chosen and _NOT_TITLE.match(text):
            break
        if named if not chosen else state or _goes_on(text) or _is_unfinished(pieces, chosen, at):
            chosen.append(at)
        elif chosen:
            break
    if chosen:
        return Title(" ".join(pieces[at].plain for at in chosen), tuple(chosen))
    lines = [at for at in at_head if not _NOT_TITLE.match(pieces[at].plain)]
    if property_title and _names(property_title, genre):
        return Title(property_title, ())
    return Title(pieces[lines[0]].plain, (lines[0],)) if lines else Title(property_title, ())


def _head_lines(pieces: Sequence[Piece], outline: Outline) -> list[int]:
    body = {candidate.at for candidate in outline.candidates if candidate.body}
    found: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.why:
            continue
        text = piece.plain
        sentence = len(text) > _LONGEST_TITLE_LINE or (len(text) > 120 and text.endswith("."))
        names_part = is_section(piece, text) and found != [] and not _names_genre(text)
        section_title = names_part or fold(text) in ("uvod", "obsah")
        if at in body or piece.kind is not PieceKind.TEXT or _is_field(piece) or section_title:
            break
        if sentence or len(found) >= _TITLE_REACH:
            break
        found.append(at)
    return found


def _names_genre(text: str) -> bool:
    """Whether a line speaks of an evaluation and of its subject, as only a title does."""
    folded = fold(text)
    subjects = document_words("genre", "subject")
    return _names(text, document_words("genre", "evaluation")) and any(
        word in folded for word in subjects
    )


def _is_field(piece: Piece) -> bool:
    found = labelled(piece.text)
    return found is not None and bool(found.value or ":" in piece.text)


def _names(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return any(re.search(rf"\b{re.escape(word)}", folded) for word in words)


def _goes_on(text: str) -> bool:
    """Whether a line goes on with the title before it: the first sentence of the text does not."""
    if _NOT_TITLE.match(text) or text.endswith((".", ":")):
        return False
    return text[:1].islower() or (
        len(text) < _LONGEST_SUBTITLE and bool(_TITLE_GOES_ON.match(text))
    )


def _is_unfinished(pieces: Sequence[Piece], chosen: Sequence[int], at: int) -> bool:
    """Whether the title so far does not yet say of what it is, or breaks off before its name."""
    text = fold(" ".join(pieces[index].plain for index in chosen))
    subjects = document_words("genre", "subject")
    if len(text) <= 25 or not any(word in text for word in subjects):
        return True
    of_lines = pieces[at].source.block_from is None
    return text.split()[-1] in _BREAKS_OFF or (of_lines and not pieces[at].gap)


def kind_of(title: str | None, *, items: int, judged: int, told: int, text: str) -> DocumentKind:
    """The genre by the title's words; without a tree, or without the genre, it is another one.

    Args:
        title: title of the document.
        items: items found in its tree.
        judged: items with any field of an evaluation, a cost among them.
        told: items that say what was done or how it ended.
        text: the title with the first lines, where the year and the period stand.
    """
    folded = fold(title or "")
    evaluates = _names(folded, document_words("genre", "evaluation"))
    plans = _names(folded, document_words("genre", "plan")) or _PLAN_OF_YEAR.search(folded)
    if items < 2 or not (evaluates or plans or judged >= 2):
        return DocumentKind.OTHER
    if _names(folded, document_words("genre", "status_report")) and (
        _AS_OF.search(text) or "akcni" in folded
    ):
        return DocumentKind.ACTION_PLAN_STATUS
    if plans and (not evaluates or not told) and told * 2 < items:
        return DocumentKind.WORK_PLAN
    own = re.sub(_YEARS, "", title or "")
    if _LONE_YEAR.search(own):
        return DocumentKind.ANNUAL_EVALUATION
    if re.search(_YEARS, title or ""):
        return DocumentKind.PERIOD_EVALUATION
    return DocumentKind.ANNUAL_EVALUATION


def head_of(
    title: Title,
    pieces: Sequence[Piece],
    kind: DocumentKind,
    labels: Sequence[str],
    scale: dict[str, str],
) -> tuple[DocumentHead, list[Evidence]]:
    """Everything the document says of itself, with the passages it says it in."""
    lines = [piece.plain for piece in pieces if not piece.why and piece.plain]
    whole = "\n".join(lines)
    name = title.text or ""
    opening = " ".join(lines[:40])
    strategy = _strategy_in(name) or _strategy_in(opening)
    if kind is DocumentKind.WORK_PLAN and strategy and name.startswith(strategy):
        strategy = _strategy_in(opening, derived=True) or strategy
    office = organisation_of((name, strategy or "", "\n".join(lines[:25]), whole))
    period = _period_in(strategy or "") or _period_in(name) or _period_near(strategy, whole)
    year = None if kind is DocumentKind.PERIOD_EVALUATION else _year_of(name, lines, period)
    head = DocumentHead(
        kind=kind,
        title=title.text,
        strategy_title=strategy,
        organisation=office[0] if office else None,
        organisation_kind=office[1] if office else None,
        period=period,
        year=year,
        approval=approval_in(whole),
        level_labels=tuple(labels),
        status_scale=scale,
    )
    return head, _evidence(head, title, pieces)


def _evidence(head: DocumentHead, title: Title, pieces: Sequence[Piece]) -> list[Evidence]:
    if not title.pieces:
        return []
    source = pieces[title.pieces[0]].source
    for at in title.pieces[1:]:
        source = source.joined(pieces[at].source)
    values = {
        "title": head.title,
        "strategy_title": head.strategy_title,
        "organisation": head.organisation,
        "period": head.period,
        "year": head.year,
    }
    return [
        Evidence(f"document/{name}", "title", source, head.title or "", 1.0 if value else 0.5)
        for name, value in values.items()
    ]


def _strategy_in(text: str, *, derived: bool = False) -> str | None:
    """The name of the strategy in the nominative, as far as the text gives it.

    Args:
        text: a title or the first lines of the document.
        derived: only one that the text says something else comes from.
    """
    forms = section(load_grammar("document"), "strategy")["forms"]
    assert isinstance(forms, list)
    starts = [
        (found.start(), -len(form), nominative, found.end())
        for form, nominative in forms
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE)
        if _is_strategy(text[found.start() :])
    ]
    if not starts:
        return None
    starts.sort()
    # The title of a plan names itself first and then the strategy it comes from.
    sources = [one for one in starts[1:] if _DERIVED_FROM.search(text[: one[0]])]
    if derived and not sources:
        return None
    _, _, nominative, end = sources[0] if starts[0][0] < _NAMES_ITSELF and sources else starts[0]
    rest = text[end:]
    stop = _STRATEGY_ENDS.search(rest)
    rest = rest[: stop.start()] if stop else rest
    period = re.search(_YEARS, rest)
    rest = rest[: period.end()] if period else re.split(r"[.;(]\s|\)", rest, maxsplit=1)[0]
    return f"{nominative}{rest}".strip(" ,.–-")


def _is_strategy(text: str) -> bool:
    folded = fold(text[:160])
    if folded.startswith(("plan prace", "planu prace", "programu prevence kriminality na mistni")):
        return False
    return any(
        word in folded for word in ("prevenc", "bezpecn", "kriminalit", "zavislost", "protidrog")
    )


def _period_in(text: str) -> Period | None:
    found = re.search(_YEARS, text)
    if not found or int(found["to"]) < int(found["from"]):
        return None
    return Period(int(found["from"]), int(found["to"]))


def _period_near(strategy: str | None, whole: str) -> Period | None:
    """The period stated in the text beside the strategy's name, else the first one of a strategy."""
    word = (strategy or "").split(" ")[0]
    own = re.escape(word[:-1]) if len(word) > 4 else "trategi"
    for stem in (own, r"(?:trategi|oncepc|\bplán|\bprogram)"):
        near = rf"{stem}\w*[^.]{{0,140}}?(?:období|léta|letech|let|rok[yu]?)\s+{_YEARS}"
        for found in re.finditer(near, whole, re.IGNORECASE):
            if period := _period_in(found[0][-14:]):
                return period
    return None


def _year_of(title: str, lines: Sequence[str], period: Period | None) -> int | None:
    for pattern in (_AS_OF, _YEAR):
        if found := pattern.search(title):
            return int(next(group for group in found.groups() if group))
    without_period = re.sub(_YEARS, "", title)
    if found := _LONE_YEAR.search(without_period):
        return int(found[1])
    for line in lines[:12]:
        if len(line) < _LONGEST_TITLE_LINE and (
            found := _YEAR.search(line) or _AS_OF.search(line)
        ):
            return int(next(group for group in found.groups() if group))
    spoken = Counter(int(found[1]) for line in lines for found in _YEAR.finditer(line))
    likely = [
        (times, year)
        for year, times in spoken.items()
        if period is None or period.first <= year <= period.last
    ]
    return max(likely)[1] if likely else None
