"""Reports by an examiner who had not seen the reader; first readings are told in README.md."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from tests.evaluation.recognition.scoring import score

from prevence.evaluation.recognition import recognise_file

_LEAST = {
    "akcni_plan": 0.987,
    "cile_proza": 0.966,
    "plan_kraj": 0.99,
    "plan_tabulka": 0.98,
    "tabulky_opatreni": 0.99,
    "transkript": 0.97,
    "ukoly_zkratky": 0.98,
    "vyhodnoceni_mesta": 0.99,
    "zaverecne_mesto": 0.98,
    "zavery_cilu": 0.97,
    "zprava_kraj": 0.98,
}
_HERE = Path(__file__).parent


def _truth(name):
    return json.loads((_HERE / "truth" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", _LEAST)
def test_a_blind_report_is_read(name, tmp_path):
    suffix, content = import_module(f"{__package__}.{name}").render()
    path = tmp_path / f"{name}.{suffix}"
    path.write_bytes(content)
    result = score(_truth(name), recognise_file(path).to_plain())
    assert result.share >= _LEAST[name], result.table(30)


@pytest.mark.parametrize("name", _LEAST)
def test_the_truth_on_file_belongs_to_the_paper(name):
    assert import_module(f"{__package__}.{name}").paper().truth == _truth(name)
