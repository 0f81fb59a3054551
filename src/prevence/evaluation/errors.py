"""What evaluation refuses."""

from uuid import UUID

from prevence.core.errors import ActionError


class ImportRefusedError(ActionError):
    """A report cannot be taken in as it stands."""


class AlreadyImportedError(ImportRefusedError):
    """The very same file is in the system; `evaluation_uuid` is where."""

    def __init__(self, message: str, *, evaluation_uuid: UUID) -> None:
        super().__init__(message)
        self.evaluation_uuid = evaluation_uuid


class DecisionMissingError(ImportRefusedError):
    """Something must be decided by a person before the report can be accepted."""


class EditedMeanwhileError(ImportRefusedError):
    """Somebody else saved the same thing first.

    `versions` has both of them for each value: (label, what stands there now, what was sent).
    """

    def __init__(self, message: str, *, versions: tuple[tuple[str, str, str], ...] = ()) -> None:
        super().__init__(message)
        self.versions = versions
