"""A JSON value kept as text, so that it comes back exactly as it was given."""

import json

from django.db import models


class JsonTextField(models.TextField):  # type: ignore[type-arg]
    """Plain JSON data whose order of keys means something.

    PostgreSQL's own JSON type sorts the keys of an object; a status scale has an order.
    """

    def from_db_value(self, value: str | None, *_: object) -> object:
        """The data of the stored text; nothing stays nothing."""
        return None if value is None else json.loads(value)

    def get_prep_value(self, value: object) -> str | None:
        """The text to store."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def to_python(self, value: object) -> object:
        """Data are kept as they are; validation happens where they are read."""
        return value
