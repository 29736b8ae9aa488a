"""The score histogram, its limits and what they promise, for more than one page."""
