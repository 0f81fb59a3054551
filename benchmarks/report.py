"""How fast the official document is made: 72 and 720 activities, warm and from a cold start.

Run: `python benchmarks/report.py`. Uses a made-up report of the size of a large city. The peer
column is another way to the same file: the office template by docxtpl for DOCX, LibreOffice's
conversion of our DOCX for PDF (where it is installed).
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from prevence.documents.blocks import Format
from prevence.evaluation.codes import CostKind, DocumentKind, OrganisationKind, Role, StatusCode
from prevence.evaluation.draft import (
    Cost,
    CostPart,
    DocumentHead,
    Financing,
    Indicator,
    Node,
    ReportDraft,
    Source,
    Status,
)
from prevence.evaluation.official import FORMATS, render
from prevence.evaluation.official.template import TEMPLATES

PRIORITIES, MEASURES = 6, 4
SENTENCE = "Ve čtvrtích města pokračovala práce s obyvateli a se školami podle plánu na rok 2031. "
LIMITS = {"docx": 1.0, "pdf": 2.0}  # seconds for 72 activities in a warm process
COLD_LIMIT, LARGE_LIMIT = 4.0, 5.0


def main() -> None:
    """Prints the table and the limits that were missed."""
    draft, large = made_up(72), made_up(720)
    rows: list[tuple[str, float, float | None, float | None]] = []
    for wanted in FORMATS:
        render(draft, format=wanted)  # type: ignore[arg-type]
        ours = timed(lambda wanted=wanted: render(draft, format=wanted))
        rows.append((f"{wanted}, 72 aktivit", ours, peer(draft, wanted), LIMITS.get(wanted)))
    rows.append(("docx, 720 aktivit", timed(lambda: render(large, format="docx")),
                 peer(large, "docx"), LARGE_LIMIT))  # fmt: skip
    rows.append(("pdf, 720 aktivit", timed(lambda: render(large, format="pdf")), None, None))
    rows.append(("prevence report, studený start, docx + pdf", cold(draft), None, COLD_LIMIT))
    print(f"{'what':44} {'ours':>8} {'peer':>8} {'ratio':>7}  limit")
    for what, ours, other, limit in rows:
        ratio = f"{other / ours:.1f}×" if other is not None else "–"
        verdict = "" if limit is None else f"{'ok' if ours <= limit else 'MISSED'} ({limit:g} s)"
        shown = f"{other:.2f} s" if other is not None else "–"
        print(f"{what:44} {ours:6.2f} s {shown:>8} {ratio:>7}  {verdict}")


def timed(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of some rounds, seconds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def peer(draft: ReportDraft, wanted: str) -> float | None:
    """Seconds the other way takes; None where there is none here."""
    if wanted == "docx":
        template = TEMPLATES / "karty.docx"
        return timed(lambda: render(draft, format="docx", template=template), 1)
    soffice = shutil.which("soffice")
    if wanted != "pdf" or soffice is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "zprava.docx"
        source.write_bytes(render(draft, format="docx"))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder,
                   str(source)]  # fmt: skip
        return timed(lambda: subprocess.run(command, check=True, capture_output=True), 2)


def cold(draft: ReportDraft) -> float:
    """The whole command in a fresh process, from Report JSON to two files."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "zprava.json"
        source.write_text(draft.to_json(), encoding="utf-8")
        command = [sys.executable, "-m", "prevence.cli.main", "report", str(source),
                   "--to", f"{folder}/a.docx", "--to", f"{folder}/a.pdf"]  # fmt: skip
        return timed(lambda: subprocess.run(command, check=True, capture_output=True), 2)


def made_up(count: int) -> ReportDraft:
    """A city's report with so many activities under 24 measures of 6 priorities."""
    per_measure = count // (PRIORITIES * MEASURES)
    nodes = tuple(priority(number, per_measure) for number in range(1, PRIORITIES + 1))
    head = DocumentHead(
        DocumentKind.ANNUAL_EVALUATION,
        title="Zpráva o naplňování Strategie prevence kriminality města Lípová za rok 2031",
        organisation="město Lípová",
        organisation_kind=OrganisationKind.CITY,
        year=2031,
        level_labels=("Priorita", "Opatření", "Aktivita"),
    )
    return ReportDraft(Source("zprava.docx", Format.DOCX, "0" * 64), head, nodes)


def priority(number: int, per_measure: int) -> Node:
    """A priority with its measures and money."""
    measures = tuple(
        Node(2, "Opatření", Role.MEASURE, f"{number}.{place}", f"{number}.{place}",
             "Podpora bezpečného života ve čtvrtích",
             children=tuple(activity(f"{number}.{place}.{item}") for item in
                            range(1, per_measure + 1)))
        for place in range(1, MEASURES + 1)
    )  # fmt: skip
    return Node(1, "Priorita", Role.PRIORITY, str(number), str(number), "Bezpečné čtvrti",
                financing=Financing(3_000_000 * number, 1_000_000, 3_000_000 * number - 1_000_000),
                children=measures)  # fmt: skip


def activity(number: str) -> Node:
    """An activity with all that a card shows."""
    names = ("Klub Most", "Dílna Kolo", "Spolu doma")
    return Node(
        3, "Aktivita", Role.ACTIVITY, number, number, "Podporovat spolky, které pracují s dětmi",
        status=Status("Splněno.", StatusCode.FULFILLED),
        cost=Cost("140 000 Kč", CostKind.AMOUNT, 140_000, (CostPart(None, 140_000),)),
        indicators=(Indicator("Počet podpořených projektů", 3, projects=names),),
        projects=names,
        description=f"{SENTENCE * 4}Počet podpořených projektů: 3 {', '.join(names)}. {SENTENCE * 2}",
    )  # fmt: skip


if __name__ == "__main__":
    main()
