"""One fact told in two items with two numbers; facts that only sound alike stay quiet."""

import pytest

from prevence.documents.blocks import Format
from prevence.evaluation.checks.repeated_facts import repeated_facts
from prevence.evaluation.checks.results import Checked, Finding
from prevence.evaluation.codes import DocumentKind, Role
from prevence.evaluation.draft import DocumentHead, Fulfilment, Node, ReportDraft, Source

FACT = "Podpořeno bylo 18 obcí s 23 projekty, celkem získaly 7.014.050,- Kč."


def _told(first: str, second: str) -> list[Finding | Checked]:
    nodes = tuple(
        Node(1, "Cíl", Role.GOAL, place, place, "Název", fulfilment=Fulfilment(text))
        for place, text in (("3", first), ("4", second))
    )
    head = DocumentHead(kind=DocumentKind.ANNUAL_EVALUATION)
    return list(repeated_facts(ReportDraft(Source("zprava", Format.TEXT, ""), head, nodes)))


def test_the_same_fact_with_another_number_is_found_with_both_places():
    (finding,) = _told(FACT, "V programu podpořeno bylo 19 obcí s 23 projekty.")
    assert isinstance(finding, Finding)
    assert (finding.nodes, finding.stated, finding.computed) == (("3", "4"), "18", "19")


def test_the_same_fact_with_the_same_numbers_is_shown_as_checked():
    (checked,) = _told(FACT, FACT)
    assert isinstance(checked, Checked)


@pytest.mark.parametrize(
    "other",
    [
        "Žádost podalo 19 obcí s 24 projekty.",  # applied is not supported
        "Podpořeno bylo 19 obcí s 23 projekty v roce 2023.",  # another year
        "Podpořeno bylo 16 obcí s 27 projekty.",  # nothing in common
        "Podpořeno bylo 18 obcí.",  # one count proves nothing
        "Podpořeno bylo 12 škol s 23 projekty.",  # other things counted
    ],
)
def test_what_only_sounds_alike_is_not_compared(other):
    assert _told(FACT, other) == []
