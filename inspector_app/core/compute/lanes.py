"""Sizes shared by the search and its compiled loops; :mod:`inspector_app.core.memory.nearest` explains them."""

LANES = 16
"""Number of distances computed together: one register of AVX-512, two of AVX2, four of SSE."""
SKETCH = 16
"""Number of values of a sketch."""
FINE = 32
"""Number of values of a finer sketch."""
