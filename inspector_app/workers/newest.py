"""Requests of which only the newest counts."""

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.workers.job import Job, Jobs, Work

N_KEPT = 16
"""The number of answers that are kept; pictures with their maps are a few MB each."""


class Newest(QObject):
    """Does the newest request and skips older ones that have not begun, for example while a key is held down.

    The last few answers are kept and returned at once.
    """

    answered = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, n_kept: int = N_KEPT) -> None:
        """Work with ``jobs``; keep ``n_kept`` answers."""
        super().__init__(parent)
        self._jobs = jobs
        self._n_kept = n_kept
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._job: Job | None = None
        self._key: Hashable = None
        self._wanted: tuple[Hashable, Work] | None = None

    def want(self, key: Hashable, work: Work) -> None:
        """Do ``work``; :attr:`answered` or :attr:`failed` follows, unless a newer request replaces it."""
        if key in self._kept:
            self._wanted = None
            self._kept.move_to_end(key)
            self.answered.emit(key, self._kept[key])
            return
        self._wanted = None if self._job is not None and key == self._key else (key, work)
        self._begin()

    def forget(self) -> None:
        """Drop all requests and answers."""
        self._kept.clear()
        self._wanted = None
        if self._job is not None:
            self._key = None
            self._job.cancel()

    def _begin(self) -> None:
        if self._job is not None or self._wanted is None:
            return
        (self._key, work), self._wanted = self._wanted, None
        self._job = self._jobs.make(work, brief=True)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._tell_failed)
        self._job.ended.connect(self._go_on)
        self._job.start()

    @Slot(object)
    def _take(self, answer: object) -> None:
        self._kept[self._key] = answer
        while len(self._kept) > self._n_kept:
            self._kept.popitem(last=False)
        self.answered.emit(self._key, answer)

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        self.failed.emit(self._key, fault)

    @Slot()
    def _go_on(self) -> None:
        self._job = None
        self._begin()
