"""Feeds that a test moves by hand, and a detector of brightness: a camera's belt, and what opens it."""

import queue
import threading
import time
from collections.abc import Callable

import numpy as np

from inspector_app.core.errors import SourceError, UnsuitableImageError
from inspector_app.core.messages import AnomalyMap, Float32, Frame, PatchFeatures, UnreadableFrame
from inspector_app.core.sentences import Sentence

PATIENCE_S = 20.0


def picture(value: int = 100, size: tuple[int, int] = (40, 40)) -> Frame:
    """A grey frame of now, in the value's brightness; no two are identical."""
    rgb = np.full((*size, 3), value, np.uint8)
    rgb[0, 0] = np.random.default_rng().integers(0, 255, 3)
    rgb[-1, -1] = value
    return Frame(rgb, f"frame {value}", time.time())


class Brightness:
    """Scores a frame by its grey value; refuses the value 200."""

    def embed(self, frame: Frame) -> PatchFeatures:
        if frame.rgb[5, 5, 0] == 200:
            raise UnsuitableImageError(Sentence("Another shape."))
        return PatchFeatures(frame.rgb[5:6, 5:6, 0].astype(np.float32), (1, 1))

    def score(self, features: PatchFeatures) -> AnomalyMap:
        return AnomalyMap(features.values, float(features.values[0, 0]))

    def render(self, anomaly: AnomalyMap) -> Float32:
        return anomaly.patch_distance_l2

    def mm_per_px(self, source_size: tuple[int, int]) -> float | None:
        return None


class Belt:
    """Hands over what is put on it: frames, None for the end, or a fault to raise. Waits while it is empty."""

    name = "belt"

    def __init__(self, *, live: bool = True, hangs: bool = False) -> None:
        """A hanging one does not come out of a read when it is closed."""
        self.live = live
        self.count: int | None = None
        self.asked = threading.Semaphore(0)
        self.closed = threading.Event()
        self.n_closed = 0
        self._hangs = hangs
        self._items: queue.Queue[Frame | UnreadableFrame | Exception | None] = queue.Queue()

    def put(self, *items: Frame | UnreadableFrame | Exception | None) -> None:
        for item in items:
            self._items.put(item)

    def read(self) -> Frame | UnreadableFrame | None:
        self.asked.release()
        item = self._items.get(timeout=PATIENCE_S)
        if isinstance(item, Exception):
            raise item
        return item

    def close(self) -> None:
        self.n_closed += 1
        self.closed.set()
        if not self._hangs:
            self._items.put(None)


class Port:
    """Opens one source after the other; an exception among them is raised; none left: it waits to be let go."""

    def __init__(self, *sources: Belt | Exception) -> None:
        self.opened = threading.Semaphore(0)
        self.n_opened = 0
        self.let_go = threading.Event()
        self._sources = list(sources)

    def __call__(self) -> Belt:
        self.n_opened += 1
        self.opened.release()
        if not self._sources:
            self.let_go.wait(PATIENCE_S)
            raise SourceError(Sentence("Nobody is there any more."))
        source = self._sources.pop(0)
        if isinstance(source, Exception):
            raise source
        return source


class Bell:
    """Waits for facts, not for time: rung at every news, it looks whether a fact holds."""

    def __init__(self) -> None:
        self._rung = threading.Condition()

    def ring(self, *_news: object) -> None:
        with self._rung:
            self._rung.notify_all()

    def wait_until(self, fact: Callable[[], bool]) -> None:
        with self._rung:
            # What changes without a ring is looked at again soon.
            until_s = time.monotonic() + PATIENCE_S
            while not fact():
                assert time.monotonic() < until_s, "it never came"
                self._rung.wait(0.02)
