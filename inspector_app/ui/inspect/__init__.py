"""The Inspect page: a feed, its verdicts and its run."""
