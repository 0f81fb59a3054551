"""Reports written to be read for the first time: other offices, other layouts, other genres."""

import json
from pathlib import Path

import pytest
from tests.evaluation.recognition.scoring import score

from prevence.evaluation.draft import ReportDraft, walk
from prevence.evaluation.recognition import recognise_file

_HERE = Path(__file__).parent
_PAPERS = sorted((_HERE / "papers").iterdir())
_OTHER = sorted((_HERE / "other").iterdir())
_LEAST = 0.92
_VALUES = (
    "status",
    "cost",
    "brief",
    "fulfilment",
    "description",
    "verdict",
    "assessment",
    "financing",
    "responsible",
    "deadline",
    "note",
)


@pytest.mark.parametrize("paper", _PAPERS, ids=lambda paper: paper.stem)
def test_a_report_nobody_has_seen_is_read(paper):
    truth = json.loads((_HERE / "truth" / f"{paper.stem}.json").read_text(encoding="utf-8"))
    result = score(truth, recognise_file(paper).to_plain())
    assert result.share >= _LEAST, result.table(20)


@pytest.mark.parametrize("paper", _OTHER, ids=lambda paper: paper.stem)
def test_another_genre_gives_no_items(paper):
    draft = recognise_file(paper).to_plain()
    assert (draft["document"]["kind"], draft["nodes"]) == ("other", [])
    assert draft["warnings"]


@pytest.mark.parametrize("paper", _PAPERS, ids=lambda paper: paper.stem)
def test_every_value_of_an_item_names_its_rule_and_place(paper):
    draft = recognise_file(paper)
    told = {evidence.path for evidence in draft.evidence if evidence.rule}
    assert not _untold(draft) - told


def _untold(draft: ReportDraft) -> set[str]:
    paths = set()
    for node in walk(draft.nodes):
        base = f"nodes/{node.number}"
        paths |= {base}
        paths |= {f"{base}/{name}" for name in _VALUES if getattr(node, name)}
        paths |= {f"{base}/indicators/{index}" for index in range(len(node.indicators))}
    return paths
