"""Addresses of the signed-in home."""

from django.urls import path

from prevence.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("soucasti/", views.gallery, name="gallery"),
]
