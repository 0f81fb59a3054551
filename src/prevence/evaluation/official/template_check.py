"""Reads the tags of a template without filling it: what is wrong, where, and what was meant.

The template is checked as plain paragraphs, one a line, so a line number is a paragraph.
"""

import difflib
import re
from dataclasses import dataclass, is_dataclass
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes

from prevence.evaluation.official.fields import Pole, Vlozka

# docxtpl puts one of these before a tag that removes its whole paragraph, row, cell or run.
_SCOPE = re.compile(r"(\{[{%])(?:p|tr|tc|r)(?=\s)")
_LONGEST_QUOTE = 90
_LOOP_FIELDS = frozenset(
    {"index", "index0", "first", "last", "length", "revindex", "previtem", "nextitem"}
)
_SYNTAX = (
    (re.compile(r"Encountered unknown tag '(\w+)'"), "neznámá značka „{0}“"),
    (re.compile(r"Unexpected end of template"), "chybí uzavírací značka (endfor nebo endif)"),
    (re.compile(r"unexpected char '(.)'"), "znak „{0}“ do značky nepatří"),
    (re.compile(r"expected token '(.+?)', got '(.+?)'"), "místo „{1}“ se čeká „{0}“"),
    (re.compile(r"No filter named '(\w+)'"), "neznámý filtr „{0}“"),
    (re.compile(r"unexpected '(.)'"), "znak „{0}“ do značky nepatří"),
)

# An uploaded template is a stranger's program: it may name fields and choose among them, no more.
_FORBIDDEN: dict[type[nodes.Node], str] = {
    nodes.Call: "volání funkce",
    nodes.Add: "sčítání",
    nodes.Mul: "násobení",
    nodes.Pow: "mocninu",
    nodes.Mod: "znak %",
    nodes.Concat: "znak ~",
    nodes.Import: "vložení jiného souboru",
    nodes.FromImport: "vložení jiného souboru",
    nodes.Include: "vložení jiného souboru",
    nodes.Extends: "vložení jiného souboru",
    nodes.Macro: "makro",
    nodes.CallBlock: "makro",
    nodes.FilterBlock: "filtr celé části",
    nodes.AssignBlock: "přiřazení celé části",
}
ALLOWED_FILTERS = (
    "capitalize", "count", "default", "first", "join", "last", "length", "lower", "reverse",
    "sort", "title", "trim", "upper",
)  # fmt: skip
_MOST_FILTERS = 3  # behind one value; a long row of them could grow a text without end
_LONGEST_ARGUMENT = 20
_DEEPEST_LOOP = 4  # a priority, its items at two depths, their lists

