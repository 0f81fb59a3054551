"""Decisions of people about a report in review."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import refuse_unless
from prevence.evaluation import policies
from prevence.evaluation.actions.uploading import locked, step
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.corrections import (
    EditableField,
    ValueRefusedError,
    field_at,
    parsed,
    written,
)
from prevence.evaluation.enums import ImportVerb
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.models import Correction, NodeChoice, ReportImport, WordChoice
from prevence.evaluation.plain_draft import PlainDraft
from prevence.evaluation.queries.reviewing import Review, review_of
from prevence.strategies.models import PlanNode, Strategy

_MEANWHILE = (
    "Někdo mezitím změnil totéž. Vaše úprava není uložená; porovnejte obě verze a uložte znovu tu "
    "správnou."
)


@transaction.atomic
def correct_values(
    *, report_import: ReportImport, values: Mapping[str, str], version: int,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Corrects values of the report; what was read is kept beside each.

    Args:
        report_import: in review.
        values: {path: what the person wrote}; values that do not differ are passed over.
        version: of the review the person saw.
        by: who.
        at: when.

    Raises:
        EditedMeanwhileError: somebody else corrected one of the values since; has both versions.
        ImportRefusedError: a value cannot be understood or there is no such value.
    """
    report_import = _in_review(report_import, by)
    review = review_of(report_import)
    now, read = PlainDraft(review.draft), PlainDraft(review.read)
    keys = dict(zip(read.keys, now.keys, strict=True))
    changes = []
    for path, text in values.items():
        field = _field(path)
        before = _value(now, _current_path(path, keys))
        if _is_left_as_it_was(field, before, text):
            continue
        after = _parsed(field, text)
        if after != before:
            changes.append((field, before, after, text))
    _refuse_overtaken(report_import, changes, version)
    if changes:
        _next_version(report_import)
    for field, before, after, _ in changes:
        Correction.objects.create(
            report_import=report_import, path=field.path, original=_value(read, field.path),
            value=after, version=report_import.version, corrected_at=at, corrected_by=by,
        )  # fmt: skip
        audit.record(
            by=by, at=at, action="report_import.corrected", target=report_import,
            before={field.path: before}, after={field.path: after},
        )  # fmt: skip
    return report_import


def _field(path: str) -> EditableField:
    field = field_at(path)
    if field is None:
        raise ImportRefusedError(f"Hodnotu „{path[:100]}“ nelze opravit. Obnovte stránku.")
    return field


def _is_left_as_it_was(field: EditableField, before: object, text: str) -> bool:
    """A form sends every field; one that was only looked at is not a correction."""
    return " ".join(text.split()) == " ".join(written(field, before).split())


def _parsed(field: EditableField, text: str) -> object:
    try:
        return parsed(field, text)
    except ValueRefusedError as error:
        raise ImportRefusedError(str(error)) from None


def _value(plain: PlainDraft, path: str) -> object:
    try:
        return plain.value(path)
    except (KeyError, IndexError):
        raise ImportRefusedError("Taková hodnota ve zprávě není. Obnovte stránku.") from None


def _current_path(path: str, keys: Mapping[str, str]) -> str:
    """The path in the corrected draft, whose items may have been renumbered."""
    parts = path.split("/")
    if parts[0] == "nodes":
        parts[1] = keys.get(parts[1], parts[1])
    return "/".join(parts)


def _refuse_overtaken(
    report_import: ReportImport, changes: list[tuple[EditableField, object, object, str]],
    version: int,
) -> None:  # fmt: skip
    """Two people may review different items at once; the same value only one after the other."""
    overtaken = set(
        Correction.objects.filter(
            report_import=report_import,
            version__gt=version,
            path__in=[field.path for field, *_ in changes],
        ).values_list("path", flat=True)
    )
    if overtaken:
        raise EditedMeanwhileError(
            _MEANWHILE,
            versions=tuple(
                (field.label, written(field, before), text)
                for field, before, _, text in changes
                if field.path in overtaken
            ),
        )


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
    report_import = _in_review(report_import, by)
    words = {word.key: word for word in review_of(report_import).words}
    if not set(meanings) <= set(words) or not set(meanings.values()) <= set(StatusCode):
        raise ImportRefusedError("Takové slovo o plnění ve zprávě není. Obnovte stránku.")
    changed = {key: code for key, code in meanings.items() if words[key].code != code}
    overtaken = report_import.word_choices.filter(
        version__gt=version, wording_key__in=changed
    ).values_list("wording_key", "meaning")
    if overtaken:
        raise EditedMeanwhileError(
            _MEANWHILE,
            versions=tuple(
                (words[key].wording, StatusCode(meaning).label, StatusCode(changed[key]).label)
                for key, meaning in overtaken
            ),
        )
    if changed:
        _next_version(report_import)
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
    report_import = _in_review(report_import, by)
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
            _MEANWHILE,
            versions=tuple(
                (one.key, str(one.node or "nová položka"),
                 names.get(nodes[one.key] or 0, "nová položka"))
                for one in changed
            ),
        )  # fmt: skip
    _refuse_node_taken_twice(report_import, nodes)
    _next_version(report_import)
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
    report_import = _in_review(report_import, by)
    if report_import.strategy_id != seen:
        raise EditedMeanwhileError(
            _MEANWHILE,
            versions=(
                ("Strategie", str(report_import.strategy or "nová"), str(strategy or "nová")),
            ),
        )
    before = report_import.strategy_id
    report_import.strategy = strategy
    report_import.founds_strategy = strategy is None
    if strategy is None or strategy.pk != before:
        report_import.node_choices.all().delete()
    _next_version(report_import)
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


def _in_review(report_import: ReportImport, by: User | None) -> ReportImport:
    fresh = locked(report_import)
    refuse_unless(policies.can_review_import(by, fresh))
    return fresh


def _next_version(report_import: ReportImport) -> None:
    report_import.version += 1
    report_import.save(update_fields=["version"])
