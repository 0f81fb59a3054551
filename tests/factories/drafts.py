"""Report drafts of fictional offices, arithmetically clean, in several shapes.

Everything follows from the seed. A rule that finds something here gives a false alarm.
"""

from dataclasses import replace
from random import Random

from prevence.core.money import czk, number, percent
from prevence.documents.blocks import Format, Position
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    IgnoredWhy,
    OrganisationKind,
    Role,
    StatusCode,
)
from prevence.evaluation.draft import (
    Abbreviation,
    Approval,
    Cost,
    CostPart,
    CountMention,
    DocumentHead,
    Financing,
    Ignored,
    Indicator,
    MoneyMention,
    Node,
    Period,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
    Verdict,
    walk,
)

YEAR = 2024
THEMES = (
    "Podpora obětí", "Práce s pachateli", "Bezpečné ulice", "Dospívající bez rizika",
    "Senioři v bezpečí", "Soužití v domech", "Kyberprostor",
)  # fmt: skip
TASKS = (
    "Pořádat besedy pro žáky", "Provozovat poradnu", "Školit pracovníky", "Obnovit osvětlení",
    "Vést evidenci podnětů", "Podporovat kluby", "Vydávat informační listy", "Svolávat tým",
)  # fmt: skip
PROJECTS = (
    "Lávka", "Modrý maják", "Dvorek plný her", "Cesta zpátky", "Tichá linka", "Klub Kotva",
    "Sousedé sobě", "Světlo v podchodu", "Noční hlídka", "Zvonek u dveří", "Druhý pokus",
    "Mosty v sídlišti", "Jistota doma", "Parta z paneláku", "Večerní hřiště", "Hlas oběti",
)  # fmt: skip


def city_with_cards(seed: int = 1, *, priorities: int = 4) -> ReportDraft:
    """Cards per activity, a financing box for each priority, summary tables in Kč."""
    rng = Random(seed)
    names = rng.sample(PROJECTS, len(PROJECTS))
    nodes = tuple(_priority(rng, place, names) for place in range(1, priorities + 1))
    whole = [node.financing.total_czk for node in nodes]
    own = [node.financing.own_czk for node in nodes]
    tables = (
        _box(f"Financování prevence v roce {YEAR}", sum(whole), sum(own)),
        _by_priority(nodes),
        _activity_counts(rng, nodes),
        *(_box(f"Financování – Priorita {n.number} – {n.name}", n.financing.total_czk, n.financing.own_czk) for n in nodes),
    )  # fmt: skip
    share = percent(sum(own), sum(whole))
    intro = (
        f"Celkové náklady na prevenci činily {czk(sum(whole))}, z toho náklady města "
        f"představovaly {czk(sum(own))}. Město se tedy podílelo {share} %."
    )
    subjects = tables[2].rows[-1].values[0]
    return ReportDraft(
        source=Source("mesto.docx", Format.DOCX, "0" * 64),
        document=DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION,
            title=f"Zpráva o plnění strategie na období 2022–2026 za rok {YEAR}",
            organisation="město Kamenná Lhota",
            organisation_kind=OrganisationKind.CITY,
            period=Period(2022, 2026),
            year=YEAR,
            approval=Approval(date="2021-12-15"),
            level_labels=("Priorita", "Opatření", "Aktivita"),
        ),
        nodes=nodes,
        tables=tables,
        money=(_mention(None, sum(whole)), _mention(None, sum(own))),
        counts=(CountMention(None, f"{subjects} subjektů", subjects, "subjekty"),),
        abbreviations=(
            Abbreviation("MPK", "městská policie"),
            Abbreviation("PK", "prevence kriminality"),
        ),
        ignored=(
            Ignored(
                IgnoredWhy.UNPLACED, f"{intro} Pomáhala MPK, obor PK.", Position(block_from=2)
            ),
        ),
    )


