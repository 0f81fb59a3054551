"""Nonsense of thousands of words is answered at once and without an exception."""

import time

import pytest

from prevence.evaluation.recognition.abbreviations import from_running_text
from prevence.evaluation.recognition.costs import parse_cost
from prevence.evaluation.recognition.counts import find_counts
from prevence.evaluation.recognition.indicators import parse_indicators
from prevence.evaluation.recognition.statuses import classify_status
from prevence.evaluation.recognition.verdicts import parse_verdict

NONSENSE = ["5 a ", "(12 ", "5 tis., ", "1.1.", "slovo ", "- ", "„", "A. ", "Počet ", "1", "Kč ",
            "Počet a: ", "[a](", "bude ", "Cíl je ", "1 000 Kč, ", "dvě ", "od roku 2020 "]  # fmt: skip
READERS = [find_counts, parse_cost, from_running_text, parse_verdict, classify_status,
           lambda text: parse_indicators((text,))]  # fmt: skip
SLOWEST_S = 3.0


@pytest.mark.parametrize("word", NONSENSE)
def test_long_nonsense_is_read_quickly(word):
    text = word * (16_000 // len(word))
    for read in READERS:
        began = time.process_time()
        read(text)
        assert time.process_time() - began < SLOWEST_S
