"""What became of an imported file, and how it is said in a terminal."""

from dataclasses import dataclass

from prevence.core.czech import plural


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the file; `findings` is {severity: count}.

    `state`: "accepted", "unchanged" (the same file is in the system) or "in_review";
    `needs_person` where --accept would not help.
    """

    state: str
    file: str
    strategy: str | None
    strategy_id: int | None
    year: int | None
    items: int
    tables: int
    findings: dict[str, int]
    undecided: tuple[str, ...]
    needs_person: bool
    import_uuid: str | None
    evaluation_uuid: str | None


_REMEDY = "Rozhodněte v prohlížeči (prevence serve), nebo doplňte --accept:"
_REMEDY_BY_PERSON = "Opravte v prohlížeči (prevence serve), nebo nahrajte správný soubor:"
_HEADLINES = {
    "accepted": "Zpráva je v systému.",
    "unchanged": "Tento soubor už v systému je, nic se nezměnilo.",
    "in_review": "Zpráva čeká na rozhodnutí, do systému zatím zapsaná není.",
}


def printed(outcome: Outcome) -> str:
    """The outcome for a terminal."""
    errors, warnings, notes = outcome.findings.values()
    read = (
        f"{outcome.items} {plural(outcome.items, 'položka', 'položky', 'položek')}, "
        f"{outcome.tables} {plural(outcome.tables, 'tabulka', 'tabulky', 'tabulek')}"
    )
    found = (
        f"{errors} {plural(errors, 'rozpor', 'rozpory', 'rozporů')}, {warnings} upozornění, "
        f"{notes} {plural(notes, 'poznámka', 'poznámky', 'poznámek')}"
    )
    lines = [
        _HEADLINES[outcome.state],
        f"  soubor: {outcome.file}",
        f"  strategie: {outcome.strategy or 'neuvedena'}"
        + (f" (ID {outcome.strategy_id})" if outcome.strategy_id else ""),
        f"  rok: {outcome.year or 'celé období'}",
        f"  načteno: {read}",
        f"  nálezy: {found}",
    ]
    if outcome.undecided:
        lines.append(_REMEDY_BY_PERSON if outcome.needs_person else _REMEDY)
        lines += [f"  • {message}" for message in outcome.undecided]
    return "\n".join(lines)