def _priority(rng: Random, place: int, names: list[str]) -> Node:
    number_ = str(place)
    activities = tuple(
        _activity(rng, f"{number_}.1.{item}", names, is_first=item == 1) for item in range(1, 5)
    )
    own = sum(node.cost.own_czk or 0 for node in activities)
    other = rng.randrange(0, 4_000) * 1000
    measure = Node(
        level=2, label="Opatření", role=Role.MEASURE, number=f"{number_}.1",
        printed_number=f"{number_}.1", name=f"Rozvoj: {THEMES[place]}", children=activities,
        source=Position(block_from=10 * place),
    )  # fmt: skip
    return Node(
        level=1, label="Priorita", role=Role.PRIORITY, number=number_, printed_number=number_,
        name=THEMES[place], children=(measure,), source=Position(block_from=10 * place),
        financing=Financing(own + other, own, other, percent(own, own + other), 100 - (percent(own, own + other) or 0)),
    )  # fmt: skip


def _activity(rng: Random, number_: str, names: list[str], *, is_first: bool) -> Node:
    listed = tuple(names.pop() for _ in range(2)) if is_first and len(names) >= 2 else ()
    amount = rng.randrange(20, 900) * 1000 if is_first else rng.choice((0, rng.randrange(5, 90) * 1000))  # fmt: skip
    indicators = (Indicator("Počet podpořených projektů", len(listed), projects=listed),) if listed else ()  # fmt: skip
    done = is_first or rng.random() < 0.7
    return Node(
        level=3, label="Aktivita", role=Role.ACTIVITY, number=number_, printed_number=number_,
        name=rng.choice(TASKS), source=Position(block_from=int(number_.replace(".", ""))),
        status=Status("Splněno.", StatusCode.FULFILLED) if done else Status("Nesplněno.", StatusCode.NOT_FULFILLED),
        cost=Cost(czk(amount), CostKind.AMOUNT if amount else CostKind.ZERO, amount, (CostPart(None, amount),)),
        indicators=indicators,
        projects=listed,
        description=f"Práce v roce {YEAR} pokračovaly podle plánu." if done else "Práce nezačaly.",
    )  # fmt: skip


def _box(title: str, whole: int, own: int) -> Table:
    rows = (
        ("Celkové náklady", whole, 100, True),
        ("Náklady města", own, percent(own, whole), False),
        ("Další zdroje", whole - own, 100 - (percent(own, whole) or 0), False),
    )
    return Table(
        title=title,
        columns=("", "", ""),
        rows=tuple(
            TableRow(label, (czk(amount), f"{share} %"), (amount, share), is_total)
            for label, amount, share, is_total in rows
        ),
        source=Position(block_from=5),
    )


def _by_priority(nodes: tuple[Node, ...]) -> Table:
    whole = sum(node.financing.total_czk for node in nodes)
    rows = [
        (f"Priorita {node.number} – {node.name}", node.financing.total_czk, node.financing.own_czk)
        for node in nodes
    ]
    rows.append(("Celkem", whole, sum(row[2] for row in rows)))
    return Table(
        title=f"Financování prevence dle priorit v roce {YEAR}",
        columns=("Priorita", "Celkové náklady", "Náklady města", "Procent"),
        rows=tuple(
            TableRow(
                label,
                (czk(total), czk(own), f"{percent(total, whole)} %"),
                (total, own, percent(total, whole)),
                is_total=label == "Celkem",
            )
            for label, total, own in rows
        ),
        source=Position(block_from=6),
    )


