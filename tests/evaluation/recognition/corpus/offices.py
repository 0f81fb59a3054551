"""The offices of the corpus: what each reports and how it prints."""

from dataclasses import dataclass

from tests.evaluation.recognition.corpus.layout import HeadStyle, Layout
from tests.evaluation.recognition.corpus.reports_cards import JAVORNIK, LIPNOV, PODHURI
from tests.evaluation.recognition.corpus.reports_costs import HRADEC
from tests.evaluation.recognition.corpus.reports_figures import VRBNO
from tests.evaluation.recognition.corpus.reports_prose import LHOTA, OBDOBI, PLAN, ZAPADNI
from tests.evaluation.recognition.corpus.spec import Report


@dataclass(frozen=True, slots=True)
class Office:
    """A report and the habits of the office that prints it."""

    name: str
    report: Report
    layout: Layout


_THREE = (
    HeadStyle("Priorita", joint=" – "),
    HeadStyle("Opatření", end="."),
    HeadStyle("Aktivita", end="."),
)

OFFICES = (
    Office("lipnov", LIPNOV, Layout(_THREE, contents=True, names_in_intro=True)),
    Office(
        "javornik",
        JAVORNIK,
        Layout(
            (
                HeadStyle("Oblast", "roman", ".", printed_label="Oblast"),
                HeadStyle("Opatření", end=""),
            ),
            joint="colon",
            status="Stav",
            cost="Rozpočet města",
            text="Komentář",
            money="dots",
        ),
    ),
    Office(
        "podhuri",
        PODHURI,
        Layout(
            (
                HeadStyle("Strategický cíl", "letter", joint=": "),
                HeadStyle("Specifický cíl", joint=": "),
                HeadStyle("Opatření"),
                HeadStyle("Aktivita"),
            ),
            joint="cell",
            status="Stav plnění",
            cost="Náklady kraje (tis. Kč)",
            text="Vyhodnocení",
            responsible="Gestor",
            money="column_thousands",
            counts="fields",
        ),
    ),
    Office(
        "zapadni",
        ZAPADNI,
        Layout((HeadStyle("Cíl", joint=": "), HeadStyle("Opatření")), shape="prose"),
    ),
    Office(
        "obdobi",
        OBDOBI,
        Layout(
            (HeadStyle("Cíl", joint=": "), HeadStyle("Opatření")),
            shape="prose",
            assessment="Hodnocení",
        ),
    ),
    Office(
        "plan",
        PLAN,
        Layout(
            (
                HeadStyle("Priorita", printed_label="Priorita č."),
                HeadStyle("Opatření", printed_label="Opatření č."),
                HeadStyle("Aktivita", "own", ".", printed_label=""),
            ),
            joint="colon",
            responsible="Zodpovídá",
            introduce="Aktivity:",
        ),
    ),
    Office(
        "lhota",
        LHOTA,
        Layout(
            (
                HeadStyle("Oblast", joint=": "),
                HeadStyle("Opatření"),
                HeadStyle("Aktivita", "path", "", printed_label=""),
            ),
            shape="wide",
            status="Stav",
            cost="Náklady v tis. Kč",
            text="Komentář",
            responsible="Garant",
            money="column_thousands",
        ),
    ),
    Office(
        "hradec",
        HRADEC,
        Layout(
            (
                HeadStyle("Hlavní cíl", "own", ".", joint=" "),
                HeadStyle("Opatření", joint=": "),
                HeadStyle("Aktivita", joint=": "),
            ),
            joint="cell",
            status="Stav plnění",
            cost="Náklady",
            text="Popis",
            card=True,
            list_ends=True,
        ),
    ),
    Office(
        "vrbno",
        VRBNO,
        Layout(
            (HeadStyle("Priorita", joint=": "), HeadStyle("Opatření", "path", ".", joint=" ")),
            joint="line",
            status="Vyhodnocení plnění",
            cost="Vynaložené prostředky",
            text="Popis realizace",
        ),
    ),
)

# (name of the variant, as printed in a title, official name in the nominative, kind)
ORGANISATIONS = (
    ("brno", "statutárního města Brna", "statutární město Brno", "city"),
    ("kolin", "města Kolína", "město Kolín", "city"),
    ("usti", "statutárního města Ústí nad Labem", "statutární město Ústí nad Labem", "city"),
    ("plzen", "statutárního města Plzně", "statutární město Plzeň", "city"),
    (
        "ceske-budejovice",
        "statutárního města České Budějovice",
        "statutární město České Budějovice",
        "city",
    ),
    ("pardubice", "statutárního města Pardubic", "statutární město Pardubice", "city"),
    ("most", "města Mostu", "město Most", "city"),
    ("vysoke-myto", "města Vysokého Mýta", "město Vysoké Mýto", "city"),
    ("horni-lhota", "obce Horní Lhota", "obec Horní Lhota", "municipality"),
    ("mestys", "městyse Křtěnova", "městys Křtěnov", "municipality"),
    ("vysocina", "Kraje Vysočina", "Kraj Vysočina", "region"),
    ("jihocesky", "Jihočeského kraje", "Jihočeský kraj", "region"),
)

# (sentence, code, still relevant, carry over)
VERDICTS: dict[str, tuple[str, str | None, object, object]] = {
    "ongoing": (
        "Cíl je PLNĚN PRŮBĚŽNĚ a zůstává aktuální i pro další období platnosti koncepce.",
        "ongoing",
        True,
        "next_period",
    ),
    "failed": (
        "Cíl NESPLNĚN – výstava ani kampaň se neuskutečnily. Cíl je aktuální pro rok 2022.",
        "not_fulfilled",
        True,
        "next_year",
    ),
    "closed": (
        "Cíl SPLNĚN – všechny kroky byly dokončeny. Cíl již není aktuální pro příští období.",
        "fulfilled",
        False,
        "closed",
    ),
    "watched": (
        "Cíl SPLNĚN – síť poraden je úplná. Cíl již není aktuální, situace však bude nadále "
        "sledována.",
        "fulfilled",
        False,
        "closed_monitor",
    ),
    "sentence": (
        "Cíl byl v roce 2021 částečně splněn a je aktuální i pro příští rok.",
        "partially_fulfilled",
        True,
        "next_year",
    ),
    "modified": (
        "Cíl SPLNĚN ČÁSTEČNĚ – kampaň zasáhla jen část kraje. Cíl bude v příštím období "
        "pokračovat v upravené podobě.",
        "partially_fulfilled",
        True,
        "modified",
    ),
}

COUNT_COLUMNS = (
    ("Indikátor", "Plán", "Skutečnost"),
    ("Ukazatel", "Cílová hodnota", "Dosažená hodnota"),
    ("Název indikátoru", "Plánovaná hodnota", "Skutečná hodnota"),
)

SOURCES = (
    ("Náklady celkem", "Rozpočet města", "Ostatní zdroje"),
    ("Celkem", "Z toho město", "Z toho jiné zdroje"),
    ("Celkové výdaje", "Vlastní zdroje města", "Cizí zdroje"),
)
