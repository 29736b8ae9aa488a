"""The user's choices before a comparison."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.detectors import DETECTORS, trained_kind
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.pipeline.building.train_settings import Detail, TrainSettings
from inspector_app.pipeline.measuring.labelled import find_good, find_set_of
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.fields import FolderLine, TickBox
from inspector_app.ui.widgets.shapes_combo import ShapesCombo
from inspector_app.workers.comparison import Choice


class CompareForm(QWidget):
    """The test parts on the left, the candidates on the right."""

    start_asked = Signal()

    def __init__(self) -> None:
        """Start with the defaults and no folder."""
        super().__init__()
        self.projects: list[Path] = []
        self._suggested: Path | None = None
        self.test = FolderLine(lambda: self.tr("Test folder"), lambda: self.tr("Choose or drop a folder"))
        self.good = FolderLine(
            lambda: self.tr("Folder of good parts to learn from"), lambda: self.tr("Choose or drop a folder")
        )
        self.details = QButtonGroup(self)
        self.shapes = ShapesCombo()
        self.boxes: dict[str, TickBox] = {}
        self._detectors = QVBoxLayout()
        self.start_button = button(lambda: self.tr("Compare"), "compare", primary=True)
        self.why = label("", "muted")
        self.project_button = button(lambda: self.tr("Add project…"))
        self._project_rows = QVBoxLayout()
        self._project_rows.setSpacing(4)
        self._lay_out()
        self.test.chosen.connect(self._suggest_good)
        self.good.chosen.connect(self._suggest_test)
        self.project_button.clicked.connect(self.choose_project)
        self.start_button.clicked.connect(self.start_asked)
        self._show_ready()

    # --- choices -----------------------------------------------------------------------------------------------

    @property
    def detail(self) -> Detail:
        """The detail: fast, standard or fine."""
        details: tuple[Detail, ...] = ("fast", "standard", "fine")
        return details[self.details.checkedId()]

    @property
    def ticked(self) -> tuple[str, ...]:
        """The detectors to build."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    @property
    def missing(self) -> str:
        """What is still missing, as a sentence; "" when the choice is complete."""
        if self.test.folder is None:
            return self.tr("Choose the test folder first.")
        if not self.ticked and not self.projects:
            return self.tr("Tick a detector, or add a project.")
        if self.ticked and self.good.folder is None:
            return self.tr("Choose the good parts to learn from.")
        return ""

    def choice(self) -> Choice:
        """Return the complete choice; call this only when nothing is missing."""
        assert self.test.folder is not None
        return Choice(
            self.ticked, tuple(self.projects), self.detail, self.good.folder, self.test.folder, self.shapes.shapes
        )

    def suggest(self, good_folder: Path | None) -> None:
        """Use a folder of good parts that was chosen on another page, unless a person chose one here."""
        if good_folder is not None and self.good.folder in {None, self._suggested} - {good_folder}:
            if self._suggested is not None:
                self.test.show_folder(None)  # it belongs to the former parts
            self._suggested = good_folder
            self.good.set_folder(good_folder)

    def fill(self, settings: TrainSettings, good_folder: Path | None) -> None:
        """Set the choices of a project that was opened, and the folder of its good parts; None: not known."""
        if settings.detail in DETAIL_PX and settings.size is None:
            self.details.button(list(DETAIL_PX).index(settings.detail)).setChecked(True)
        self.shapes.choose(settings.shapes)
        if settings.options.detector in self.boxes:
            self.boxes[settings.options.detector].setChecked(True)
        if good_folder != self.good.folder:  # the test parts belong to the former good parts
            self.test.show_folder(None)
            self.good.show_folder(good_folder)
            self._suggested = good_folder
            self._suggest_test()

    def add_project(self, path: Path) -> None:
        """Add a project as candidate; the same file is not added twice."""
        if path not in self.projects:
            self.projects.append(path)
            self._project_rows.addWidget(self._project_row(path))
            self._show_ready()

    @Slot()
    def choose_project(self) -> None:
        """Ask for a project and add it."""
        path = dialogs.ask_project(self)
        if path is not None:
            self.add_project(path)

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        parts, what = Card(spacing=10), Card(spacing=8)
        parts.column.addWidget(label(lambda: self.tr("On which parts"), "heading"))
        parts.column.addWidget(self.test)
        parts.column.addWidget(
            label(
                lambda: self.tr(
                    "Holds test/good and a folder test/KIND for each kind of defect; masks, where there are any, as "
                    "ground_truth/KIND/NAME_mask.png."
                ),
                "small",
            )
        )
        parts.column.addSpacing(6)
        parts.column.addWidget(self.good)
        parts.column.addWidget(label(lambda: self.tr("They should not contain any of the test parts."), "small"))
        parts.column.addSpacing(6)
        parts.column.addWidget(label(lambda: self.tr("Detail")))
        parts.column.addLayout(self._detail_row())
        parts.column.addSpacing(6)
        parts.column.addWidget(label(lambda: self.tr("Pictures of other shapes")))
        parts.column.addWidget(self.shapes)
        parts.column.addStretch(1)
        parts.column.addSpacing(8)
        self.start_button.setEnabled(False)
        parts.column.addWidget(self.why)
        parts.column.addWidget(self.start_button)
        what.column.addWidget(label(lambda: self.tr("What to compare"), "heading"))
        self._detectors.setSpacing(8)
        what.column.addLayout(self._detectors)
        self.offer_all()
        head = QHBoxLayout()
        head.addWidget(label(lambda: self.tr("Existing projects, unchanged"), wrap=False), 1)
        head.addWidget(self.project_button)
        what.column.addLayout(head)
        what.column.addLayout(self._project_rows)
        what.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(16)
        whole.addLayout(row)
        whole.addStretch(1)
        row.addWidget(parts, 1)
        row.addWidget(what, 1)

    @Slot()
    def offer_all(self) -> None:
        """Offer every loaded detector; the plain and the trained one are ticked."""
        trained = trained_kind()
        for kind in DETECTORS.loaded():
            if kind.name not in self.boxes:
                box = TickBox(partial(said, kind.words.title), partial(said, kind.words.meaning))
                box.setChecked(kind.name in {trained.plain, trained.name})
                box.toggled.connect(self._show_ready)
                self.boxes[kind.name] = box
                self._detectors.addWidget(box)

    def _detail_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        texts: tuple[tuple[Detail, Callable[[], str]], ...] = (
            ("fast", lambda: self.tr("Fast")),
            ("standard", lambda: self.tr("Standard")),
            ("fine", lambda: self.tr("Fine")),
        )
        for number, (detail, text) in enumerate(texts):
            choice = QPushButton()
            keep(choice.setText, partial(self._detail_words, text, DETAIL_PX[detail]))
            choice.setCheckable(True)
            choice.setMinimumHeight(TOUCH_PX)
            choice.setStyleSheet("QPushButton { padding: 0 6px; }")
            choice.setChecked(detail == "standard")
            self.details.addButton(choice, number)
            row.addWidget(choice, 1)
        return row

    def _detail_words(self, name: Callable[[], str], px: int) -> str:
        return self.tr("{name} · {px} px").format(name=name(), px=px)

    def _project_row(self, path: Path) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        name = label("", wrap=False)
        name.setText(name.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, 320))
        name.setToolTip(str(path))
        row.addWidget(name, 1)
        remove = QToolButton()
        remove.setText("✕")
        remove.setFixedSize(TOUCH_PX, TOUCH_PX)
        keep(remove.setToolTip, lambda: self.tr("Leave {name} out").format(name=path.name))
        remove.clicked.connect(lambda: self._remove_project(path, whole))
        row.addWidget(remove)
        return whole

    def _remove_project(self, path: Path, row: QWidget) -> None:
        self.projects.remove(path)
        self._project_rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_ready()

    # --- suggestions -------------------------------------------------------------------------------------------

    @Slot()
    def _suggest_good(self) -> None:
        folder = self.test.folder
        good = find_good(folder) if folder is not None and self.good.folder is None else None
        if good is not None:
            self.good.set_folder(good)
        self._show_ready()

    @Slot()
    def _suggest_test(self) -> None:
        folder = self.good.folder
        found = find_set_of(folder) if folder is not None and self.test.folder is None else None
        if found is not None:
            self.test.set_folder(found)
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        why = self.missing
        keep(self.why.setText, lambda: self.missing)
        self.start_button.setEnabled(not why)
