"""Builds the Windows setup from Linux or Windows: `python3 dev.py build`. No Windows program is run."""
