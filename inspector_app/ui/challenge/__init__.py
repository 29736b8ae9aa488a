"""Dialogs of challenge parts and gauge studies."""
