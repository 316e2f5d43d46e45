"""Runs every bench_*.py beside this file and prints each budget as name, ratio, limit.

Each such module offers ``measure() -> list[tuple[str, float, float]]``: name, ratio to a floor measured
in the same run, and the limit. ``python3 dev.py bench [--json FILE] [NAME...]`` starts this; NAME is a
part of a module's name. Exit code 1 when a limit is exceeded or something could not be measured.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
Line = tuple[str, float, float]


def measured(module: str) -> list[Line] | None:
    """What one module measures; None, with the reason on standard error, when it fails."""
    try:
        return list(importlib.import_module(module).measure())
    except Exception:
        traceback.print_exc()
        return None


def main(arguments: list[str]) -> int:
    """Measure, print, and write the JSON file when one is asked for."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure the budgets.")
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the results as JSON")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only modules whose name holds NAME")
    options = parser.parse_args(arguments)
    sys.path[:0] = [str(HERE.parent.parent), str(HERE)]
    modules = sorted(path.stem for path in HERE.glob("bench_*.py"))
    if options.names:
        modules = [one for one in modules if any(name in one for name in options.names)]
    lines: list[Line] = []
    failed = [] if modules else ["nothing to measure"]
    for module in modules:
        found = measured(module)
        if not found:
            failed.append(module)
        for name, ratio, limit in found or []:
            lines.append((name, ratio, limit))
            print(
                f"{name:<60} {ratio:7.3f}  limit {limit:g}{'' if ratio <= limit else '  EXCEEDED'}",
                flush=True,
            )
    for one in failed:
        print(f"{one}: could not be measured")
    if options.json:
        results = [
            {"name": name, "ratio": round(ratio, 4), "limit": limit, "ok": ratio <= limit}
            for name, ratio, limit in lines
        ]
        text = json.dumps({"results": results, "failed": failed}, ensure_ascii=False, indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 1 if failed or any(ratio > limit for _, ratio, limit in lines) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
