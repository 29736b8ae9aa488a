"""Threads and signals between the pipeline and the window (QtCore only)."""
