"""Reports of a blind examiner: invented offices, the truth written before the first reading."""

import importlib
import shutil

import pytest
from tests.evaluation.recognition.scoring import score

from prevence.evaluation.recognition import recognise_file

_OFFICE_PAPERS = {"tisovec", "krasna_hora", "kostelec"}  # saved by LibreOffice
# the least share of right fields: what was reached once must not be lost
_REACHED = {
    "brodce": 1.0,
    "horni_raskov": 0.984,
    "vresovice": 0.996,
    "nova_lipova": 0.995,
    "kamenny_ujezdec": 0.996,
    "tisovec": 0.966,
    "mala_lhotka": 0.966,
    "krasna_hora": 0.97,
    "dubany": 0.997,
    "brezany": 0.974,
    "stara_brana": 0.983,
    "lazne_boreni": 0.969,
    "podhradi": 0.959,
    "rudna": 1.0,
    "kostelec": 0.99,
}


@pytest.mark.parametrize("name", _REACHED)
def test_a_report_written_blind_is_read(name, tmp_path):
    if name in _OFFICE_PAPERS and not shutil.which("soffice"):
        pytest.skip("LibreOffice, which saves this paper, is not installed")
    paper = importlib.import_module(f"tests.evaluation.recognition.blind_a.{name}")
    result = score(paper.TRUTH, recognise_file(paper.write(tmp_path)).to_plain())
    assert result.share >= _REACHED[name], result.table(20)
