"""Correct a project by what people say about wrong verdicts: no build, and any correction can be undone."""
