"""Addresses of the whole site: Czech slugs for people, English names for code."""

from django.urls import include, path

urlpatterns = [
    path("", include("prevence.desk.urls")),
    path("", include("prevence.accounts.urls")),
    path("strategie/", include("prevence.strategies.urls")),
    path("hodnoceni/", include("prevence.evaluation.urls")),
    path("soubory/", include("prevence.files.urls")),
]

handler400 = "prevence.core.views.bad_request"
handler403 = "prevence.core.views.permission_denied"
handler404 = "prevence.core.views.page_not_found"
handler500 = "prevence.core.views.server_error"
