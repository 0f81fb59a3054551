"""cross_total: the same quantity in two tables, in a box and a table, in the text and a table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from prevence.documents.blocks import Position
from prevence.evaluation.checks.printing import exact, figure, gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import (
    Column,
    Number,
    Purse,
    Unit,
    columns_of,
    is_part,
    purse_of,
    total_row,
    unit_at,
    value_at,
)
from prevence.evaluation.checks.tree import (
    Passage,
    Tree,
    amounts_in,
    is_summary,
    own_cost,
    passages,
)
from prevence.evaluation.checks.words import WORDING, fold, mentions, sentences, stem, stems
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import CountMention, Node, ReportDraft, Table

RULE = RuleCode.CROSS_TOTAL
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_APPROXIMATE = 0.05


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure, where it stands."""

    value: Number
    where: str
    source: Position
    nodes: tuple[str, ...] = ()
    table: str | None = None
    approximate: bool = False


def cross_totals(draft: ReportDraft) -> Iterable[Result]:
    """Every quantity that is printed in more than one place."""
    tree = Tree(draft)
    for purse in Purse:
        whole = list(_whole_document(draft, tree, purse))
        yield from _compared(whole, purse.label, Severity.ERROR)
        for statement in _in_sentences(draft, purse) if whole else ():
            yield from _compared(
                [*_nearest(statement, whole), statement], purse.label, Severity.WARNING
            )
        for node in tree.nodes:
            yield from _compared(
                list(_of_node(draft, tree, node, purse)),
                f"{node.label} {node.number}, {purse.label}",
                Severity.ERROR,
            )
    for mention in draft.counts:
        yield from _count_against_tables(draft, tree, mention)


def _compared(statements: list[Statement], what: str, severity: Severity) -> Iterator[Result]:
    for first, second in pairwise(statements):
        yield _judged(first, second, what, Unit.MONEY, severity)


def _judged(
    first: Statement, second: Statement, what: str, unit: Unit, severity: Severity
) -> Result:
    slack = abs(first.value) * _APPROXIMATE if first.approximate or second.approximate else 0
    if abs(exact(first.value) - exact(second.value)) <= exact(slack):
        calculation = f"{figure(first.value, unit)} = {figure(second.value, unit)}"
        return Checked(RULE, f"{what}: {first.where}; {second.where}", calculation)
    return Finding(
        rule=RULE,
        severity=severity,
        nodes=tuple(dict.fromkeys((*first.nodes, *second.nodes))),
        table=first.table or second.table,
        stated=figure(second.value, unit),
        computed=figure(first.value, unit),
        difference=gap(first.value, second.value, unit),
        message=(
            f"{what[0].upper()}{what[1:]}: {first.where} uvádí {figure(first.value, unit)}, "
            f"{second.where} {figure(second.value, unit)}. Údaje nesouhlasí."
        ),
        proposal="Ověřte, který údaj platí, a na obou místech uveďte týž, nebo rozdíl vysvětlete.",
        sources=(first.source, second.source),
    )


# --- money of the whole document


def _whole_document(draft: ReportDraft, tree: Tree, purse: Purse) -> Iterator[Statement]:
    for table in draft.tables:
        if not is_summary(table, tree) or not _of_this_year(table.title or "", draft):
            continue
        value = _row_of_purse(table, purse)
        if value is None:
            value = _column_of_purse(table, purse)
        if value is not None:
            where = f"tabulka {quoted(table.title)}" if table.title else "tabulka"
            yield Statement(value, where, table.source, table=table.title)


def _of_this_year(text: str, draft: ReportDraft) -> bool:
    years = {int(year) for year in _YEAR.findall(text)}
    return draft.document.year is None or not years or years == {draft.document.year}


def _row_of_purse(table: Table, purse: Purse) -> Number | None:
    """From a box: a row for each purse and one column of amounts."""
    if not {purse_of(row.label) for row in table.rows} >= {Purse.TOTAL, Purse.OWN}:
        return None
    money = [column for column in columns_of(table) if column.unit is Unit.MONEY]
    rows = [row for row in table.rows if purse_of(row.label) is purse]
    return value_at(rows[0], money[0].index) if len(money) == 1 and len(rows) == 1 else None


def _column_of_purse(table: Table, purse: Purse) -> Number | None:
    """From a table of items: a column for each purse, summed in the last total row."""
    column, whole = _money_column(table, purse), total_row(table)
    return value_at(whole, column.index) if column is not None and whole is not None else None


def _money_column(table: Table, purse: Purse) -> Column | None:
    columns = [
        column
        for column in columns_of(table)
        if column.unit is Unit.MONEY and purse_of(column.title) is purse
    ]
    return columns[0] if len(columns) == 1 else None


def _in_sentences(draft: ReportDraft, purse: Purse) -> Iterator[Statement]:
    """Amounts in text outside the nodes whose words before them say whose money it is."""
    for passage in passages(draft):
        if passage.node is None:
            for sentence in sentences(passage.text):
                if _of_this_year(sentence, draft) and not _of_a_part(sentence):
                    yield from _amounts_of_purse(draft, passage, sentence, purse)


def _of_a_part(sentence: str) -> bool:
    """The sentence speaks of one priority, goal or project, not of the whole."""
    levels = "|".join(WORDING["references"]["levels"])
    return bool(re.search(rf"\b(?:{levels}|projekt|program\b)\w*", fold(sentence)))


