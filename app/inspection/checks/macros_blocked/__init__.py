"""The check macros_blocked."""
