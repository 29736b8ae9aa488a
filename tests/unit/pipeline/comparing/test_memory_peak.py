"""The largest memory of a stretch of work, also when it is given back before the end."""

import threading

import numpy as np
import psutil

from inspector_app.pipeline.comparing.memory_peak import MemoryPeak

ROOM = 150 * 2**20


def test_memory_that_was_given_back_still_counts() -> None:
    before = psutil.Process().memory_info().rss
    with MemoryPeak() as peak:
        assert peak.n_bytes >= before * 0.5
        taken = np.ones(ROOM, dtype=np.uint8)
        for _ in range(1000):  # until it was looked at, 50 times a second
            if peak.n_bytes >= before + ROOM * 0.8:
                break
            threading.Event().wait(0.01)
        del taken
    assert before + ROOM * 0.8 <= peak.n_bytes < psutil.virtual_memory().total
    assert "memory peak" not in {thread.name for thread in threading.enumerate()}


def test_nobody_watches_any_more_after_a_failure() -> None:
    try:
        with MemoryPeak() as peak:
            raise RuntimeError("the work failed")
    except RuntimeError:
        pass
    assert peak.n_bytes > 0
    assert "memory peak" not in {thread.name for thread in threading.enumerate()}
