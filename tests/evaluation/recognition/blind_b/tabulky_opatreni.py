"""An evaluation with a table under each measure, PDF; tables run over pages."""

from tests.evaluation.recognition.blind_b.paper import Paper, cost, head
from tests.evaluation.recognition.blind_b.render import as_pdf

_COLUMNS = ("Aktivita", "Realizátor", "Termín", "Náklady v tis. Kč", "Ukazatel", "Plnění")
_HEADER = "Vyhodnocení Programu prevence kriminality Olšavského kraje – rok 2023"


def render() -> tuple[str, bytes]:
    return "pdf", as_pdf(
        paper(), _HEADER, size="10pt", widths={6: "(2.2fr, 1.5fr, 2.6cm, 1.3fr, 2fr, 1.4fr)"}
    )


def paper() -> Paper:
    p = Paper(
        head(
            "annual_evaluation",
            {
                "any": [
                    "Vyhodnocení Programu prevence kriminality Olšavského kraje na období 2021–2024 za rok 2023"
                ]
            },
            "Program prevence kriminality Olšavského kraje na období 2021–2024",
            ("Olšavský kraj", "region"),
            (2021, 2024),
            2023,
            {"any": [["Oblast", "Opatření", "Aktivita"]]},
            approval={
                "date": "2020-12-14",
                "resolution": "ZOK/17/288",
                "body": "Zastupitelstvo Olšavského kraje",
            },
            status_scale={
                "splněno": "fulfilled",
                "plněno průběžně": "ongoing",
                "částečně splněno": "partially_fulfilled",
                "nesplněno": "not_fulfilled",
                "zrušeno": "cancelled",
            },
        )
    )
    p.put(
        "title", "Vyhodnocení Programu prevence kriminality Olšavského kraje na období 2021–2024"
    )
    p.put("p", "za rok 2023")
    p.aside("running_header", _HEADER)
    p.put(
        "p",
        "Program prevence kriminality Olšavského kraje na období 2021–2024 (dále jen Program) schválilo Zastupitelstvo Olšavského kraje na svém 17. zasedání dne 14. 12. 2020 usnesením č. ZOK/17/288. Vyhodnocení za rok 2023 vychází z podkladů {26 obcí} a {devatenácti neziskových organizací=19 neziskových organizací}.",
    )
    p.truth["abbreviations"].append(
        {
            "abbr": "Program",
            "meaning": "Program prevence kriminality Olšavského kraje na období 2021–2024",
        }
    )
    p.put(
        "p",
        "Náklady jsou v tabulkách uvedeny v tisících korun a zahrnují pouze výdaje rozpočtu Olšavského kraje. Celkem bylo v roce 2023 vynaloženo <7 968 500 Kč>.^^Bez mezd zaměstnanců krajského úřadu.^^",
    )
    p.figures(
        "Přehled aktivit podle stavu plnění",
        ["Oblast", "Splněno", "Plněno průběžně", "Částečně", "Nesplněno nebo zrušeno"],
        [
            ("Oblast A: Bezpečí v obcích", ("2", 2), ("2", 2), ("1", 1), ("1", 1)),
            ("Oblast B: Rodina, děti a mládež", ("3", 3), ("3", 3), ("1", 1), ("1", 1)),
            ("Celkem", ("5", 5), ("5", 5), ("2", 2), ("2", 2), True),
        ],
    )
    _area_a(p)
    _area_b(p)
    p.leave()
    p.put("p", "V Olšavě dne 8. února 2024")
    return p


