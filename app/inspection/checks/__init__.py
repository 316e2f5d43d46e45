"""One folder per check: check.json, check.py, texts and scenarios."""
