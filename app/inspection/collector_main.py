"""`--collector NAME --json`: the child process that asks one source and prints what it said."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Sequence

from app.inspection.collector import Collector
from app.inspection.host import collectors_of, read_host, this_system


def main(arguments: Sequence[str]) -> int:
    """Print one collector's observations, one JSON object a line, ASCII only. 0: done; 2: no such collector.

    `arguments` are those of the command line: ``["--collector", NAME, "--json"]``.
    """
    chosen = _chosen(arguments)
    if chosen is None:
        print("--collector: no such collector on this system", file=sys.stderr)
        return 2
    for observation in chosen.collect(read_host()):
        # ASCII passes through every console code page unharmed.
        print(json.dumps(observation.to_json(), ensure_ascii=True))
    sys.stdout.flush()
    return 0


def _chosen(arguments: Sequence[str]) -> Collector | None:
    following = dict(itertools.pairwise(arguments))
    name = following.get("--collector")
    return next((one for one in collectors_of(this_system()) if one.name == name), None)