def _measure(
    p: Paper,
    number: str,
    name: str,
    brief: str,
    rows: list[
        tuple[str, str, str, str, dict[str, object], str, tuple[str, float] | None, str, str]
    ],
) -> None:
    p.node("Opatření", "measure", number, name, heading=f"Opatření {number}: {name}")
    p.say("brief", "", brief, "p")
    printed = [_COLUMNS]
    for place, (title, who, when, spent, price, indicator, value, status, code) in enumerate(
        rows, 1
    ):
        child = f"{number}.{place}"
        found = (
            [{"label": value[0], "value": value[1], "plan": None, "unit": None, "projects": []}]
            if value
            else []
        )
        p.node(
            "Aktivita",
            "activity",
            child,
            title,
            printed={"any": ["", str(place), f"{place}.", child]},
            responsible=who,
            deadline=when,
            cost=price,
            indicators=found,
            status={"text": status, "code": code},
        )
        printed.append((title, who, when, spent, indicator, status))
    p.back(number)
    p.grid(printed)


def _tis(printed: str, amount: int) -> tuple[str, dict[str, object]]:
    return printed, cost(printed, "amount", amount)


_F, _O, _P, _N, _X = (
    ("splněno", "fulfilled"),
    ("plněno průběžně", "ongoing"),
    ("částečně splněno", "partially_fulfilled"),
    ("nesplněno", "not_fulfilled"),
    ("zrušeno", "cancelled"),
)


def _area_a(p: Paper) -> None:
    p.node("Oblast", "area", "A", "Bezpečí v obcích", heading="Oblast A: Bezpečí v obcích")
    p.say(
        "brief",
        "",
        "Oblast je zaměřena na veřejná prostranství a na spolupráci kraje s obecními policiemi. Navazuje na bezpečnostní analýzu z roku 2020.",
        "p",
    )
    _measure(
        p,
        "A.1",
        "Technická ochrana veřejných prostranství",
        "Kraj přispívá obcím do {?pěti tisíc=5000 obyvatel} obyvatel na kamery, osvětlení a zabezpečení škol.",
        [
            (
                "Dotace obcím na kamerové body",
                "odbor bezpečnosti",
                "31. 10. 2023",
                *_tis("3 250,0", 3250000),
                "počet podpořených obcí: 14",
                ("počet podpořených obcí", 14),
                *_F,
            ),
            (
                "Zabezpečení vstupů do krajských škol a školských zařízení čipovým systémem",
                "odbor školství",
                "celoročně",
                *_tis("1 840,5", 1840500),
                "počet zabezpečených škol: 9",
                ("počet zabezpečených škol", 9),
                *_P,
            ),
            (
                "Osvětlení zastávek na krajských silnicích",
                "správa silnic",
                "30. 11. 2023",
                "0",
                cost("0", "zero", 0),
                "počet zastávek: 0",
                ("počet zastávek", 0),
                *_X,
            ),
        ],
    )
    p.say(
        "description",
        "Komentář k opatření:",
        "O dotaci na kamerové body požádalo {22 obcí}, vyhověno bylo {14 obcím=14 obcí}. Zastávky nebyly osvětleny, protože projekt nezískal stavební povolení; o převodu peněz rozhodne Rada kraje v březnu 2024.",
    )
    _measure(
        p,
        "A.2",
        "Asistenti a preventisté v obcích",
        "Opatření podporuje zaměstnávání asistentů prevence kriminality a jejich vzdělávání.",
        [
            (
                "Vzdělávání asistentů prevence kriminality",
                "odbor bezpečnosti",
                "1. pololetí 2023",
                *_tis("212,0", 212000),
                "počet proškolených asistentů: 31",
                ("počet proškolených asistentů", 31),
                *_F,
            ),
            (
                "Metodické vedení mentorů z obecních policií",
                "krajský manažer prevence",
                "průběžně",
                "v rámci běžné činnosti",
                cost("v rámci běžné činnosti", "routine"),
                "počet konzultací: 58",
                ("počet konzultací", 58),
                *_O,
            ),
            (
                "Sdílení zkušeností s Lipovským krajem",
                "krajský manažer prevence",
                "průběžně",
                "–",
                cost("–", "none_stated"),
                "počet setkání: 2",
                ("počet setkání", 2),
                *_O,
            ),
        ],
    )
    p.say(
        "description",
        "Komentář k opatření:",
        "V obcích kraje pracovalo v závěru roku {44 asistentů}, nejvíce v Olšavě a v Dolním Podolí. Kurz vedli {dva lektoři=2 lektoři} z policejní školy.",
    )


