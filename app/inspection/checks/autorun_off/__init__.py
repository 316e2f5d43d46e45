"""The check autorun_off."""
