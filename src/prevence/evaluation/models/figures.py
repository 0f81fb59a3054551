"""Tables of figures and numbers met in running text."""

from django.db import models

from prevence.evaluation.models.fields import Amount, Figure, Placed, StatedFigure, StatedText
from prevence.evaluation.models.reports import Evaluation


class ReportTable(Placed):
    """A table of figures of a report, as printed."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="tables")
    order = models.PositiveIntegerField("pořadí")
    title = StatedText("název")
    columns = models.JSONField("záhlaví sloupců", default=list, blank=True)

    class Meta:
        verbose_name = "tabulka"
        verbose_name_plural = "tabulky"

    def __str__(self) -> str:
        return self.title or ""


class TableRow(models.Model):
    """A row of a table; its cells are apart, because their values are figures."""

    table = models.ForeignKey(ReportTable, on_delete=models.CASCADE, related_name="rows")
    order = models.PositiveIntegerField("pořadí")
    label = models.TextField("popisek", blank=True)
    is_total = models.BooleanField("součet", default=False)

    class Meta:
        verbose_name = "řádek tabulky"
        verbose_name_plural = "řádky tabulky"

    def __str__(self) -> str:
        return self.label


class TableCell(models.Model):
    """A cell: `printed` as it stands, None past the row's end; `value` None where no figure is."""

    row = models.ForeignKey(TableRow, on_delete=models.CASCADE, related_name="cells")
    order = models.PositiveIntegerField("pořadí")
    printed = StatedText("jak je vytištěno")
    has_value = models.BooleanField("patří k ní hodnota", default=True)
    value = StatedFigure("hodnota")

    class Meta:
        verbose_name = "buňka tabulky"
        verbose_name_plural = "buňky tabulky"

    def __str__(self) -> str:
        return self.printed or ""


class MoneyMention(Placed):
    """An amount printed with a currency, once for each mention."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="money")
    order = models.PositiveIntegerField("pořadí")
    node_number = StatedText("číslo položky")
    text = models.TextField("jak je vytištěno", blank=True)
    amount_czk = Amount("částka v Kč")
    is_approximate = models.BooleanField("přibližně", default=False)
    context = models.TextField("okolí", blank=True)

    class Meta:
        verbose_name = "zmíněná částka"
        verbose_name_plural = "zmíněné částky"

    def __str__(self) -> str:
        return self.text


class CountMention(Placed):
    """A number of things stated in running text."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="counts")
    order = models.PositiveIntegerField("pořadí")
    node_number = StatedText("číslo položky")
    text = models.TextField("jak je vytištěno", blank=True)
    value = Figure("počet")
    unit = models.TextField("čeho", blank=True)
    is_approximate = models.BooleanField("přibližně", default=False)
    year = models.IntegerField("rok", null=True, blank=True)
    since = models.IntegerField("od roku", null=True, blank=True)

    class Meta:
        verbose_name = "zmíněný počet"
        verbose_name_plural = "zmíněné počty"

    def __str__(self) -> str:
        return self.text
