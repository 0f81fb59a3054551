"""How fast and in how much memory `prevence read` understands a report of 25 pages.

Each file is read in a fresh process three times; the middle time and the highest memory count.
Beside ours stands a peer that only takes the plain text out and understands nothing.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import pypdfium2

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the corpus lies with the tests

from tests.evaluation.recognition.corpus.layout import HeadStyle, Layout, paper
from tests.evaluation.recognition.corpus.paper import Paper
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_pdf import PdfHabits, render_pdf
from tests.evaluation.recognition.corpus.render_text import TextHabits, render_text
from tests.evaluation.recognition.corpus.render_web import render_html, render_odt
from tests.evaluation.recognition.corpus.reports_cards import LIPNOV
from tests.evaluation.recognition.corpus.reports_costs import HRADEC
from tests.evaluation.recognition.corpus.spec import Item

RUNS = 3
PAGES = 25
MEMORY_MB = 300
HEADS = (HeadStyle("Priorita", joint=" – "), HeadStyle("Opatření"), HeadStyle("Aktivita"))
TARGET_SECONDS = {"txt": 2.0, "docx": 2.0, "odt": 2.0, "html": 2.0, "pdf": 5.0}
_MEASURE = """
import resource, subprocess, sys, time
started = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
seconds = time.perf_counter() - started
print(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one reading of a file took."""

    seconds: float
    megabytes: float


def main() -> int:
    """Print the table; 1 when a target is missed."""
    missed = 0
    row = "{:<26} {:>10} {:>10} {:>10} {:>8} {:>10}".format
    print(row("what", "ours", "target", "peer", "ratio", "peer is"))
    with tempfile.TemporaryDirectory() as folder:
        for suffix, render in RENDERERS.items():
            path = Path(folder) / f"report.{suffix}"
            path.write_bytes(render(long_paper(PAGES)))
            ours = measured(["read", str(path)], prevence=True)
            name, command = peer(path, Path(folder))
            theirs = measured(command) if command else None
            target = TARGET_SECONDS[suffix]
            missed += ours.seconds > target or ours.megabytes > MEMORY_MB
            print(
                row(
                    f"{suffix}, {PAGES} pages: time",
                    f"{ours.seconds:.2f} s",
                    f"{target:.0f} s",
                    f"{theirs.seconds:.2f} s" if theirs else "–",
                    f"{ours.seconds / theirs.seconds:.2f}×" if theirs else "–",
                    name,
                )
            )
            print(
                row(
                    f"{suffix}, {PAGES} pages: memory",
                    f"{ours.megabytes:.0f} MB",
                    f"{MEMORY_MB} MB",
                    f"{theirs.megabytes:.0f} MB" if theirs else "–",
                    f"{ours.megabytes / theirs.megabytes:.2f}×" if theirs else "–",
                    name,
                )
            )
    return 1 if missed else 0


def long_paper(pages: int) -> Paper:
    """A report by activities that takes so many pages of a PDF."""
    low, high = 1, 8 * pages
    while low < high:
        middle = (low + high) // 2
        if _pages(_paper(middle)) < pages:
            low = middle + 1
        else:
            high = middle
    return _paper(low)


def _paper(activities: int) -> Paper:
    tops = (*LIPNOV.items, *HRADEC.items)
    stock = [leaf for top in tops for measure in top.children for leaf in measure.children]
    leaves = list(islice(cycle(stock), activities))
    measures = [
        Item(f"Oblast práce {n // 4 + 1}", tuple(leaves[n : n + 4]))
        for n in range(0, len(leaves), 4)
    ]
    items = tuple(
        Item(f"Okruh {n // 4 + 1}", tuple(measures[n : n + 4])) for n in range(0, len(measures), 4)
    )
    return paper(replace(LIPNOV, items=items), Layout(HEADS, joint="cell"))


def _pages(made: Paper) -> int:
    return len(pypdfium2.PdfDocument(render_pdf(made, PdfHabits())))


def measured(command: list[str], *, prevence: bool = False) -> Run:
    """The middle time and the highest memory of several fresh processes."""
    if prevence:
        command = [sys.executable, "-m", "prevence.cli.main", *command]
    runs = [_run(command) for _ in range(RUNS)]
    seconds = statistics.median(run.seconds for run in runs)
    return Run(seconds, max(run.megabytes for run in runs))


def _run(command: list[str]) -> Run:
    """One run, measured by a small process of its own: memory is inherited at a fork."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, *command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed: {done.stderr}")
    seconds, kilobytes = map(float, done.stdout.split())
    return Run(seconds, kilobytes / 1024)


def peer(path: Path, folder: Path) -> tuple[str, list[str] | None]:
    """What else takes the text out of such a file on this machine."""
    if path.suffix == ".pdf":
        code = (
            "import pypdfium2\n"
            f"for page in pypdfium2.PdfDocument({str(path)!r}): page.get_textpage().get_text_range()"
        )
        return "PDFium", [sys.executable, "-c", code]
    office = shutil.which("soffice")
    if path.suffix == ".txt" or not office:
        return "–", None
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    out = ["--convert-to", "txt:Text", "--outdir", str(folder / "peer"), str(path)]
    return "LibreOffice", [office, profile, "--headless", *out]


RENDERERS: dict[str, Callable[[Paper], bytes]] = {
    "txt": partial(render_text, habits=TextHabits()),
    "docx": partial(render_docx, habits=WordHabits()),
    "odt": render_odt,
    "html": render_html,
    "pdf": partial(render_pdf, habits=PdfHabits()),
}

if __name__ == "__main__":
    sys.exit(main())
