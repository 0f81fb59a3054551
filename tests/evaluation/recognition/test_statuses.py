import pytest

from prevence.evaluation.codes import StatusCode
from prevence.evaluation.recognition.statuses import classify_status, is_status_wording

WORDINGS = {
    StatusCode.FULFILLED: ["Splněno.", "SPLNĚNA", "Cíl byl naplněn", "hotovo", "Dokončeno", "realizováno", "ANO", "100 %", "zelená", "splněno bez výhrad", "Plněno na 100 %", "realizace ukončena"],
    StatusCode.PARTIALLY_FULFILLED: ["Splněno částečně.", "Částečně splněno", "plněno s výhradami", "splněno na 80 %", "50 %", "z větší části splněno", "ne zcela splněno", "žlutá", "částečně", "opatření bylo částečně naplněno"],
    StatusCode.ONGOING: ["Plněno.", "Plněno průběžně", "průběžně plněno", "v realizaci", "probíhá", "trvale", "trvalý úkol", "V řešení", "pokračuje", "plní se průběžně", "zahájeno"],
    StatusCode.NOT_FULFILLED: ["Nesplněno", "NEPLNĚNO.", "nebylo splněno", "není plněno", "nerealizováno", "NE", "0 %", "červená"],
    StatusCode.NOT_STARTED: ["nezahájeno", "Dosud nezahájeno", "v přípravě", "zatím nerealizováno", "plánováno na rok 2025"],
    StatusCode.CANCELLED: ["zrušeno", "Zrušena.", "nebude realizováno", "předčasně ukončeno"],
    StatusCode.POSTPONED: ["odloženo", "přesunuto na rok 2025", "Posunuto na příští období"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"), [(t, code) for code, texts in WORDINGS.items() for t in texts]
)
def test_wording(text, code):
    assert classify_status(text) == code
    assert is_status_wording(text)


@pytest.mark.parametrize(
    "text", ["", "–", "dobrá", "uspokojivá", "Základní škola", "nevyhodnoceno"]
)
def test_unknown_wording_is_not_guessed(text):
    assert classify_status(text) is None
    assert not is_status_wording(text)


def test_comment_after_the_status_does_not_decide():
    assert classify_status("Nesplněno – akce byla splněna jen zčásti") == StatusCode.NOT_FULFILLED
    assert classify_status("Splněno (konalo se pět besed)") == StatusCode.FULFILLED


@pytest.mark.parametrize(
    "text", ["Splněno – proběhlo 5 besed", "Probíhá obnova hřiště", "Realizovány projekty školy"]
)
def test_sentence_is_no_status_cell(text):
    assert not is_status_wording(text)
