"""The check antivirus_quiet."""
