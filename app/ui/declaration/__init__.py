"""Pages and widgets of the room declaration."""
