from prevence.evaluation.recognition.bracketed import bracketed_fields, with_status


def test_a_bracket_of_fields_leaves_the_name_and_gives_the_fields():
    name, fields = bracketed_fields(
        "Svolat poradu manažerů. (odpovídá: odbor dotací, oddělení prevence, termín: únor 2025)"
    )

    assert name == "Svolat poradu manažerů."
    assert [(one.field, one.value) for one in fields] == [
        ("responsible", "odbor dotací, oddělení prevence"),
        ("deadline", "únor 2025"),
    ]


def test_what_follows_the_bracket_stays():
    name, fields = bracketed_fields("Zadat šetření. (termín: září 2025) Cena je 640 tis. Kč.")

    assert name == "Zadat šetření. Cena je 640 tis. Kč."
    assert [one.field for one in fields] == ["deadline"]


def test_a_bracket_that_is_no_field_stays_in_the_text():
    for text in (
        "Vydat metodický list (viz úkol č. 1)",
        "Uspořádat kurz (pozor: kapacita, termín: květen)",
        "Kurz pro 30 lidí (strážníci)",
    ):
        assert bracketed_fields(text) == (text, ())


def test_a_status_in_a_bracket_ends_the_name_and_may_be_followed_by_what_was_done():
    assert with_status("Kamera u školy (splněno)") == ("Kamera u školy", "splněno", "")
    assert with_status("Kamera u školy (zrušeno – nahrazeno) – chybí proud.") == (
        "Kamera u školy",
        "zrušeno – nahrazeno",
        "chybí proud.",
    )
    assert with_status("Kamera u školy – průběžně plněno") == (
        "Kamera u školy",
        "průběžně plněno",
        "",
    )


def test_a_bracket_or_a_dash_without_a_status_is_part_of_the_name():
    for name in (
        "Provoz systému včasné intervence (SVI)",
        "Domovník – preventista",
        "Kurz (pro 17 pedagogů)",
    ):
        assert with_status(name) is None
