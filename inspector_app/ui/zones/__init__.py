"""The editor of zones, minimum area and scale."""
