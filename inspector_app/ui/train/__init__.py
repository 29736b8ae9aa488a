"""The Train page: it builds a project from a folder of good parts."""
