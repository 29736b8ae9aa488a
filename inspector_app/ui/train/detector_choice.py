"""Which detector to build, in plain words."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.options import (
    TRAINING_STEPS,
    DetectorName,
    DetectorOptions,
    EnsembleOptions,
    PadimOptions,
    PatchCoreOptions,
    ReConPatchOptions,
    SpadeOptions,
)
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Combo, label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DetectorWords:
    """What a person reads about a detector: its name, the line in the list, and what it does."""

    title: str
    line: str
    meaning: str


def detector_words() -> dict[DetectorName, DetectorWords]:
    """The words for every detector, in the order of the list."""
    return {
        "patchcore": DetectorWords(
            "PatchCore",
            "PatchCore",
            translate(
                "Detectors", "Remembers what good parts look like and holds every place against it. The right start."
            ),
        ),
        "reconpatch": DetectorWords(
            "ReConPatch",
            translate("Detectors", "ReConPatch: trained on your parts"),
            translate(
                "Detectors",
                "Learns from your parts what to look at. Used only if it beats PatchCore on parts kept aside.",
            ),
        ),
        "padim": DetectorWords(
            "PaDiM",
            translate("Detectors", "PaDiM: place by place"),
            translate(
                "Detectors", "Learns how each place of the part may look. For parts that always lie the same way."
            ),
        ),
        "spade": DetectorWords(
            "SPADE",
            translate("Detectors", "SPADE: the most similar parts"),
            translate(
                "Detectors", "Holds a part against the good parts most like it. Keeps all of them: large files, slower."
            ),
        ),
        "ensemble": DetectorWords(
            translate("Detectors", "Ensemble"),
            translate("Detectors", "Ensemble of three networks"),
            translate(
                "Detectors",
                "Three networks judge together, each as PatchCore does. About three times as slow.",
            ),
        ),
    }


def _line_of(name: DetectorName) -> str:
    return detector_words()[name].line


class DetectorChoice(QWidget):
    """The detector, what it does, and for ReConPatch how long it trains."""

    changed = Signal()

    def __init__(self) -> None:
        """Start with PatchCore."""
        super().__init__()
        self.combo = Combo(lambda: self.tr("Detector"))
        for name in detector_words():
            self.combo.add(partial(_line_of, name), name)
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
            press.setObjectName(training)
            press.setCheckable(True)
            press.setChecked(training == "standard")
            keep(press.setToolTip, partial(self._steps, TRAINING_STEPS[training]))
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

    def _steps(self, steps: int) -> str:
        return self.tr("{n:,} steps").format(n=steps)

    @property
    def detector(self) -> DetectorName:
        """The one chosen."""
        name: DetectorName = self.combo.currentData()
        return name

    def choose(self, detector: DetectorName) -> None:
        """Choose another one."""
        self.combo.setCurrentIndex(self.combo.findData(detector))

    def options(self, base: DetectorOptions) -> DetectorOptions:
        """The choices made; what has no control here comes from ``base`` if it is the same detector's."""
        by_name: dict[DetectorName, DetectorOptions] = {
            "patchcore": PatchCoreOptions(),
            "reconpatch": ReConPatchOptions(),
            "padim": PadimOptions(),
            "spade": SpadeOptions(),
            "ensemble": EnsembleOptions(),
        }
        chosen = base if base.detector == self.detector else by_name[self.detector]
        if isinstance(chosen, ReConPatchOptions):
            checked = self.trainings.checkedButton()
            assert checked is not None
            return chosen.model_copy(update={"training": checked.objectName()})
        return chosen

    def show_options(self, options: DetectorOptions) -> None:
        """Choose what ``options`` say."""
        self.choose(options.detector)
        if isinstance(options, ReConPatchOptions):
            for press in self.trainings.buttons():
                press.setChecked(press.objectName() == options.training)

    @Slot(int)
    def _take_choice(self, _index: int) -> None:
        self._show_meaning()
        self.changed.emit()

    def _show_meaning(self) -> None:
        keep(self.meaning.setText, lambda: detector_words()[self.detector].meaning)
        self.training.setVisible(self.detector == "reconpatch")
