"""Build several settings and compare their results."""
