"""Pages and widgets of the room emergency."""
