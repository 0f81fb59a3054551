import pytest

from prevence.evaluation.draft import Approval
from prevence.evaluation.recognition.approval import approval_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Strategii schválilo zastupitelstvo města dne 4. 5. 2021 usnesením č. 12/ZM/21.",
            Approval("2021-05-04", "12/ZM/21", "zastupitelstvo města"),
        ),
        (
            "Plán byl schválen usnesením Zastupitelstva města Tesařova č. Z/211/2021 ze dne 18. 2. 2021.",
            Approval("2021-02-18", "Z/211/2021", "Zastupitelstvo města Tesařova"),
        ),
        (
            "Koncepci přijalo zastupitelstvo města 15. června 2022 usnesením č. ZM 45/2022.",
            Approval("2022-06-15", "ZM 45/2022", "zastupitelstvo města"),
        ),
        (
            "Program schválila Rada kraje usnesením č. 32 ze dne 15. 1. 2024.",
            Approval("2024-01-15", "32", "Rada kraje"),
        ),
        (
            "Strategii schválila Rada města Lhota nad Skalou dne 3. 4. 2022 pod č. 12/2022.",
            Approval("2022-04-03", None, "Rada města Lhota nad Skalou"),
        ),
    ],
)
def test_an_approval_is_read_in_any_order_of_its_parts(sentence, expected):
    assert approval_in(sentence) == expected


def test_approving_without_a_body_or_without_a_date_is_none():
    assert approval_in("Projekt schválila hodnoticí komise.") is None
    assert approval_in("Rada města se sešla dvakrát.") is None
    assert approval_in("Rada města strategii schválila.") is None
