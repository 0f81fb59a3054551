"""Reading organisations."""

import re

from prevence.core.search import folded
from prevence.organisations.models import Organisation

# Words that say what kind of office it is; two spellings of one office differ in them.
_KIND_WORDS = re.compile(
    r"\b(statutarni mesto|hlavni mesto|mesto|mestys|obec|kraj|krajsky urad)\b"
)


def name_key(name: str) -> str:
    """What of an organisation's name tells it from others: folded, without words of kind.

    "Statutární město Ostrava" and "město OSTRAVA" give "ostrava".
    """
    full = folded(name)
    bare = " ".join(_KIND_WORDS.sub(" ", full).split())
    return bare or full


def organisation_named(name: str) -> Organisation | None:
    """The organisation known under that name in any of its spellings; None when there is none.

    One query; a region has some hundreds of organisations at most.
    """
    key = name_key(name)
    for organisation in Organisation.objects.by_name():
        if name_key(organisation.name) == key:
            return organisation
    return None
