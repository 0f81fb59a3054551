"""A plan of work as numbered text, as pasted from a PDF: an empty line after each line."""

from tests.evaluation.recognition.blind_b.paper import Block, Paper, head, plain
from tests.evaluation.recognition.blind_b.render import as_lines

_PAGE = 34  # lines
_UNNAMED = {
    "any": ["Úkol", "Aktivita", "Bod", "Položka", ""]
}  # the items bear no word of their own


def render() -> tuple[str, bytes]:
    lines = [line for line in as_lines(paper(), 88, own_line=False) if line]
    pages = [lines[start : start + _PAGE] for start in range(0, len(lines), _PAGE)]
    text = ""
    for number, page in enumerate(pages, 1):
        text += (
            "".join(f"{line} \n\n" for line in page)
            + f" \n\nStránka {number} z {len(pages)} \n\n \n\n"
        )
    return "txt", text.encode()


def paper() -> Paper:
    p = Paper(
        head(
            "work_plan",
            "Plán činnosti v oblasti prevence kriminality na rok 2025",
            "Strategie prevence kriminality Kraje Záhvozdí 2023–2027",
            ("Kraj Záhvozdí", "region"),
            (2023, 2027),
            2025,
            {"any": [["Priorita", "Opatření", *last] for last in (["Úkol"], ["Aktivita"], [])]},
            approval={
                "date": "2025-01-27",
                "resolution": "0084/02/2025/RK",
                "body": "Rada Kraje Záhvozdí",
            },
        )
    )
    p.document["title"] = {
        "any": [
            p.document["title"],
            p.document["title"]
            + " vychází ze Strategie prevence kriminality Kraje Záhvozdí 2023–2027",
        ]
    }
    p.put("p", "Plán činnosti v oblasti prevence kriminality na rok 2025")
    p.put("p", "vychází ze Strategie prevence kriminality Kraje Záhvozdí 2023–2027")
    p.aside("page_number", "Stránka 1 z 2")
    p.put(
        "p",
        "Plán byl schválen Radou Kraje Záhvozdí usnesením č. 0084/02/2025/RK ze dne 27. ledna 2025. Plnění úkolů vyhodnotí oddělení prevence do konce února 2026 a výsledek předloží Výboru pro bezpečnost.",
    )
    _one(p)
    _two(p)
    _three(p)
    p.leave()
    p.put("p", "Příloha: rozpis finančních prostředků na rok 2025")
    return p


def _task(
    p: Paper,
    number: str,
    name: str,
    bracket: str = "",
    who: str | None = None,
    when: str | None = None,
    more: str = "",
    **fields: object,
) -> None:
    order = number.rpartition(".")[2] + "."
    bare = p.mentions(name, number)
    p.mentions(f"{bracket} {more}", number)

    full = " ".join(filter(None, [bare, bracket]))
    whole = " ".join(filter(None, [full, plain(more)]))
    p.node(
        _UNNAMED,
        "activity",
        number,
        {"any": [bare.rstrip("."), bare, full, whole, f"{bare} {plain(more)}"]},
        printed={"any": [order, order[:-1]]},
        responsible=who,
        deadline=when,
        **fields,
    )
    p.blocks.append(Block("p", f"{order} {whole}"))


def _level(p: Paper, label: str, role: str, number: str, name: str) -> None:
    p.node(
        label,
        role,
        number,
        name,
        heading=f"{label} č. {number} {name}",
        printed={"any": [number, f"č. {number}"]},
    )


def _one(p: Paper) -> None:
    _level(p, "Priorita", "priority", "1", "Řízení a koordinace prevence kriminality v kraji")
    _level(
        p,
        "Opatření",
        "measure",
        "1.1",
        "Činnost Pracovní skupiny prevence kriminality a přenos informací mezi jejími členy",
    )
    _task(
        p,
        "1.1.1",
        "Svolat {čtyři jednání=4 jednání} Pracovní skupiny prevence kriminality, z nichž jedno bude výjezdní.",
        "(odpovídá: krajský manažer prevence, termín: březen, červen, září a prosinec 2025)",
        "krajský manažer prevence",
        "březen, červen, září a prosinec 2025",
    )
    p.truth["?counts"].append({"node": "1.1.1", "value": 1, "unit": "jednání"})
    _task(
        p,
        "1.1.2",
        "Vést adresář členů skupiny a kontaktních osob obcí s rozšířenou působností.",
        "(odpovídá: referentka oddělení prevence, termín: průběžně)",
        "referentka oddělení prevence",
        "průběžně",
    )
    _task(
        p,
        "1.1.3",
        "Zpracovat zprávu o činnosti skupiny za rok 2024 a předložit ji Výboru pro bezpečnost.",
        "(odpovídá: krajský manažer prevence, termín: 28. 2. 2025)",
        "krajský manažer prevence",
        "28. 2. 2025",
    )
    _level(p, "Opatření", "measure", "1.2", "Metodická pomoc obcím")
    _task(
        p,
        "1.2.1",
        "Uspořádat poradu s manažery prevence {19 obcí}, kteří jsou zapojeni do programu Ministerstva vnitra.",
        "(odpovídá: krajský manažer prevence, termín: duben 2025)",
        "krajský manažer prevence",
        "duben 2025",
    )
    _task(
        p,
        "1.2.2",
        "Poskytovat obcím konzultace k žádostem o dotaci; v případě zájmu navštívit obec osobně.",
        "(odpovídá: oddělení prevence, termín: leden až březen 2025)",
        "oddělení prevence",
        "leden až březen 2025",
    )
    _task(
        p,
        "1.2.3",
        "V návaznosti na poradu (viz úkol č. 1) vydat metodický list k výběru asistentů prevence kriminality.",
        "(odpovídá: krajský manažer prevence ve spolupráci s Policií ČR, termín: do 30. 6. 2025)",
        "krajský manažer prevence ve spolupráci s Policií ČR",
        "do 30. 6. 2025",
    )
    _level(p, "Opatření", "measure", "1.3", "Bezpečnostní analýza kraje")
    _task(
        p,
        "1.3.1",
        "Aktualizovat data o trestné činnosti a přestupcích za rok 2024.",
        "(odpovídá: analytik odboru bezpečnosti, termín: květen 2025)",
        "analytik odboru bezpečnosti",
        "květen 2025",
    )
    _task(
        p,
        "1.3.2",
        "Zadat sociologické šetření pocitu bezpečí obyvatel na vzorku {1 200 respondentů}.",
        "(odpovídá: analytik odboru bezpečnosti, termín: září 2025)",
        "analytik odboru bezpečnosti",
        "září 2025",
        "Předpokládaná cena je <~cca 640 tis. Kč=640000>.",
    )


