"""The check wifi_encrypted."""
