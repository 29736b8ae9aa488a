"""The Train page: from a folder of good parts to a project."""
