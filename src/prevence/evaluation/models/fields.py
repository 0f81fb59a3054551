"""Fields in which "the document says nothing" differs from an empty text and from zero."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models.expressions import Combinable

from prevence.documents.blocks import Position

# The private types below are how django-stubs learn that these fields may hold None.


class StatedText(models.TextField):  # type: ignore[type-arg]
    """A text a document states; None where it states none, which is not an empty text."""

    _pyi_private_set_type: str | Combinable | None  # type: ignore[assignment]
    _pyi_private_get_type: str | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class Amount(models.DecimalField):  # type: ignore[type-arg]
    """Kč to the haléř."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs.setdefault("max_digits", 14)
        kwargs.setdefault("decimal_places", 2)
        super().__init__(*args, **kwargs)


class StatedAmount(Amount):
    """Kč a document states; None where it states none, which is not 0 Kč."""

    _pyi_private_set_type: str | float | Decimal | Combinable | None  # type: ignore[assignment]
    _pyi_private_get_type: Decimal | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class Figure(models.DecimalField):  # type: ignore[type-arg]
    """A figure as printed, of any kind."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs.setdefault("max_digits", 20)
        kwargs.setdefault("decimal_places", 6)
        super().__init__(*args, **kwargs)


class StatedFigure(Figure):
    """A figure a document prints; None where the place is empty, which is not 0."""

    _pyi_private_set_type: str | float | Decimal | Combinable | None  # type: ignore[assignment]
    _pyi_private_get_type: Decimal | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class Placed(models.Model):
    """Where in the source file something stands; the units are those of `Position`."""

    line_from = models.PositiveIntegerField("od řádku", null=True, blank=True)
    line_to = models.PositiveIntegerField("do řádku", null=True, blank=True)
    page_from = models.PositiveIntegerField("od strany", null=True, blank=True)
    page_to = models.PositiveIntegerField("do strany", null=True, blank=True)
    block_from = models.PositiveIntegerField("od odstavce", null=True, blank=True)
    block_to = models.PositiveIntegerField("do odstavce", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def position(self) -> Position:
        """The place as the block tree says it."""
        return Position(
            line_from=self.line_from, line_to=self.line_to,
            page_from=self.page_from, page_to=self.page_to,
            block_from=self.block_from, block_to=self.block_to,
        )  # fmt: skip


def place(position: Position) -> dict[str, int | None]:
    """Values of a `Placed` record for a position."""
    return {
        "line_from": position.line_from, "line_to": position.line_to,
        "page_from": position.page_from, "page_to": position.page_to,
        "block_from": position.block_from, "block_to": position.block_to,
    }  # fmt: skip
