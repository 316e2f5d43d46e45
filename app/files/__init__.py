"""Files of others: read as hostile input, written so that no other program is tempted to run them.

Every reader raises `FileRefused` with a typed reason (`refusal.py`) or OSError; of a refused file
nothing is kept.
"""
