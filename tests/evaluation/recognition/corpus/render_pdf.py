"""A paper as a PDF: running header, page numbers, hyphens, tables over several pages."""

from dataclasses import dataclass

import typst
from tests.evaluation.recognition.corpus.paper import (
    Bullets,
    Contents,
    Fields,
    Grid,
    Head,
    Paper,
    Para,
    Piece,
    Title,
)


@dataclass(frozen=True, slots=True)
class PdfHabits:
    """How the PDF was set."""

    running: str | None = "Vyhodnocení strategie prevence kriminality"
    numbers: bool = True
    hyphenate: bool = True
    page_height: str = "297mm"  # a lower page breaks tables sooner
    size: str = "11pt"


def render_pdf(paper: Paper, habits: PdfHabits) -> bytes:
    """The bytes of the file."""
    hyphenate = "true" if habits.hyphenate else "false"
    header = f"header: [#text(8pt)[{_t(habits.running)}]]," if habits.running else ""
    numbering = 'numbering: "1",' if habits.numbers else ""
    size = f"width: 210mm, height: {habits.page_height}, margin: 22mm"
    source = (
        f"#set page({size}, {header} {numbering})\n"
        f'#set text(lang: "cs", size: {habits.size}, hyphenate: {hyphenate})\n'
        '#set par(justify: true)\n#set document(title: "Dokument")\n'
    )
    source += "\n".join(_typst(piece) for piece in paper)
    compiled = typst.compile(source.encode())
    assert isinstance(compiled, bytes)
    return compiled


def _typst(piece: Piece) -> str:
    match piece:
        case Title(lines):
            return "\n".join(
                f'#align(center, text(18pt, weight: "bold")[{_t(line)}])' for line in lines
            )
        case Head():
            size = 17 - 2 * piece.level
            return f'\n#block(above: 1.2em, text({size}pt, weight: "bold")[{_t(piece.printed)}])\n'
        case Para(text, bold):
            return f"\n#par[{'#strong[' if bold else ''}{_t(text)}{']' if bold else ''}]\n"
        case Bullets(items, mark):
            return f"#list(marker: [{mark}], {', '.join(f'[{_t(item)}]' for item in items)})\n"
        case Fields(pairs, how, heading):
            return _fields(pairs, how, heading)
        case Grid():
            return _grid(piece)
        case Contents():
            lines = "".join(
                f"#par[{_t(text)} #box(width: 1fr, repeat[.]) {page}]\n"
                for text, page in piece.lines
            )
            return f"#par[{piece.heading}]\n{lines}#pagebreak()\n"
        case _:
            return "#pagebreak()\n"


def _fields(pairs: tuple[tuple[str, str], ...], how: str, heading: str | None) -> str:
    if how == "cell":
        top = f"table.cell(colspan: 2)[#strong[{_t(heading)}]], " if heading else ""
        cells = top + ", ".join(f"[{_t(label)}], [{_value(value)}]" for label, value in pairs)
        return f"#table(columns: (32mm, 1fr), {cells})\n"
    if how == "line":
        return "".join(f"#par[#strong[{_t(label)}]]\n{_value(value)}\n" for label, value in pairs)
    return "".join(_inline(label, value) for label, value in pairs)


def _inline(label: str, value: str) -> str:
    first, _, rest = value.partition("\n")
    return f"#par[#strong[{_t(label)}] {_t(first)}]\n{_value(rest)}\n"


def _value(value: str) -> str:
    return "\n\n".join(
        f"#list(marker: [•], [{_t(line[2:])}])" if line.startswith("• ") else _t(line)
        for line in value.split("\n")
    )


def _grid(grid: Grid) -> str:
    title = f"\n#par[{_t(grid.title)}]\n" if grid.title else ""
    first, *rest = grid.rows
    head = ", ".join(f"[{_t(cell)}]" for cell in first)
    header = f"table.header({head})" if grid.header else head
    wide = f"table.cell(colspan: {len(first)})"
    cells = ", ".join(
        f"{wide if len(row) == 1 else ''}[{_value(cell)}]" for row in rest for cell in row
    )
    widths = ", ".join(
        _width(len(first), n, max(len(row[n]) for row in grid.rows if len(row) > 1))
        for n in range(len(first))
    )
    return f"{title}#table(columns: ({widths}), {header}, {cells})\n"


def _width(number: int, column: int, longest: int) -> str:
    return f"{max(3, min(16, longest)) if number > 3 else max(4, min(14, longest))}fr"


def _t(text: str) -> str:
    """Text with what Typst would read as markup escaped."""
    return "".join(
        f"\\{letter}" if letter in "\\#*_`$<>@=-+/~'\"[]" else letter for letter in text
    )
