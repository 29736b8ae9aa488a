"""A project held against labelled parts."""
