"""The changes of the limits: who, when, and from which value to which."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from inspector_app.core.messages import Limits
from inspector_app.core.scoring.limit_scale import LimitScale
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import ThresholdChange
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.time_words import minute_words

WHEN, WHO, LIMIT, REVIEW = range(4)
Index = QModelIndex | QPersistentModelIndex
ROW_PX = 32
LEAST_PX = 150
_CELL_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class _Model(QAbstractTableModel):
    """The changes, newest first; an unsaved change is above them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scale = LimitScale(1.0)
        self._pending: tuple[Limits, Limits] | None = None
        self._changes: tuple[ThresholdChange, ...] = ()

    def show_history(self, document: ProjectDocument | None, limits: Limits) -> None:
        """Show the changes of a project, and the unsaved change."""
        self.beginResetModel()
        self._changes = document.threshold_history[::-1] if document is not None else ()
        self._scale = LimitScale(document.suggested_threshold_l2 if document is not None else 1.0)
        saved = document.limits if document is not None else limits
        self._pending = (saved, limits) if saved != limits else None
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of changes."""
        return 0 if parent.isValid() else len(self._changes) + (self._pending is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 4: when, who, limit, lower limit."""
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("When"), self.tr("Who"), self.tr("Limit, %"), self.tr("Review from, %"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        if role not in _CELL_ROLES:
            return None
        if self._pending is not None and index.row() == 0:
            when, who, (old, new) = self.tr("not saved yet"), "", self._pending
        else:
            change = self._changes[index.row() - (self._pending is not None)]
            when, who = minute_words(change.at), change.by or self.tr("unknown")
            if change.rebuilt:
                who = self.tr("{who}: a good part left out or taken in").format(who=who)
            old = Limits(change.old_l2, change.old_review_l2)
            new = Limits(change.new_l2, change.new_review_l2, change.kind)
        match index.column():
            case 0:
                return when
            case 1:
                return who
            case 2:
                step = self._step(old.ng_l2, new.ng_l2)
                return self.tr("{step}, estimated").format(step=step) if step and new.kind == "estimated" else step
            case _:
                return self._step(old.review_l2, new.review_l2)

    def _step(self, old_l2: float | None, new_l2: float | None) -> str:
        return "" if old_l2 == new_l2 else f"{self._percent(old_l2)} \N{RIGHTWARDS ARROW} {self._percent(new_l2)}"

    def _percent(self, limit_l2: float | None) -> str:
        return self.tr("off") if limit_l2 is None else f"{self._scale.percent(limit_l2):.1f}"


class LimitHistory(QTableView):
    """A small table of changes; limits are in percent of the suggested one."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._changes = _Model(self)
        self.setModel(self._changes)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(LEAST_PX)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        keep(self.setAccessibleName, lambda: self.tr("Changes of the limits"))

    def show_history(self, document: ProjectDocument | None, limits: Limits) -> None:
        """Show the changes of a project; ``limits`` are the current ones."""
        self._changes.show_history(document, limits)
