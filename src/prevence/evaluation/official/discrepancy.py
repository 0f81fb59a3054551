"""A figure the official document prints otherwise than the imported report had it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A figure printed otherwise than the report had it.

    Attributes:
        place: where it stands, in Czech ("Priorita 2 – financování, Náklady města v %").
        printed: as the imported report had it, None where it had none.
        computed: as it is printed now.
        why: the calculation, in Czech.
    """

    place: str
    printed: str | None
    computed: str
    why: str

    def __str__(self) -> str:
        was = "zpráva údaj neuvádí" if self.printed is None else f"ve zprávě {self.printed}"
        return f"{self.place}: {was}, vytištěno {self.computed} ({self.why})."
