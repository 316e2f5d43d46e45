"""The words everybody shares: frozen dataclasses and pure functions, no input or output."""
