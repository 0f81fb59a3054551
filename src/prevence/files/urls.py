"""Addresses of pages; none yet."""

app_name = "files"
urlpatterns: list[object] = []
