"""Every view says whether it reads or writes; a reading request cannot change the database.

`@reads` answers GET and HEAD only. `@writes` answers POST too; its GET is as read-only as that of
`@reads`. A guard test demands one of the two on every view.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
SAFE_METHODS = ("GET", "HEAD")


def reads(view: View[P]) -> View[P]:
    """A view that only reads: other methods get 405, an attempt to write is a database error."""

    @require_safe
    @wraps(view)
    def reading(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with read_only():
            return view(request, *args, **kwargs)

    reading.view_mode = "reads"  # type: ignore[attr-defined]
    return reading


def writes(view: View[P]) -> View[P]:
    """A view whose POST writes through one action; its GET only reads."""

    @require_http_methods([*SAFE_METHODS, "POST"])
    @wraps(view)
    def writing(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method in SAFE_METHODS:
            with read_only():
                return view(request, *args, **kwargs)
        return view(request, *args, **kwargs)

    writing.view_mode = "writes"  # type: ignore[attr-defined]
    return writing


@contextmanager
def read_only() -> Iterator[None]:
    """The database itself refuses writes inside; takes no write lock on SQLite."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = ON")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA query_only = OFF")
    else:
        # PostgreSQL takes the mode back at the end of the (sub)transaction.
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
            yield
