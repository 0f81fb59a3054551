"""What waits for a person on the signed-in home."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of
from tests.factories.items import table
from tests.factories.strategies import StrategyFactory

from prevence.accounts.models import User
from prevence.desk.queries import MOST_IN_A_LIST, home_page
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.correcting import correct_values
from prevence.evaluation.actions.explaining import explain_finding
from prevence.evaluation.actions.uploading import start_import, step
from prevence.evaluation.draft import Evidence
from prevence.evaluation.enums import ImportState, ImportVerb
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.policies import visible_evaluations, visible_imports
from prevence.evaluation.queries.reports import findings_page
from prevence.strategies.models import Strategy
from prevence.strategies.policies import visible_strategies

pytestmark = pytest.mark.django_db

JANUARY = date(2026, 1, 12)


def home(user, today=JANUARY):
    return home_page(
        imports=visible_imports(user), strategies=visible_strategies(user),
        evaluations=visible_evaluations(user), today=today,
    )  # fmt: skip


def uploaded(name, by):
    return start_import(
        content=name.encode(), original_name=name, organisation=None, by=by, at=NOON
    )


def with_doubts(draft, *paths):
    doubts = tuple(
        Evidence(path, "zkouška", draft.nodes[0].source, "věta", confidence=0.5) for path in paths
    )
    return replace(draft, evidence=doubts)


def test_new_office_has_nothing_to_do_yet(user):
    assert home(user).is_empty


def test_report_in_review_says_its_year_and_how_many_values_are_uncertain(user):
    draft = with_doubts(small_draft(), "document.year", "nodes/1/name")
    read_import_of(draft, by=user)

    (waiting,) = home(user).to_review

    assert (waiting.file_name, waiting.year) == (draft.source.file, draft.document.year)
    assert waiting.unsure_count == 2


def test_corrected_value_is_uncertain_no_more_and_the_new_year_is_shown(user):
    report_import = read_import_of(with_doubts(small_draft(), "document/year"), by=user)
    correct_values(
        report_import=report_import, values={"document/year": "2024"},
        version=report_import.version, by=user, at=NOON,
    )  # fmt: skip

    (waiting,) = home(user).to_review

    assert (waiting.year, waiting.unsure_count) == (2024, 0)


def test_reading_and_failed_reports_stand_apart(user):
    uploaded("ceka.docx", user)
    failed = uploaded("sken.pdf", user)
    step(failed, ImportVerb.START_READING)
    failed.error = "V souboru je jen obrázek."
    step(failed, ImportVerb.GIVE_UP)
    failed.save()

    page = home(user)

    assert [one.file_name for one in page.in_reading] == ["ceka.docx"]
    assert [(one.file_name, one.error) for one in page.unreadable] == [
        ("sken.pdf", "V souboru je jen obrázek.")
    ]
    assert page.to_review == ()


def test_settled_reports_are_on_the_home_no_more(user):
    accept_import(report_import=read_import_of(small_draft(), by=user), by=user, at=NOON)

    assert ReportImport.objects.get().state == ImportState.ACCEPTED
    assert home(user).to_review == ()


def test_strategy_shows_its_newest_report_and_findings_nobody_explained(user):
    evaluation = accept_import(
        report_import=read_import_of(small_draft(), by=user), by=user, at=NOON
    )
    Evaluation.objects.update(recorded_findings={"a": "error", "b": "warning", "c": "note"})
    evaluation.finding_marks.create(fingerprint="b", reason="je to jinak", marked_at=NOON)

    (strategy,) = home(user).strategies

    assert strategy.newest == evaluation
    assert strategy.open_count == 1


def test_report_nobody_audited_has_no_count_of_findings(user):
    accept_import(report_import=read_import_of(small_draft(), by=user), by=user, at=NOON)
    Evaluation.objects.update(recorded_findings=None)

    assert [one.open_count for one in home(user).strategies] == [None]


def test_strategy_without_a_report_says_so(user):
    StrategyFactory(period_from=2022, period_to=2026)

    (strategy,) = home(user).strategies

    assert (strategy.newest, strategy.open_count, strategy.missing_year) == (None, None, 2025)


@pytest.mark.parametrize(
    ("today", "missing"), [(date(2024, 1, 8), None), (date(2025, 1, 8), 2024), (date(2030, 1, 8), None)]
)  # fmt: skip
def test_year_is_missing_only_where_the_strategy_covers_it(user, today, missing):
    accept_import(report_import=read_import_of(small_draft(), by=user), by=user, at=NOON)

    assert [one.missing_year for one in home(user, today).strategies] == [missing]


def test_person_whose_account_is_off_sees_nothing(user):
    read_import_of(small_draft(), by=user)
    StrategyFactory()
    User.objects.update(is_active=False)
    user.refresh_from_db()

    assert home(user).is_empty


def test_home_takes_the_same_queries_for_one_and_for_three(user):
    def fill(count):
        for _ in range(count):
            number = ReportImport.objects.count() + Strategy.objects.count()
            uploaded(f"ceka-{number}.docx", user)
            read_import_of(small_draft(), by=user, content=f"čte se {number}".encode())
            accept_import(
                report_import=read_import_of(
                    _of_strategy(small_draft(), f"Strategie {number}"), by=user,
                    content=f"přijato {number}".encode(),
                ), by=user, at=NOON,
            )  # fmt: skip

    def queries():
        with CaptureQueriesContext(connection) as captured:
            home(user)
        return len(captured)

    fill(1)
    one = queries()
    fill(2)

    assert queries() == one <= 6


def test_long_lists_are_cut(user):
    StrategyFactory.create_batch(MOST_IN_A_LIST + 1)

    assert len(home(user).strategies) == MOST_IN_A_LIST


def test_explaining_the_last_finding_leaves_none_open(user):
    evaluation = accept_import(
        report_import=read_import_of(_with_a_wrong_total(small_draft()), by=user), by=user, at=NOON
    )
    before = home(user).strategies[0].open_count
    for _, found in findings_page(evaluation).groups:
        for one in found:
            explain_finding(
                evaluation=evaluation, fingerprint=one.fingerprint, reason="ověřeno", by=user,
                at=NOON,
            )  # fmt: skip

    assert before > 0
    assert home(user).strategies[0].open_count == 0


def _of_strategy(draft, title):
    return replace(draft, document=replace(draft.document, strategy_title=title))


def _with_a_wrong_total(draft):
    wrong = table("Akce", ("", "Počet"), ("besedy", 4), ("dílny", 5), ("Celkem", 10))
    return replace(draft, tables=(wrong,))
