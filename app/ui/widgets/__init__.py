"""The building blocks every screen uses."""
