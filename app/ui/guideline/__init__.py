"""Pages of the guideline's steps 3 and 4."""
