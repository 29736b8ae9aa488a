"""One picture, from its pixels to its record."""