def _amounts_of_purse(
    draft: ReportDraft, passage: Passage, sentence: str, purse: Purse
) -> Iterator[Statement]:
    start = 0
    for printed in amounts_in(sentence, (m for m in draft.money if m.node is None)):
        before = sentence[start : printed.start]
        start = printed.end
        if purse_of(before) is purse and not mentions(before, "quantity", "planned"):
            where = f"text {quoted(sentence, longest=60)}"
            yield Statement(printed.amount, where, passage.source, approximate=printed.approximate)


def _nearest(statement: Statement, whole: list[Statement]) -> list[Statement]:
    """The table that agrees, else the first one."""
    agreeing = [other for other in whole if other.value == statement.value]
    return (agreeing or whole)[:1]


# --- money of one node


def _of_node(draft: ReportDraft, tree: Tree, node: Node, purse: Purse) -> Iterator[Statement]:
    box = node.financing
    value = (
        {Purse.TOTAL: box.total_czk, Purse.OWN: box.own_czk, Purse.OTHER: box.other_czk}[purse]
        if box
        else None
    )
    if value is not None:
        yield Statement(value, f"financování u {node.number}", node.source, (node.number,))
    elif (
        purse is Purse.OWN
        and node.cost
        and node.cost.kind is CostKind.AMOUNT
        and not node.children
    ):
        cost = own_cost(node)
        if cost is not None:
            where = f"náklady u {node.number}"
            yield Statement(
                cost, where, node.source, (node.number,), approximate=node.cost.approximate
            )
    for table in draft.tables:
        found = _node_in_table(tree, table, node, purse)
        if found is not None and _of_this_year(table.title or "", draft):
            where = f"tabulka {quoted(table.title)}" if table.title else "tabulka"
            yield Statement(found, where, table.source, (node.number,), table.title)


def _node_in_table(tree: Tree, table: Table, node: Node, purse: Purse) -> Number | None:
    if not is_summary(table, tree):
        return (
            _row_of_purse(table, purse) if tree.mentioned_in(table.title or "") is node else None
        )
    column = _money_column(table, purse)
    if column is None:
        return None
    for row in table.rows:
        if (
            is_part(row)
            and tree.named_in(row.label) is node
            and unit_at(row, column) is Unit.MONEY
        ):
            return value_at(row, column.index)
    return None


# --- counts in text against tables


def _count_against_tables(
    draft: ReportDraft, tree: Tree, mention: CountMention
) -> Iterator[Result]:
    if mention.node is not None or mention.since is not None:
        return
    if mention.year is not None and mention.year != draft.document.year:
        return
    clause = _clause(draft, mention)
    node = tree.mentioned_in(clause) if _of_a_part(clause) else None
    if node is None and not mentions(clause, "text", "in_total"):
        return  # a count of something smaller than the whole
    candidates = list(_cells_for(draft, tree, mention, node))
    if len({cell.value for cell in candidates}) != 1:
        return
    where = f"text {quoted(mention.text, longest=60)}"
    stated = Statement(mention.value, where, mention.source, approximate=mention.approximate)
    yield _judged(candidates[0], stated, mention.unit, Unit.COUNT, Severity.WARNING)


def _clause(draft: ReportDraft, mention: CountMention) -> str:
    """What the sentence says up to the count and in it; in parentheses only what is in them."""
    for passage in passages(draft):
        if passage.node is None and _covers(passage.source, mention.source):
            for sentence in sentences(passage.text):
                start = sentence.find(mention.text)
                if start >= 0:
                    before = sentence[:start]
                    opened = before.rfind("(")
                    inside = opened > before.rfind(")")
                    return (before[opened:] if inside else before) + mention.text
    return mention.text


def _covers(whole: Position, part: Position) -> bool:
    for first, last, place in (
        (whole.line_from, whole.line_to, part.line_from),
        (whole.page_from, whole.page_to, part.page_from),
        (whole.block_from, whole.block_to, part.block_from),
    ):
        if first is not None and place is not None:
            return first <= place <= (last or first)
    return True


def _cells_for(
    draft: ReportDraft, tree: Tree, mention: CountMention, node: Node | None
) -> Iterator[Statement]:
    """Totals, or the row of the node the text names, in columns that count the same thing."""
    for table in draft.tables:
        rows = [row for row in table.rows if is_part(row) and tree.named_in(row.label) is node]
        row = total_row(table) if node is None else rows[0] if rows else None
        if row is None or not _of_this_year(table.title or "", draft):
            continue
        for column in columns_of(table):
            value = value_at(row, column.index)
            if value is not None and _counts_the_same(mention, column, table):
                where = f"tabulka {quoted(table.title)}" if table.title else "tabulka"
                yield Statement(value, where, table.source, table=table.title)


def _counts_the_same(mention: CountMention, column: Column, table: Table) -> bool:
    """All words of the column are in the text, and the text says no more than the table does."""
    if column.unit is not Unit.COUNT:
        return False
    generic = {stem(word) for word in WORDING["counts"]["generic"]}
    wanted = stems(column.title) - generic
    said = stems(mention.unit) - generic
    return bool(wanted) and wanted <= said <= wanted | stems(table.title or "")
