"""Loads and checks the dated packs of resources/content, and the text catalogue of both languages."""