def _activity_counts(rng: Random, nodes: tuple[Node, ...]) -> Table:
    rows = [
        (f"Priorita {node.number} – {node.name}", rng.randrange(1, 30), rng.randrange(0, 9))
        for node in nodes
    ]
    rows.append(("Celkem", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    return Table(
        title=f"Realizátoři v roce {YEAR}",
        columns=("Priorita", "Počet subjektů", "Počet služeb"),
        rows=tuple(
            TableRow(label, (str(first), str(second)), (first, second), label == "Celkem")
            for label, first, second in rows
        ),
        source=Position(block_from=7),
    )


def region_in_thousands(seed: int = 1) -> ReportDraft:
    """Areas and measures, one table in tis. Kč with a total column and a total row."""
    rng = Random(seed)
    nodes, rows = [], []
    for place in range(1, 4):
        measures = []
        for item in range(1, 4):
            number_ = f"{place}.{item}"
            own, state = rng.randrange(10, 990) * 1000, rng.randrange(10, 990) * 1000
            measures.append(_measure(number_, rng.choice(TASKS), own))
            rows.append((f"Opatření {number_} {measures[-1].name}", own, state))
        nodes.append(
            Node(
                level=1, label="Oblast", role=Role.AREA, number=str(place),
                printed_number=str(place), name=THEMES[place], children=tuple(measures),
                source=Position(line_from=10 * place, line_to=10 * place),
            )
        )  # fmt: skip
    rows.append(("Celkem", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    table = Table(
        title=f"Náklady v roce {YEAR} (tis. Kč)",
        columns=("Opatření", "Náklady kraje", "Dotace ze státního rozpočtu", "Celkem"),
        rows=tuple(
            TableRow(
                label,
                tuple(number(value / 1000) for value in (own, state, own + state)),
                (own, state, own + state),
                label == "Celkem",
            )
            for label, own, state in rows
        ),
        source=Position(line_from=5, line_to=9),
    )
    return ReportDraft(
        source=Source("kraj.txt", Format.TEXT, "1" * 64),
        document=DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION, organisation="Horský kraj", year=YEAR,
            organisation_kind=OrganisationKind.REGION, period=Period(2023, 2027),
            level_labels=("Oblast", "Opatření"),
        ),
        nodes=tuple(nodes),
        tables=(table, _shares_of_kinds(rng)),
    )  # fmt: skip


def _measure(number_: str, name: str, own: int) -> Node:
    return Node(
        level=2, label="Opatření", role=Role.MEASURE, number=number_, printed_number=number_,
        name=name, status=Status("průběžně plněno", StatusCode.ONGOING),
        cost=Cost(f"{number(own / 1000)} tis. Kč", CostKind.AMOUNT, own, (CostPart(None, own),)),
        description="Kraj pokračoval ve spolupráci s obcemi.",
        source=Position(line_from=int(number_.replace(".", ""))),
    )  # fmt: skip


def _shares_of_kinds(rng: Random) -> Table:
    """Counts with whole percents that need not give exactly 100 after rounding."""
    counts = [rng.randrange(3, 60) for _ in range(3)]
    whole = sum(counts)
    rows = [*zip(("Sociální", "Situační", "Informační"), counts, strict=True), ("Celkem", whole)]
    return Table(
        title="Druhy opatření podle zaměření",
        columns=("Druh", "Počet akcí", "Podíl v %"),
        rows=tuple(
            TableRow(
                label,
                (str(count), f"{percent(count, whole)} %"),
                (count, percent(count, whole)),
                label == "Celkem",
            )
            for label, count in rows
        ),
        source=Position(line_from=60, line_to=65),
    )


def goals_in_prose(seed: int = 1) -> ReportDraft:
    """Goals with verdicts; amounts and counts live in sentences, one of them a gross pool."""
    rng = Random(seed)
    grants = [rng.randrange(200, 3_000) * 1000 for _ in range(3)]
    inside = rng.randrange(50, grants[1] // 1000 - 20) * 1000
    counts = (rng.randrange(3, 20), rng.randrange(3, 20))
    kinds = (("projektů spolků", grants[0]), ("projektů obcí", grants[1]), ("projektů škol", grants[2]))  # fmt: skip
    text = (
        f"Výše poskytnuté podpory: {czk(grants[0])}. "
        f"Počet podpořených projektů obcí: {sum(counts)}. Z toho: {counts[0]} projektů malých obcí "
        f"a {counts[1]} projektů měst. Výše poskytnuté podpory: {czk(grants[1])}. "
        f"Z toho: {czk(inside)} na vybavení, {czk(grants[1] - inside)} na provoz. "
        f"Výše poskytnuté podpory: {czk(grants[2])}. Z programu vzešla řada námětů."
    )
    pool = Node(
        level=2, label="Opatření", role=Role.MEASURE, number="1.1", printed_number="1.1",
        name="Financovat prevenci", source=Position(page_from=2, page_to=2),
        cost=Cost(f"{czk(sum(grants))} (poskytnuté dotace)", CostKind.GROSS_POOL, sum(grants), (CostPart("poskytnuté dotace", sum(grants)),)),
        description=text,
    )  # fmt: skip
    elsewhere = Node(
        level=2, label="Opatření", role=Role.MEASURE, number="1.2", printed_number="1.2",
        name="Vzdělávat koordinátory", source=Position(page_from=3, page_to=3),
        cost=Cost("Započteno v opatření 2.1.", CostKind.COUNTED_ELSEWHERE, refs=("2.1",)),
        description="Setkání se konala čtyřikrát (viz Opatření 2.1). Zapojilo se 28 škol, "
        "do navazujícího projektu 25 škol.",
    )  # fmt: skip
    paid = Node(
        level=2, label="Opatření", role=Role.MEASURE, number="2.1", printed_number="2.1",
        name="Pořádat konference", source=Position(page_from=4, page_to=4),
        cost=Cost(czk(310_000), CostKind.AMOUNT, 310_000, (CostPart(None, 310_000),)),
        description="Od roku 2021 prošlo programem celkem 578 osob, z toho 139 v roce 2024. "
        "Projekt běží od 1. 9. 2022 do 31. 3. 2025.",
    )  # fmt: skip
    verdict = Verdict("Cíl SPLNĚN.", StatusCode.FULFILLED, still_relevant=True, carry_over=CarryOver.NEXT_YEAR)  # fmt: skip
    goals = tuple(
        Node(
            level=1, label="Cíl", role=Role.GOAL, number=str(place), printed_number=str(place),
            name=THEMES[place], verdict=verdict, children=children, source=Position(page_from=place),
        )
        for place, children in ((1, (pool, elsewhere)), (2, (paid,)))
    )  # fmt: skip
    amounts = [sum(grants), *(amount for _, amount in kinds), inside, grants[1] - inside]
    return ReportDraft(
        source=Source("cile.pdf", Format.PDF, "2" * 64),
        document=DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION, organisation="Luční kraj", year=YEAR,
            organisation_kind=OrganisationKind.REGION, level_labels=("Cíl", "Opatření"),
        ),
        nodes=goals,
        money=(*(_mention("1.1", amount) for amount in amounts), _mention("2.1", 310_000)),
    )  # fmt: skip


def _mention(node: str | None, amount: int) -> MoneyMention:
    return MoneyMention(node, czk(amount), amount, approximate=False, context="")


CLEAN = (city_with_cards, region_in_thousands, goals_in_prose)


# --- single changes


def with_cell(
    draft: ReportDraft, *, table: int, row: int, column: int, value: float
) -> ReportDraft:
    """The draft with another figure in one cell of a table, printed as its neighbours are."""
    changed = draft.tables[table]
    old = changed.rows[row]
    cells = list(old.cells)
    values = list(old.values)
    unit = " %" if "%" in cells[column] else "\u00a0Kč" if "Kč" in cells[column] else ""
    scale = 1000 if "tis. Kč" in (changed.title or "") else 1
    cells[column] = f"{number(value / scale)}{unit}"
    values[column] = value
    rows = list(changed.rows)
    rows[row] = replace(old, cells=tuple(cells), values=tuple(values))
    tables = list(draft.tables)
    tables[table] = replace(changed, rows=tuple(rows))
    return replace(draft, tables=tuple(tables))


def with_node(draft: ReportDraft, node: Node) -> ReportDraft:
    """The draft with one node exchanged for another of the same number; its children are kept."""
    return replace(draft, nodes=tuple(_exchanged(old, node) for old in draft.nodes))


def _exchanged(old: Node, new: Node) -> Node:
    if old.number == new.number:
        return new
    return replace(old, children=tuple(_exchanged(child, new) for child in old.children))


def with_text_amount(draft: ReportDraft, *, node: str | None, old: int, new: int) -> ReportDraft:
    """The draft with an amount in running text changed in its first place, with its mention."""
    before, after = czk(old), czk(new)
    mentions = (*draft.money, _mention(node, new))
    if node is None:
        parts = [replace(part, text=part.text.replace(before, after, 1)) for part in draft.ignored]
        return replace(draft, ignored=tuple(parts), money=mentions)
    found = next(item for item in walk(draft.nodes) if item.number == node)
    text = (found.description or "").replace(before, after, 1)
    return replace(with_node(draft, replace(found, description=text)), money=mentions)
