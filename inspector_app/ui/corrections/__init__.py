"""Dialogs of corrections: what a correction would change, and the list of those that were made."""
