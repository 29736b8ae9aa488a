"""Python's search for unreachable objects, in the window's thread only.

Python searches in whichever thread happens to create the object that is one too many. A widget that is found by the
search of a worker's thread is destroyed there, while the window's thread may be sending it an event; PySide protects
only its own classes from this, not classes that derive from them. The program then ends without a word.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

TICK_MS = 250
YOUNG = 700  # objects; this and the next two are Python's own rules
TIMES_OLDER = 10  # searches among younger objects before the older ones are searched too
FULL_GROWTH = 1.25  # of the memory since the last search among all objects, which takes tenths of a second


class GarbageSearch(QObject):
    """Searches by Python's own rules, but by a timer of the window's thread, in place of the automatic search."""

    def __init__(self, parent: QObject) -> None:
        """Switch the automatic search off, and leave out of all searches what exists by now.

        Args:
            parent: an object of the window's thread, with which the searches end.
        """
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # hundreds of thousands of objects of imported libraries, which stay
        self._blocks = sys.getallocatedblocks()
        timer = QTimer(self)
        timer.timeout.connect(self.search)
        timer.start(TICK_MS)

    def search(self) -> None:
        """Search among the objects that are due, if any are."""
        gc.disable()  # a library may have enabled it
        young, middle, old = gc.get_count()
        if old > TIMES_OLDER and sys.getallocatedblocks() > FULL_GROWTH * self._blocks:
            gc.collect()
            self._blocks = sys.getallocatedblocks()
        elif middle > TIMES_OLDER:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)
