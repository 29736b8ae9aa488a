"""A picture with its anomaly map on it; knows no page."""
