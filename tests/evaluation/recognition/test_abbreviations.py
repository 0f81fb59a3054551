import pytest

from prevence.evaluation.draft import Abbreviation
from prevence.evaluation.recognition.abbreviations import from_list_line, from_running_text


@pytest.mark.parametrize(
    ("line", "abbr", "meaning"),
    [
        ("MP – městská policie", "MP", "městská policie"),
        ("PK\tprevence kriminality", "PK", "prevence kriminality"),
        ("MěÚ = městský úřad", "MěÚ", "městský úřad"),
        ("BKB: Bílý kruh bezpečí", "BKB", "Bílý kruh bezpečí"),
        ("• OPL - omamné a psychotropní látky;", "OPL", "omamné a psychotropní látky"),
        ("ČVUT - FD – České vysoké učení, Fakulta dopravní", "ČVUT - FD", "České vysoké učení, Fakulta dopravní"),
        ("ORP  obec s rozšířenou působností", "ORP", "obec s rozšířenou působností"),
    ],
)  # fmt: skip
def test_line_of_the_list(line, abbr, meaning):
    assert from_list_line(line) == Abbreviation(abbr, meaning)


@pytest.mark.parametrize(
    "line", ["", "Seznam zkratek", "1. Úvod", "Tato věta nic nezkracuje.", "–"]
)
def test_other_lines(line):
    assert from_list_line(line) is None


@pytest.mark.parametrize(
    ("text", "abbr", "meaning"),
    [
        ("Pomáhá Bílý kruh bezpečí (BKB) i kraj.", "BKB", "Bílý kruh bezpečí"),
        ("schůzka s Policií České republiky (PČR) v Lomu", "PČR", "Policií České republiky"),
        ("vznikl městský kamerový dohlížecí systém (dále jen „MKDS“)", "MKDS", "městský kamerový dohlížecí systém"),
        ("Katalog služeb Horní Lhoty (dále také Katalog)", "Katalog", "Katalog služeb Horní Lhoty"),
        ("projekt „Bezpečná Lhota 3“ (dále jen BL 3)", "BL 3", "Bezpečná Lhota 3"),
        ("Program prevence na rok 2023, dále jen Program, byl", "Program", "Program prevence na rok 2023"),
        ("sešel se Magistrát hl. m. Prahy (dále jen MHMP) a", "MHMP", "Magistrát hl. m. Prahy"),
        ("jezdí Městská policie hl. m. Prahy (MP HMP)", "MP HMP", "Městská policie hl. m. Prahy"),
        ("z Fondu Bezpečná Obec (FBO) se platí", "FBO", "Fondu Bezpečná Obec"),
        ("rozhodlo Zastupitelstvo města Lhota (dále jen zastupitelstvo)", "zastupitelstvo", "Zastupitelstvo města Lhota"),
    ],
)  # fmt: skip
def test_definition_in_a_sentence(text, abbr, meaning):
    (found,) = from_running_text(text)
    assert (found.abbr, found.meaning) == (abbr, meaning)


@pytest.mark.parametrize(
    "text",
    ["v Lomu (Záluží)", "žáci (MŠ a ZŠ)", "policie (viz Cíl 2)", "v obci (Most, Lom)", "Dále jen pět akcí.", "besedy (2x)", "schůzka s Policií v Lomu (dále je např. plánován výjezd)"],
)  # fmt: skip
def test_brackets_that_define_nothing(text):
    assert from_running_text(text) == ()