def _area_b(p: Paper) -> None:
    p.node(
        "Oblast", "area", "B", "Rodina, děti a mládež", heading="Oblast B: Rodina, děti a mládež"
    )
    p.say(
        "brief",
        "",
        "Oblast se soustředí na včasnou pomoc rodinám a na školní prevenci. Odpovídá za ni odbor sociálních věcí společně s odborem školství.",
        "p",
    )
    _measure(
        p,
        "B.1",
        "Včasná pomoc rodinám",
        "Opatření propojuje služby pro rodiny, školy a orgány sociálně-právní ochrany dětí.",
        [
            (
                "Setkávání týmů pro mládež v okresních městech",
                "odbor sociálních věcí",
                "čtvrtletně",
                *_tis("36,0", 36000),
                "počet setkání týmů: 16",
                ("počet setkání týmů", 16),
                *_O,
            ),
            (
                "Rodinné konference",
                "spolek Most k rodině",
                "31. 12. 2023",
                *_tis("480,0", 480000),
                "počet konferencí: 23",
                ("počet konferencí", 23),
                *_F,
            ),
            (
                "Bezplatné právní poradenství pro rodiče v rozvodovém řízení s důrazem na dohodu o péči",
                "Občanská poradna Olšava",
                "průběžně",
                *_tis("96,0", 96000),
                "počet konzultací: 118",
                ("počet konzultací", 118),
                *_O,
            ),
            (
                "Krizový byt pro matky s dětmi",
                "Charita Olšava",
                "30. 6. 2023",
                "0",
                cost("0", "zero", 0),
                "počet míst: 0",
                ("počet míst", 0),
                *_N,
            ),
        ],
    )
    p.say(
        "description",
        "Komentář k opatření:",
        "Krizový byt se nepodařilo otevřít, neboť Charita Olšava nezískala vhodný prostor. Na konferencích bylo řešeno {23 rodin} se {sedmačtyřiceti dětmi=47 dětí}.",
    )
    _measure(
        p,
        "B.2",
        "Školní prevence",
        "Školám jsou nabízeny ověřené programy a podpora metodiků prevence.",
        [
            (
                "Dotační program Zdravá třída",
                "odbor školství",
                "vyhlášení v lednu 2023",
                *_tis("1 790,0", 1790000),
                "počet podpořených projektů: 37",
                ("počet podpořených projektů", 37),
                *_F,
            ),
            (
                "Výjezdní seminář školních metodiků prevence",
                "pedagogicko-psychologická poradna",
                "květen 2023",
                *_tis("145,0", 145000),
                "počet účastníků: 52",
                ("počet účastníků", 52),
                *_F,
            ),
            (
                "Divadelní představení Ztracená v síti",
                "odbor školství, divadlo Olšava",
                "září až listopad 2023",
                *_tis("215,0", 215000),
                "počet představení: 11",
                ("počet představení", 11),
                *_P,
            ),
            (
                "Supervize metodiků",
                "pedagogicko-psychologická poradna",
                "průběžně",
                "započteno v B.2.2",
                cost("započteno v B.2.2", "counted_elsewhere", refs=["B.2.2"]),
                "počet supervizí: 6",
                ("počet supervizí", 6),
                *_O,
            ),
        ],
    )
    p.say(
        "description",
        "Komentář k opatření:",
        "V programu Zdravá třída bylo podáno {61 žádostí} za <~zhruba 4,1 mil. Kč=4100000>, rozděleno bylo <1 790 000 Kč>. Představení zhlédlo {téměř 2 900 žáků=2900 žáků} ze {48 škol}.",
    )
