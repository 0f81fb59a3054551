"""An end-of-period evaluation from a site of documents: chrome, whole pages in one line."""

from tests.evaluation.recognition.blind_b.paper import Paper, head
from tests.evaluation.recognition.blind_b.render import as_lines

_TITLE = "Vyhodnocení Koncepce prevence kriminality Kraje Podhůří na období 2018 2022"
_LINKS = (
    "Podobné dokumenty",
    _TITLE,
    "Priorita 3: Rozvoj dopravní obslužnosti mikroregionu Podlesí",
    "Školní program pro prevenci rizikového chování. Základní škola Dolany",
    "AKČNÍ PLÁN sociálního začleňování města Kotlina na rok 2016",
    "Opatření rektora č. 4/2017 k ubytování studentů",
    "Cíl 2 Zdravé stárnutí ve městě Borek, komunitní plán",
)
_PAGE = 1600  # characters


def render() -> tuple[str, bytes]:
    words = " ".join(as_lines(paper(), 9999, bullet="- ", own_line=False)).split()
    pages, line = [], ""
    for word in words:
        line = f"{line} {word}".strip()
        if len(line) > _PAGE:
            pages.append(line)
            line = ""
    pages.append(line)
    body = [f"{page} {number}" for number, page in enumerate(pages, 1)]
    lines = [_TITLE, "", *[f"{link}\n" for link in _LINKS], "Transkript:", ""]
    return "txt", "\n".join([*lines, *[f"{page}\n" for page in body]]).encode()


def paper() -> Paper:
    title = {"any": [_TITLE, _TITLE.replace("2018 2022", "2018–2022")]}
    name = "Koncepce prevence kriminality Kraje Podhůří na období 2018 2022"
    p = Paper(
        head(
            "period_evaluation",
            "",
            "",
            ("Kraj Podhůří", "region"),
            (2018, 2022),
            None,
            ["Cíl", "Opatření"],
        )
        | {
            "title": title,
            "strategy_title": {"any": [name, name.replace("2018 2022", "2018–2022")]},
        }
    )
    p.put("p", _TITLE)
    p.aside("web_chrome", *_LINKS[2:])
    _one(p)
    _two(p)
    return p


def _node(p: Paper, label: str, role: str, number: str, name: str) -> None:
    colon = ":" if label == "Cíl" else ""
    p.node(
        label,
        role,
        number,
        name,
        heading=f"{label} {number}{colon} {name}",
        printed={"any": [number, f"{number}:"]},
    )


def _one(p: Paper) -> None:
    _node(p, "Cíl", "goal", "1", "Funkční systém prevence kriminality v obcích kraje")
    p.say(
        "brief",
        "Stručný popis cíle:",
        "Kraj vytváří obcím podmínky pro dlouhodobou a plánovanou práci v oblasti prevence, zajišťuje jim informace, metodickou pomoc a finanční podporu.",
    )
    _node(p, "Opatření", "measure", "1.1", "Podpora činnosti manažerů prevence kriminality")
    p.put("p", "Stručný popis opatření:")
    p.bullets(
        "planned",
        [
            "pravidelné porady manažerů na úrovni kraje",
            "výměna zkušeností s ostatními kraji",
            "vedení databáze preventivních projektů",
        ],
    )
    p.put("p", "Plnění opatření:")
    p.back("1.1")["fulfilment"] = {"text": "", "items": []}
    p.bullets(
        "fulfilment",
        [
            "V období 2018 2022 se uskutečnilo {19 porad}, jichž se pravidelně účastnili manažeři z {28 měst}.",
            "Databáze obsahuje {340 projektů} obcí a neziskových organizací, které byly v kraji realizovány od roku 2010.",
            "V letech 2019 a 2021 proběhla {dvě společná setkání=2 společná setkání} s kolegy z Lužního kraje.",
        ],
    )
    _node(p, "Opatření", "measure", "1.2", "Finanční podpora projektů obcí")
    p.put("p", "Stručný popis opatření:")
    p.bullets(
        "planned", ["vyhlášení krajského dotačního programu", "pomoc s žádostmi o státní dotace"]
    )
    p.put("p", "Plnění opatření:")
    p.back("1.2")["fulfilment"] = {"text": "", "items": []}
    p.bullets(
        "fulfilment",
        [
            "Krajský dotační program byl vyhlášen {pětkrát=5 výzev}, rozděleno bylo <31,6 mil. Kč=31600000> mezi {214 projektů} {96 obcí}.",
            "Ze státního rozpočtu získaly obce kraje v roce 2022 celkem <6.820.000,- Kč>, v roce 2021 <5.114.300,- Kč> a v roce 2020 pouze <~necelé 4 mil. Kč=4000000>.",
            "Konzultace k žádostem jsou poskytovány osobně, telefonicky i elektronicky (viz také Opatření 1.1).",
        ],
    )
    p.back("1")
    p.say(
        "assessment",
        "Hodnocení:",
        "Systém prevence je v obcích kraje stabilní a manažeři jej hodnotí kladně. Zájem o dotace soustavně převyšuje možnosti rozpočtu kraje. Do budoucna je vhodné zaměřit podporu více na malé obce, které nemají vlastní odborné pracovníky.",
    )


def _two(p: Paper) -> None:
    _node(p, "Cíl", "goal", "2", "Ochrana ohrožených skupin obyvatel")
    p.say(
        "brief",
        "Stručný popis cíle:",
        "Cíl sdružuje aktivity určené seniorům, dětem a obětem trestné činnosti a klade důraz na spolupráci sociálních služeb s Policií ČR.",
    )
    _node(p, "Opatření", "measure", "2.1", "Pomoc obětem trestné činnosti")
    p.put("p", "Stručný popis opatření:")
    p.bullets(
        "planned",
        [
            "podpora organizací pomáhajících obětem",
            "vzdělávání pracovníků, kteří přicházejí s oběťmi do styku",
        ],
    )
    p.put("p", "Plnění opatření:")
    p.back("2.1")["fulfilment"] = {"text": "", "items": []}
    p.bullets(
        "fulfilment",
        [
            "Kraj ve spolupráci s Probační a mediační službou (dále jen PMS) otevřel {tři poradny=3 poradny}, služeb využilo {1 730 osob}.",
            "Vyškoleno bylo {265 pracovníků} zdravotnických zařízení a {88 policistů}.",
        ],
    )
    p.abbr(PMS="Probační a mediační služba")
    _node(p, "Opatření", "measure", "2.2", "Bezpečí seniorů")
    p.put("p", "Stručný popis opatření:")
    p.bullets(
        "planned",
        [
            "přednášky a informační materiály pro seniory",
            "technické zabezpečení domácností osaměle žijících seniorů",
        ],
    )
    p.put("p", "Plnění opatření:")
    p.back("2.2")["fulfilment"] = {"text": "", "items": []}
    p.bullets(
        "fulfilment",
        [
            "Senior akademie se konala v {deseti městech=10 městech}, absolvovalo ji {na 1 400 seniorů=1400 seniorů}.",
            "Bezpečnostní řetízky a kukátka byly bezplatně namontovány v {612 bytech}, náklady činily <734 tis. Kč=734000>.",
            "Projekt tísňových hodinek byl zastaven, protože dodavatel ukončil činnost.",
        ],
    )
    p.back("2")
    p.say(
        "assessment",
        "Hodnocení:",
        "Síť pomoci obětem se podařilo rozšířit do všech okresů kraje. U seniorů se osvědčila osobní setkání, tištěné materiály měly menší účinek. Zabezpečení domácností doporučujeme nabídnout i rodinám s dětmi.",
    )
