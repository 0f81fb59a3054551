"""The demonstration offices: a fictional city and a fictional region with three years of reports.

Everything here was invented for this project. No Django, no clock, no chance: two runs write the
same bytes. `write` makes the files, `reports` gives the same with the truth that a reader of the
files must find, `misprints` lists the errors planted in them.
"""

from dataclasses import dataclass
from pathlib import Path

from prevence.evaluation.demonstration.city_report import city_report
from prevence.evaluation.demonstration.misprints import Misprint, misprint_list, misprints
from prevence.evaluation.demonstration.plain import write_text
from prevence.evaluation.demonstration.region_report import region_report
from prevence.evaluation.demonstration.region_story import region
from prevence.evaluation.demonstration.report_of_year import DemonstrationReport
from prevence.evaluation.demonstration.stories import city
from prevence.evaluation.demonstration.typeset import write_pdf
from prevence.evaluation.demonstration.word import write_docx

__all__ = [
    "DemonstrationReport",
    "Misprint",
    "WrittenFile",
    "misprints",
    "reports",
    "write",
    "write_corrected",
    "write_misprints",
    "write_report",
]

# The offices changed their tools over the years, as offices do.
FILES = {
    "jasanov-2023": "jasanov_2023.cp1250.txt",
    "jasanov-2024": "jasanov_2024.pdf",
    "jasanov-2025": "jasanov_2025.docx",
    "jivsky-kraj-2023": "jivsky_kraj_2023.txt",
    "jivsky-kraj-2024": "jivsky_kraj_2024.docx",
    "jivsky-kraj-2025": "jivsky_kraj_2025.pdf",
}


CORRECTED_FILE = "jasanov_2025_opravena.docx"
MISPRINTS_FILE = "zasazene_chyby.txt"
LINE_WIDTH = 92  # the region's registry system breaks the lines of a text


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A report on disk."""

    path: Path
    report: DemonstrationReport


def reports() -> tuple[DemonstrationReport, ...]:
    """All reports, each office by years."""
    return (
        *(city_report(city(), year) for year in city().years),
        *(region_report(region(), year) for year in region().years),
    )


def write(folder: Path) -> list[WrittenFile]:
    """Writes one file for each office and year into `folder`, which is made where missing."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_report(report, folder / FILES[report.key]) for report in reports()]


def write_corrected(folder: Path) -> WrittenFile:
    """Writes the newest report of the city again, with the planted errors put right."""
    report = city_report(city(), city().years[-1], corrected=True)
    return write_report(report, folder / CORRECTED_FILE)


def write_misprints(folder: Path) -> Path:
    """Writes the list of planted errors, so that a person can compare it with the findings."""
    path = folder / MISPRINTS_FILE
    path.write_text(misprint_list(), encoding="utf-8")
    return path


def write_report(report: DemonstrationReport, path: Path) -> WrittenFile:
    """Writes one report in the format of the file's suffix; ".cp1250.txt" is Windows-1250."""
    match path.suffix:
        case ".docx":
            write_docx(report.paper, path)
        case ".pdf":
            write_pdf(report.paper, path)
        case ".txt":
            encoding = "cp1250" if ".cp1250" in path.suffixes else "utf-8"
            width = None if report.office == city().key else LINE_WIDTH
            write_text(report.paper, path, encoding=encoding, width=width)
        case suffix:
            raise ValueError(f"{suffix}: a report is written as .docx, .pdf or .txt")
    return WrittenFile(path, report)
