"""Addresses of pages; none yet."""

app_name = "evaluation"
urlpatterns: list[object] = []
