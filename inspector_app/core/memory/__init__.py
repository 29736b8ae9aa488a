"""Memories of good parts: selection, storage and search."""
