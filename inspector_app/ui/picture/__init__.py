"""A picture with its anomaly map; this package does not import any page."""
