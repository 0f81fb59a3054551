"""Uploaded reports as a list."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.core.listing import ListColumn, Listing, ListRow
from prevence.core.templatetags.czech import moment
from prevence.evaluation.models import ReportImport
from prevence.evaluation.models.imports import ReportImportQuerySet

IMPORTS_ON_PAGE = 20
NEWEST_FIRST = "-nahrano"


@dataclass(frozen=True, slots=True)
class ImportListPage:
    """Uploaded reports: all in `listing`, a page in `rows`."""

    listing: Listing[ReportImport]
    rows: Page[ListRow[ReportImport]]


def import_list_page(
    visible: ReportImportQuerySet, *, page: str, sorting: str = ""
) -> ImportListPage:
    """Uploaded reports, the newest first unless sorted otherwise; 1 query.

    Args:
        visible: those the person may see.
        page: number of the page.
        sorting: key of a column, "-" before it for the other way.
    """
    rows = visible.order_by("uploaded_at", "pk").defer("draft")
    listing = Listing(
        title="Nahrané zprávy",
        columns=(
            ListColumn("soubor", "Soubor"), ListColumn("urad", "Úřad"),
            ListColumn("nahrano", "Nahráno", is_order=True), ListColumn("stav", "Stav"),
        ),
        rows=tuple(
            ListRow(one, (
                one.stored_file.original_name,
                one.organisation.name if one.organisation else None,
                moment(one.uploaded_at), one.get_state_display(),
            ))
            for one in rows.select_related("stored_file", "organisation")
        ),
    ).sorted_by(sorting or NEWEST_FIRST)  # fmt: skip
    return ImportListPage(listing, Paginator(listing.rows, IMPORTS_ON_PAGE).get_page(page))
