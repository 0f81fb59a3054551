import pytest

from prevence.core.decisions import Decision
from prevence.core.errors import ActionError, refuse_unless


def test_a_refusing_decision_becomes_an_error_with_its_reason():
    with pytest.raises(ActionError, match="Chybí oprávnění."):
        refuse_unless(Decision.no("Chybí oprávnění."))


def test_an_allowing_decision_passes():
    assert refuse_unless(Decision.yes()) is None
