"""The way of the data, without a window: see ``judging/judge.py`` first."""
