"""`python -m tests.evaluation.recognition.examine`: how well the reader reads, and where not.

Without options it reads every real report at hand and every document of the corpus.
"""

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.evaluation.recognition.corpus import all_documents
from tests.evaluation.recognition.real_reports import expected_reading, real_reports
from tests.evaluation.recognition.scoring import score
from tests.evaluation.recognition.tally import Score

from prevence.evaluation.recognition import recognise_file

Case = tuple[str, Path, dict[str, object]]


def main() -> int:
    """Print a line for each document, its misses, and the mean."""
    options = _options()
    shares = []
    kinds: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name, path, truth in _cases(options, Path(folder)):
            started = time.perf_counter()
            try:
                result = score(truth, recognise_file(path).to_plain())
            except Exception:  # noqa: BLE001 - the instrument goes on to the next document
                print(f"{name:<44} FAILED")
                print(traceback.format_exc(limit=-4))
                shares.append(0.0)
                continue
            _show(name, result, time.perf_counter() - started, options.misses)
            shares.append(result.share)
            kinds.update(_kinds(result))
    _summary(shares, kinds)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="documents whose name contains this")
    parser.add_argument("--skip", help="leave out documents whose name contains this")
    parser.add_argument("--misses", type=int, default=0, help="misses to show for each document")
    parser.add_argument("--path", type=Path, help="read this file …")
    parser.add_argument("--truth", type=Path, help="… and compare with this Report JSON")
    return parser.parse_args()


def _cases(options: argparse.Namespace, folder: Path) -> Iterator[Case]:
    if options.path:
        yield options.path.name, options.path, expected_reading(options.truth)
        return
    for name, path, truth in real_reports():
        if _wanted(f"real-{name}", options):
            yield f"real-{name}", path, expected_reading(truth)
    for document in all_documents():
        if _wanted(document.name, options):
            yield document.name, document.write(folder), document.truth


def _wanted(name: str, options: argparse.Namespace) -> bool:
    return (not options.only or options.only in name) and not (
        options.skip and options.skip in name
    )


def _show(name: str, result: Score, seconds: float, misses: int) -> None:
    figures = f"{result.right:>5} of {result.total:<5} {seconds:6.2f} s"
    print(f"{name:<44} {result.share:7.1%}  {figures}")
    if misses and result.misses:
        print(result.table(misses))


def _kinds(result: Score) -> Iterator[str]:
    """Misses by the field, whatever the node, so that a common cause shows."""
    for miss in result.misses:
        parts = miss.path.split("/")
        last = parts[-1] if len(parts) > 2 or parts[0] != "nodes" else "(whole node)"
        verb = "lost" if miss.got is None else "invented" if miss.expected is None else "wrong"
        yield from [f"{parts[0]} {last.split('[')[0]} {verb}"] * miss.weight


def _summary(shares: list[float], kinds: Counter[str]) -> None:
    if not shares:
        sys.exit("no such document")
    mean = sum(shares) / len(shares)
    print(f"\n{len(shares)} documents, mean {mean:.1%}, worst {min(shares):.1%}")
    for kind, number in kinds.most_common(25):
        print(f"  {number:>5}  {kind}")


if __name__ == "__main__":
    sys.exit(main())
