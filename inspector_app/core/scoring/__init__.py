"""Compute scores, limits and quality figures from distances."""
