"""What has to be done first stands first among the steps: nobody saves after the restart."""

from __future__ import annotations

from app.content.packs import content_folder, read_json


def test_no_later_step_says_that_it_comes_first() -> None:
    late = [
        (action["id"], step["ja"])
        for action in read_json(content_folder() / "actions.json")["actions"]
        for step in action["steps"][1:]
        if step["ja"].startswith("まず") or "先に" in step["ja"] or step["en"].rstrip(".").endswith(" first")
    ]
    assert late == []
