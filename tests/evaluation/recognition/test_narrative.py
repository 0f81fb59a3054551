"""Prose of an item: the strategy's own words, what was done, the assessment."""

from tests.factories.blocks import document, heading, item, paragraph, text_document

from prevence.evaluation.recognition import recognise

TITLE = "Vyhodnocení strategie prevence kriminality města Lhotky za rok 2023"
REST = "\n\nOpatření 1.2 Parky\nStav plnění: Nesplněno\nPopis plnění: Nekonalo se nic."


def _measure(text, *, title=TITLE):
    """The first measure of a report whose second is as short as can be."""
    draft = recognise(
        text_document(f"{title}\n\nPriorita 1 Město\n\nOpatření 1.1 Ulice\n{text}{REST}")
    )
    return draft.nodes[0].children[0]


def _measure_of_word(*blocks):
    frame = [heading(TITLE, 1), heading("Opatření 1.1 Ulice", 2, level=2)]
    rest = [heading("Opatření 1.2 Parky", 90, level=2), paragraph("Stav plnění: Nesplněno", 91)]
    return recognise(document(*frame, *blocks, *rest)).nodes[0]


def test_a_description_keeps_all_its_paragraphs():
    node = _measure("Popis plnění: První věta.\n\nDruhá věta.")
    assert (node.description, node.fulfilment, node.brief) == (
        "První věta. Druhá věta.",
        None,
        None,
    )


def test_a_short_description_has_its_introduction_and_its_bullets_apart():
    node = _measure(
        "Stručný popis: Budeme dělat:\n• besedy\n• kurzy\n\nPlnění opatření: Besedy byly."
    )
    assert (node.brief, node.planned) == ("Budeme dělat:", ("besedy", "kurzy"))
    assert (node.fulfilment.text, node.fulfilment.items) == ("Besedy byly.", ())


def test_bullets_of_what_was_done_are_its_items_and_stay_in_its_text():
    node = _measure("Plnění opatření: Konaly se:\n• besedy\n• kurzy\nCelkem dobrý rok.")
    assert node.fulfilment.items == ("besedy", "kurzy")
    assert node.fulfilment.text == "Konaly se:\nbesedy\nkurzy\nCelkem dobrý rok."
    assert node.planned == ()


def test_an_item_keeps_its_bullets_of_another_kind():
    node = _measure("Plnění opatření: Konaly se:\n• besedy\no Ve škole\no V knihovně\n• kurzy")
    assert node.fulfilment.items == ("besedy\nVe škole\nV knihovně", "kurzy")


def test_nesting_of_word_decides_which_bullets_are_below():
    node = _measure_of_word(
        paragraph("Plnění opatření:", 3),
        item("besedy", 4),
        item("ve škole", 5, level=1),
        item("kurzy", 6),
    )
    assert node.fulfilment.items == ("besedy\nve škole", "kurzy")


def test_without_labels_fragments_are_the_plan_and_sentences_what_was_done():
    node = _measure("• pořádat besedy\n• svítit na ulicích\n\nBesedy se konaly třikrát.")
    assert node.planned == ("pořádat besedy", "svítit na ulicích")
    assert node.fulfilment.text == "Besedy se konaly třikrát."


def test_without_labels_and_fragments_all_is_what_was_done():
    node = _measure("Besedy se konaly.\n\nSvítilo se.")
    assert (node.fulfilment.text, node.planned, node.brief) == (
        "Besedy se konaly.\nSvítilo se.",
        (),
        None,
    )


def test_free_words_of_an_item_with_children_are_its_own():
    draft = recognise(
        text_document(
            f"{TITLE}\n\nPriorita 1 Město\nMěsto má být bezpečné.\n\nOpatření 1.1 Ulice{REST[1:]}"
        )
    )
    (priority,) = draft.nodes
    assert (priority.brief, priority.fulfilment) == ("Město má být bezpečné.", None)


def test_an_assessment_is_apart_from_what_was_done():
    node = _measure("Plnění opatření: Besedy byly.\nHodnocení: Daří se to.")
    assert (node.fulfilment.text, node.assessment) == ("Besedy byly.", "Daří se to.")


def test_an_item_without_prose_has_none():
    node = _measure("Stav plnění: Splněno")
    parts = (node.brief, node.planned, node.fulfilment, node.description, node.assessment)
    assert parts == (None, (), None, None, None)


def test_an_empty_field_is_no_text():
    node = _measure("Popis plnění:\nStav plnění: Splněno")
    assert (node.description, node.fulfilment) == (None, None)


def test_a_plain_description_beside_a_fulfilment_is_the_strategys_own():
    node = _measure("Popis: Ulice mají být bezpečné.\nPlnění v roce 2023: Besedy byly.")
    assert (node.brief, node.description) == ("Ulice mají být bezpečné.", None)
    assert node.fulfilment.text == "Besedy byly."
