"""Signs one file, when there is something to sign with: python installer/sign.py FILE

MAMORI_KARTE_SIGN_COMMAND   a command line with {file}, such as that of signtool or a signing service; or
MAMORI_KARTE_SIGN_CERT and MAMORI_KARTE_SIGN_KEY   PEM files for osslsigncode,
MAMORI_KARTE_SIGN_TIMESTAMP the address of a time stamp service (RFC 3161), with either of them optional.
Without them nothing is signed, and the build says so.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


class SigningFailed(Exception):  # noqa: N818 - says what happened
    """The signing program did not do it."""


def signing_is_set(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the person has given something to sign with."""
    return bool(environment.get("MAMORI_KARTE_SIGN_COMMAND") or environment.get("MAMORI_KARTE_SIGN_CERT"))


def sign(path: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Sign a file in place. Raises SigningFailed."""
    if own := environment.get("MAMORI_KARTE_SIGN_COMMAND"):
        command = [part.replace("{file}", str(path)) for part in shlex.split(own, posix=os.name != "nt")]
        _run(command)
        return
    signed = path.with_name(path.name + ".signed")
    command = ["osslsigncode", "sign", "-h", "sha256", "-n", "まもりカルテ"]
    command += ["-certs", environment["MAMORI_KARTE_SIGN_CERT"], "-key", environment["MAMORI_KARTE_SIGN_KEY"]]
    if stamp := environment.get("MAMORI_KARTE_SIGN_TIMESTAMP"):
        command += ["-ts", stamp]
    _run([*command, "-in", str(path), "-out", str(signed)])
    signed.replace(path)


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise SigningFailed(f"{command[0]} cannot be started: {error}") from error
    if done.returncode != 0:
        raise SigningFailed(f"{command[0]}: {(done.stdout + done.stderr).strip()[-800:]}")


if __name__ == "__main__":
    try:
        sign(Path(sys.argv[1]))
    except SigningFailed as problem:
        sys.exit(f"signing failed: {problem}")
