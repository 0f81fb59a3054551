"""Reports of offices nobody has seen: read every one and hold the result to a threshold."""

from pathlib import Path

import jsonschema
import pytest
from tests.evaluation.recognition.accounting import lost_blocks
from tests.evaluation.recognition.corpus import Document, all_documents
from tests.evaluation.recognition.report_schema import report_schema
from tests.evaluation.recognition.scoring import Plain, score
from tests.evaluation.recognition.tally import Score

from prevence.documents.readers import read_document
from prevence.evaluation import draft
from prevence.evaluation.recognition import recognise_file

EACH, MEAN = 0.85, 0.92
DOCUMENTS = {f"{one.name}.{one.suffix}": one for one in all_documents()}


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> "Readings":
    return Readings(tmp_path_factory.mktemp("corpus"))


class Readings:
    """Each document read once for all tests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, draft.ReportDraft] = {}

    def of(self, document: Document) -> draft.ReportDraft:
        key = f"{document.name}.{document.suffix}"
        if key not in self._read:
            self._read[key] = recognise_file(document.write(self._folder))
        return self._read[key]

    def plain(self, document: Document) -> Plain:
        return self.of(document).to_plain()

    def score(self, document: Document) -> Score:
        return score(document.truth, self.plain(document))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_is_read_well(name: str, readings: Readings) -> None:
    result = readings.score(DOCUMENTS[name])
    assert result.share >= EACH, f"{name}: {result.share:.1%}\n{result.table()}"


def test_corpus_is_read_well_on_the_whole(readings: Readings) -> None:
    shares = {name: readings.score(one).share for name, one in DOCUMENTS.items()}
    mean = sum(shares.values()) / len(shares)
    worst = sorted(shares.items(), key=lambda pair: pair[1])[:10]
    assert mean >= MEAN, f"mean {mean:.1%}, worst {worst}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_reading_keeps_the_contract(name: str, readings: Readings) -> None:
    jsonschema.validate(readings.plain(DOCUMENTS[name]), report_schema())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_in_the_source_is_accounted_for(
    name: str, readings: Readings, tmp_path: Path
) -> None:
    source = read_document(DOCUMENTS[name].write(tmp_path))
    assert lost_blocks(source, readings.plain(DOCUMENTS[name])) == []


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("other-")])
def test_another_genre_is_refused_with_one_warning(name: str, readings: Readings) -> None:
    plain = readings.plain(DOCUMENTS[name])
    assert plain["document"]["kind"] == "other"
    assert plain["nodes"] == []
    assert len(plain["warnings"]) == 1
