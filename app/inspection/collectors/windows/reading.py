"""What all collectors for Windows share: how a failure of a system call becomes an observation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import SourceFailure, observe
from app.system.windows_errors import NoAnswer

Value = TypeVar("Value")

WINDOWS = frozenset({System.WINDOWS})

# Seconds after which a source is given up, by how it is asked.
INLINE_BUDGET = 5.0
COM_BUDGET = 10.0
WMI_BUDGET = 15.0
UPDATE_BUDGET = 20.0
# Up to two minutes have been seen; a person does not wait for longer than this.
UPDATE_SEARCH_BUDGET = 60.0


def read(name: str, source: str, host: Host, ask: Callable[[], JsonValue]) -> Observation:
    """The observation of what `ask` says; its NoAnswer becomes the `access` and the literal code."""

    def translated() -> JsonValue:
        try:
            return ask()
        except NoAnswer as answer:
            raise SourceFailure(answer.access, answer.error) from answer

    return observe(name, source, host, translated)


def with_error(observation: Observation, error: str) -> Observation:
    """The same facts, with the code that led to them."""
    return replace(observation, error=error)


def unless_absent(ask: Callable[[], Value | None]) -> Value | None:
    """What `ask` says, or None when there is no such thing. Every other failure stays one."""
    try:
        return ask()
    except NoAnswer as answer:
        if answer.access is Access.ABSENT:
            return None
        raise
