"""The Statistics page: yield, control charts, Pareto, positions and latency."""
