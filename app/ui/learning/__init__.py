"""Pages and widgets of the room learning."""
