"""The check backup_recent."""
