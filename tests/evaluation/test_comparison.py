from dataclasses import replace

from prevence.evaluation.comparison import Change, changes_between
from prevence.evaluation.draft import Verdict
from tests.evaluation.small_reports import LAMPS, activity, goal, small_draft, with_head

SAME = {key: key for key in ("1", "1.1", "1.2", "2", "2.1")}


def test_the_same_report_changes_nothing():
    assert changes_between(small_draft(), small_draft(sha="b"), SAME, SAME) == ()


def test_head_tables_and_items_are_compared_in_words_of_people():
    old = small_draft()
    row = replace(old.tables[0].rows[0], cells=("125 000",), values=(125000,))
    new = with_head(
        replace(old, tables=(replace(old.tables[0], rows=(row, old.tables[0].rows[1])),)),
        approval=None,
    )

    assert changes_between(old, new, SAME, SAME) == (
        Change("Dokument", "Schváleno dne", "2022-03-01", ""),
        Change("Dokument", "Usnesení", "12/2022", ""),
        Change("Dokument", "Kdo schválil", "zastupitelstvo města", ""),
        Change("Tabulka „Náklady“", "1 – Kč", "120 000", "125 000"),
    )


def test_added_removed_and_filled_in_items_are_told():
    old = small_draft()
    new = small_draft(
        nodes=(
            goal(
                "1", "Bezpečný veřejný prostor",
                activity("1.1", LAMPS, verdict=Verdict("Pokračuje.", still_relevant=True)),
                activity("1.9", "Nová"),
            ),
        )
    )  # fmt: skip
    identity = {"1": "1", "1.1": "1.1", "1.9": "new"}

    changes = changes_between(old, new, SAME, identity)

    assert Change("Aktivita 1.9 Nová", "Položka", "", "přibyla") in changes
    assert Change("Cíl 2 Děti a mládež", "Položka", "v systému je", "vypadla") in changes
    lamps = [(one.label, one.before, one.after) for one in changes if LAMPS in one.where]
    assert ("Závěr slovy úřadu", "", "Pokračuje.") in lamps
    assert ("Je dál aktuální", "", "ano") in lamps
    assert ("Vlastní náklady v Kč", "120\u00a0000", "") in lamps
