"""Every page of the site with an address on real records; a new page must be added here."""

from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.factories.imports import NOON, read_import_of

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.explaining import explain_finding
from prevence.evaluation.actions.uploading import start_import, step
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.enums import ImportVerb
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.queries.reports import findings_page


@dataclass(frozen=True)
class Site:
    """Records of one office in every state a page may show."""

    evaluation: Evaluation
    in_review: ReportImport
    reading: ReportImport
    unreadable: ReportImport

    @property
    def item(self):
        """An activity with a text, a status and a cost."""
        return self.evaluation.items.exclude(status_code="").first().node


def filled_site(*, by, drafts: dict[str, ReportDraft]) -> Site:
    """Two years of the fictional city: one accepted with a finding explained, one in review."""
    accepted = read_import_of(drafts["2023"], by=by)
    evaluation = accept_import(report_import=accepted, by=by, at=NOON)
    _, found = findings_page(evaluation).groups[0]
    explain_finding(
        evaluation=evaluation, fingerprint=found[0].fingerprint, by=by, at=NOON,
        reason="V součtu je i akce, která se přesunula do dalšího roku.",
    )  # fmt: skip
    reading = _uploaded("cte_se.docx", b"cte se", by)
    step(reading, ImportVerb.START_READING)
    reading.progress = "Čte se strana 3 z 12"
    reading.save()
    unreadable = _uploaded("sken.pdf", b"obrazek", by)
    step(unreadable, ImportVerb.START_READING)
    unreadable.error = "Soubor „sken.pdf“ nemá text; rozpoznejte v něm text (OCR) a nahrajte jej."
    step(unreadable, ImportVerb.GIVE_UP)
    unreadable.save()
    return Site(evaluation, read_import_of(drafts["2024"], by=by), reading, unreadable)


def _uploaded(name, content, by):
    return start_import(content=content, original_name=name, organisation=None, by=by, at=NOON)


PAGES = {
    "home": ("desk:home", lambda site: []),
    "gallery": ("desk:gallery", lambda site: []),
    "strategies": ("strategies:strategy_list", lambda site: []),
    "upload": ("evaluation:import_start", lambda site: []),
    "reading": ("evaluation:import_page", lambda site: [site.reading.uuid]),
    "unreadable": ("evaluation:import_page", lambda site: [site.unreadable.uuid]),
    "review": ("evaluation:import_review", lambda site: [site.in_review.uuid]),
    "figures": ("evaluation:import_figures", lambda site: [site.in_review.uuid]),
    "evaluation": ("evaluation:evaluation_page", lambda site: [site.evaluation.uuid]),
    "findings": ("evaluation:findings", lambda site: [site.evaluation.uuid]),
    "author notes": ("evaluation:author_notes", lambda site: [site.evaluation.uuid]),
    "templates": ("evaluation:official_templates", lambda site: [site.evaluation.organisation.uuid]),
    "tree": ("evaluation:strategy_tree", lambda site: [site.evaluation.strategy.uuid]),
    "matrix": ("evaluation:strategy_matrix", lambda site: [site.evaluation.strategy.uuid]),
    "item": ("evaluation:item", lambda site: [site.item.uuid]),
}  # fmt: skip
"""{what a failure calls it: (name of the address, its arguments)}."""

NOT_PAGES = {
    "accounts:login": "test_frame opens it signed out",
    "accounts:logout": "takes a POST only",
    "evaluation:import_again": "takes a POST only",
    "evaluation:import_correct": "takes a POST only",
    "evaluation:import_words": "takes a POST only",
    "evaluation:import_nodes": "takes a POST only",
    "evaluation:import_strategy": "takes a POST only",
    "evaluation:import_confirm": "takes a POST only",
    "evaluation:import_add": "takes a POST only",
    "evaluation:import_move": "takes a POST only",
    "evaluation:import_remove": "takes a POST only",
    "evaluation:import_return": "takes a POST only",
    "evaluation:import_accept": "takes a POST only",
    "evaluation:import_reject": "takes a POST only",
    "evaluation:template_remove": "takes a POST only",
    "evaluation:template_shipped": "gives a file",
    "evaluation:official_report": "gives a file",
    "evaluation:official_preview": "the document itself, without scripts; test_official opens it",
    "files:download": "gives a file",
}


def addresses(site: Site) -> dict[str, str]:
    """{what a failure calls it: address}."""
    return {key: reverse(name, args=args(site)) for key, (name, args) in PAGES.items()}


def names_of_addresses(resolver=None, namespace="") -> set[str]:
    """All names in the URL configuration."""
    found = set()
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            found |= names_of_addresses(pattern, inner)
        elif isinstance(pattern, URLPattern):
            found.add(f"{namespace}{pattern.name}")
    return found
