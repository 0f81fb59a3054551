"""Files built for the tests of readers: raw packages, so that each test states the XML it is about."""

import io
import zipfile
from collections.abc import Mapping

from prevence.documents.blocks import Block, BlockKind, SourceDocument, walk
from prevence.documents.readers import read_bytes

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)

ODF_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
        "meta": "meta",
    }.items()
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *, extra: Mapping[str, str | bytes] | None = None, **parts: str) -> bytes:
    """A DOCX from the XML inside w:body and inside the roots of other parts.

    `parts`: styles, numbering, footnotes, endnotes, header1, footer1 ...; `extra`: whole parts.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    files: dict[str, str | bytes] = {"[Content_Types].xml": _CONTENT_TYPES}
    relations = ""
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        root = roots.get(kind, kind)
        files[f"word/{name}.xml"] = f"<w:{root} {_NAMES}>{content}</w:{root}>"
        relations += f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{name}.xml"/>'
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="main" '
        f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'
    )
    files["word/document.xml"] = f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
    return zipped(files | dict(extra or {}))


def paragraph(text: str = "", properties: str = "") -> str:
    """w:p with one run; `properties` is the XML inside w:pPr."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def numbered(text: str, level: int = 0, number_id: int = 1) -> str:
    """A paragraph in a list."""
    return paragraph(
        text,
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>',
    )


def level(number: int, text: str, style: str = "decimal", extra: str = "", start: int = 1) -> str:
    """w:lvl of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def one_list(*levels: str) -> str:
    """numbering.xml with one list of number 1."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def odt(
    body: str, *, automatic: str = "", styles: str = "", masters: str = "", **files: str
) -> bytes:
    """An ODT from the XML inside office:text, styles and master pages."""
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF_NAMES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_NAMES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
    }
    return zipped(parts | files)


def pdf(markup: str, **page: str) -> bytes:
    """A PDF by Typst; `page` are arguments of its page ("width", "footer")."""
    import typst

    arguments = ", ".join(f"{name}: {value}" for name, value in page.items())
    source = f'#set page({arguments})\n#set text(lang: "cs", size: 11pt)\n{markup}'
    compiled = typst.compile(source.encode())
    assert isinstance(compiled, bytes)
    return compiled


def read_docx(body: str, **parts: str) -> SourceDocument:
    return read_bytes("zprava.docx", docx(body, **parts))


def texts(document: SourceDocument) -> list[str]:
    """Printed texts of the blocks at the top, tables left out."""
    return [block.printed for block in document.blocks if block.kind is not BlockKind.TABLE]


def table_of(document: SourceDocument) -> Block:
    """The only table."""
    (table,) = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    return table


def grid_of(table: Block) -> list[list[str]]:
    """Texts of the cells by rows."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def all_text(document: SourceDocument) -> str:
    """Everything that stands in any block, numbers too, without blanks."""
    return "".join("".join(block.printed.split()) for block in walk(document.blocks))
