"""What the author of the official document should know: which figures it prints otherwise, and why."""

from prevence.core.money import czk
from prevence.evaluation.draft import Financing, Node, ReportDraft, walk
from prevence.evaluation.official.discrepancy import Discrepancy
from prevence.evaluation.official.figures import money_of, name_of, percent
from prevence.evaluation.official.shares import Amount
from prevence.evaluation.official.tables import recomputed, table_of_financing


def discrepancies(draft: ReportDraft) -> list[Discrepancy]:
    """Every figure that is printed otherwise than the report had it, in the order of the document.

    Tables first, then financing of nodes that have no printed table. Words of the office, such as
    the text of a cost, are printed as they are; what does not add up there is for the checks.
    """
    found = [
        difference for table in draft.tables for difference in recomputed(table).discrepancies
    ]
    for node in walk(draft.nodes):
        if node.financing is not None and table_of_financing(node, draft) is None:
            found += _financing_differences(node, node.financing)
    return found


def _financing_differences(node: Node, financing: Financing) -> list[Discrepancy]:
    money = money_of(financing)
    if money is None:
        return []
    place = f"{name_of(node)} – financování"
    found = []
    if financing.total_czk is not None and financing.total_czk != money.total:
        why = f"{czk(money.own)} + {czk(money.other)}"
        found.append(
            Discrepancy(f"{place}, celkem", czk(financing.total_czk), czk(money.total), why)
        )
    for label, printed, computed, part in (
        ("vlastní podíl", financing.own_pct, money.own_pct, money.own),
        ("podíl dalších zdrojů", financing.other_pct, money.other_pct, money.other),
    ):
        if (
            printed is not None
            and computed is not None
            and abs(printed - computed) > _half(printed)
        ):
            why = f"{czk(part)} z {czk(money.total)}"
            found.append(
                Discrepancy(f"{place}, {label}", percent(printed), percent(computed), why)
            )
    return found


def _half(printed: Amount) -> float:
    """How far a printed percent may be from the exact one: half of its last place."""
    decimals = len(str(printed).partition(".")[2]) if printed != int(printed) else 0
    return float(0.5 * 10**-decimals) if decimals else 0
