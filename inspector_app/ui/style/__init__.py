"""Colours, icons and the style sheet; knows no page."""
