"""Challenge parts, and gauge studies of a project."""
