import pytest

from prevence.evaluation.codes import CarryOver, StatusCode
from prevence.evaluation.recognition.verdicts import (
    dropped_measure_verdict,
    is_verdict_start,
    parse_verdict,
)

FULL, PART = StatusCode.FULFILLED, StatusCode.PARTIALLY_FULFILLED
NOT, ON = StatusCode.NOT_FULFILLED, StatusCode.ONGOING


@pytest.mark.parametrize(
    ("text", "code", "relevant", "carry_over"),
    [
        ("Cíl SPLNĚN – lidé o besedách vědí. Cíl zůstává aktuální pro také další rok.", FULL, True, CarryOver.NEXT_YEAR),
        ("Cíl byl částečně naplněn.", PART, None, None),
        ("Cíl 2: NESPLNĚN", NOT, None, None),
        ("Cíl č. 3 – splněn, je aktuální pro další období.", FULL, True, CarryOver.NEXT_PERIOD),
        ("Opatření nebylo realizováno a není již aktuální.", NOT, False, CarryOver.CLOSED),
        ("Cíl není již aktuální, vývoj bude nadále sledován.", None, False, CarryOver.CLOSED_MONITOR),
        ("Cíl není pro příští období nadále aktuální.", None, False, CarryOver.CLOSED),
        ("Cíl nebyl zatím splněn, práce se přesouvá do roku 2026.", NOT, True, CarryOver.NEXT_YEAR),
        ("Cíl nebyl splněn a město od něj upouští.", NOT, False, CarryOver.CLOSED),
        ("Cíl byl splněn, dále bude jen sledován.", FULL, False, CarryOver.CLOSED_MONITOR),
        ("Cíl je vhodné zachovat i v dalším období.", None, True, CarryOver.NEXT_PERIOD),
        ("Opatření je plněno průběžně po celém městě a zůstává aktuální i pro další rok.", ON, True, CarryOver.NEXT_YEAR),
        ("Opatření bude pokračovat v dalším období.", None, True, CarryOver.NEXT_PERIOD),
        ("Opatření bylo nahrazeno opatřením 2.3.", None, None, CarryOver.MODIFIED),
        ("Opatření bude příští rok pokračovat v upravené podobě.", None, True, CarryOver.MODIFIED),
        ("Cíl se podařilo naplnit.", FULL, None, None),
        ("Cíle bylo dosaženo. Bude pokračovat i v roce 2026.", FULL, True, CarryOver.NEXT_YEAR),
        ("Priorita byla naplněna z větší části.", PART, None, None),
        ("Cíl je průběžně plněn.", ON, None, None),
        ("Cíl zůstává aktuální i pro následující období.", None, True, CarryOver.NEXT_PERIOD),
        ("Stanovený cíl lze považovat za splněný.", FULL, None, None),
        ("Opatření je i nadále aktuální.", None, True, None),
    ],
)  # fmt: skip
def test_verdict(text, code, relevant, carry_over):
    verdict = parse_verdict(text)
    assert (verdict.code, verdict.still_relevant, verdict.carry_over) == (
        code,
        relevant,
        carry_over,
    )
    assert verdict.text == text


def test_measure_dropped_inside_a_goal_does_not_close_the_goal():
    dropped = "Toto opatření není již aktuální, nicméně obec bude stav i nadále monitorovat."
    text = f"Cíl SPLNĚN – síť stojí. {dropped} Cíl je aktuální pro příští rok."
    assert parse_verdict(text).carry_over == CarryOver.NEXT_YEAR
    assert parse_verdict(text).still_relevant is True
    assert dropped_measure_verdict(text) == (dropped, CarryOver.CLOSED_MONITOR)


@pytest.mark.parametrize(
    "text",
    [
        "Cílem projektu je splněná výstavba.",
        "Cíl 1: Zapojení veřejnosti",
        "Cíl 2: Aktuální informace",
        "Priorita 3 – Pokračuje práce",
        "Opatření 4.2: Plnění plánu",
        "Opatření bylo realizováno s městskou policií.",
        "Podrobně viz Cíl 2",
        "Setkání bylo splněno vrchovatě.",
        "",
    ],
)
def test_no_verdict(text):
    assert not is_verdict_start(text)
    assert parse_verdict(text) is None
    assert dropped_measure_verdict(text) is None
