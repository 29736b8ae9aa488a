"""Judge the frames of a feed as they arrive, and record the results."""
