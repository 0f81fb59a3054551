"""A file on its way to a reader: name, bytes and limits, and how it is refused."""

from collections.abc import Iterable
from dataclasses import dataclass

from prevence.documents.blocks import Block, walk
from prevence.documents.errors import DocumentError
from prevence.documents.readers.characters import printable
from prevence.documents.readers.limits import DEFAULT, Limits

READ_FORMATS = "DOCX, ODT, PDF, HTML nebo prostý text"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; `name` is its name without folders."""

    name: str
    content: bytes
    limits: Limits = DEFAULT

    @property
    def extension(self) -> str:
        """Lower-case extension without the dot, empty where there is none."""
        stem, dot, extension = self.name.rpartition(".")
        return extension.lower() if dot and stem else ""

    def refusal(self, fault: str, remedy: str) -> DocumentError:
        """The one Czech sentence: `fault` follows the file's name, `remedy` says what to do."""
        return refusal(self.name, fault, remedy)

    def damaged(self, kind: str) -> DocumentError:
        """The file claims to be of `kind` (in Czech: "dokument DOCX") but cannot be read."""
        return self.refusal(
            f"je poškozený nebo neúplný ({kind} se nedá přečíst)",
            "otevřete původní dokument, uložte ho znovu a nahrajte novou kopii",
        )

    def locked(self) -> DocumentError:
        """The file opens with a password only."""
        return self.refusal(
            "je chráněný heslem",
            "otevřete ho v původním programu, zrušte ochranu heslem, uložte a nahrajte znovu",
        )

    def too_long(self, amount: int, limit: int, unit: str) -> DocumentError:
        """The file has `amount` of `unit` (Czech genitive plural), above `limit`."""
        return self.refusal(
            f"má {_spaced(amount)} {unit} a čte se nejvýše {_spaced(limit)}",
            "nahrajte jen samotnou zprávu, bez příloh",
        )

    def without_text(self) -> DocumentError:
        """The file is sound but holds nothing to read."""
        return self.refusal(
            "neobsahuje žádný text", "zkontrolujte, že jde o správný soubor, a nahrajte jiný"
        )

    def check_blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks as a tuple, counted while they come.

        Raises:
            DocumentError: there are more blocks or characters than the limits allow, or none.
        """
        kept: list[Block] = []
        count = characters = 0
        for block in blocks:
            kept.append(block)
            for inner in walk((block,)):
                count += 1 + len(inner.rows)
                characters += len(inner.text)
            if count > self.limits.blocks:
                raise self.too_long(count, self.limits.blocks, "odstavců a buněk")
            if characters > self.limits.characters:
                raise self.too_long(characters, self.limits.characters, "znaků")
        if not characters:
            raise self.without_text()
        return tuple(kept)


def refusal(name: str, fault: str, remedy: str) -> DocumentError:
    """One Czech sentence that names the file, says what is wrong and what to do."""
    return DocumentError(f"Soubor „{printable(name)}“ {fault}; {remedy}.")


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
