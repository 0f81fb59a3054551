"""What a format's reader gives: everything of a `SourceDocument` but the identity of the file."""

from dataclasses import dataclass

from prevence.documents.blocks import Block, Format


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """Blocks of a file and what its format says about it; fields as in `SourceDocument`."""

    format: Format
    blocks: tuple[Block, ...]
    encoding: str | None = None
    pages: int | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()
