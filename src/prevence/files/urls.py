"""Addresses of kept files."""

from django.urls import path

from prevence.files import views

app_name = "files"
urlpatterns = [path("<uuid:uuid>/", views.download, name="download")]
