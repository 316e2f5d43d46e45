"""Translations in bulk: `fill.py AREA` lists as JSON what AREA_en.ts still lacks.

`fill.py AREA FILE.json` puts it in.

AREA is "app" or a folder of app/ui with a catalogue of its own, such as "learning".

The JSON is {"context": {"source text": "translation"}}; the context "*" stands for all.
Run `python3 dev.py i18n` before, so that the catalogue holds every text of the window, and after, so that
it is compiled.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main(arguments: list[str]) -> int:
    """List or fill. Returns 1 while something is missing."""
    catalogue = Path(__file__).with_name(f"{arguments[0]}_en.ts")
    tree = ElementTree.parse(catalogue)  # noqa: S314 - our own file
    given = json.loads(Path(arguments[1]).read_text(encoding="utf-8")) if arguments[1:] else {}
    missing: dict[str, dict[str, str]] = {}
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            if translation is None:
                continue
            words = given.get(name, {}).get(source) or given.get("*", {}).get(source)
            if words:
                translation.text = words
                translation.attrib.pop("type", None)
            if not translation.text:
                missing.setdefault(name, {})[source] = ""
    if given:
        text = ElementTree.tostring(tree.getroot(), encoding="unicode")
        catalogue.write_text(f"{HEAD}{text}\n", encoding="utf-8")
    print(json.dumps(missing, ensure_ascii=False, indent=1))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
