"""A mistake in the content, said so that a person can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: in which file (below resources/content), at which place, what it is, what cures it."""

    file: str
    where: str
    what: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.where}" if self.where else self.file
        return f"{place}: {self.what} – {self.cure}"
