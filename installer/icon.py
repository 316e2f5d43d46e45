"""Makes the Windows icon from resources/icons/mark.svg. Run by the checkout's own Python, which has Qt.

python installer/icon.py MARK.svg OUT.ico
"""

from __future__ import annotations

import os
import struct
import sys
import zlib
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM = 256  # Windows wants the large one compressed, the others plain


def pixels(svg: Path, size: int) -> bytes:
    """The mark as BGRA rows from the top."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return bytes(image.constBits())


def bitmap(rows: bytes, size: int) -> bytes:
    """A picture of an icon: header, rows from the bottom, an empty mask (the alpha channel counts)."""
    line = size * 4
    upside_down = b"".join(rows[start : start + line] for start in range(len(rows) - line, -1, -line))
    mask = bytes((size + 31) // 32 * 4 * size)
    header = struct.pack(
        "<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(upside_down) + len(mask), 0, 0, 0, 0
    )
    return header + upside_down + mask


def png(rows: bytes, size: int) -> bytes:
    """The same as PNG; written here because every Qt compresses a little differently."""
    raw = bytearray()
    for start in range(0, len(rows), size * 4):
        raw.append(0)
        for at in range(start, start + size * 4, 4):
            blue, green, red, alpha = rows[at : at + 4]
            raw += bytes((red, green, blue, alpha))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    body = zlib.compress(bytes(raw), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def icon_file(pictures: dict[int, bytes]) -> bytes:
    """An .ico of pictures by their size."""
    entries, bodies = [], []
    at = 6 + 16 * len(pictures)
    for size, body in sorted(pictures.items()):
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), at))
        bodies.append(body)
        at += len(body)
    return struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(entries) + b"".join(bodies)


def main(svg: Path, out: Path) -> None:
    """Draw every size and write the icon."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    drawn = {size: pixels(svg, size) for size in SIZES}
    out.write_bytes(
        icon_file({size: (png if size >= _PNG_FROM else bitmap)(rows, size) for size, rows in drawn.items()})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
