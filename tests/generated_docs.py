"""Documents made from the code: `make docs` writes them, a guard test holds them up to date.

docs/permissions.md: who may open what. docs/states/import.md: the way of an uploaded report.
"""

import os
from pathlib import Path

import django

REPOSITORY = Path(__file__).resolve().parents[1]
NOTE = "Made from the code by `make docs`; do not edit."


def permissions():
    """Markdown: each permission, whether every account holds it, and the pages it opens."""
    from django.urls import URLResolver, get_resolver

    from prevence.accounts.permissions import HELD_BY_EVERY_ACCOUNT, Permission

    def pages(resolver, namespace=""):
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLResolver):
                yield from pages(
                    pattern, f"{pattern.namespace}:" if pattern.namespace else namespace
                )
            else:
                yield (
                    f"{namespace}{pattern.name}",
                    getattr(pattern.callback, "required_permission", None),
                )

    opened = list(pages(get_resolver()))
    rows = [
        f"| `{permission}` | {'every active account' if permission in HELD_BY_EVERY_ACCOUNT else '–'} | "
        + (", ".join(f"`{name}`" for name, needed in opened if needed is permission) or "–")
        + " |"
        for permission in Permission
    ]
    head = ["# Permissions", "", NOTE, "", "| permission | held by | pages |", "|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def import_states():
    """Markdown: a diagram and a table of the states of an uploaded report."""
    from prevence.evaluation.enums import IMPORT_FLOW, SETTLED_STATES, ImportState

    steps = [
        (start, verb, end)
        for verb, (starts, end) in IMPORT_FLOW.items()
        for start in ImportState
        if start in starts
    ]
    diagram = [f"  {start.value} --> {end.value}: {verb.label}" for start, verb, end in steps]
    rows = [
        f"| `{state.value}` | {state.label} | {'yes' if state in SETTLED_STATES else ''} | "
        + (
            ", ".join(
                f"{verb.label} → {end.label}" for start, verb, end in steps if start is state
            )
            or "–"
        )
        + " |"
        for state in ImportState
    ]
    head = [
        "# An uploaded report",
        "",
        NOTE,
        "",
        "```mermaid",
        "stateDiagram-v2",
        *diagram,
        "```",
        "",
    ]
    return "\n".join(
        [*head, "| state | Czech | final | what may be done |", "|---|---|---|---|", *rows, ""]
    )


DOCUMENTS = {"docs/permissions.md": permissions, "docs/states/import.md": import_states}


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prevence.config.settings.test")
    django.setup()
    for name, make in DOCUMENTS.items():
        path = REPOSITORY / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make())
        print(f"written: {name}")


if __name__ == "__main__":
    main()
