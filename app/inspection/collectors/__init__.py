"""One source each: reads, never judges."""
