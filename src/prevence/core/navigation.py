"""The main navigation: one list of places, the current one marked."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, ResolverMatch, reverse


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the main navigation: where it leads and whether we are there."""

    label: str
    address: str
    is_current: bool


# Label, name of the page, app names whose pages belong under the entry.
PLACES = (
    ("Přehled", "desk:home", ("desk",)),
    ("Nahrát zprávu", "evaluation:import_start", ()),
    ("Strategie", "strategies:strategy_list", ("strategies", "evaluation")),
)


def navigation(request: HttpRequest) -> dict[str, object]:
    """Context processor: `places` of a signed-in person, an empty list for others."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"places": []}
    match = request.resolver_match
    return {
        "places": [
            Place(label, address, is_current=_is_current(page, apps, match))
            for label, page, apps in PLACES
            if (address := _address(page))
        ]
    }


def _is_current(page: str, apps: tuple[str, ...], match: ResolverMatch | None) -> bool:
    """The page itself is always its own entry; other pages belong to the entry of their app."""
    if match is None:
        return False
    own_pages = {other for _, other, _ in PLACES}
    if match.view_name in own_pages:
        return match.view_name == page
    return match.app_name in apps


def _address(page: str) -> str:
    try:
        return reverse(page)
    except NoReverseMatch:  # a smaller installation has fewer packages
        return ""
