"""Taking a reviewed report into the system: strategy, items, evaluation and trail at once."""

from collections import Counter
from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import refuse_unless
from prevence.evaluation import policies
from prevence.evaluation.actions.uploading import locked, step
from prevence.evaluation.checks import audit as audit_of
from prevence.evaluation.comparison import Change
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.enums import ImportVerb
from prevence.evaluation.errors import (
    AlreadyImportedError,
    DecisionMissingError,
    EditedMeanwhileError,
    ImportRefusedError,
)
from prevence.evaluation.keys import KeyedNode, keyed_nodes
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.queries.changes import changes_against
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.likely_strategies import likely_strategies_for, surely
from prevence.evaluation.queries.reviewing import Review, review_of
from prevence.evaluation.recording import erase_contents, fill_head, record_contents
from prevence.evaluation.recording.findings import record_findings
from prevence.evaluation.recording.rows import refuse_what_does_not_fit
from prevence.evaluation.storable import storable
from prevence.files.models import StoredFile
from prevence.organisations.actions import ensure_organisation
from prevence.organisations.enums import OrganisationKind
from prevence.organisations.models import Organisation
from prevence.strategies.actions import (
    PlanEntry,
    found_strategy,
    name_levels,
    remember_terms,
    write_plan,
)
from prevence.strategies.models import PlanNode, Strategy

_MOST_CHANGES_IN_TRAIL = 500


@transaction.atomic
def accept_import(
    *, report_import: ReportImport, by: User | None, at: datetime, version: int | None = None,
    with_proposals: bool = False,
) -> Evaluation:  # fmt: skip
    """Writes a reviewed report into the system, all or nothing.

    Founds the organisation and the strategy where they are new, attaches every item to an item of
    the strategy, remembers the status words, and writes the evaluation with everything the report
    says. A report of the same strategy, kind and year as one in the system replaces its contents
    and the trail keeps what changed.

    Args:
        report_import: in review.
        by: who accepts; None for a command.
        at: when.
        version: of the review the person saw; None where nobody looked.
        with_proposals: what is not sure is settled as the system proposes: the likeliest strategy,
            the likeliest items; status words nobody knows stay without a meaning.

    Raises:
        DecisionMissingError: something is for a person to decide; the message says what.
        EditedMeanwhileError: somebody changed the review since.
        AlreadyImportedError: the very same file is what stands in the system.
        ImportRefusedError: a value does not fit, or the state does not allow it.
    """
    report_import = locked(report_import)
    refuse_unless(policies.can_accept_import(by, report_import))
    if version is not None and version != report_import.version:
        raise EditedMeanwhileError(
            "Někdo mezitím revizi změnil. Zpráva není přijatá; projděte změny a přijměte ji znovu."
        )
    if with_proposals:
        _take_likeliest_strategy(report_import)
    review = review_of(report_import)
    missing = [one for one in review.undecided if one.is_essential or not with_proposals]
    if missing:
        raise DecisionMissingError(" ".join(one.message for one in missing))
    draft = storable(review.draft)
    strategy = report_import.strategy or _found_strategy(report_import, draft, by, at)
    stored_file = _claimed_file(report_import, strategy.organisation)
    evaluation = _write(review, draft, strategy, stored_file, by, at)
    step(report_import, ImportVerb.ACCEPT)
    report_import.organisation = strategy.organisation
    report_import.stored_file = stored_file
    report_import.strategy, report_import.founds_strategy = strategy, False
    report_import.evaluation = evaluation
    report_import.settled_at, report_import.settled_by = at, by
    report_import.save()
    return evaluation


def _take_likeliest_strategy(report_import: ReportImport) -> None:
    if report_import.strategy_id is None and not report_import.founds_strategy:
        report_import.strategy = likely_strategies_for(report_import)[0].strategy


def _found_strategy(
    report_import: ReportImport, draft: ReportDraft, by: User | None, at: datetime
) -> Strategy:
    head = draft.document
    _refuse_second_founding(report_import, draft)
    organisation = report_import.organisation or ensure_organisation(
        name=head.organisation or "", kind=_kind(draft), by=by, at=at
    )
    refuse_what_does_not_fit(organisation)
    approval = head.approval
    return found_strategy(
        organisation=organisation,
        title=head.strategy_title or head.title or "Strategie prevence kriminality",
        period=(head.period.first, head.period.last) if head.period else None,
        approved_on=_day(approval.date if approval else None),
        resolution=(approval.resolution if approval else None) or "",
        body=(approval.body if approval else None) or "", by=by, at=at,
    )  # fmt: skip


def _refuse_second_founding(report_import: ReportImport, draft: ReportDraft) -> None:
    """Two reports of a new strategy reviewed side by side must not found it twice."""
    meanwhile = surely(likely_strategies_for(report_import))
    title = draft.document.strategy_title or draft.document.title
    if meanwhile is not None and meanwhile.title == title:
        raise DecisionMissingError(
            f"Strategie „{meanwhile.title}“ mezitím v systému vznikla. Vyberte ji v revizi."
        )


