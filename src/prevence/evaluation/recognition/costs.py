"""What a cost field says: its kind, the office's own money, labelled parts, references.

Phrases are in `grammar/costs.toml`, amounts in `money.py`. How sums stay single:

- "120 000 Kč, z toho město 80 000 Kč": the second is inside the first. Where its label says it is
  the office's own money, it is the part (the field asks for own money); otherwise the whole is.
- an amount called total is left out where the others add up to it, else it stands alone.
- "město 80 000 Kč, dotace MV 40 000 Kč": only the office's own parts count.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Cost, CostPart
from prevence.evaluation.recognition.money import (
    Amount,
    Number,
    find_amounts,
    is_empty_cell,
    parse_cell_amount,
)
from prevence.evaluation.recognition.phrases import (
    alternatives,
    any_of,
    load_grammar,
    section,
    words_of,
)
from prevence.evaluation.recognition.references import find_references

_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[^\W\d_a-z])|[;\n]")
_BARE_PART = re.compile(
    r"(?P<label>[^\d:;]{2,60}):\s*(?P<number>\d{1,3}(?: \d{3})+|\d+)(?P<part>,\d+)?"
    r"(?=\s*(?:[,;.]|$))"
)
_BARE_LEAD = re.compile(
    r"\s*(?P<number>[\d .,]*\d)(?P<rest>\s*(?:[,.]\s?[-–—])?\s*(?:[(\n;–].*)?)$", re.DOTALL
)
_TRAILING = re.compile(
    r"[ ]*(?:\((?P<bracket>[^()\d]{2,80})\)"
    r"|[ ](?P<on>na|za|pro|z|ze|od) (?!toho|nich|čeho)(?P<what>[^.;,()\d]{3,80}))"
)
_AFTER_DASH = re.compile(r"[ ]*[–—-][ ]+(?P<what>[^.;,()\d–]{3,80})(?=[.;,)]|$)")
_AFTER_SPACE = re.compile(r"[ ](?P<what>[^.;,()\d–]{3,60})(?=[.;,)]|$)")
# A bracket opened right behind an amount tells its parts or its source, not another amount.
_DETAIL = re.compile(r"(?:Kč|CZK|korun|,-|–)[ ]?\([^()]*$")
_NEAR = 200  # characters before an amount in which the bracket it stands in opens
_SCALED_ALONE = re.compile(r"[^\d]{0,20}[\d ,.]+(?:tis|mil|mld)\.?", re.IGNORECASE)
_MOST_PARTS = 50  # no cost field has more; a longer one is no cost field
_EDGES = " \t\n:–—-,;.(„“\"'+=/•*"


@dataclass(frozen=True, slots=True)
class _Part:
    label: str | None
    amount: Number
    approximate: bool
    subset: bool = False
    planned: bool = False
    spent: bool = False
    total: bool = False
    pool: bool = False


@dataclass(frozen=True, slots=True)
class _Grammar:
    kinds: tuple[tuple[CostKind, re.Pattern[str]], ...]
    zero: re.Pattern[str]
    none_stated: re.Pattern[str]
    pool: re.Pattern[str]
    subset: re.Pattern[str]
    total: re.Pattern[str]
    planned: re.Pattern[str]
    spent: re.Pattern[str]
    own: re.Pattern[str]
    foreign: re.Pattern[str]
    label_end: re.Pattern[str]
    label_start: re.Pattern[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("costs")
    kinds = table["kind"]
    if not isinstance(kinds, list):
        raise TypeError("kind")

    def named(name: str) -> re.Pattern[str]:
        return any_of(words_of(section(table, name), "phrases"))

    ends = alternatives(words_of(section(table, "label"), "ends"))
    return _Grammar(
        kinds=tuple((CostKind(row["code"]), any_of(words_of(row, "phrases"))) for row in kinds),
        zero=named("zero"),
        none_stated=named("none_stated"),
        pool=named("gross_pool"),
        subset=named("subset"),
        total=named("total"),
        planned=named("planned"),
        spent=named("spent"),
        own=named("own"),
        foreign=named("foreign"),
        label_end=re.compile(rf"(?:(?<=\W)|^){ends}\W*$"),
        label_start=re.compile(rf"^\W*(?:{ends}(?=\W)\W*)+"),
    )


def parse_cost(text: str, *, unit: int = 1, labels: Iterable[str] = ()) -> Cost:
    """The statement of a cost field.

    Args:
        text: the field as printed; it stays in `Cost.text`.
        unit: what a bare figure is multiplied by, 1000 under the label "Náklady (tis. Kč)".
        labels: the document's own names of levels, for the references.
    """
    printed = text.strip()
    numbers = (n for r in find_references(printed, labels=labels) for n in r.numbers)
    refs = tuple(dict.fromkeys(numbers))
    stated = _parts(printed, unit)
    if not stated:
        return _in_words(printed, refs)
    parts, kind = _own_parts(stated)
    total = sum((Decimal(str(part.amount)) for part in parts), Decimal(0))
    own = int(total) if total == int(total) else float(total)
    return Cost(
        text=printed,
        kind=kind if own else CostKind.ZERO,
        own_czk=own,
        parts=tuple(CostPart(part.label, part.amount) for part in parts),
        refs=refs,
        approximate=any(part.approximate for part in parts),
    )


def _in_words(printed: str, refs: tuple[str, ...]) -> Cost:
    folded = fold(printed)
    grammar = _grammar()
    kind = CostKind.NONE_STATED
    if not is_empty_cell(printed) and not grammar.none_stated.match(folded):
        kind = next((code for code, phrases in grammar.kinds if phrases.search(folded)), kind)
        if grammar.zero.search(folded):
            return Cost(printed, CostKind.ZERO, 0, (CostPart(None, 0),), refs)
        if refs and kind in {CostKind.NONE_STATED, CostKind.ROUTINE}:
            kind = CostKind.COUNTED_ELSEWHERE
    return Cost(printed, kind, refs=refs)


def _parts(printed: str, unit: int) -> list[_Part]:
    amounts = find_amounts(f"{printed} Kč" if _SCALED_ALONE.fullmatch(printed) else printed)
    if not amounts:
        return _bare_parts(printed, unit)
    parts: list[_Part] = []
    for place, amount in enumerate(amounts):
        if (
            amount.bound == "lower"
            and place + 1 < len(amounts)
            and amounts[place + 1].start == amount.start
        ):
            continue  # of a range the upper end is the money that may be needed
        since = amounts[place - 1].end if place else 0
        until = amounts[place + 1].start if place + 1 < len(amounts) else len(printed)
        parts.append(_part(printed, amount, since, until))
    return parts


def _bare_parts(printed: str, unit: int) -> list[_Part]:
    """Figures without a currency: the whole field, or "Město: 120, kraj: 80"."""
    lead = _BARE_LEAD.match(printed) if not is_empty_cell(printed) else None
    value = parse_cell_amount(printed, unit=unit)
    if value is None and lead:
        value = parse_cell_amount(lead["number"], unit=unit)
    if value is not None and "%" not in printed:
        label = _TRAILING.match(lead["rest"]) if lead else None
        about = not printed[0].isdigit()
        return [
            _Part(
                _label(label["bracket"] or "") if label else None,
                value,
                about and printed[0] not in "-–−",
                pool=_is_pool(printed),
            )
        ]
    parts = []
    for match in _BARE_PART.finditer(printed):
        amount = parse_cell_amount(match["number"] + (match["part"] or ""), unit=unit)
        if amount is not None:
            parts.append(
                _marked(_label(match["label"]), match["label"], amount, approximate=False)
            )
    return parts


def _part(printed: str, amount: Amount, since: int, until: int) -> _Part:
    before = _SENTENCE.split(printed[since : amount.start])[-1]
    after = printed[amount.end : until]
    trailing = _TRAILING.match(after)
    if since:
        before = re.sub(
            r"^[ ]*(?:\([^()]*\)?|(?:na|za|pro|z|ze|od) (?!toho|nich|čeho)[^.;,]*(?=[.;,]| a ))",
            "",
            before,
        )
    label = _label(before)
    if label is None and trailing:
        label = _label(trailing["bracket"] or f"{trailing['on']} {trailing['what']}")
    elif label is None and (dashed := _AFTER_DASH.match(after)):
        label = _label(dashed["what"])
    if label is None and (plain := _AFTER_SPACE.match(after)) and _names_money(plain["what"]):
        label = _label(plain["what"])
    context = before + " " + (trailing["bracket"] or "" if trailing else "")
    part = _marked(label, context, amount.amount_czk, approximate=amount.approximate)
    detail = _DETAIL.search(printed[max(0, amount.start - _NEAR) : amount.start])
    return replace(part, subset=True) if since and detail else part


def _names_money(words: str) -> bool:
    folded = fold(words)
    return bool(_grammar().own.match(folded) or _grammar().foreign.match(folded))


def _marked(label: str | None, context: str, amount: Number, *, approximate: bool) -> _Part:
    folded = fold(context)
    grammar = _grammar()
    return _Part(
        label,
        amount,
        approximate,
        subset=bool(grammar.subset.search(folded)),
        planned=bool(grammar.planned.search(folded)),
        spent=bool(grammar.spent.search(folded)),
        total=bool(grammar.total.search(folded)),
        pool=_is_pool(context),
    )


def _is_pool(context: str) -> bool:
    return bool(_grammar().pool.search(fold(context)))


def _label(raw: str) -> str | None:
    """The words before an amount without verbs and prepositions at their ends."""
    label = _SENTENCE.split(raw)[-1].strip(_EDGES)
    start = _grammar().label_start.match(fold(label) + " ")
    if start:
        label = label[start.end() :].strip(_EDGES)
    while end := _grammar().label_end.search(fold(label)):
        label = label[: end.start()].strip(_EDGES)
    return label or None


def _own_parts(stated: Sequence[_Part]) -> tuple[list[_Part], CostKind]:
    """The parts that make the office's own money, none of them inside another one."""
    pools = [part for part in stated if part.pool]
    if pools and len(pools) == len([part for part in stated if not part.subset]):
        return _single(pools), CostKind.GROSS_POOL
    rest = [part for part in stated if not part.pool] or list(stated)
    return _single(rest), CostKind.AMOUNT


