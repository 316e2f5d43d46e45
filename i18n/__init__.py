"""The English of the window, and the tools for it."""
