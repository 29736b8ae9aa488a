"""What a detector remembers of good parts, and how it is chosen and searched."""
