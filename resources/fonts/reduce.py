"""Make the bundled fonts from Debian's package fonts-morisawa-bizud-gothic 1.05-2.

Every character is kept; hinting and layout tables are dropped, which halves the time reportlab
takes to read the file. Run: `python resources/fonts/reduce.py /usr/share/fonts/truetype/bizud-gothic`.
The result is the same, byte for byte, on every run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

NAMES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf")


def reduce(source: Path, target: Path) -> None:
    """Write `source` without hinting and layout tables to `target`."""
    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True, glyph_names=False
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "gasp", "DSIG"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font.save(target)


if __name__ == "__main__":
    for name in NAMES:
        reduce(Path(sys.argv[1]) / name, Path(__file__).parent / name)
