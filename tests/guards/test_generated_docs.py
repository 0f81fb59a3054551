"""Documents made from the code say what the code says."""

import pytest
from tests.generated_docs import DOCUMENTS, REPOSITORY


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_is_up_to_date(name):
    assert (REPOSITORY / name).read_text() == DOCUMENTS[name](), "run make docs"


def test_every_import_state_is_reached_or_first():
    from prevence.evaluation.enums import IMPORT_FLOW, SETTLED_STATES, ImportState

    reached = {end for _, end in IMPORT_FLOW.values()}
    left = {state for starts, _ in IMPORT_FLOW.values() for state in starts}
    assert reached | {ImportState.UPLOADED} == set(ImportState)
    assert set(ImportState) - left == set(SETTLED_STATES)
