"""`prevence demo`: two invented offices with three years of reports, ready to look at."""

import argparse
import os
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE
from prevence.core.czech import plural

if TYPE_CHECKING:  # Django is set up first
    from prevence.cli.demonstration import Loaded
    from prevence.evaluation.checks import Audit
    from prevence.evaluation.demonstration import WrittenFile

_WIDTH = 88
_SETTINGS = "prevence.config.settings.dev"
_FORMATS = {".docx": "Word", ".pdf": "PDF", ".txt": "text"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the files go."""
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("var/demo"),
        metavar="SLOŽKA",
        help="kam uložit ukázkové soubory (výchozí var/demo)",
    )


def run(args: argparse.Namespace) -> int:
    """Writes, imports, checks and prints; 1 where something was refused. May be repeated."""
    from prevence.core.errors import ActionError
    from prevence.documents.errors import DocumentError
    from prevence.evaluation.demonstration import write, write_corrected, write_misprints

    try:
        _tell("Píšu zprávy smyšleného města a kraje …")
        written = write(args.folder)
        corrected = write_corrected(args.folder)
        planted = write_misprints(args.folder)
        _prepare_database()
        loaded = _load(written)
        official = _print_official(loaded, args.folder)
    except (ActionError, DocumentError) as refusal:
        print(f"Ukázku se nepodařilo připravit: {refusal}", file=sys.stderr)
        return EXIT_FINDINGS
    except OSError as error:
        print(
            f"Do složky {args.folder} nelze zapsat ({error.strerror}). "
            "Zvolte jinou volbou --folder.",
            file=sys.stderr,
        )
        return EXIT_FINDINGS
    _print_loaded(loaded)
    _print_findings(loaded, planted)
    _print_files(official)
    _print_next(corrected, written)
    return EXIT_FINE


def _command() -> str:
    """How this command was called, so that the advice can be copied."""
    called = Path(sys.argv[0])
    if called.name != "prevence" or called.parent == Path():
        return "prevence"
    here = Path.cwd()
    return str(called.relative_to(here) if called.is_relative_to(here) else called)


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _prepare_database() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django
    from django.core.management import call_command

    django.setup()
    _tell("Připravuji databázi …")
    call_command("migrate", verbosity=0, interactive=False)


def _load(written: Sequence["WrittenFile"]) -> list["Loaded"]:
    from django.utils import timezone

    from prevence.accounts.demonstration import ensure_demo_account
    from prevence.cli.demonstration import load

    account = ensure_demo_account()
    loaded = []
    for place, file in enumerate(written, start=1):
        _tell(f"Načítám {place}/{len(written)}: {file.path.name} …")
        loaded.append(load(file, by=account, at=timezone.now()))
    return loaded


def _print_official(loaded: Sequence["Loaded"], folder: Path) -> list[Path]:
    from prevence.cli.demonstration import print_official

    paths: list[Path] = []
    for one in _newest(loaded):
        paths += print_official(one, folder, lambda path: _tell(f"Tisknu {path.name} …"))
    return paths


def _newest(loaded: Sequence["Loaded"]) -> list["Loaded"]:
    """The last report of each office."""
    return list({one.written.report.office: one for one in loaded}.values())


# --- what a newcomer reads


def _print_title(text: str) -> None:
    print(f"\n{text}\n{'─' * _WIDTH}")


def _print_paragraph(text: str, indent: str = "   ", bullet: str = "") -> None:
    print(
        textwrap.fill(
            text,
            _WIDTH,
            initial_indent=indent + bullet,
            subsequent_indent=indent + " " * len(bullet),
            break_on_hyphens=False,
            break_long_words=False,
        )
    )


def _print_loaded(loaded: Sequence["Loaded"]) -> None:
    from prevence.evaluation.draft import walk

    _print_title("Co je teď v systému")
    office = ""
    for one in loaded:
        head = one.written.report.truth.document
        if head.organisation != office:
            office = head.organisation or ""
            _print_paragraph(f"{office} – {head.strategy_title}")
        items = sum(1 for _ in walk(one.written.report.truth.nodes))
        state = "načteno" if one.is_new else "už bylo v systému"
        kind = _FORMATS[one.written.path.suffix]
        noun = plural(items, "položka", "položky", "položek")
        print(f"      {head.year}  {kind:<5} {items:>3} {noun}  {state}")
        if one.confirmed:
            _print_paragraph(
                f"přejmenované položky potvrzené místo vás: {', '.join(one.confirmed)}",
                indent=" " * 12,
            )


def _print_findings(loaded: Sequence["Loaded"], planted: Path) -> None:
    from prevence.cli.demonstration import audit_of
    from prevence.evaluation.demonstration import misprints

    _print_title("Co v číslech nesouhlasí")
    count = len(misprints())
    nouns = plural(count, "chyba", "chyby", "chyb")
    _print_paragraph(
        f"Ve zprávách je schválně {count} {nouns}, jejich seznam je v souboru {planted}. "
        "Toto našel systém sám:"
    )
    for one in loaded:
        report = one.written.report
        _print_audit(f"{report.truth.document.organisation} {report.year}", audit_of(one))


def _print_audit(title: str, audit: "Audit") -> None:
    found, held = len(audit.findings), len(audit.checked)
    nouns = plural(found, "nález", "nálezy", "nálezů")
    print(
        f"\n   {title}: {found} {nouns}, {held} {plural(held, 'údaj', 'údaje', 'údajů')} souhlasí"
    )
    for finding in audit.findings:
        _print_paragraph(finding.message, indent="      ", bullet="• ")
        if finding.proposal:
            _print_paragraph(finding.proposal, indent="        ", bullet="→ ")


def _print_files(official: Sequence[Path]) -> None:
    _print_title("Úřední zprávy vytištěné ze systému, s přepočtenými čísly")
    for path in official:
        print(f"   {path}  ({path.stat().st_size // 1024} kB)")


def _print_next(corrected: "WrittenFile", written: Sequence["WrittenFile"]) -> None:
    from prevence.accounts.demonstration import DEMO_EMAIL, DEMO_PASSWORD

    _print_title("Co dál")
    command = _command()
    example = next(each.path for each in written if each.path.suffix == ".docx")
    for place, step in enumerate(_STEPS, start=1):
        advice = " ".join(step.split()).format(
            command=command,
            email=DEMO_EMAIL,
            password=DEMO_PASSWORD,
            corrected=corrected.path,
            example=example,
        )
        _print_paragraph(advice, bullet=f"{place}. ")


_STEPS = (
    """Spusťte „{command} serve“ (po „make demo“ už běží) a v prohlížeči otevřete adresu, kterou
    vypíše.""",
    """Přihlaste se jako {email}, heslo {password}, a otevřete strategii Jasanova: u každé položky
    uvidíte tři roky vedle sebe.""",
    """Nahrajte opravenou zprávu {corrected}. Systém ukáže, čím se liší od té, kterou už má,
    a nálezy zmizí.""",
    """Bez prohlížeče: „{command} check {example}“ vypíše nálezy, „{command} report {example}
    --to zprava.pdf“ vytiskne úřední zprávu.""",
    """A potom vyhodnocení vašeho vlastního úřadu: Word, PDF, HTML i prostý text. Návod je
    v docs/user/index.md.""",
)