def _kind(draft: ReportDraft) -> OrganisationKind:
    kind = draft.document.organisation_kind
    return OrganisationKind(kind.value) if kind else OrganisationKind.OTHER


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None  # the evaluation keeps the wording; only the strategy needs a real day


def _claimed_file(report_import: ReportImport, organisation: Organisation) -> StoredFile:
    """The original belongs to the organisation from now on; a same one it has is taken instead."""
    stored = report_import.stored_file
    if stored.organisation_id == organisation.pk:
        return stored
    own = StoredFile.objects.filter(organisation=organisation, sha256=stored.sha256).first()
    if own is not None:
        return own
    if stored.organisation_id is not None:
        raise ImportRefusedError("Soubor patří jinému úřadu než strategie. Nahrajte jej znovu.")
    stored.organisation = organisation
    stored.save(update_fields=["organisation"])
    return stored


def _write(
    review: Review, draft: ReportDraft, strategy: Strategy, stored_file: StoredFile,
    by: User | None, at: datetime,
) -> Evaluation:  # fmt: skip
    evaluation = review.existing
    changes: tuple[Change, ...] | None = None
    if evaluation is not None:
        if evaluation.source_file_id == stored_file.pk:
            raise AlreadyImportedError(
                "Tento soubor už v systému je. Nic se nezměnilo.", evaluation_uuid=evaluation.uuid
            )
        changes = changes_against(evaluation, review, draft)
        erase_contents(evaluation)
    else:
        evaluation = Evaluation(strategy=strategy, organisation=strategy.organisation)
    fill_head(evaluation, draft)
    evaluation.source_file, evaluation.accepted_at = stored_file, at
    refuse_what_does_not_fit(evaluation)
    evaluation.save()
    nodes = _write_plan(review, draft, strategy, evaluation)
    record_contents(evaluation, draft, nodes)
    record_findings(evaluation, audit_of(draft_of(evaluation)))
    audit.record(
        by=by, at=at, target=evaluation, office=strategy.organisation.name,
        action="evaluation.accepted" if changes is None else "evaluation.replaced",
        before={} if changes is None else _trail(changes, "before"),
        after=_counts(draft) if changes is None else _trail(changes, "after"),
    )  # fmt: skip
    return evaluation


def _trail(changes: tuple[Change, ...], side: str) -> dict[str, object]:
    values = {
        f"{change.where}: {change.label}": asdict(change)[side]
        for change in changes[:_MOST_CHANGES_IN_TRAIL]
    }
    return {"changes": len(changes), "values": values}


def _counts(draft: ReportDraft) -> dict[str, object]:
    return {
        "kind": draft.document.kind.value, "year": draft.document.year,
        "items": len(keyed_nodes(draft.nodes)), "tables": len(draft.tables),
        "sha256": draft.source.sha256,
    }  # fmt: skip


def _write_plan(
    review: Review, draft: ReportDraft, strategy: Strategy, evaluation: Evaluation
) -> dict[str, PlanNode]:
    keyed = keyed_nodes(draft.nodes)
    matches = dict(zip((entry.key for entry in keyed), review.matches.values(), strict=True))
    is_newest = _is_newest(evaluation)
    if is_newest or not strategy.levels.exists():
        name_levels(strategy=strategy, levels=_levels(keyed, draft.document.level_labels))
    remember_terms(
        strategy=strategy,
        meanings={word.key: (word.wording, word.code) for word in review.words if word.code},
    )
    entries = [_entry(entry, matches[entry.key].node_pk) for entry in keyed]
    return write_plan(strategy=strategy, entries=entries, is_newest=is_newest)


def _entry(entry: KeyedNode, node_pk: int | None) -> PlanEntry:
    node = entry.node
    return PlanEntry(
        key=entry.key, parent_key=entry.parent_key, node_pk=node_pk, depth=entry.depth,
        label=node.label, role=node.role.value, number=node.number,
        printed_number=node.printed_number, name=node.name, brief=node.brief,
        responsible=node.responsible, planned=node.planned,
    )  # fmt: skip


def _levels(keyed: list[KeyedNode], labels: tuple[str, ...]) -> dict[int, tuple[str, str]]:
    """{depth: (label, role)}: the document's own names, else the label most of its items carry."""
    levels = {}
    for depth in sorted({entry.depth for entry in keyed}):
        at_depth = [entry.node for entry in keyed if entry.depth == depth]
        common, _ = Counter((node.label, node.role.value) for node in at_depth).most_common(1)[0]
        label = labels[depth - 1] if depth <= len(labels) else common[0]
        levels[depth] = (label, common[1])
    return levels


def _is_newest(evaluation: Evaluation) -> bool:
    """Whether no other report of the strategy is of a later time; one of the period is last."""
    others = Evaluation.objects.filter(strategy=evaluation.strategy_id).exclude(pk=evaluation.pk)
    if evaluation.year is None:
        return True
    return (
        not others.filter(year__gt=evaluation.year).exists()
        and not others.filter(year__isnull=True).exists()
    )
