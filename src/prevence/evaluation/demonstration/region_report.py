"""The region's report of one year: prose by goals, a verdict under each, money in the text."""

from dataclasses import replace
from decimal import Decimal

from prevence.core.money import number
from prevence.documents.blocks import Format
from prevence.evaluation.codes import (
    CarryOver,
    DocumentKind,
    OrganisationKind,
    Role,
    StatusCode,
)
from prevence.evaluation.demonstration.misprints import Press
from prevence.evaluation.demonstration.paper import (
    Block,
    Bullets,
    Contents,
    Grid,
    GridRow,
    Heading,
    Paper,
    Paragraph,
)
from prevence.evaluation.demonstration.phrases import Value, filled
from prevence.evaluation.demonstration.region_story import Goal, Measure, Region
from prevence.evaluation.demonstration.report_of_year import DemonstrationReport
from prevence.evaluation.draft import (
    Abbreviation,
    DocumentHead,
    Fulfilment,
    Node,
    ReportDraft,
    Source,
    Table,
    TableRow,
    Verdict,
)

ROLES = (Role.GOAL, Role.MEASURE)
NO_SOURCE = Source(file="", format=Format.DOCX, sha256="")


def region_report(region: Region, year: int, *, corrected: bool = False) -> DemonstrationReport:
    """The report of a year with its planted errors, or without them."""
    key = f"{region.key}-{year}"
    press = Press(key, corrected=corrected)
    report = _Writer(region, year, press).report(key)
    press.finish()
    return report


