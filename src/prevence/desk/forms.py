"""A form with each kind of control, for the gallery only."""

from django import forms


class SampleForm(forms.Form):
    """Each kind of control once; bound to nothing it shows its errors."""

    title = forms.CharField(label="Název strategie", help_text="Jak stojí na titulní straně.")
    year = forms.IntegerField(label="Rok", min_value=1990, max_value=2100)
    level = forms.ChoiceField(
        label="Úroveň", choices=[("priority", "Priorita"), ("measure", "Opatření")]
    )
    note = forms.CharField(label="Poznámka", required=False, widget=forms.Textarea)
    scope = forms.ChoiceField(
        label="Rozsah",
        choices=[("all", "celá strategie"), ("part", "jen vybrané položky")],
        widget=forms.RadioSelect,
    )
    is_final = forms.BooleanField(label="Zpráva je konečná")
    document = forms.FileField(label="Soubor se zprávou")
