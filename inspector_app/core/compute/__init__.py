"""Compiled loops and numerical libraries on the processor, independent of their use."""
