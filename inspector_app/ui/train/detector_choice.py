"""The choice of the detector to build, in plain words."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.detectors import DETECTORS, kind_named, kind_of, trained_kind
from inspector_app.core.options import DetectorOptions
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Combo, label


class DetectorChoice(QWidget):
    """The detector, its explanation, and the length of the training if it is trained."""

    changed = Signal()

    def __init__(self) -> None:
        """Start with the first detector."""
        super().__init__()
        self.combo = Combo(lambda: self.tr("Detector"))
        self.offer_all()
        self.meaning = label("", "small")
        self.training = QWidget()
        self.trainings = QButtonGroup(self)
        row = QHBoxLayout(self.training)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        for training, text in (
            ("standard", lambda: self.tr("Standard training")),
            ("thorough", lambda: self.tr("Thorough training")),
        ):
            press = QPushButton()
            keep(press.setText, text)
            press.setProperty("training", training)
            press.setCheckable(True)
            press.setChecked(training == "standard")
            keep(press.setToolTip, partial(self._steps, trained_kind().efforts[training]))
            press.setStyleSheet("QPushButton { padding: 0 6px; }")
            self.trainings.addButton(press)
            row.addWidget(press, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.combo, self.meaning, self.training):
            column.addWidget(widget)
        self._show_meaning()
        self.combo.currentIndexChanged.connect(self._take_choice)
        self.trainings.buttonClicked.connect(self.changed)

    @Slot()
    def offer_all(self) -> None:
        """Add the detectors of plugins that were loaded since."""
        for kind in DETECTORS.loaded():
            if self.combo.findData(kind.name) < 0:
                self.combo.add(partial(said, kind.words.line), kind.name)

    def _steps(self, steps: int) -> str:
        return self.tr("{n:,} steps").format(n=steps)

    @property
    def detector(self) -> str:
        """The name of the chosen detector."""
        name: str = self.combo.currentData()
        return name

    def choose(self, detector: str) -> None:
        """Choose another detector."""
        self.combo.setCurrentIndex(self.combo.findData(detector))

    def options(self, base: DetectorOptions) -> DetectorOptions:
        """Return the choices; options without a control are taken from ``base`` if it is of the same detector."""
        kind = kind_named(self.detector)
        chosen: DetectorOptions = base if base.detector == self.detector else kind.options()
        if kind is trained_kind():
            checked = self.trainings.checkedButton()
            assert checked is not None
            return chosen.model_copy(update={"training": checked.property("training")})
        return chosen

    def show_options(self, options: DetectorOptions) -> None:
        """Show ``options`` as the choices."""
        self.offer_all()
        self.choose(options.detector)
        if kind_of(options) is trained_kind():
            training = options.model_dump()["training"]
            for press in self.trainings.buttons():
                press.setChecked(press.property("training") == training)

    @Slot(int)
    def _take_choice(self, _index: int) -> None:
        self._show_meaning()
        self.changed.emit()

    def _show_meaning(self) -> None:
        keep(self.meaning.setText, lambda: said(kind_named(self.detector).words.meaning))
        self.training.setVisible(kind_named(self.detector) is trained_kind())
