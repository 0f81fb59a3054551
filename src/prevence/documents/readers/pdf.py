"""PDF: lines with their looks, tables with real cells, page headers and numbers set apart."""

from collections.abc import Iterator

import pypdfium2 as pdfium

from prevence.documents.blocks import Format
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.pdf_blocks import document_blocks
from prevence.documents.readers.pdf_compounds import Compounds
from prevence.documents.readers.pdf_grid import find_grids
from prevence.documents.readers.pdf_pages import PageContent, page_content
from prevence.documents.readers.pdf_rulings import find_rulings
from prevence.documents.readers.pdf_words import TextPage
from prevence.documents.readers.source import Source
from prevence.documents.readers.titles import worthy_title

_KIND = "dokument PDF"
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_SECURITY_ERROR = 5  # FPDF_ERR_SECURITY


def read_pdf(source: Source) -> DocumentDraft:
    """Blocks of a PDF.

    Text outside tables is one LINE block for each printed line, with page, size and indent; wide
    gaps in a line are tabs. A word hyphenated at the end of a line leaves U+00AD at the end of the
    block's text; within a cell such words are put together. A compound broken at its own hyphen
    ("sociálně-" / "právní") keeps it at the end of the line. A table that goes on on the next page
    is one block over both pages, its repeated header given once.

    Raises:
        DocumentError: damaged, locked, without text (scanned), or larger than the limits.
    """
    document = _opened(source)
    try:
        count = len(document)
        if count > source.limits.pages:
            raise source.too_long(count, source.limits.pages, "stran")
        pages = list(_pages(source, document))
        title = worthy_title(document.get_metadata_dict().get("Title"))
    finally:
        document.close()
    if not any(page.items for page in pages):
        raise source.refusal(
            "je naskenovaný obrázek bez textu",
            "rozpoznejte v něm text (OCR) a nahrajte výsledek, nebo nahrajte původní dokument",
        )
    return DocumentDraft(
        Format.PDF, source.check_blocks(document_blocks(pages)), pages=count, title=title
    )


def _opened(source: Source) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source.content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in {_PASSWORD_ERROR, _SECURITY_ERROR}:
            raise source.locked() from error
        raise source.damaged(_KIND) from error


def _pages(source: Source, document: pdfium.PdfDocument) -> Iterator[PageContent]:
    characters = 0
    compounds = Compounds()
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError as error:
            raise source.damaged(_KIND) from error
        try:
            with TextPage(page) as text:
                frame = text.frame
                words = compounds.restored(text.words())
            characters += sum(len(word.text) for word in words)
            if characters > source.limits.characters:
                raise source.too_long(characters, source.limits.characters, "znaků")
            grids = find_grids(words, find_rulings(page, frame)) if words else []
            yield page_content(number, frame.height, words, grids)
        finally:
            page.close()
