"""A city's yearly evaluation with one goal per section and verdicts in many wordings, web page."""

from tests.evaluation.recognition.blind_b.paper import Paper, head
from tests.evaluation.recognition.blind_b.render import as_web

_BEFORE = "<header><ul><li><a href='/'>Domů</a></li><li><a href='/mesto'>Město</a></li><li><a href='/radnice'>Radnice</a></li></ul></header><p class='drobecky'><a href='/'>Domů</a> / <a href='/b'>Bezpečnost</a> / Prevence</p>"
_AFTER = "<footer><p>Statutární město Brusnice, Náměstí 1</p><p>Nastavení cookies</p></footer>"


def render() -> tuple[str, bytes]:
    return "html", as_web(paper(), _BEFORE, _AFTER)


def paper() -> Paper:
    p = Paper(
        head(
            "annual_evaluation",
            "Vyhodnocení Strategie bezpečnosti a prevence kriminality statutárního města Brusnice 2020–2025 za rok 2022",
            "Strategie bezpečnosti a prevence kriminality statutárního města Brusnice 2020–2025",
            ("statutární město Brusnice", "city"),
            (2020, 2025),
            2022,
            ["Cíl"],
            approval={
                "date": "2019-12-11",
                "resolution": "7/12/2019",
                "body": {
                    "any": [
                        "Zastupitelstvo statutárního města Brusnice",
                        "Zastupitelstvo města Brusnice",
                    ]
                },
            },
        )
    )
    p.put(
        "title",
        "Vyhodnocení Strategie bezpečnosti a prevence kriminality statutárního města Brusnice 2020–2025 za rok 2022",
    )
    p.aside("web_chrome", "Radnice", "Nastavení cookies")
    p.put(
        "p",
        "Strategii přijalo Zastupitelstvo statutárního města Brusnice na zasedání konaném dne 11. 12. 2019 (usnesení č. 7/12/2019). Její plnění každoročně hodnotí Odbor prevence a krizového řízení (dále OPKŘ). Na hodnocení se v roce 2022 podílelo {18 spolupracujících organizací}.",
    )
    p.abbr(OPKŘ="Odbor prevence a krizového řízení")
    _goal(
        p,
        "1",
        "Zvýšit bezpečnost na přechodech u škol",
        "Město chce do konce období zabezpečit všechny přechody u základních škol.",
        (
            "Strážníci dohlíželi denně na {22 přechodech}. Nově byly osvětleny {čtyři přechody=4 přechody} za <1 320 000 Kč>.",
        ),
        "Cíl se podařilo naplnit a v roce 2023 bude dále rozvíjen.",
        "fulfilled",
        True,
        "next_year",
    )
    _goal(
        p,
        "2",
        "Omezit podomní prodej a podvody na seniorech",
        "Senioři mají být včas varováni před novými způsoby podvodů.",
        (
            "OPKŘ rozeslal {7 300 dopisů} s varováním a vyškolil {šestadvacet domovnic=26 domovnic}. Policie evidovala {41 podvodů}, škoda dosáhla <~zhruba 6,7 mil. Kč=6700000>.",
            "Městský tržní řád byl zpřísněn v říjnu 2022.",
        ),
        "Cíl je plněn průběžně a jeho platnost trvá.",
        "ongoing",
        True,
        None,
    )
    _goal(
        p,
        "3",
        "Vybudovat kontaktní místo pro oběti",
        "Oběti mají najít pomoc na jednom místě, bez objednání a zdarma.",
        (
            "Město získalo pro kontaktní místo prostory v bývalé poště. Stavební úpravy za <2.870.000,- Kč> začaly v listopadu.",
        ),
        "Cíl nebyl dosud splněn, jeho dokončení se přesouvá do roku 2023.",
        "not_fulfilled",
        True,
        "next_year",
    )
    _goal(
        p,
        "4",
        "Zavést noční linku pro odvoz z diskoték",
        "Linka měla snížit počet nehod mladých řidičů.",
        (
            "O linku neprojevil zájem žádný dopravce, ačkoli město nabídlo příspěvek <400 tis. Kč=400000> ročně.",
        ),
        "Cíl nebyl splněn a nadále se od něj upouští.",
        "not_fulfilled",
        False,
        "closed",
    )
    _goal(
        p,
        "5",
        "Snížit počet odcizených jízdních kol",
        "Kolárny a stojany mají kola ochránit v centru i na sídlištích.",
        (
            "Přibyla {jedna cyklověž=1 cyklověž} a {35 stojanů}. Od roku 2020 bylo označeno {3 904 kol=3904 kol;since=2020}, z toho {988 v roce 2022=988 kol;year=2022}. Počet krádeží klesl o 38 %.",
        ),
        "Cíl lze považovat za splněný, nadále bude pouze monitorován.",
        "fulfilled",
        False,
        "closed_monitor",
    )
    _goal(
        p,
        "6",
        "Zapojit školy do prevence kyberšikany",
        "Každá základní škola má mít vlastní plán, jak kyberšikanu řešit.",
        (
            "Plán má {15 škol} z {21=21 škol}. Interaktivní program absolvovalo {2 208 žáků} a {134 rodičů}.",
        ),
        "Cíl byl splněn zčásti a v upravené podobě bude pokračovat.",
        "partially_fulfilled",
        True,
        "modified",
    )
    return p


def _goal(
    p: Paper,
    number: str,
    name: str,
    brief: str,
    texts: tuple[str, ...],
    verdict: str,
    *codes: object,
) -> None:
    p.node(
        "Cíl",
        "goal",
        number,
        name,
        heading=f"Cíl č. {number} – {name}",
        printed={"any": [number, f"č. {number}"]},
    )
    p.say("brief", "Popis:", brief)
    p.fulfil("Plnění v roce 2022:", *texts)
    p.verdict(verdict, *codes, label="Závěr:")
