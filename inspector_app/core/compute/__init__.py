"""Compiled loops, and the setup of numerical libraries for the processor."""
