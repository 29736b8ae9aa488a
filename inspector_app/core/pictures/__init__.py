"""From the bytes of a file to pixels, and what can be said of pixels without a network."""
