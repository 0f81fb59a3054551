"""A strategy of a thousand items: each page stays short enough to use and quick enough to wait for."""

from time import process_time

import pytest
from django.urls import reverse

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.codes import StatusCode
from tests.factories.imports import NOON, read_import_of
from tests.factories.items import item, report

pytestmark = pytest.mark.django_db

MOST_SECONDS = 2.0  # of our own time; a second on a quiet machine, tests share theirs
MOST_BYTES = 1_500_000


def thousand_items():
    """9 priorities of 11 measures of 9 activities: 999 items."""
    return report(
        *(
            item(
                f"{first}",
                *(
                    item(
                        f"{first}.{second}",
                        *(
                            item(f"{first}.{second}.{third}", status=StatusCode.FULFILLED, cost=third * 1000, text="Splněno podle plánu, práce pokračují.")
                            for third in range(1, 10)
                        ),
                    )
                    for second in range(1, 12)
                ),
            )
            for first in range(1, 10)
        ),
        organisation="město Kamenná Lhota", strategy_title="Strategie o tisíci položkách",
    )  # fmt: skip


def test_pages_of_a_thousand_items_are_quick_and_short(signed_in, user):
    draft = thousand_items()
    waiting = read_import_of(draft, by=user, content=b"k revizi")
    evaluation = accept_import(
        report_import=read_import_of(draft, by=user), by=user, at=NOON, with_proposals=True
    )
    strategy = evaluation.strategy
    slow = {}
    for address in (
        reverse("desk:home"),
        reverse("evaluation:strategy_tree", args=[strategy.uuid]),
        reverse("evaluation:strategy_matrix", args=[strategy.uuid]),
        reverse("evaluation:item", args=[strategy.nodes.first().uuid]),
        reverse("evaluation:import_review", args=[waiting.uuid]),
        reverse("evaluation:findings", args=[evaluation.uuid]),
        reverse("evaluation:evaluation_page", args=[evaluation.uuid]),
    ):
        began = process_time()
        answer = signed_in.get(address)
        took = process_time() - began
        assert answer.status_code == 200
        if took > MOST_SECONDS or len(answer.content) > MOST_BYTES:
            slow[address] = (round(took, 2), len(answer.content))
    assert slow == {}
