"""What Qt's file dialog writes into the registry goes again, unless it was there before."""

from __future__ import annotations

from app.system.text_size import system_text_percent
from app.system.traces import Traces


class Keys:
    """The few functions of `winreg` that are used, over a set of paths."""

    HKEY_CURRENT_USER = "HKCU"

    def __init__(self, *paths: str) -> None:
        self.paths = set(paths)
        self.open = ""

    def OpenKey(self, _hive: str, path: str) -> Keys:  # noqa: N802
        if path not in self.paths:
            raise FileNotFoundError(path)
        self.open = path
        return self

    def Close(self) -> None:  # noqa: N802
        self.open = ""

    def __enter__(self) -> Keys:
        return self

    def __exit__(self, *_what: object) -> None:
        self.Close()

    def _below(self) -> list[str]:
        start = self.open + "\\"
        return sorted({one[len(start) :].split("\\")[0] for one in self.paths if one.startswith(start)})

    def QueryInfoKey(self, _key: object) -> tuple[int, int, int]:  # noqa: N802
        return len(self._below()), 0, 0

    def EnumKey(self, _key: object, number: int) -> str:  # noqa: N802
        return self._below()[number]

    def DeleteKey(self, _hive: str, path: str) -> None:  # noqa: N802
        assert not [one for one in self.paths if one.startswith(path + "\\")], "Windows refuses"
        self.paths.remove(path)


QT = r"Software\QtProject"
DIALOG = r"Software\QtProject\OrganizationDefaults\FileDialog"


def test_what_came_since_the_start_is_removed() -> None:
    keys = Keys("Software")
    traces = Traces(keys)
    keys.paths |= {QT, r"Software\QtProject\OrganizationDefaults", DIALOG}
    traces.remove()
    assert keys.paths == {"Software"}


def test_what_another_program_keeps_there_stays() -> None:
    keys = Keys(QT)
    traces = Traces(keys)
    keys.paths.add(DIALOG)
    traces.remove()
    assert keys.paths == {QT, DIALOG}


def test_without_a_registry_nothing_happens() -> None:
    Traces().remove()
    assert system_text_percent() == 100
