"""The way of the data, without a window: see ``inspect.py`` first."""
