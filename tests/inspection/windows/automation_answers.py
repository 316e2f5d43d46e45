"""Automation objects (IDispatch) made of dictionaries."""

from __future__ import annotations

from typing import Any

from app.system.windows_errors import NoAnswer, no_answer_hresult


class Automation:
    """An automation object of dictionaries: `members` maps a name to a value, a function or NoAnswer."""

    def __init__(self, **members: Any) -> None:
        self.members = members

    def get(self, name: str, *arguments: Any) -> Any:
        """A property."""
        found = self.members.get(name, no_answer_hresult(0x80020006, name))
        if isinstance(found, NoAnswer):
            raise found
        return found(*arguments) if callable(found) else found

    call = get

    def put(self, name: str, value: Any) -> None:
        """Set a property."""
        if isinstance(self.members.get(name), NoAnswer):
            raise self.members[name]
        self.members[name] = value


def collection(*members: Any) -> Automation:
    """Count and Item."""
    return Automation(Count=len(members), Item=lambda index: members[index])
