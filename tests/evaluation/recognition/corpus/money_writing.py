"""How offices write an amount and a cost statement."""

from tests.evaluation.recognition.corpus.spec import Cost


def crowns(amount: int) -> str:
    """15 117 000 Kč, with ordinary spaces."""
    return f"{amount:,}".replace(",", " ") + " Kč"


def money_text(amount: int, style: str) -> str:
    """An amount in the office's writing."""
    grouped = f"{amount:,}"
    match style:
        case "dots":
            return grouped.replace(",", ".") + ",- Kč"
        case "dots_space":
            return grouped.replace(",", ".") + ", - Kč"
        case "decimal":
            return grouped.replace(",", " ") + ",00 Kč"
        case "nbsp":
            return grouped.replace(",", "\u00a0") + "\u00a0Kč"
        case "narrow":
            return grouped.replace(",", "\u202f") + "\u00a0Kč"
        case "thousands":
            return f"{amount / 1000:g}".replace(".", ",") + " tis. Kč"
        case "millions" if amount >= 100_000:
            return f"{amount / 1_000_000:g}".replace(".", ",") + " mil. Kč"
        case "czk":
            return grouped.replace(",", " ") + " CZK"
        case "tight":
            return f"{amount},-Kč"
        case "column_thousands":
            return f"{amount / 1000:,.1f}".replace(",", " ").replace(".", ",").removesuffix(",0")
        case "column_crowns":
            return grouped.replace(",", " ")
        case _:
            return crowns(amount)


def cost_text(cost: Cost, style: str) -> str:
    """The cost cell as printed."""
    stated = [money_text(cost.amount, style)] if cost.amount is not None else []
    stated += [f"{label}: {money_text(amount, style)}." for label, amount in cost.parts]
    return " ".join([*stated, *([cost.words] if cost.words else [])])
