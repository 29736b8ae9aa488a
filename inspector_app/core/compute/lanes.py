"""Sizes that the search and its compiled loops share; see :mod:`inspector_app.core.memory.nearest`."""

LANES = 16
"""Number of distances computed at once: one register of AVX-512, two of AVX2, four of SSE."""
SKETCH = 16
"""Number of values of a sketch."""
FINE = 32
"""Number of values of a finer sketch."""
