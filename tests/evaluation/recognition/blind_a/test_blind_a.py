"""Reports of a blind examiner: invented offices, the truth written before the first reading."""

import importlib
import shutil

import pytest
from tests.evaluation.recognition.scoring import score

from prevence.evaluation.recognition import recognise_file

_OFFICE_PAPERS = {"tisovec", "krasna_hora"}  # saved by LibreOffice
# the least share of right fields: what was reached once must not be lost
_REACHED = {
    "brodce": 0.99,
    "horni_raskov": 0.92,
    "vresovice": 0.99,
    "nova_lipova": 0.92,
    "kamenny_ujezdec": 0.98,
    "tisovec": 0.96,
    "mala_lhotka": 0.92,
    "krasna_hora": 0.96,
    "dubany": 0.92,
    "brezany": 0.92,
    "stara_brana": 0.92,
    "lazne_boreni": 0.97,
    "podhradi": 0.95,
    "rudna": 0.99,
}


@pytest.mark.parametrize("name", _REACHED)
def test_a_report_written_blind_is_read(name, tmp_path):
    if name in _OFFICE_PAPERS and not shutil.which("soffice"):
        pytest.skip("LibreOffice, which saves this paper, is not installed")
    paper = importlib.import_module(f"tests.evaluation.recognition.blind_a.{name}")
    result = score(paper.TRUTH, recognise_file(paper.write(tmp_path)).to_plain())
    assert result.share >= _REACHED[name], result.table(20)
