"""SECURITY ACTION: conditions, policy, articles as projects, keeping it up."""
