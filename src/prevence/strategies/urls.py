"""Addresses of pages; none yet."""

app_name = "strategies"
urlpatterns: list[object] = []
