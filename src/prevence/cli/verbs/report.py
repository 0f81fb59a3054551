"""`prevence report`: an office's report or a year of the system as the official document."""

import argparse
import shutil
import sys
from pathlib import Path

from prevence.cli.report_source import add_source_arguments, draft_from, wrong_source
from prevence.cli.writing import reason_of, write_file
from prevence.documents.errors import DocumentError
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.official import FORMATS, LAYOUTS, FileFormat, discrepancies, render
from prevence.evaluation.official.layouts.front import leftovers

EXIT_FINE, EXIT_REFUSED, EXIT_USAGE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    add_source_arguments(parser)
    parser.add_argument("--to", action="append", type=Path, metavar="SOUBOR", default=[],
                        help="kam zapsat (.docx, .pdf, .html, .xlsx); lze opakovat")  # fmt: skip
    parser.add_argument("--layout", choices=sorted(LAYOUTS), help="uspořádání; jinak podle zprávy")
    parser.add_argument("--template", type=Path, metavar="SABLONA", help="vlastní šablona Wordu")
    parser.add_argument("--notes", type=Path, metavar="SOUBOR",
                        help="kam zapsat seznam pro autora; jinak na chybový výstup")  # fmt: skip
    parser.add_argument("--check-template", type=Path, metavar="SABLONA",
                        help="jen zkontroluje šablonu Wordu")  # fmt: skip
    parser.add_argument("--save-template", type=Path, metavar="SLOZKA",
                        help="uloží výchozí šablony k úpravám")  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Exit status: 0 written, 1 the input was refused, 2 wrong usage."""
    try:
        if args.check_template is not None:
            return _check_template(args.check_template)
        if args.save_template is not None:
            return _save_templates(args.save_template)
        usage = _wrong_usage(args)
        if usage:
            print(usage, file=sys.stderr)
            return EXIT_USAGE
        return _print_report(args)
    except DocumentError as error:
        print(error, file=sys.stderr)
        return EXIT_REFUSED


def _wrong_usage(args: argparse.Namespace) -> str | None:
    source = wrong_source(args)
    if source:
        return source
    if not args.to:
        return "Zadejte, kam zprávu zapsat, například --to zprava.docx."
    for target in args.to:
        if _format_of(target) is None:
            return f"Příponu souboru {target} neznám; použijte .docx, .pdf, .html nebo .xlsx."
        if args.file is not None and target.resolve() == args.file.resolve():
            return f"Soubor {target} je zdrojová zpráva; zvolte pro výstup jiný název."
    if args.template is not None and not any(_format_of(target) == "docx" for target in args.to):
        return "Šablona Wordu (--template) platí jen pro výstup .docx."
    return None


def _print_report(args: argparse.Namespace) -> int:
    draft = draft_from(args)
    if not draft.nodes:
        name = args.file.name if args.file is not None else f"strategie {args.strategy}"
        raise DocumentError(
            f"V dokumentu {name} nejsou žádné položky strategie, není tedy co vytisknout; "
            "zkontrolujte, zda jde o vyhodnocení nebo plán."
        )
    printed = []
    for target in args.to:
        wanted = _format_of(target)
        assert wanted is not None
        template = args.template if wanted == "docx" else None
        printed.append(
            (target, render(draft, layout=args.layout, format=wanted, template=template))
        )
    for target, content in printed:
        write_file(target, content)
        print(f"Zapsáno: {target}")
    _hand_notes(draft, args.notes)
    return EXIT_FINE


def _format_of(target: Path) -> FileFormat | None:
    suffix = target.suffix.lower().removeprefix(".")
    return suffix if suffix in FORMATS else None  # type: ignore[return-value]


def _short(error: Exception) -> str:
    return str(error).splitlines()[0][:160] if str(error) else type(error).__name__


def _hand_notes(draft: ReportDraft, target: Path | None) -> None:
    """The list for the author: figures printed otherwise, passages not printed."""
    text = notes(draft)
    if target is not None:
        write_file(target, text.encode())
        print(f"Seznam pro autora: {target}")
    else:
        print(text, end="", file=sys.stderr)


def notes(draft: ReportDraft) -> str:
    """The list for the author as plain text."""
    changed, left = discrepancies(draft), leftovers(draft)
    lines = ["Seznam pro autora", ""]
    if changed:
        lines += ["Údaje vytištěné jinak, než je měla zpráva:", *(f"- {item}" for item in changed)]
    else:
        lines.append("Všechny přepočtené údaje se shodují se zprávou.")
    if left:
        lines += ["", "Text zprávy, který se nepodařilo zařadit a ve výstupu není:"]
        lines += [
            f"- {item.place + ': ' if item.place else ''}{_quoted(item.text)}" for item in left
        ]
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return f"„{flat[:120]}…“" if len(flat) > 120 else f"„{flat}“"


def _check_template(path: Path) -> int:
    from prevence.evaluation.official.template import check_template

    problems = check_template(path)
    for problem in problems:
        print(f"{path}: {problem}")
    if not problems:
        print(f"{path}: šablona je v pořádku.")
    return EXIT_REFUSED if problems else EXIT_FINE


def _save_templates(folder: Path) -> int:
    from prevence.evaluation.official.template import TEMPLATES

    for source in sorted(TEMPLATES.glob("*.docx")):
        target = folder / source.name
        if target.exists():
            raise DocumentError(
                f"Soubor {target} už existuje; smažte jej, nebo zvolte jinou složku."
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        except OSError as error:
            raise DocumentError(
                f"Soubor {target} nelze zapsat ({reason_of(error)}); zvolte jiné místo."
            ) from error
        print(f"Uloženo: {target}")
    return EXIT_FINE
