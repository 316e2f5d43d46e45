"""Looks at this PC: collectors read, checks judge, nothing is changed."""
