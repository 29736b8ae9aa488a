"""Build a project from a folder of good parts."""
