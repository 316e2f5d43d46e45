"""The licences of everything that is shipped: texts, an overview, and a list for machines (CycloneDX)."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

TEXTS = Path(__file__).parent / "licences"


@dataclass(frozen=True, slots=True)
class Part:
    """One third-party component. `sha256` is that of the file it was taken from ("" where there is none)."""

    name: str
    version: str
    licence: str
    home: str
    sha256: str = ""
    registry: bool = True  # whether it is a package of the Python registry


# Licence (SPDX) and home of every package of lock/wheels.txt; a package that is not here stops the build.
PACKAGES = {
    "backports-tarfile": ("MIT", "https://github.com/jaraco/backports.tarfile"),
    "certifi": ("MPL-2.0", "https://github.com/certifi/python-certifi"),
    "charset-normalizer": ("MIT", "https://github.com/jawah/charset_normalizer"),
    "comtypes": ("MIT", "https://github.com/enthought/comtypes"),
    "defusedxml": ("PSF-2.0", "https://github.com/tiran/defusedxml"),
    "et-xmlfile": ("MIT", "https://foss.heptapod.net/openpyxl/et_xmlfile"),
    "idna": ("BSD-3-Clause", "https://github.com/kjd/idna"),
    "importlib-metadata": ("Apache-2.0", "https://github.com/python/importlib_metadata"),
    "jaraco-classes": ("MIT", "https://github.com/jaraco/jaraco.classes"),
    "jaraco-context": ("MIT", "https://github.com/jaraco/jaraco.context"),
    "jaraco-functools": ("MIT", "https://github.com/jaraco/jaraco.functools"),
    "keyring": ("MIT", "https://github.com/jaraco/keyring"),
    "lazy-importer": ("Apache-2.0", ""),
    "lxml": ("BSD-3-Clause", "https://github.com/lxml/lxml"),
    "more-itertools": ("MIT", "https://github.com/more-itertools/more-itertools"),
    "openpyxl": ("MIT", "https://foss.heptapod.net/openpyxl/openpyxl"),
    "pillow": ("MIT-CMU", "https://github.com/python-pillow/Pillow"),
    "platformdirs": ("MIT", "https://github.com/tox-dev/platformdirs"),
    "pyside6-essentials": ("LGPL-3.0-only", "https://code.qt.io/cgit/pyside/pyside-setup.git/"),
    "python-docx": ("MIT", "https://github.com/python-openxml/python-docx"),
    "pywin32-ctypes": ("BSD-3-Clause", "https://github.com/enthought/pywin32-ctypes"),
    "rapidfuzz": ("MIT", "https://github.com/rapidfuzz/RapidFuzz"),
    "reportlab": ("BSD-3-Clause", "https://www.reportlab.com"),
    "requests": ("Apache-2.0", "https://github.com/psf/requests"),
    "shiboken6": ("LGPL-3.0-only", "https://code.qt.io/cgit/pyside/pyside-setup.git/"),
    "typing-extensions": ("PSF-2.0", "https://github.com/python/typing_extensions"),
    "urllib3": ("MIT", "https://github.com/urllib3/urllib3"),
    "zipp": ("MIT", "https://github.com/jaraco/zipp"),
}


def parts(
    pins: Mapping[str, tuple[str, frozenset[str]]], python_version: str, python_sha256: str
) -> list[Part]:
    """Every third-party component of the payload. Raises KeyError for a package nobody has looked at."""
    found = [
        Part("CPython", python_version, "PSF-2.0", "https://github.com/python/cpython", python_sha256, False)
    ]
    for name, (version, sums) in sorted(pins.items()):
        licence, home = PACKAGES[name]
        found.append(Part(name, version, licence, home, next(iter(sums)) if len(sums) == 1 else ""))
    qt = next(one.version for one in found if one.name == "pyside6-essentials")
    found.append(Part("Qt", qt, "LGPL-3.0-only", "https://code.qt.io/cgit/qt/qt5.git/", "", False))
    found.append(
        Part(
            "BIZ UDPGothic",
            "1.05",
            "OFL-1.1",
            "https://github.com/googlefonts/morisawa-biz-ud-gothic",
            "",
            False,
        )
    )
    found.append(
        Part("Microsoft Visual C++ Runtime", "14.44", "LicenseRef-Microsoft-Redistributable",
             "https://learn.microsoft.com/cpp/windows/redistributing-visual-cpp-files", "", False)
    )  # fmt: skip
    return found


def overview(components: list[Part]) -> str:
    """THIRD-PARTY.txt, with Windows line ends and a byte order mark for the Editor."""
    qt = next(one.version for one in components if one.name == "Qt")
    lines = [f"  {one.name} {one.version}: {one.licence}  {one.home}" for one in components]
    frame = (Path(__file__).parent / "third-party.in").read_text(encoding="utf-8")
    text = frame.replace("{components}", "\n".join(lines)).replace("{version}", qt)
    return "\ufeff" + text.replace("\n", "\r\n")


def sbom(components: list[Part], version: str, epoch: int, program_sha256: str) -> str:
    """The CycloneDX 1.5 list; the same for the same commit (its number is made from the program's sum)."""
    serial = uuid.UUID(program_sha256[:32])
    entries = []
    for one in components:
        entry: dict[str, object] = {
            "type": "library" if one.registry else "framework",
            "bom-ref": f"{one.name}@{one.version}",
            "name": one.name,
            "version": one.version,
            "licenses": [
                {
                    "license": {"name": one.licence}
                    if one.licence.startswith("LicenseRef")
                    else {"id": one.licence}
                }
            ],
        }
        if one.home:
            entry["externalReferences"] = [{"type": "website", "url": one.home}]
        if one.registry:
            entry["purl"] = f"pkg:pypi/{one.name}@{one.version}"
        if one.sha256:
            entry["hashes"] = [{"alg": "SHA-256", "content": one.sha256}]
        entries.append(entry)
    main = f"mamori-karte@{version}"
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": main, "name": "mamori-karte", "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
                "hashes": [{"alg": "SHA-256", "content": program_sha256}],
            },
        },
        "components": entries,
        "dependencies": [{"ref": main, "dependsOn": [str(one["bom-ref"]) for one in entries]}],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
