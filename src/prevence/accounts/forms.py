"""Shape of what a person types to sign in."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm


class LoginForm(AuthenticationForm):
    """E-mail and password; the same message whichever of the two is wrong."""

    error_messages = {
        "invalid_login": "E-mail a heslo k sobě nepatří. Zkontrolujte obojí a zkuste to znovu.",
        "inactive": "Tento účet je vypnutý. Obraťte se na správce systému.",
    }

    username = forms.EmailField(
        label="E-mail",
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
        error_messages={
            "required": "Napište svůj e-mail.",
            "invalid": "E-mail má tvar jmeno@urad.cz.",
        },
    )
    password = forms.CharField(
        label="Heslo",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Napište své heslo."},
    )
