"""Builds the Windows setup from Linux or Windows: `python3 dev.py build`. Standard library only, no Windows program is run."""
