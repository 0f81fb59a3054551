"""Addresses for signing in and out."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from prevence.accounts.forms import LoginForm

app_name = "accounts"
urlpatterns = [
    path(
        "prihlaseni/",
        LoginView.as_view(
            template_name="accounts/login.html",
            authentication_form=LoginForm,
            redirect_authenticated_user=True,
        ),
        name="login",
    ),
    path("odhlaseni/", LogoutView.as_view(), name="logout"),
]
