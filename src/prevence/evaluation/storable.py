"""A draft in the precision of the database: what is reviewed is what is kept. No Django."""

from prevence.evaluation.draft import ReportDraft

_DECIMALS = 6
_DECIMALS_OF_MONEY = 2


def storable(draft: ReportDraft) -> ReportDraft:
    """Haléře for money, six decimals for other figures; no NUL characters, no empty approval."""
    plain = draft.to_plain(with_evidence=True)
    evidence = plain.pop("evidence")
    clean = _clean(plain, "")
    assert isinstance(clean, dict)
    head = clean["document"]
    if head["approval"] is not None and not any(
        value is not None for value in head["approval"].values()
    ):
        head["approval"] = None
    return ReportDraft.from_plain({**clean, "evidence": _without_nul(evidence)})


def _clean(value: object, name: str) -> object:
    if isinstance(value, dict):
        return {_without_nul(key): _clean(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item, name) for item in value]
    if isinstance(value, float):
        rounded = round(value, _DECIMALS_OF_MONEY if name.endswith("_czk") else _DECIMALS)
        return int(rounded) if rounded == int(rounded) else rounded
    return _without_nul(value)


def _without_nul(value: object) -> object:
    """PostgreSQL keeps no NUL in a text."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, list):
        return [_without_nul(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_nul(item) for key, item in value.items()}
    return value
