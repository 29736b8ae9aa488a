"""Sizes that the search and its compiled loops agree on; :mod:`inspector_app.core.memory.nearest` explains."""

LANES = 16
"""Distances computed at once: one register of AVX-512, two of AVX2, four of SSE."""
SKETCH = 16
"""Values of a sketch."""
FINE = 32
"""Values of a finer one."""
