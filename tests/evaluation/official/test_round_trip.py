"""Our own DOCX, PDF and HTML read back by `prevence read` hold the data they were printed from."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from tests.evaluation.official import drafts

from prevence.evaluation.draft import ReportDraft, walk
from prevence.evaluation.official import discrepancies, render
from prevence.evaluation.official.tables import recomputed
from prevence.evaluation.recognition import recognise_file

SHARED = Path(__file__).parents[4] / "shared"
EXAMPLE = SHARED / "examples/ostrava_2019.report.json"
REPORTS = SHARED / "reports"
_NOT_DATA = {"source", "children"}
_HEAD = ("kind", "title", "strategy_title", "organisation", "organisation_kind", "period", "year",
         "approval", "level_labels")  # fmt: skip


def facts(draft: ReportDraft) -> dict[tuple[object, ...], object]:
    """Every field by its place; financing and tables as they are printed, that is computed."""
    found: dict[tuple[object, ...], object] = {
        ("document", name): getattr(draft.document, name) for name in _HEAD
    }
    for node in walk(draft.nodes):
        for part in fields(node):
            if part.name not in _NOT_DATA | {"financing"}:
                found[node.number, part.name] = getattr(node, part.name)
        money = node.financing
        found[node.number, "financing"] = money and (
            money.total_czk,
            money.own_czk,
            money.other_czk,
        )
    for item in draft.abbreviations:
        found["abbreviation", item.abbr] = item.meaning
    for table in draft.tables:
        for row, printed in zip(table.rows, recomputed(table).table.rows, strict=True):
            found["table", table.title, row.label] = (
                tuple(cell.value for cell in printed.cells[1:]), row.is_total,
            )  # fmt: skip
    return found


def lost(draft: ReportDraft, folder: Path, wanted: str) -> tuple[list[tuple[object, ...]], int]:
    """Fields that do not come back, and how many there are."""
    path = folder / f"zprava.{wanted}"
    path.write_bytes(render(draft, format=wanted))  # type: ignore[arg-type]
    before, after = facts(draft), facts(recognise_file(path))
    return [key for key, value in before.items() if after.get(key) != value], len(before)


@pytest.mark.parametrize("wanted", ["docx", "html", "pdf"])
@pytest.mark.parametrize("name", ["city", "region", "plan"])
def test_a_made_up_report_comes_back_whole(name: str, wanted: str, tmp_path: Path) -> None:
    draft = getattr(drafts, name)()

    missing, _ = lost(draft, tmp_path, wanted)

    assert missing == []


@pytest.mark.parametrize("wanted", ["docx", "html", "pdf"])
def test_a_real_report_comes_back(wanted: str, tmp_path: Path) -> None:
    if not EXAMPLE.exists():
        pytest.skip("příklad ../shared/examples/ostrava_2019.report.json tu není")
    draft = ReportDraft.from_json(EXAMPLE.read_text("utf-8"))

    missing, total = lost(draft, tmp_path, wanted)

    assert len(missing) / total <= 0.005, missing  # names set in italics in mid-sentence


@pytest.mark.reports
@pytest.mark.parametrize("wanted", ["docx", "html", "pdf"])
@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_an_office_s_report_comes_back(number: str, wanted: str, tmp_path: Path) -> None:
    source = next(REPORTS.glob(f"{number}_*.txt"), None)
    if source is None:
        pytest.skip(f"zpráva ../shared/reports/{number}_….txt tu není")

    missing, total = lost(recognise_file(source), tmp_path, wanted)

    # 004: a project named only inside a sentence is told from the text by what stands around it.
    assert len(missing) / total <= 0.005, missing


def test_a_second_printing_changes_nothing_and_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "zprava.html"
    path.write_bytes(render(drafts.city(), format="html"))
    again = recognise_file(path)

    assert discrepancies(again) == []
    assert render(replace(again, ignored=()), format="html") == path.read_bytes()
