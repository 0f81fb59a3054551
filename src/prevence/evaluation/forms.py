"""Shapes of what people send; what it means is decided in `actions`."""

from collections.abc import Mapping

from django import forms
from django.db.models import QuerySet

from prevence.evaluation.checks import RuleCode, Severity
from prevence.evaluation.enums import ReportLayout
from prevence.organisations.models import Organisation

VALUE_PREFIX, WORD_PREFIX, NODE_PREFIX = "hodnota:", "slovo:", "polozka:"


class UploadForm(forms.Form):
    """A report file and, where it is known, whose it is."""

    file = forms.FileField(
        label="Soubor se zprávou",
        help_text="DOCX, ODT, PDF, HTML nebo text, nejvýš 50 MB. DOC a RTF, je-li na serveru "
        "LibreOffice.",
        error_messages={
            "required": "Vyberte soubor se zprávou.",
            "empty": "Soubor je prázdný. Uložte jej znovu a nahrajte.",
        },
    )
    organisation = forms.ModelChoiceField(
        label="Úřad", queryset=Organisation.objects.none(), required=False,
        empty_label="podle zprávy", help_text="Když úřad nevyberete, najde se ve zprávě.",
    )  # fmt: skip

    def __init__(
        self, *args: object, organisations: QuerySet[Organisation], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        chosen = self.fields["organisation"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = organisations


class TemplateForm(forms.Form):
    """A Word template and the layout it is for."""

    layout = forms.ChoiceField(
        label="Uspořádání zprávy", choices=ReportLayout.choices,
        error_messages={"invalid_choice": "Vyberte jedno z nabízených uspořádání."},
    )  # fmt: skip
    file = forms.FileField(
        label="Soubor šablony", help_text="Dokument Wordu (.docx), nejvýš 50 MB.",
        error_messages={
            "required": "Vyberte soubor šablony.",
            "empty": "Soubor je prázdný. Uložte šablonu ve Wordu znovu a nahrajte ji.",
        },
    )  # fmt: skip


class ReviewFilterForm(forms.Form):
    """Which items of a report in review are shown, and in which order."""

    jen = forms.ChoiceField(
        label="Zobrazit", required=False,
        choices=(("", "všechny položky"), ("nejiste", "jen nejisté a s nálezem")),
    )  # fmt: skip
    razeni = forms.ChoiceField(
        label="Řadit", required=False,
        choices=(("", "nejisté první"), ("dokument", "podle dokumentu")),
    )  # fmt: skip
    hledat = forms.CharField(label="Číslo nebo název", required=False, max_length=100)


class TreeFilterForm(forms.Form):
    """Which items of a strategy are shown; choices of levels and years come from the strategy."""

    stav = forms.ChoiceField(label="Plnění", required=False)
    uroven = forms.ChoiceField(label="Úroveň", required=False)
    rok = forms.ChoiceField(label="Rok", required=False)
    podoba = forms.ChoiceField(
        label="Zobrazit jako", required=False, choices=(("", "strom"), ("seznam", "seznam")),
    )  # fmt: skip
    hledat = forms.CharField(label="Číslo nebo název", required=False, max_length=100)

    def __init__(
        self, *args: object, choices: Mapping[str, tuple[tuple[str, str], ...]], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, options in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = options


class FindingsFilterForm(forms.Form):
    """Which findings are shown and how."""

    zavaznost = forms.ChoiceField(
        label="Závažnost", required=False,
        choices=(("", "všechny"), *((one.value, one.label) for one in Severity)),
    )  # fmt: skip
    pravidlo = forms.ChoiceField(
        label="Pravidlo", required=False,
        choices=(("", "všechna"), *((one.value, one.label) for one in RuleCode)),
    )  # fmt: skip
    podoba = forms.ChoiceField(
        label="Zobrazit jako", required=False,
        choices=(("", "karty s vysvětlením"), ("seznam", "seznam")),
    )  # fmt: skip
    hledat = forms.CharField(label="Místo nebo slovo", required=False, max_length=100)


class VersionForm(forms.Form):
    """The version of the review the person saw."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """A person's own words."""

    fingerprint = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Vysvětlení", max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )  # fmt: skip


def sent_under(prefix: str, sent: Mapping[str, str]) -> dict[str, str]:
    """Values whose field names begin with the prefix: {rest of the name: value}."""
    return {
        name.removeprefix(prefix): value for name, value in sent.items() if name.startswith(prefix)
    }
