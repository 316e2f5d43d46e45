"""The check secure_boot_current."""
