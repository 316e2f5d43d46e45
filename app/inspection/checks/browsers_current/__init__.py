"""The check browsers_current."""
