"""A parser of arguments that speaks Czech: usage, help and what is wrong with the arguments."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

EXIT_USAGE = 2

# What argparse says → what a clerk reads; the first pattern that fits the whole message wins.
_MESSAGES = (
    (r"the following arguments are required: (.+)", r"chybí povinný argument {1}"),
    (r"argument SLOVESO: invalid choice: '(.*)' \(choose from (.+)\)",
     r"sloveso „{1}“ neznám; na výběr je {2}"),
    (r"argument (\S+): invalid choice: '(.*)' \(choose from (.+)\)",
     r"hodnotu „{2}“ argument {1} nezná; na výběr je {3}"),
    (r"argument (\S+): invalid int value: '(.*)'", r"argument {1} chce celé číslo, ne „{2}“"),
    (r"argument (\S+): invalid \S+ value: '(.*)'", r"argument {1} nepřijímá hodnotu „{2}“"),
    (r"argument (\S+): expected .*argument.*", r"za argumentem {1} chybí hodnota"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"argument {1} nemá hodnotu, „{2}“ vynechte"),
    (r"argument (\S+): not allowed with argument (\S+)", r"argument {1} nelze zadat spolu s {2}"),
    (r"unrecognized arguments: (.+)", r"neznámé argumenty: {1}"),
)  # fmt: skip


class CzechParser(argparse.ArgumentParser):
    """`ArgumentParser` in Czech; parsers of verbs made by it are of the same class."""

    def __init__(self, *, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_CzechFormatter,
        )
        self._positionals.title = "argumenty"
        self._optionals.title = "volby"
        self.add_argument("-h", "--help", action="help", help="zobrazí tuto nápovědu")

    def error(self, message: str) -> NoReturn:
        """Says what is wrong under the usage and ends with the status of wrong use."""
        self.exit(
            EXIT_USAGE,
            f"{self.format_usage()}{self.prog}: chyba: {in_czech(message)}; "
            f"nápovědu zobrazí {self.prog} --help\n",
        )


class _CzechFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "použití: " if prefix is None else prefix)


def in_czech(message: str) -> str:
    """What argparse says, in Czech; a message nobody foresaw stays as it is."""
    for pattern, czech in _MESSAGES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return czech.format(message, *map(_unquoted, found.groups()))
    return message


def _unquoted(listed: str) -> str:
    """A list of choices without the quotes of Python."""
    return re.sub(r"'([^']*)'(?=, |$)", r"\1", listed)
