"""Decode picture files to pixels, and checks of pixels without a network."""
