"""The city's report of one year: cards for activities, summary tables, a money box a priority."""

from dataclasses import replace

from prevence.core.money import czk, percent
from prevence.documents.blocks import Format
from prevence.evaluation.codes import CostKind, DocumentKind, OrganisationKind, Role, StatusCode
from prevence.evaluation.demonstration.city_tables import Figures, priority_box, summary_tables
from prevence.evaluation.demonstration.city_year import ActivityYear, CityYear
from prevence.evaluation.demonstration.misprints import Press
from prevence.evaluation.demonstration.paper import (
    Block,
    Bullets,
    Card,
    Contents,
    Heading,
    Pairs,
    Paper,
    Paragraph,
    Piece,
)
from prevence.evaluation.demonstration.phrases import Value, filled
from prevence.evaluation.demonstration.report_of_year import DemonstrationReport
from prevence.evaluation.demonstration.stories import City
from prevence.evaluation.draft import (
    Abbreviation,
    Cost,
    CostPart,
    DocumentHead,
    Indicator,
    Node,
    ReportDraft,
    Source,
    Status,
)

ROLES = (Role.PRIORITY, Role.MEASURE, Role.ACTIVITY)
CODES = {
    "S": StatusCode.FULFILLED,
    "C": StatusCode.PARTIALLY_FULFILLED,
    "P": StatusCode.ONGOING,
    "N": StatusCode.NOT_FULFILLED,
    "O": StatusCode.POSTPONED,
}
PROJECTS_LABEL = "Počet podpořených projektů"
NO_SOURCE = Source(file="", format=Format.DOCX, sha256="")


def city_report(city: City, year: int, *, corrected: bool = False) -> DemonstrationReport:
    """The report of a year with its planted errors, or without them."""
    key = f"{city.key}-{year}"
    press = Press(key, corrected=corrected)
    writer = _Writer(CityYear(city, year), press)
    report = writer.report(key)
    press.finish()
    return report


