"""The check office_supported."""
