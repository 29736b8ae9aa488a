"""Judge one picture: from its pixels to its record."""
