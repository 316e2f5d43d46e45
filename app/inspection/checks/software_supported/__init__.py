"""The check software_supported."""
