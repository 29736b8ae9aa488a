"""Measure a project on labelled parts."""
