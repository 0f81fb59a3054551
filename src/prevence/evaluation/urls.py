"""Addresses of reports and of what they say of strategies."""

from django.urls import path

from prevence.evaluation.views import browse, deciding, imports, official, reports, review

app_name = "evaluation"
urlpatterns = [
    path("nahrat/", imports.import_start, name="import_start"),
    path("nahrane/<uuid:uuid>/", imports.import_page, name="import_page"),
    path("nahrane/<uuid:uuid>/znovu/", imports.import_again, name="import_again"),
    path("nahrane/<uuid:uuid>/revize/", review.import_review, name="import_review"),
    path("nahrane/<uuid:uuid>/cisla/", review.import_figures, name="import_figures"),
    path("nahrane/<uuid:uuid>/opravy/", review.import_correct, name="import_correct"),
    path("nahrane/<uuid:uuid>/slova/", deciding.import_words, name="import_words"),
    path("nahrane/<uuid:uuid>/polozky/", deciding.import_nodes, name="import_nodes"),
    path("nahrane/<uuid:uuid>/strategie/", deciding.import_strategy, name="import_strategy"),
    path("nahrane/<uuid:uuid>/potvrdit/", deciding.import_confirm, name="import_confirm"),
    path("nahrane/<uuid:uuid>/pridat/", deciding.import_add, name="import_add"),
    path("nahrane/<uuid:uuid>/zaradit/", deciding.import_move, name="import_move"),
    path("nahrane/<uuid:uuid>/odebrat/", deciding.import_remove, name="import_remove"),
    path("nahrane/<uuid:uuid>/vratit/", deciding.import_return, name="import_return"),
    path("nahrane/<uuid:uuid>/prijmout/", review.import_accept, name="import_accept"),
    path("nahrane/<uuid:uuid>/odmitnout/", review.import_reject, name="import_reject"),
    path("zprava/<uuid:uuid>/", reports.evaluation_page, name="evaluation_page"),
    path("zprava/<uuid:uuid>/nalezy/", reports.findings, name="findings"),
    path(
        "zprava/<uuid:uuid>/uredni/<slug:file_format>/",
        official.official_report, name="official_report",
    ),
    path("zprava/<uuid:uuid>/nahled/", official.official_preview, name="official_preview"),
    path("zprava/<uuid:uuid>/pro-autora/", official.author_notes, name="author_notes"),
    path("urad/<uuid:uuid>/sablony/", official.templates, name="official_templates"),
    path(
        "urad/<uuid:uuid>/sablony/<slug:layout>/vychozi/",
        official.template_shipped, name="template_shipped",
    ),
    path("sablona/<uuid:uuid>/odebrat/", official.template_remove, name="template_remove"),
    path("strategie/<uuid:uuid>/", browse.strategy_tree, name="strategy_tree"),
    path("strategie/<uuid:uuid>/matice/", browse.strategy_matrix, name="strategy_matrix"),
    path("polozka/<uuid:uuid>/", browse.item, name="item"),
]  # fmt: skip
