"""Calculations on arrays, without windows, files or clocks."""
