"""Every view says whether it reads or writes; a reading request cannot change the database.

`@reads` answers GET and HEAD only. `@writes` answers POST too; its GET is as read-only as that of
`@reads`. A guard test demands one of the two on every view.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
SAFE_METHODS = ("GET", "HEAD")
READING_STATEMENTS = ("SELECT", "WITH", "EXPLAIN", "SAVEPOINT", "RELEASE", "ROLLBACK")


def reads(view: View[P]) -> View[P]:
    """A view that only reads: other methods get 405, an attempt to write is an error."""

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


class WriteWhileReadingError(DatabaseError):
    """A view that said it reads tried to write: a defect of the view."""


@contextmanager
def read_only() -> Iterator[None]:
    """Refuses every statement of the ORM that is not a query; costs no statement of its own."""
    with connection.execute_wrapper(_refuse_writing):
        yield


def _refuse_writing(
    execute: Callable[..., object],
    sql: str,
    params: object,
    many: bool,  # noqa: FBT001 - Django calls it so
    context: object,
) -> object:
    if not sql.lstrip().upper().startswith(READING_STATEMENTS):
        raise WriteWhileReadingError(f"A reading view tried to run: {sql[:80]}")
    return execute(sql, params, many, context)
