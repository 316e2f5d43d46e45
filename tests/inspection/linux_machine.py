"""A recorded Debian and recorded answers of commands, in place of the machine the tests run on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.observation import Host, Observation, System
from app.inspection.collectors.linux.machine import Machine
from app.system.process import Finished

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "linux"
HOST = Host(System.LINUX)
Answers = Mapping[str, Finished | Exception]


def answering(answers: Answers) -> Any:
    """Commands by their first words; what is not named is not installed."""

    def run(program: str, arguments: Sequence[str], _: float) -> Finished:
        line = " ".join((program, *arguments))
        for start, answer in answers.items():
            if line.startswith(start):
                if isinstance(answer, Exception):
                    raise answer
                return answer
        raise FileNotFoundError(2, "no such command")

    return run


def machine(folder: Path, answers: Answers | None = None) -> Machine:
    return Machine(folder, answering(answers or {}))


def sample(name: str, returncode: int = 0) -> Finished:
    return Finished(returncode, (SAMPLES / name).read_text(encoding="utf-8"))


def only(observations: Sequence[Observation]) -> Observation:
    (observation,) = observations
    return observation