def _single(parts: Sequence[_Part]) -> list[_Part]:
    own_inside = [part for part in parts if part.subset and _is_own(part)]
    if own_inside:
        return own_inside
    kept = _without_total([part for part in parts if not part.subset] or list(parts))
    if any(part.spent for part in kept):
        kept = [part for part in kept if part.spent or not part.planned]
    foreign = [part for part in kept if _is_foreign(part)]
    if 0 < len(foreign) < len(kept):
        kept = [part for part in kept if not _is_foreign(part)]
    return kept


def _without_total(parts: list[_Part]) -> list[_Part]:
    everything = sum(Decimal(str(part.amount)) for part in parts)
    totals = sum(part.total for part in parts)
    for place, part in enumerate(parts[:_MOST_PARTS]):
        amount = Decimal(str(part.amount))
        adds_up = everything - amount == amount
        others = parts[:place] + parts[place + 1 :]
        if len(others) > 1 and adds_up and amount:
            return others
        if others and part.total and totals == 1:
            return others if adds_up else [part]
    return parts


def _is_own(part: _Part) -> bool:
    return bool(_grammar().own.search(fold(part.label or ""))) and not _is_foreign(part)


def _is_foreign(part: _Part) -> bool:
    return bool(_grammar().foreign.search(fold(part.label or "")))
