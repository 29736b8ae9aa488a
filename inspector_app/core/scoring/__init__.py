"""From distances to scores, limits and figures."""
