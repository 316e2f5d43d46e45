"""Mamori Karte: a small office's own record of its information security."""

__version__ = "0.1.0"
