"""What the signed-in home shows."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True, slots=True)
class NextStep:
    """A thing a person may do next, with the page where it is done."""

    title: str
    text: str
    button: str
    button_kind: str
    address: str


# Title, text, label and kind of the button, name of the page.
_STEPS = (
    (
        "Nahrajte zprávu",
        "Zpráva o plnění z minulého roku stačí: z ní vznikne strategie i kontrola čísel.",
        "Nahrát zprávu",
        "primary",
        "evaluation:import_start",
    ),
    (
        "Projděte strategie",
        "Strom opatření a aktivit, roky vedle sebe, nálezy a úřední zpráva.",
        "Otevřít strategie",
        "secondary",
        "strategies:strategy_list",
    ),
)


def next_steps() -> list[NextStep]:
    """Steps whose pages are installed, in the order of the work. No SQL queries."""
    return [
        NextStep(title, text, button, kind, address)
        for title, text, button, kind, page in _STEPS
        if (address := _address(page))
    ]


def _address(page: str) -> str:
    try:
        return reverse(page)
    except NoReverseMatch:
        return ""
