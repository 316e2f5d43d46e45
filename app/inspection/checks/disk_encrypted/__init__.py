"""The check disk_encrypted."""