class _Writer:
    """Writes paper and truth side by side, so that they cannot differ."""

    def __init__(self, region: Region, year: int, press: Press) -> None:
        self.region = region
        self.year = year
        self.index = region.years.index(year)
        self.press = press
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.identities: dict[str, str] = {}
        self.values = self._values()

    def report(self, key: str) -> DemonstrationReport:
        region = self.region
        title = (*region.title, f"za rok {self.year}")
        self.blocks += [Contents(), Heading(1, "Úvod")]
        self.blocks += [Paragraph(filled(text, self.values)) for text in region.intro]
        nodes = tuple(
            self._goal(str(place), goal) for place, goal in enumerate(region.goals, start=1)
        )
        paper = Paper(
            title=title,
            organisation=region.organisation,
            running_header=f"Jívský kraj – vyhodnocení prevence kriminality {self.year}",
            numbering=("Cíl %1:", "Opatření %1.%2"),
            blocks=tuple(self.blocks),
            note=region.note,
        )
        truth = ReportDraft(
            source=NO_SOURCE,
            document=self._head(" ".join(title)),
            nodes=nodes,
            tables=tuple(self.tables),
            abbreviations=ABBREVIATIONS,
        )
        return DemonstrationReport(key, region.key, self.year, paper, truth, self.identities)

    def _head(self, title: str) -> DocumentHead:
        return DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION,
            title=title,
            strategy_title=self.region.strategy,
            organisation=self.region.organisation,
            organisation_kind=OrganisationKind.REGION,
            period=self.region.period,
            year=self.year,
            approval=self.region.approval,
            level_labels=self.region.levels,
        )

    def _values(self) -> dict[str, Value]:
        facts = {name: series[self.index] for name, series in self.region.facts.items()}
        rows = [row.figures[self.index] for row in self.region.table_rows]
        return {
            **facts,
            "rok": str(self.year),
            "zadosti": sum(row[0] for row in rows),
            "podporeno": sum(row[1] for row in rows),
            "poskytnuto": int(sum(row[2] for row in rows) * 1000),
            "vyzva_celkem": facts["vyzva_kraj"] + facts["vyzva_obce"] + facts["vyzva_skoly"],
            "projekt_od": "1. 9. 2025",
            "projekt_do": "31. 8. 2027",
        }

    def _goal(self, place: str, goal: Goal) -> Node:
        self.identities[place] = goal.name
        self.blocks += [
            Heading(1, goal.name, place),
            Paragraph("Stručný popis cíle:", lead=True),
            Paragraph(goal.brief),
            Paragraph(goal.planned_lead),
            Bullets(goal.planned),
        ]
        mine = [
            each
            for each in self.region.measures
            if each.goal == int(place) and (each.until is None or self.year <= each.until)
        ]
        children = tuple(
            self._measure(f"{place}.{order}", measure)
            for order, measure in enumerate(mine, start=1)
        )
        verdict = goal.verdicts[self.year]
        text = self.press.shown(f"goal/{place}/verdict", verdict.text)
        self.blocks.append(Paragraph(text))
        return replace(
            _node(place, goal.name),
            brief=f"{goal.brief} {goal.planned_lead}",
            planned=goal.planned,
            verdict=Verdict(
                text,
                StatusCode(verdict.code),
                still_relevant=True,
                carry_over=CarryOver(verdict.carry),
            ),
            children=children,
        )

    def _measure(self, place: str, measure: Measure) -> Node:
        name = measure.title.name_in(self.year)
        self.identities[place] = measure.title.name
        self.blocks += [
            Heading(2, name, place),
            Paragraph("Stručný popis opatření:", lead=True),
            Paragraph(measure.brief),
            Bullets(measure.planned),
            Paragraph("Plnění opatření:", lead=True),
        ]
        fulfilment = self._fulfilment(place, measure)
        if measure.has_table:
            self._programme()
        closed = measure.closed.get(self.year)
        return replace(
            _node(place, name),
            brief=measure.brief,
            planned=measure.planned,
            fulfilment=fulfilment,
            verdict=Verdict(closed, still_relevant=False, carry_over=CarryOver.CLOSED_MONITOR)
            if closed
            else None,
        )

    def _fulfilment(self, place: str, measure: Measure) -> Fulfilment:
        lines = [self._told(place, text) for text in measure.text]
        self.blocks += [Paragraph(line) for line in lines]
        items = measure.items.get(self.year, ())
        if items:
            self.blocks += [Paragraph(measure.items_lead), Bullets(items)]
            lines += [measure.items_lead, *items]
        told = [self._told(place, text) for text in measure.yearly.get(self.year, ())]
        self.blocks += [Paragraph(line) for line in told]
        return Fulfilment("\n".join([*lines, *told]), items)

    def _told(self, place: str, text: str) -> str:
        """The sentence with the year's numbers; a planted error sits in one measure only."""
        shown: dict[str, Value] = {}
        for name, value in self.values.items():
            if f"{{{name}" in text:
                shown[name] = self.press.shown(f"{place}/{name}", value)
        return filled(text, {**self.values, **shown})

    def _programme(self) -> None:
        caption = filled(self.region.table_caption, self.values)
        rows = [(row.label, row.figures[self.index]) for row in self.region.table_rows]
        total = tuple(
            sum((figures[column] for _, figures in rows), Decimal(0)) for column in range(3)
        )
        printed, read = [], []
        for order, (label, figures) in enumerate((*rows, ("Celkem", total)), start=1):
            asked, given, thousands = (
                self.press.shown(f"table/{order}/{column}", str(figure))
                for column, figure in enumerate(figures, start=1)
            )
            money = f"{number(Decimal(thousands))}".replace("\u00a0", " ")
            cells = (asked, given, money if "," in money else f"{money},0")
            is_total = label == "Celkem"
            printed.append(GridRow(label, cells, is_total))
            values = (int(asked), int(given), int(Decimal(thousands) * 1000))
            read.append(TableRow(label, cells, values, is_total))
        self.blocks.append(Grid(caption, self.region.table_columns, tuple(printed)))
        self.tables.append(Table(caption, self.region.table_columns, tuple(read)))


ABBREVIATIONS = (
    Abbreviation("Koncepce", "Koncepce prevence kriminality Jívského kraje na období 2022–2026"),
    Abbreviation("KÚ", "Krajský úřad Jívského kraje"),
    Abbreviation("KŘP", "Krajské ředitelství policie"),
    Abbreviation("PMS", "Probační a mediační služba"),
)


def _node(place: str, name: str) -> Node:
    level = place.count(".") + 1
    return Node(level, ("Cíl", "Opatření")[level - 1], ROLES[level - 1], place, place, name)
