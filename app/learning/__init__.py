"""Learning in five minutes: who learns what, how far, and what comes out of it."""