Kind = object  # a type of `fields`, tuple[…] of one, or None where anything goes


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Something in a template that cannot be filled.

    Attributes:
        paragraph: number of the paragraph from 1.
        text: of the paragraph, shortened.
        message: what is wrong, in Czech.
    """

    paragraph: int
    text: str
    message: str

    def __str__(self) -> str:
        return f"odstavec {self.paragraph} „{self.text}“: {self.message}."


def check_paragraphs(paragraphs: list[str]) -> list[TemplateProblem]:
    """Problems in the order of the paragraphs; a syntax error hides those after it."""
    lines = [_SCOPE.sub(r"\1", text.replace("\n", " ")) for text in paragraphs]
    try:
        tree = Environment(autoescape=True).parse("\n".join(lines))
    except TemplateSyntaxError as error:
        return [_problem(paragraphs, _line_of(error, lines), _czech_syntax(error))]
    walker = _Walker()
    walker.visit(tree, dict(get_type_hints(Pole)))
    found = [_problem(paragraphs, line, message) for line, message in walker.found]
    return sorted(dict.fromkeys(found), key=lambda problem: problem.paragraph)


def _problem(paragraphs: list[str], line: int, message: str) -> TemplateProblem:
    text = " ".join(paragraphs[line - 1].split()) if 0 < line <= len(paragraphs) else ""
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[:_LONGEST_QUOTE]}…"
    return TemplateProblem(line, text, message)


def _line_of(error: TemplateSyntaxError, lines: list[str]) -> int:
    """For an unclosed loop Jinja names the end of the file; the clerk needs where it opens."""
    if "Unexpected end of template" not in (error.message or ""):
        return error.lineno
    open_tags: list[int] = []
    for number, line in enumerate(lines, start=1):
        for tag in re.findall(r"\{%-?\s*(\w+)", line):
            if tag in ("for", "if"):
                open_tags.append(number)
            elif tag in ("endfor", "endif") and open_tags:
                open_tags.pop()
    return open_tags[-1] if open_tags else error.lineno


def _czech_syntax(error: TemplateSyntaxError) -> str:
    for pattern, czech in _SYNTAX:
        found = pattern.search(error.message or "")
        if found:
            return czech.format(*found.groups())
    return f"značka není zapsána správně ({error.message})"


class _Walker:
    """Follows the types of fields through loops and conditions."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self._depth = 0

    def visit(self, node: nodes.Node, known: dict[str, Kind]) -> None:
        if isinstance(node, nodes.For):
            self._visit_loop(node, known)
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            known[node.target.name] = self.kind(node.node, known)
            if not isinstance(node.node, nodes.Name | nodes.Getattr | nodes.Getitem):
                self.found.append((node.lineno, "přiřadit (set) lze jen pole, ne výpočet"))
        elif isinstance(node, nodes.Expr):
            self.kind(node, known)
        elif type(node) in _FORBIDDEN:
            self._forbid(node)
        else:
            for child in node.iter_child_nodes():
                self.visit(child, known)

    def _visit_loop(self, node: nodes.For, known: dict[str, Kind]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST_LOOP:
            self.found.append((node.lineno, f"cykly lze vnořit nejvýš {_DEEPEST_LOOP}×"))
        many = _without_none(self.kind(node.iter, known))
        inner = dict(known)
        inner["loop"] = None
        item = None
        if many is not None:
            if get_origin(many) is tuple:
                item = get_args(many)[0]
            else:
                self.found.append(
                    (node.lineno, f"„{_written(node.iter)}“ není seznam, nelze jím procházet")
                )
        for name in (
            node.target.find_all(nodes.Name)
            if not isinstance(node.target, nodes.Name)
            else [node.target]
        ):
            inner[name.name] = item
        for child in (*node.body, *node.else_):
            self.visit(child, inner)
        self._depth -= 1

    def kind(self, node: nodes.Node, known: dict[str, Kind]) -> Kind:
        """The type of an expression; None where it is not known, after noting unknown names."""
        if isinstance(node, nodes.Name):
            if node.name in known:
                return known[node.name]
            self._unknown(node.lineno, node.name, list(known), "")
            return None
        if isinstance(node, nodes.Getattr):
            return self._attribute(node, known)
        if type(node) in _FORBIDDEN:
            self._forbid(node)
        if isinstance(node, nodes.Filter):
            self._check_filter(node)
        for child in node.iter_child_nodes():
            self.kind(child, known)
        return None

    def _forbid(self, node: nodes.Node) -> None:
        what = _FORBIDDEN[type(node)]
        self.found.append((node.lineno, f"v šabloně nelze použít {what}"))

    def _check_filter(self, node: nodes.Filter) -> None:
        if node.name not in ALLOWED_FILTERS:
            names = ", ".join(ALLOWED_FILTERS)
            self.found.append(
                (node.lineno, f"v šabloně nelze použít filtr „{node.name}“ (lze použít {names})")
            )
        arguments = [*node.args, *(pair.value for pair in node.kwargs)]
        are_short = all(
            isinstance(part, nodes.Const) and len(str(part.value)) <= _LONGEST_ARGUMENT
            for part in arguments
        )
        if not are_short or len(list(node.find_all(nodes.Filter))) >= _MOST_FILTERS:
            self.found.append((node.lineno, f"filtr „{node.name}“ je příliš složitý"))

    def _attribute(self, node: nodes.Getattr, known: dict[str, Kind]) -> Kind:
        owner = _without_none(self.kind(node.node, known))
        if owner is None or (not isinstance(owner, type) and get_origin(owner) is None):
            return None
        if owner is Vlozka or not is_dataclass(owner):
            self.found.append(
                (
                    node.lineno,
                    f"„{_written(node.node)}“ nemá žádná další pole (zapsáno „{_written(node)}“)",
                )
            )
            return None
        names = get_type_hints(owner)
        if node.attr in names:
            kind: Kind = names[node.attr]
            return kind
        self._unknown(node.lineno, node.attr, list(names), _written(node.node) + ".")
        return None

    def _unknown(self, line: int, name: str, names: list[str], before: str) -> None:
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
        advice = f"snad „{before}{near[0]}“" if near else f"lze použít {', '.join(names)}"
        self.found.append((line, f"neznámé pole „{before}{name}“ ({advice})"))


def _without_none(kind: Kind) -> Kind:
    """`Financovani | None` → `Financovani`."""
    if get_origin(kind) is UnionType:
        options = [option for option in get_args(kind) if option is not NoneType]
        return options[0] if len(options) == 1 else None
    return kind


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return "výraz"
