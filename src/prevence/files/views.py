"""Handing out kept files."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from prevence.accounts.permissions import Permission, requires
from prevence.core.downloads import attachment
from prevence.core.view_modes import reads
from prevence.files.policies import visible_files
from prevence.files.queries import content_of


@reads
@requires(Permission.VIEW_FILES)
def download(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The original as it was brought: always saved, never opened by the browser."""
    stored = get_object_or_404(visible_files(request.user), uuid=uuid)
    return attachment(content_of(stored), stored.original_name, "application/octet-stream")
