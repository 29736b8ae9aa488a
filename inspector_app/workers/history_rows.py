"""Which records the rows of a table are, from the newest down, as far as it is known."""

import sys
from collections import OrderedDict

from inspector_app.core.messages import Verdict
from inspector_app.records.parts import Filter, Part, Place

PAGE = 200
BLOCK = 25 * PAGE
"""Rows between two marks. A page inside of a block is found by counting through an index, in 2 ms at most."""
MAX_PAGES = 40
"""Pages in memory, about 1 kB for each record."""

Key = tuple[Place, int]
"""A page: the bound of its block, and its place in the block."""


class Rows:
    """The answer to one question, as it arrives.

    Rows begin with ``fresh``, the records that came after the question. Below are blocks of 5,000 rows; the records of
    a block are older than its bound, and not older than the next bound. Bounds do not change when records are added, so
    a page stays valid. Only ``bounds`` is changed by another thread, which appends to it.

    Attributes:
        wanted: the question.
        fresh: records that came later, the newest first.
        bounds: the bounds of the blocks that are known.
        older: the number of records below ``fresh``, as far as it is known.
        exact: whether ``older`` is known exactly.
        by_verdict: the number of records for each verdict; None: not counted yet.
        last_id: the last record of the file when ``fresh`` was read.
    """

    def __init__(self, wanted: Filter) -> None:
        """Start without rows."""
        self.wanted = wanted
        self.fresh: list[Part] = []
        self.bounds: list[Place] = []
        self.older = 0
        self.exact = False
        self.by_verdict: dict[Verdict, int] | None = None
        self.last_id = 0
        self._pages: OrderedDict[Key, list[Part]] = OrderedDict()

    @property
    def count(self) -> int:
        """The number of rows, as far as it is known."""
        return len(self.fresh) + self.older

    @property
    def newest(self) -> Place | None:
        """Where the first row stands in the order of time; None without rows."""
        if self.fresh:
            return self.fresh[0].place
        return Place(self.bounds[0].captured_at_s, self.bounds[0].id - 1) if self.bounds else None

    def begin(self, page: list[Part]) -> None:
        """Take the first page, which has the newest records."""
        head = page[0].place
        self.bounds = [Place(head.captured_at_s, head.id + 1)]
        self.older = len(page)
        self.put((self.bounds[0], 0), page)

    def put(self, key: Key, page: list[Part]) -> None:
        """Keep a page that was read."""
        self._pages[key] = page
        while len(self._pages) > MAX_PAGES:
            self._pages.popitem(last=False)

    def forget_pages(self) -> None:
        """Read all pages again when they are shown."""
        self._pages.clear()

    def add(self, parts: list[Part]) -> None:
        """Put records on top, the newest first; the oldest of many become a block."""
        self.fresh[:0] = parts
        if self.by_verdict is not None:
            for part in parts:
                self.by_verdict[part.verdict] = self.by_verdict.get(part.verdict, 0) + 1
        if len(self.fresh) >= BLOCK + PAGE:
            head = self.fresh[-BLOCK].place
            self.bounds.insert(0, Place(head.captured_at_s, head.id + 1))
            self.older += BLOCK
            del self.fresh[-BLOCK:]

    def part(self, row: int) -> Part | None:
        """Return the record of a row; None: its page was not read yet."""
        if row < len(self.fresh):
            return self.fresh[row]
        key = self.key(row)
        page = self._pages.get(key) if key is not None else None
        if key is None or page is None:
            return None
        self._pages.move_to_end(key)
        place = (row - len(self.fresh)) % PAGE
        return page[place] if place < len(page) else None

    def key(self, row: int) -> Key | None:
        """Return the page of a row below ``fresh``; None: the block is not known yet."""
        block, place = divmod(row - len(self.fresh), BLOCK)
        return (self.bounds[block], place // PAGE) if block < len(self.bounds) else None

    def rows_of(self, key: Key) -> range:
        """Return the rows of a page."""
        first = len(self.fresh) + self.bounds.index(key[0]) * BLOCK + key[1] * PAGE
        return range(first, min(first + PAGE, self.count))

    def bound_of(self, place: Place) -> Place | None:
        """Return the bound of the block with a record; None: it came later than the question."""
        block = self._block_of(place)
        return self.bounds[block] if block >= 0 else None

    def row_of(self, place: Place, newer: int) -> int:
        """Return the row of a record; ``newer``: the number of newer records in its block."""
        block = self._block_of(place)
        if block < 0:
            return next((row for row, part in enumerate(self.fresh) if part.place == place), 0)
        row = len(self.fresh) + block * BLOCK + newer
        if not self.exact:
            self.older = max(self.older, row + 1 - len(self.fresh))
        return row

    def replace(self, part: Part) -> int | None:
        """Take a record that was changed; return its row, None if it is not in memory."""
        for row, old in enumerate(self.fresh):
            if old.place == part.place:
                self.fresh[row] = part
                return row
        for key, page in self._pages.items():
            for place, old in enumerate(page):
                if old.place == part.place:
                    page[place] = part
                    return self.rows_of(key).start + place
        return None

    def _block_of(self, place: Place) -> int:
        """Return the last block whose bound is newer than the record; -1 for none."""
        low, high = 0, len(self.bounds)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.bounds[middle] > place else (low, middle)
        return low - 1


OLDEST = Place(-sys.float_info.max, -1)
