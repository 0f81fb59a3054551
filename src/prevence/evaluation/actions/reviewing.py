"""Decisions of people about a report in review; values and tree: `correcting`, `restructuring`."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import refuse_unless
from prevence.evaluation import policies
from prevence.evaluation.actions.in_review import MEANWHILE, in_review, next_version
from prevence.evaluation.actions.uploading import locked, step
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.enums import ImportVerb
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.models import NodeChoice, ReportImport, WordChoice
from prevence.evaluation.queries.reviewing import Review, review_of
from prevence.strategies.models import PlanNode, Strategy


@transaction.atomic
def choose_words(
    *, report_import: ReportImport, meanings: Mapping[str, str], version: int,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Says what status words mean: {wording key: status code}; remembered when accepted.

    Raises:
        EditedMeanwhileError: somebody else decided on one of the words since.
        ImportRefusedError: a word is not in the report or a code is unknown.
    """
    report_import = in_review(report_import, by)
    words = {word.key: word for word in review_of(report_import).words}
    if not set(meanings) <= set(words) or not set(meanings.values()) <= set(StatusCode):
        raise ImportRefusedError("Takové slovo o plnění ve zprávě není. Obnovte stránku.")
    changed = {key: code for key, code in meanings.items() if words[key].code != code}
    overtaken = report_import.word_choices.filter(
        version__gt=version, wording_key__in=changed
    ).values_list("wording_key", "meaning")
    if overtaken:
        raise EditedMeanwhileError(
            MEANWHILE,
            versions=tuple(
                (words[key].wording, StatusCode(meaning).label, StatusCode(changed[key]).label)
                for key, meaning in overtaken
            ),
        )
    if changed:
        next_version(report_import)
    for key, code in changed.items():
        WordChoice.objects.update_or_create(
            report_import=report_import, wording_key=key,
            defaults={"meaning": code, "version": report_import.version},
        )  # fmt: skip
        audit.record(
            by=by, at=at, action="report_import.word_chosen", target=report_import,
            before={words[key].wording: words[key].code}, after={words[key].wording: code},
        )  # fmt: skip
    return report_import


@transaction.atomic
def choose_nodes(
    *, report_import: ReportImport, nodes: Mapping[str, int | None], version: int,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Says which item of the strategy an item of the report is: {key: node, None for a new one}.

    Raises:
        EditedMeanwhileError: somebody else decided on one of the items since.
        ImportRefusedError: an item is not in the report, a node not in the strategy, or two items
            would be one node.
    """
    report_import = in_review(report_import, by)
    review = review_of(report_import)
    _refuse_foreign_nodes(report_import, review, nodes)
    overtaken = report_import.node_choices.filter(version__gt=version, key__in=nodes)
    changed = [one for one in overtaken.select_related("node") if one.node_id != nodes[one.key]]
    if changed:
        names = {
            node.pk: str(node)
            for node in PlanNode.objects.filter(pk__in=filter(None, nodes.values()))
        }
        raise EditedMeanwhileError(
            MEANWHILE,
            versions=tuple(
                (one.key, str(one.node or "nová položka"),
                 names.get(nodes[one.key] or 0, "nová položka"))
                for one in changed
            ),
        )  # fmt: skip
    _refuse_node_taken_twice(report_import, nodes)
    next_version(report_import)
    report_import.node_choices.filter(key__in=nodes).delete()
    NodeChoice.objects.bulk_create(
        [
            NodeChoice(
                report_import=report_import, key=key, node_id=pk, version=report_import.version
            )
            for key, pk in nodes.items()
        ]
    )
    audit.record(
        by=by, at=at, action="report_import.nodes_chosen", target=report_import,
        before={key: review.matches[key].node_pk for key in nodes}, after=dict(nodes),
    )  # fmt: skip
    return report_import


def _refuse_foreign_nodes(
    report_import: ReportImport, review: Review, nodes: Mapping[str, int | None]
) -> None:
    wanted = {pk for pk in nodes.values() if pk is not None}
    own = PlanNode.objects.filter(strategy=report_import.strategy_id, pk__in=wanted).count()
    if not set(nodes) <= set(review.matches) or own != len(wanted):
        raise ImportRefusedError(
            "Taková položka ve zprávě nebo ve strategii není. Obnovte stránku."
        )


def _refuse_node_taken_twice(report_import: ReportImport, nodes: Mapping[str, int | None]) -> None:
    others = report_import.node_choices.exclude(key__in=nodes).filter(node__isnull=False)
    taken = [*others.values_list("node_id", flat=True), *filter(None, nodes.values())]
    twice = {pk for pk in taken if taken.count(pk) > 1}
    if twice:
        names = ", ".join(f"„{node}“" for node in PlanNode.objects.filter(pk__in=twice))
        raise ImportRefusedError(
            f"Jedna položka strategie nemůže patřit ke dvěma položkám zprávy: {names}. "
            "Vyberte u jedné z nich jinou."
        )


@transaction.atomic
def choose_strategy(
    *, report_import: ReportImport, strategy: Strategy | None, seen: int | None,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Says which strategy the report is about; None founds a new one.

    Matches of items decided for another strategy are forgotten.

    Args:
        report_import: in review.
        strategy: the strategy, None for a new one.
        seen: number of the strategy that was chosen when the person looked, None for none.
        by: who.
        at: when.

    Raises:
        EditedMeanwhileError: somebody else chose another strategy since.
    """
    report_import = in_review(report_import, by)
    if report_import.strategy_id != seen:
        raise EditedMeanwhileError(
            MEANWHILE,
            versions=(
                ("Strategie", str(report_import.strategy or "nová"), str(strategy or "nová")),
            ),
        )
    before = report_import.strategy_id
    report_import.strategy = strategy
    report_import.founds_strategy = strategy is None
    if strategy is None or strategy.pk != before:
        report_import.node_choices.all().delete()
    next_version(report_import)
    report_import.save(update_fields=["strategy", "founds_strategy"])
    audit.record(
        by=by, at=at, action="report_import.strategy_chosen", target=report_import,
        before={"strategy": before}, after={"strategy": report_import.strategy_id},
    )  # fmt: skip
    return report_import


@transaction.atomic
def reject_import(
    *, report_import: ReportImport, reason: str, by: User | None, at: datetime
) -> ReportImport:
    """Closes an uploaded report without taking it in; the file stays.

    Raises:
        ActionError: its state does not allow it.
    """
    report_import = locked(report_import)
    refuse_unless(policies.can_reject_import(by, report_import))
    step(report_import, ImportVerb.REJECT)
    report_import.settled_at, report_import.settled_by = at, by
    report_import.save(update_fields=["state", "settled_at", "settled_by"])
    audit.record(
        by=by, at=at, action="report_import.rejected", target=report_import, reason=reason
    )
    return report_import
