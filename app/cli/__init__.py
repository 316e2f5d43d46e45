"""Everything the window does, from the command line."""
