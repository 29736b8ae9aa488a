"""The Settings page: preferences and PINs."""
