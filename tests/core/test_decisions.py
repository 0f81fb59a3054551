import pytest

from prevence.core.decisions import ALLOWED, ActionError, Decision, refused


def test_a_refusal_is_falsy_and_carries_its_reason():
    decision = refused("Chybí oprávnění.")

    assert not decision
    assert decision.reason == "Chybí oprávnění."
    with pytest.raises(ActionError, match="Chybí oprávnění."):
        decision.or_refuse()


def test_an_allowed_decision_is_truthy_and_refuses_nothing():
    assert ALLOWED
    ALLOWED.or_refuse()


def test_a_refusal_without_a_reason_cannot_be_made():
    with pytest.raises(ValueError, match="reason"):
        Decision(is_allowed=False)
