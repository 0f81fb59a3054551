"""count_vs_count: projects of one common name, or of one organisation, counted in two places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prevence.core.money import number
from prevence.evaluation.checks.counts import noun_of
from prevence.evaluation.checks.printing import gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Number, Unit, columns_of, is_part, value_at
from prevence.evaluation.checks.tree import running_texts
from prevence.evaluation.checks.words import WORDING, likeness, stem, stems
from prevence.evaluation.draft import Indicator, Node, ReportDraft, Table, TableRow, walk

_ALIKE = 0.6
_NAMED_COUNT = re.compile(
    r"(?<![\d.,])(?P<value>\d{1,4})\s+(?P<unit>[a-záčďéěíňóřšťúůýž]+)\s+"
    r"(?P<name>[„\"]?[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][\w-]+(?:\s+[\w-]+){0,5}?)(?=\s+a\s+\d|[.,;:()“\"]|$)"
)


@dataclass(frozen=True, slots=True)
class NamedCount:
    """A number of projects under one common name."""

    node: Node
    name: str
    value: int | float


def common_counts(draft: ReportDraft) -> Iterable[Result]:
    """Projects under one common name counted in two items: 18 here, 19 there."""
    in_lists = [
        NamedCount(node, indicator.projects[0], indicator.value)
        for node in walk(draft.nodes)
        for indicator in node.indicators
        if len(indicator.projects) == 1 and indicator.value > 1
    ]
    for stated in _counts_in_text(draft):
        for listed in in_lists:
            mine, other = stems(stated.name), stems(listed.name)
            same = len(mine & other) >= 2 and likeness(mine, other) >= _ALIKE
            if same and stated.node is not listed.node:
                yield _named_judged(stated, listed)


def _counts_in_text(draft: ReportDraft) -> Iterator[NamedCount]:
    for node in walk(draft.nodes):
        for text in running_texts(node):
            for match in _NAMED_COUNT.finditer(text):
                if noun_of(match["unit"]) in {stem(noun) for noun in WORDING["counts"]["nouns"]}:
                    yield NamedCount(node, match["name"], int(match["value"]))


def _named_judged(first: NamedCount, second: NamedCount) -> Result:
    where = f"{first.node.number} a {second.node.number}, {quoted(second.name)}"
    if first.value == second.value:
        sentence = f"{number(first.value)} = {number(second.value)}"
        return Checked(RuleCode.COUNT_VS_COUNT, where, sentence)
    return Finding(
        rule=RuleCode.COUNT_VS_COUNT,
        severity=Severity.WARNING,
        nodes=(first.node.number, second.node.number),
        stated=number(second.value),
        computed=number(first.value),
        difference=gap(first.value, second.value, Unit.COUNT),
        message=(
            f"{quoted(second.name)}: {first.node.label.lower()} {first.node.number} uvádí počet "
            f"{number(first.value)}, {second.node.label.lower()} {second.node.number} počet "
            f"{number(second.value)}. Počty nesouhlasí."
        ),
        proposal="Ověřte, zda jde o tytéž projekty, a uveďte na obou místech týž počet.",
        sources=(first.node.source, second.node.source),
    )


# --- an organisation counted in a table and in an item


def organisation_counts(draft: ReportDraft) -> Iterable[Result]:
    """Such as "Podpora projektů MPO: 5" beside a table row of MPO with 8 activities."""
    known = {item.abbr for item in draft.abbreviations}
    for node in walk(draft.nodes):
        for indicator in node.indicators:
            for word in set(re.findall(r"\b[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]{2,7}\b", indicator.label)) & known:
                if stems(indicator.label) & {stem(noun) for noun in WORDING["counts"]["nouns"]}:
                    yield from _in_tables(draft, node, indicator, word)


def _in_tables(
    draft: ReportDraft, node: Node, indicator: Indicator, word: str
) -> Iterator[Result]:
    nouns = {stem(noun) for noun in WORDING["counts"]["nouns"]}
    for table in draft.tables:
        rows = [row for row in table.rows if re.search(rf"\b{word}\b", row.label)]
        columns = [
            column
            for column in columns_of(table)
            if column.unit is Unit.COUNT and stems(column.title) & nouns
        ]
        if len(rows) != 1 or len(columns) != 1 or not is_part(rows[0]):
            continue
        value = value_at(rows[0], columns[0].index)
        if value is not None and value != indicator.value:
            yield _organisation_finding(table, rows[0], columns[0].title, value, node, indicator)


def _organisation_finding(
    table: Table, row: TableRow, column: str, value: Number, node: Node, indicator: Indicator
) -> Finding:
    return Finding(
        rule=RuleCode.COUNT_VS_COUNT,
        severity=Severity.NOTE,
        nodes=(node.number,),
        table=table.title,
        stated=number(indicator.value),
        computed=number(value),
        difference=gap(indicator.value, value, Unit.COUNT),
        message=(
            f"{node.label} {node.number} uvádí „{indicator.label}: {number(indicator.value)}“, "
            f"tabulka má v řádku „{row.label}“ ve sloupci „{column}“ počet {number(value)}."
        ),
        proposal="Ověřte, zda jde o různé věci (projekty a aktivity), případně to v textu uveďte.",
        sources=(node.source, table.source),
    )
