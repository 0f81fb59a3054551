"""date_conflict, year: dates that cannot be, ends before starts, years that clash."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from prevence.documents.blocks import Position
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tree import Passage, passages
from prevence.evaluation.checks.words import fold, mentions
from prevence.evaluation.draft import ReportDraft, Table

_DATE = r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?![\d.]*\d)"
_RANGE = re.compile(rf"{_DATE}\s*(?:-|az|do)\s*{_DATE}")
_SINGLE = re.compile(_DATE)
_YEARS = re.compile(r"(?<![\d./])((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)(?![\d/])")
_CLAIM = re.compile(rf"\bv roce ((?:19|20)\d\d)(?P<between>[^.;]{{0,80}}?)\s(?:dne\s)?{_DATE}")
_EARLIER = re.compile(  # what happened before and is only spoken of
    r"\b(?:jako|oproti|nez|od|do|ze?|navaz\w*|zahaj\w*|schval\w*|uzavren\w*|podepsan\w*)\b"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def date_conflicts(draft: ReportDraft) -> Iterable[Result]:
    """Dates of the document's head and of its running text."""
    yield from _approval(draft)
    for passage in passages(draft):
        yield from _in_passage(passage)


def _approval(draft: ReportDraft) -> Iterator[Result]:
    head = draft.document
    if head.approval is None or head.approval.date is None or head.period is None:
        return
    approved = _iso(head.approval.date)
    if approved is None:
        return
    period = f"{head.period.first}–{head.period.last}"
    last = min(head.period.last, head.year or head.period.last)
    if approved.year > last:
        limit = f"období {period}" if last == head.period.last else f"hodnocený rok {head.year}"
        yield _conflict(
            _printed(approved),
            f"nejpozději rok {last}",
            f"Strategie byla podle textu schválena {_printed(approved)}, tedy až po období, "
            f"které zpráva hodnotí ({limit}). Údaje nesouhlasí.",
            "Ověřte datum schválení a období strategie.",
            (),
        )
    else:
        what = "schválení strategie a její období"
        yield Checked(RuleCode.DATE_CONFLICT, what, f"{_printed(approved)}; {period}")


def _in_passage(passage: Passage) -> Iterator[Result]:
    text = fold(passage.text)
    for match in _SINGLE.finditer(text):
        if _date(*match.groups()) is None:
            yield _in_text(passage, match[0], "takové datum není v kalendáři", "Opravte datum.")
    for match in _RANGE.finditer(text):
        start, end = _date(*match.groups()[:3]), _date(*match.groups()[3:])
        if start and end and end < start:
            yield _in_text(
                passage,
                f"{_printed(start)}–{_printed(end)}",
                "konec je dříve než začátek",
                "Ověřte obě data.",
            )
    for match in _YEARS.finditer(text):
        if int(match[2]) < int(match[1]):
            yield _in_text(
                passage,
                f"{match[1]}–{match[2]}",
                "konec období je dříve než začátek",
                "Ověřte oba roky.",
            )
    yield from _claims(passage, text)


def _claims(passage: Passage, text: str) -> Iterator[Finding]:
    """Such as "V roce 2019 se 12. 3. 2018 konalo …": a date outside the year it is said of."""
    for match in _CLAIM.finditer(text):
        around = match["between"] + text[match.end() : match.end() + 30]
        began = _EARLIER.search(match["between"])
        other_year = _YEAR.search(match["between"])
        if (
            match[1] != match[5]
            and mentions(around, "verdict", "happened")
            and not began
            and not other_year
        ):
            day = _date(*match.groups()[2:])
            printed = _printed(day) if day else match[5]
            yield _in_text(
                passage, printed, f"věta přitom mluví o roce {match[1]}", "Ověřte rok v datu."
            )


def _date(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _printed(day: date) -> str:
    return f"{day.day}. {day.month}. {day.year}"


def _in_text(passage: Passage, stated: str, why: str, proposal: str) -> Finding:
    where = f"Text u {passage.node}" if passage.node else "Úvodní text"
    message = f"{where} uvádí „{stated}“, {why}."
    nodes = (passage.node,) if passage.node else ()
    return _conflict(stated, why, message, proposal, nodes, passage.source)


def _conflict(
    stated: str,
    computed: str,
    message: str,
    proposal: str,
    nodes: tuple[str, ...],
    source: Position | None = None,
) -> Finding:
    return Finding(
        rule=RuleCode.DATE_CONFLICT,
        severity=Severity.WARNING,
        nodes=nodes,
        stated=stated,
        computed=computed,
        message=message,
        proposal=proposal,
        sources=(source,) if source else (),
    )


def years(draft: ReportDraft) -> Iterable[Result]:
    """The report's year within the strategy's period, and the years in titles of tables."""
    head = draft.document
    if head.year is None:
        return
    if head.period is not None:
        yield _within_period(head.year, head.period.first, head.period.last)
    titles = {_without_year(table.title) for table in draft.tables if _years(table) == [head.year]}
    for table in draft.tables:
        found = _years(table)
        if (
            len(found) != 1
            or found[0] == head.year
            or mentions(table.title or "", "verdict", "plan_title")
        ):
            continue
        if _without_year(table.title) not in titles:  # two tables of two years are a comparison
            yield _other_year(table, found[0], head.year)


def _within_period(year: int, first: int, last: int) -> Result:
    period = f"{first}–{last}"
    if first <= year <= last:
        return Checked(RuleCode.YEAR, "rok zprávy v období strategie", f"{year}; {period}")
    return Finding(
        rule=RuleCode.YEAR,
        severity=Severity.WARNING,
        stated=str(year),
        computed=period,
        message=f"Zpráva hodnotí rok {year}, období strategie je však {period}. Údaje nesouhlasí.",
        proposal="Ověřte rok zprávy a období strategie v názvu.",
    )


def _years(table: Table) -> list[int]:
    return [int(year) for year in dict.fromkeys(_YEAR.findall(table.title or ""))]


def _without_year(title: str | None) -> str:
    return _YEAR.sub("", fold(title or "")).strip()


def _other_year(table: Table, found: int, year: int) -> Finding:
    return Finding(
        rule=RuleCode.YEAR,
        severity=Severity.WARNING,
        table=table.title,
        stated=str(found),
        computed=str(year),
        message=(
            f"Tabulka „{table.title}“ má v názvu rok {found}, zpráva je za rok {year}. "
            "Roky nesouhlasí."
        ),
        proposal="Ověřte, zda jsou v tabulce letošní čísla, a opravte rok v názvu.",
        sources=(table.source,),
    )
