"""What a task of a plan is to leave behind says nothing of how it ended."""

from tests.factories.blocks import text_document

from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.recognition import recognise

PLAN = """Plán práce v oblasti prevence kriminality kraje na rok 2025

Priorita 1: Koordinace

Úkol 1.1 Svolat komisi
Komise bude jednat o programech.
Termín: do 30. 6. 2025
Výstup: zápisy z jednání

Úkol 1.2 Vydat přehled
Přehled bude rozeslán obcím.
Termín: do 31. 12. 2025
Očekávaný výstup: přehled projektů
"""

YEAR = """Vyhodnocení strategie prevence kriminality města Lhotky za rok 2024

Cíl 1: Senioři
Plnění: Proběhly besedy.
Vyhodnocení cíle: Cíl byl splněn částečně.
Další postup: Besedy budou pokračovat.

Cíl 2: Doprava
Plnění: Přibyl přechod.
Vyhodnocení cíle: Cíl byl v roce 2024 splněn.
"""


def test_outputs_of_tasks_are_planned_and_leave_a_plan_a_plan():
    draft = recognise(text_document(PLAN))
    assert draft.document.kind is DocumentKind.WORK_PLAN
    first, second = draft.nodes[0].children
    assert first.brief == "Komise bude jednat o programech."
    assert (first.planned, second.planned) == (("zápisy z jednání",), ("přehled projektů",))


def test_the_sentence_under_an_evaluation_of_a_goal_is_its_verdict():
    nodes = recognise(text_document(YEAR)).nodes
    assert [node.verdict.code for node in nodes] == ["partially_fulfilled", "fulfilled"]
    assert [node.status for node in nodes] == [None, None]
