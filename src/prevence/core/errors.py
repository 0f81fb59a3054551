"""What an action says when it refuses."""

from prevence.core.decisions import Decision


class ActionError(Exception):
    """An action was refused; the message is one Czech sentence for the person who tried it."""


def refuse_unless(decision: Decision) -> None:
    """Does nothing when allowed.

    Raises:
        ActionError: with the reason, when refused.
    """
    if not decision:
        raise ActionError(decision.reason)
