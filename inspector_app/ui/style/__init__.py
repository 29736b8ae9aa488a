"""Colours, icons and the style sheet; this package does not import any page."""
