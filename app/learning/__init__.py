"""Lessons, tests, certificates, videos, the ten threats."""
