"""Known parts as a list: all of them, their order, and the filter."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPixmap

from inspector_app.core.messages import Label, Limits, ScoredPart, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.pipeline.judging.picture import small_pixels
from inspector_app.pipeline.measuring.tuning import is_wrong
from inspector_app.ui.widgets.basics import pixmap
from inspector_app.workers.thumbnails import Thumbnails

MAX_PIXMAPS = 1_500
"""The number of small pictures in the cache: 70 KB each."""

Index = QModelIndex | QPersistentModelIndex


class Filter(StrEnum):
    """A filter for the parts."""

    ALL = "all"
    GOOD = "good"
    DEFECT = "defect"
    WRONG = "wrong"
    SETTING = "setting"


@dataclass(frozen=True, slots=True, eq=False)
class KnownPart:
    """A part of the grid.

    Attributes:
        part: its label, score and map.
        learned: whether it is a training part of the project; its label then cannot be changed.
        sets: whether it sets the promised limit.
        left_out: whether a person left it out of the training parts.
        doubtful: whether its light makes it REVIEW at least.
    """

    part: ScoredPart
    learned: bool
    sets: bool = False
    left_out: bool = False
    doubtful: bool = False

    def verdict(self, limits: Limits) -> Verdict:
        """Its verdict under these limits."""
        return decide(self.part.score_l2, limits, doubtful=self.doubtful)

    def is_wrong(self, limits: Limits) -> bool:
        """Whether this verdict contradicts its label."""
        return is_wrong(self.part, limits, doubtful=self.doubtful)


class PartGridModel(QAbstractListModel):
    """Parts by score, highest first. Verdicts are computed when a tile is painted, not when a limit changes.

    Only :attr:`Filter.WRONG` depends on the limits: :meth:`refilter` updates it.
    """

    filtered = Signal()
    pictures_arrived = Signal()

    def __init__(
        self,
        thumbnails: Thumbnails,
        parent: QObject | None = None,
        kept: Callable[[Path], bytes] = lambda _path: b"",
    ) -> None:
        """Start empty.

        Args:
            thumbnails: reads small pictures when they are needed.
            parent: Qt's owner.
            kept: returns the JPEG of a file that cannot be read; empty if there is none.
        """
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._kept = kept
        self._gone: set[Path] = set()
        self._all: list[KnownPart] = []
        self._shown: list[KnownPart] = []
        self._filter = Filter.ALL
        self.limits = Limits(float("nan"))
        self._pixmaps: OrderedDict[Path, QPixmap | None] = OrderedDict()
        thumbnails.arrived.connect(self._take_pictures)
        thumbnails.missing.connect(self._note_missing)

    # --- shown parts -------------------------------------------------------------------------------------------

    @property
    def filter(self) -> Filter:
        """The current filter."""
        return self._filter

    def known(self, row: int) -> KnownPart:
        """Return a shown part."""
        return self._shown[row]

    def verdict(self, row: int) -> Verdict:
        """Return the verdict of a shown part with the current limits."""
        return self._shown[row].verdict(self.limits)

    def row_of(self, part: ScoredPart) -> int:
        """Return the row of a part; -1 if it is not shown."""
        return next((row for row, known in enumerate(self._shown) if known.part is part), -1)

    def boundary(self) -> int:
        """Return the first row that is not NG; the number of rows if all are NG."""
        return next(
            (row for row, known in enumerate(self._shown) if known.part.score_l2 <= self.limits.ng_l2), len(self._shown)
        )

    def count(self, wanted: Filter) -> int:
        """Return how many parts a filter shows."""
        return sum(self._fits(known, wanted) for known in self._all)

    def set_parts(
        self,
        learned: Sequence[ScoredPart],
        labelled: Sequence[ScoredPart],
        setting: Collection[ScoredPart] = (),
        left_out: Sequence[ScoredPart] = (),
        doubtful: Collection[Path] = (),
    ) -> None:
        """Show other parts.

        Args:
            learned: the training parts.
            labelled: the parts that a person labelled.
            setting: the training parts that set the limit.
            left_out: former training parts that a person left out; only :attr:`Filter.SETTING` shows them.
            doubtful: the pictures of labelled parts whose light makes them REVIEW at least.
        """
        parts = [
            *(KnownPart(part, True, sets=part in setting) for part in learned),
            *(KnownPart(part, False, doubtful=part.path in doubtful) for part in labelled),
            *(KnownPart(part, True, left_out=True) for part in left_out),
        ]
        self._all = sorted(parts, key=lambda known: -known.part.score_l2)
        self._show()

    def set_filter(self, wanted: Filter) -> None:
        """Show the parts that pass this filter."""
        self._filter = wanted
        self._show()

    def refilter(self) -> None:
        """Update the wrongly judged parts for the present limits."""
        if self._filter is Filter.WRONG and self._shown != self._fitting():
            self._show()

    @property
    def some_gone(self) -> bool:
        """Whether a picture that was wanted cannot be read."""
        return bool(self._gone)

    def forget_pictures(self) -> None:
        """Forget all pictures, because another project has other files."""
        self._gone.clear()
        self._thumbnails.forget()
        self._pixmaps.clear()

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = self._fitting()
        self.endResetModel()
        self.filtered.emit()

    def _fitting(self) -> list[KnownPart]:
        return [known for known in self._all if self._fits(known, self._filter)]

    def _fits(self, known: KnownPart, wanted: Filter) -> bool:
        if wanted is Filter.SETTING or known.left_out:
            return wanted is Filter.SETTING and (known.sets or known.left_out)
        if wanted is Filter.WRONG:
            return known.is_wrong(self.limits)
        return wanted is Filter.ALL or (known.part.label is Label.GOOD) is (wanted is Filter.GOOD)

    # --- methods of Qt's model ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of shown parts."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, or the path as tool tip; tiles get the rest from :meth:`known`."""
        part = self._shown[index.row()].part
        if role == Qt.ItemDataRole.DisplayRole:
            return part.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(part.path or part.name)
        return None

    def picture(self, row: int) -> QPixmap | None:
        """Return a small picture; None while it is being read, or if there is none."""
        path = self._shown[row].part.path
        if path is None:
            return None
        if path not in self._pixmaps:
            self._thumbnails.want(path)
            return None
        self._pixmaps.move_to_end(path)
        return self._pixmaps[path]

    def is_missing(self, row: int) -> bool:
        """Return whether no picture will arrive."""
        path = self._shown[row].part.path
        return path is None or (path in self._pixmaps and self._pixmaps[path] is None)

    @Slot(list)
    def _take_pictures(self, pictures: list[tuple[Path, UInt8]]) -> None:
        for path, rgb in pictures:
            self._keep(path, pixmap(rgb))
            self._gone.discard(path)
        self.pictures_arrived.emit()

    @Slot(list)
    def _note_missing(self, paths: list[Path]) -> None:
        self._gone.update(paths)
        for path in paths:
            rgb = small_pixels(self._kept(path))
            self._keep(path, pixmap(rgb) if rgb is not None else None)
        self.pictures_arrived.emit()

    def _keep(self, path: Path, picture: QPixmap | None) -> None:
        self._pixmaps[path] = picture
        if len(self._pixmaps) > MAX_PIXMAPS:
            self._pixmaps.popitem(last=False)
