"""A small report of every kind of block, for the writers' tests."""

from prevence.documents.writers.model import (
    Abbreviations,
    Bullets,
    Card,
    CardRow,
    Cell,
    Chart,
    ChartKind,
    Column,
    ColumnKind,
    Contents,
    Entry,
    Fact,
    Heading,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Report,
    Series,
    Table,
    TableRow,
)

FINANCING = Table(
    "Financování podle priorit",
    (
        Column("Priorita"),
        Column("Náklady", ColumnKind.CZK),
        Column("Podíl", ColumnKind.PERCENT),
    ),
    (
        TableRow((Cell("Priorita 1"), Cell("281 000 Kč", 281000), Cell("6 %", 6))),
        TableRow((Cell("Priorita 2"), Cell("4 604 000 Kč", 4604000), Cell("94 %", 94))),
        TableRow((Cell("Celkem"), Cell("4 885 000 Kč", 4885000), Cell("100 %", 100)), True),
    ),
    sheet="Financování",
)
CHART = Chart(
    "Graf: financování",
    ChartKind.STACKED_BAR,
    ("Priorita 1", "Priorita 2"),
    (Series("Náklady města", (281000, 1673000)), Series("Další zdroje", (0, 2931000))),
    "Skládaný pruhový graf: druhá priorita stojí nejvíc.",
    unit="Kč",
    short=("P1", "P2"),
)
REPORT = Report(
    title="Zpráva o plnění strategie",
    subtitle="za rok 2031",
    author="Město Lípová",
    short_title="Město Lípová 2031",
    facts=(Fact("Předkládá", "Město Lípová"),),
    blocks=(
        Contents(),
        Heading("Úvod", 1),
        Paragraph("Zpráva o věci & <lidech> v roce 2031 za 15 117 000 Kč."),
        FINANCING,
        CHART,
        PageBreak(),
        Heading("Priorita 1 – Bezpečí", 1),
        Heading("Opatření 1.1 Ulice", 2),
        Heading("Aktivita 1.1.1 Světla", 3),
        Card(
            (
                CardRow("Míra plnění:", (Paragraph("Splněno."),)),
                CardRow(
                    "Popis plnění:",
                    (
                        Paragraph("Počet světel: 2"),
                        Bullets(("Horní ulice", "Dolní ulice"), subitems=((), ("u školy",))),
                    ),
                ),
            ),
            "Aktivita 1.1.1 Světla",
        ),
        Paragraph("Stručný popis cíle:", ParagraphStyle.LABEL),
        Bullets(("První", "Druhá"), numbers=("1.", "2.")),
        Paragraph("Cíl SPLNĚN.", ParagraphStyle.VERDICT),
        Abbreviations((Entry("MP", "městská policie"),)),
    ),
    workbook_tables=(Table("Položky", (Column("Číslo"),), (TableRow((Cell("1.1"),)),)),),
)
EMPTY = Report("Prázdná zpráva", "", ())
