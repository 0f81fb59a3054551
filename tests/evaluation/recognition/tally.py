"""The running count of an examination: fields right, fields in all, and each miss."""

from dataclasses import dataclass, field

from tests.evaluation.recognition.matching import is_empty, same, shown


@dataclass(frozen=True, slots=True)
class Miss:
    """One field that is wrong, lost or invented."""

    path: str
    expected: object
    got: object
    weight: int = 1


@dataclass(slots=True)
class Score:
    """How many fields are right of how many, and which are not."""

    right: int = 0
    total: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 1.0

    def judge(
        self, path: str, expected: object, got: object, *, null_counts: bool = False
    ) -> None:
        """Count one field."""
        if is_empty(expected) and is_empty(got) and not null_counts:
            return
        if isinstance(expected, dict) and "free" in expected:
            return
        self.total += 1
        if same(expected, got):
            self.right += 1
        else:
            self.misses.append(Miss(path, expected, got))

    def lose(self, path: str, expected: object, got: object, weight: int) -> None:
        """Count something that is wholly lost or wholly invented."""
        if weight:
            self.total += weight
            self.misses.append(Miss(path, expected, got, weight))

    def table(self, limit: int = 40, width: int = 70) -> str:
        """The misses, one a line: path, what was expected, what was got."""
        lines = [
            f"  {miss.path:<44} × {miss.weight:<3} {shown(miss.expected)[:width]}  ≠  "
            f"{shown(miss.got)[:width]}"
            for miss in self.misses[:limit]
        ]
        more = len(self.misses) - limit
        return "\n".join([*lines, f"  … and {more} more"] if more > 0 else lines)