class _Writer:
    """Writes paper and truth side by side, so that they cannot differ."""

    def __init__(self, figures: CityYear, press: Press) -> None:
        self.figures = figures
        self.city = figures.city
        self.press = press
        self.blocks: list[Block] = []

    def report(self, key: str) -> DemonstrationReport:
        tables = summary_tables(self.figures, self.press)
        self._opening(tables)
        nodes = tuple(self._priority(number, tables) for number in self.figures.priorities)
        abbreviations = self._abbreviations()
        title = (*self.city.title, f"za rok {self.figures.year}")
        paper = Paper(
            title=title,
            organisation=self.city.organisation,
            running_header=f"Prevence kriminality v Jasanově – zpráva za rok {self.figures.year}",
            numbering=("Priorita %1 –", "Opatření %1.%2", "Aktivita %1.%2.%3"),
            blocks=tuple(self.blocks),
        )
        truth = ReportDraft(
            source=NO_SOURCE,
            document=self._head(" ".join(title)),
            nodes=nodes,
            tables=tuple(each.table for each in tables),
            abbreviations=abbreviations,
        )
        identities = {each.number: each.story.key for each in self.figures.activities}
        return DemonstrationReport(key, self.city.key, self.figures.year, paper, truth, identities)

    def _head(self, title: str) -> DocumentHead:
        stated = {each.status: each for each in self.figures.activities}
        index = self.figures.index
        return DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION,
            title=title,
            strategy_title=self.city.strategy,
            organisation=self.city.organisation,
            organisation_kind=OrganisationKind.CITY,
            period=self.city.period,
            year=self.figures.year,
            approval=self.city.approval,
            level_labels=self.city.levels,
            status_scale={
                word: CODES[each.story.status[index]].value for word, each in stated.items()
            },
        )

    def _opening(self, tables: list[Figures]) -> None:
        values = self._values()
        self.blocks += [Contents(), Heading(1, "Úvod")]
        self.blocks += [Paragraph(filled(text, values)) for text in self.city.intro]
        self.blocks += [
            Heading(1, "Souhrnné ukazatele"),
            Paragraph(filled(self.city.overview, values)),
            *(each.grid for each in tables[:4]),
            Paragraph(filled(self.city.money, values)),
            *(each.grid for each in tables[4:]),
        ]

    def _values(self) -> dict[str, Value]:
        figures, whole = self.figures, self.figures.whole
        largest = max(figures.priorities, key=lambda each: figures.delivered(each, service=False))
        subjects = len({each.by for each in figures.running})
        delivered = figures.delivered(service=False)
        return {
            "rok": str(figures.year),
            "subjects": self.press.shown("text/subjects", subjects),
            "delivered": self.press.shown("text/delivered", delivered),
            "services": self.press.shown("text/services", figures.delivered(service=True)),
            "largest": largest,
            "largest_name": self.city.priorities[largest - 1][0],
            "total": self.press.shown("text/total", whole.total),
            "own": self.press.shown("text/own", whole.own),
            "own_pct": self.press.shown("text/own_pct", percent(whole.own, whole.total) or 0),
        }

    def _priority(self, number: int, tables: list[Figures]) -> Node:
        name = self.city.priorities[number - 1][0]
        self.blocks.append(Heading(1, name, str(number)))
        children = tuple(
            self._measure(measure, title)
            for measure, title in self.figures.measures.items()
            if measure.startswith(f"{number}.")
        )
        box, financing = priority_box(self.figures, self.press, number)
        tables.append(box)
        self.blocks.append(box.grid)
        return replace(_node(str(number), name), children=children, financing=financing)

    def _measure(self, number: str, title: str) -> Node:
        self.blocks.append(Heading(2, title, number))
        children = tuple(
            self._activity(each)
            for each in self.figures.activities
            if each.number.startswith(f"{number}.")
        )
        return replace(_node(number, title), children=children)

    def _activity(self, stated: ActivityYear) -> Node:
        number, year = stated.number, self.figures.year
        place = f"activity/{stated.story.key}"
        name = stated.story.title.name_in(year)
        status = self.press.shown(f"{place}/status", stated.status)
        cost = self._cost(stated, place)
        indicators, pieces = self._description(stated, place)
        fields: list[tuple[str, tuple[Piece, ...]]] = [("Míra plnění:", (Paragraph(status),))]
        fields.append((f"{self.city.cost_label}:", (Paragraph(cost.text),)))
        fields.append(("Popis plnění:", pieces))
        self.blocks.append(
            Card(Heading(3, name, number), tuple(field for field in fields if field[1]))
        )
        code = next(
            (CODES[each] for each, word in self.city.status_words.items() if word == status), None
        )
        return replace(
            _node(number, name),
            status=Status(status, code) if status else None,
            cost=cost,
            indicators=indicators,
            projects=tuple(each for indicator in indicators for each in indicator.projects),
            description=_joined(pieces),
        )

    def _cost(self, stated: ActivityYear, place: str) -> Cost:
        own = self.press.shown(f"{place}/own", stated.own)
        match stated.kind:
            case CostKind.GROSS_POOL:
                part = CostPart("poskytnuté finance", own)
                return Cost(f"{_czk(own)} (poskytnuté finance)", stated.kind, own, (part,))
            case CostKind.COUNTED_ELSEWHERE:
                target = self.figures.numbers[str(stated.story.cost).removeprefix("@")]
                target = self.press.shown(f"{place}/ref", target)
                text = f"Náklady započítány v rámci aktivity {target}."
                return Cost(text, stated.kind, refs=(target,))
            case CostKind.ZERO | CostKind.AMOUNT if stated.events:
                projects = own - stated.events
                text = f"Náklady projektů: {_czk(projects)}. Náklady akcí: {_czk(stated.events)}."
                parts = (
                    CostPart("Náklady projektů", projects),
                    CostPart("Náklady akcí", stated.events),
                )
                return Cost(text, CostKind.AMOUNT, own, parts)
            case CostKind.ZERO | CostKind.AMOUNT:
                return Cost(_czk(own), stated.kind, own, (CostPart(None, own),))
        words = COST_TEXTS[stated.kind]
        return Cost(words[sum(map(int, stated.number.split("."))) % len(words)], stated.kind)

    def _description(
        self, stated: ActivityYear, place: str
    ) -> tuple[tuple[Indicator, ...], tuple[Piece, ...]]:
        story = stated.story
        values: dict[str, Value] = {**stated.counts, "rok": str(self.figures.year)}
        text = " ".join(filter(None, (story.text, story.yearly.get(self.figures.year))))
        text = self.press.shown(f"{place}/text", filled(text, values))
        pieces: list[Piece] = [Paragraph(text)]
        indicators = []
        for label, name in story.counts:
            value = self.press.shown(f"{place}/{name}", stated.counts[name])
            indicators.append(Indicator(label, value))
            pieces.append(Paragraph(f"{label}: {value}"))
        if story.cost == "projects":
            names = self.press.shown(f"{place}/projects", tuple(p.name for p in stated.projects))
            count = self.press.shown(f"{place}/count", len(names))
            indicators.append(Indicator(PROJECTS_LABEL, count, projects=names))
            pieces.append(Paragraph(f"{PROJECTS_LABEL}: {count}"))
            pieces += [Bullets(names)] if names else []
        return tuple(indicators), tuple(pieces)

    def _abbreviations(self) -> tuple[Abbreviation, ...]:
        listed = [
            (self.press.shown(f"abbreviation/{abbr}", abbr), meaning)
            for abbr, meaning in self.city.abbreviations.items()
        ]
        self.blocks += [Heading(1, "Seznam zkratek"), Pairs(tuple(listed))]
        return tuple(Abbreviation(abbr, meaning) for abbr, meaning in listed)


COST_TEXTS = {
    CostKind.ROUTINE: (
        "V rámci běžné činnosti MMJ.",
        "V rámci běžné činnosti.",
        "V rámci běžných činností magistrátu a městské policie.",
    ),
    CostKind.CONTRACT: ("Zajištěno servisní smlouvou.",),
    CostKind.OUTSIDE_BUDGET: ("Mimo rozpočet prevence kriminality.",),
}


def _czk(amount: int) -> str:
    return czk(amount).replace("\u00a0", " ")


def _joined(pieces: tuple[Piece, ...]) -> str:
    texts: list[str] = []
    for piece in pieces:
        texts += [piece.text] if isinstance(piece, Paragraph) else list(piece.items)
    return " ".join(texts)


def _node(number: str, name: str) -> Node:
    level = number.count(".") + 1
    label = ("Priorita", "Opatření", "Aktivita")[level - 1]
    return Node(level, label, ROLES[level - 1], number, number, name)
