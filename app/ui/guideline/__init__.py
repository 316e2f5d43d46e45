"""Pages and widgets of the room guideline."""