def _two(p: Paper) -> None:
    _level(p, "Priorita", "priority", "2", "Podpora projektů obcí a neziskových organizací")
    _level(p, "Opatření", "measure", "2.1", "Dotační program Bezpečné Záhvozdí")
    _task(
        p,
        "2.1.1",
        "Vyhlásit dotační program na rok 2025 s alokací <9 mil. Kč=9000000>, z toho <2.500.000,- Kč> na technická opatření obcí do {?tří tisíc obyvatel=3000 obyvatel}.",
        "(odpovídá: odbor dotací, termín: 3. 2. 2025)",
        "odbor dotací",
        "3. 2. 2025",
    )
    _task(
        p,
        "2.1.2",
        "Uspořádat {dva semináře=2 semináře} pro žadatele, a to v Záhvozdí a v Novém Poříčí.",
        "(odpovídá: odbor dotací, oddělení prevence, termín: únor 2025)",
        "odbor dotací, oddělení prevence",
        "únor 2025",
    )
    _task(
        p,
        "2.1.3",
        "Provést kontrolu na místě nejméně u {deseti podpořených projektů=10 podpořených projektů}.",
        "(odpovídá: odbor kontroly, termín: listopad 2025)",
        "odbor kontroly",
        "listopad 2025",
    )
    _level(p, "Opatření", "measure", "2.2", "Program prevence kriminality Ministerstva vnitra")
    _task(
        p,
        "2.2.1",
        "Podat žádost kraje o dotaci na vzdělávací kampaň pro seniory ve výši <480 000 Kč>; spoluúčast kraje činí <48 000 Kč>.",
        "(odpovídá: krajský manažer prevence, termín: dle výzvy ministerstva)",
        "krajský manažer prevence",
        "dle výzvy ministerstva",
    )
    _task(
        p,
        "2.2.2",
        "V případě schválení žádosti podle bodu 1 uskutečnit kampaň v {sedmi městech=7 městech} kraje.",
        "(odpovídá: krajský manažer prevence, termín: říjen 2025)",
        "krajský manažer prevence",
        "říjen 2025",
    )


def _three(p: Paper) -> None:
    _level(p, "Priorita", "priority", "3", "Vzdělávání, osvěta a bezpečné chování v kyberprostoru")
    _level(p, "Opatření", "measure", "3.1", "Vzdělávání odborné veřejnosti")
    _task(
        p,
        "3.1.1",
        "Uspořádat krajskou konferenci Bezpečně v síti pro nejméně {150 účastníků}.",
        "(odpovídá: oddělení prevence, termín: 23. 10. 2025)",
        "oddělení prevence",
        "23. 10. 2025",
        "Náklady <220.000,- Kč> jsou zahrnuty v rozpočtu odboru.",
    )
    _task(
        p,
        "3.1.2",
        "Zajistit kurz krizové komunikace pro {30 strážníků} obecních policií.",
        "(odpovídá: Střední škola bezpečnostní, termín: listopad 2025)",
        "Střední škola bezpečnostní",
        "listopad 2025",
    )
    _level(p, "Opatření", "measure", "3.2", "Osvěta pro děti, rodiče a seniory")
    _task(
        p,
        "3.2.1",
        "Nabídnout základním školám besedy preventistů městských policií.",
        "(odpovídá: obce, termín: průběžně)",
        "obce",
        "průběžně",
    )
    _task(
        p,
        "3.2.2",
        "Vydat pracovní sešit pro páté třídy v nákladu {6 000 kusů}.",
        "(odpovídá: oddělení prevence, termín: srpen 2025)",
        "oddělení prevence",
        "srpen 2025",
    )
    _task(
        p,
        "3.2.3",
        "Připravit pořad Rodiče online ve spolupráci s knihovnami (alespoň {jednou v každém okrese=1 okrese}).".replace(
            "{jednou v každém okrese=1 okrese}", "v každém okrese"
        ),
        "(odpovídá: Krajská knihovna, termín: květen až září 2025)",
        "Krajská knihovna",
        "květen až září 2025",
    )
    _task(
        p,
        "3.2.4",
        "Zveřejňovat na webu kraje aktuality Policie ČR a přehled besed.",
        "(odpovídá: tiskové oddělení, termín: průběžně)",
        "tiskové oddělení",
        "průběžně",
    )
