"""The user's choices before a build."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.detectors import DETECTORS, kind_named, kind_of
from inspector_app.core.features.backbones import DEFAULT_BACKBONE, side_multiple_px, token_px
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.preprocess import DETAIL_PX, input_size
from inspector_app.core.pictures.zones import NO_ZONING, Zoning
from inspector_app.pipeline.building.train_settings import Detail, TrainSettings
from inspector_app.pipeline.measuring.labelled import part_name
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.train.detector_choice import DetectorChoice
from inspector_app.ui.train.other_settings import AlsoLine
from inspector_app.ui.train.pose_choice import PoseChoice, SessionsChoice
from inspector_app.ui.train.variety_choice import VarietyChoice
from inspector_app.ui.train.zones_line import ZonesLine
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Card, button, label, stepper
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.widgets.shapes_combo import ShapesCombo

MAX_NAME = 200
"""The limit of the settings."""


def _percent(share: float) -> float:
    """Return a share as the number in its box."""
    return round(100 * share, 1)


def as_form_has_it(settings: TrainSettings) -> TrainSettings:
    """Return the settings, with the options without a control as the detector sets them for a form."""
    return settings.changed(options=kind_of(settings.options).for_form(settings.options))


class _DetailChoice(QPushButton):
    """A button for one detail, with its explanation."""

    def __init__(self, detail: Detail, name: Words, meaning: Words) -> None:
        super().__init__()
        self.detail: Detail = detail
        self.setCheckable(True)
        keep(self.setAccessibleName, name)
        self.setProperty("tile", True)
        self.setStyleSheet("QPushButton { min-height: 52px; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(0)
        upper = label(name, wrap=False)
        upper.setStyleSheet("font-weight: 600;")
        column.addWidget(upper)
        self._meaning = meaning
        self._meaning_label = label(meaning, "small")
        column.addWidget(self._meaning_label)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of name and explanation, which some languages need two lines for."""
        layout = self.layout()
        assert layout is not None
        return max(self.sizeHint().height(), layout.heightForWidth(width))

    def tell_meaning(self) -> None:
        """Show the explanation again; it depends on the network."""
        keep(self._meaning_label.setText, self._meaning)


class TrainForm(QWidget):
    """Name, folder, detector, detail and promise; the other choices can be folded.

    Settings without a control (layers, neighbourhood) are kept in ``_base`` and shown in a line of text. ``buttons``
    can be placed elsewhere, so that they stay visible when the form is scrolled.
    """

    changed = Signal()
    build_asked = Signal()
    search_asked = Signal()

    def __init__(self) -> None:
        """Start with the defaults and no folder."""
        super().__init__()
        self._folder: Path | None = None
        self._is_named = False  # a person typed the name; otherwise it follows the folder
        self._base = TrainSettings(name=self.tr("Part"))
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        keep(self.name.setPlaceholderText, lambda: self.tr("What the part is called"))
        self.folder_line = QLineEdit()
        self.folder_line.setReadOnly(True)
        keep(self.folder_line.setPlaceholderText, lambda: self.tr("Choose or drop a folder"))
        self.folder_button = button(lambda: self.tr("Choose…"), "folder")
        self.collect_button = button(lambda: self.tr("Collect from a camera…"))
        self.promise = NumberBox(0.1, 20.0, decimals=1, suffix=lambda: self.tr(" % of good parts"))
        self.promise.setSingleStep(0.5)
        self.promise.setValue(1.0)
        self.build_button = button(lambda: self.tr("Build"), primary=True)
        self.build_button.setEnabled(False)
        self.search_button = button(lambda: self.tr("Find the best setting for this part"))
        self.search_button.setEnabled(False)
        self.detector = DetectorChoice()
        self.also = AlsoLine()
        self.zones = ZonesLine()
        self.details = QButtonGroup(self)
        self.backbone = QLineEdit(DEFAULT_BACKBONE)
        self.bits = QComboBox()
        self.bits_row = QWidget()
        self.shapes = ShapesCombo()
        self.shapes_row = QWidget()
        self.pose = PoseChoice()
        self.sessions = SessionsChoice()
        self.variety = VarietyChoice()
        self._lay_out()
        self.name.textEdited.connect(self._note_named)
        self.folder_button.clicked.connect(self.choose_folder)
        self.build_button.clicked.connect(self.build_asked)
        self.search_button.clicked.connect(self.search_asked)
        self.detector.changed.connect(self._tell_changed)
        self.details.buttonClicked.connect(self._take_detail)
        self.zones.remove_button.clicked.connect(self.remove_zones)
        self.also.reset_button.clicked.connect(self._forget_base)
        self.bits.activated.connect(self._tell_changed)
        self.shapes.activated.connect(self._tell_changed)
        self.pose.changed.connect(self._tell_changed)
        self.sessions.activated.connect(self._tell_changed)
        self.variety.changed.connect(self._tell_changed)
        for box in (self.promise, self.keep):
            box.valueChanged.connect(self._tell_changed)
        self.backbone.editingFinished.connect(self._tell_changed)
        self._show_base()

    @Slot(object)
    def set_zoning(self, zoning: Zoning) -> None:
        """Set the zones, minimum area and scale of the next build."""
        # Without a check: zones that cannot be combined with another choice are a fault of the form (:meth:`fault`).
        self._base = self._base.model_copy(update={"zoning": zoning})
        self._tell_changed()

    @property
    def zoning(self) -> Zoning:
        """The zones, minimum area and scale of the next build, also if they cannot be combined with another choice."""
        return self._base.zoning

    @Slot()
    def remove_zones(self) -> None:
        """Build without zones, minimum area and scale."""
        self.set_zoning(NO_ZONING)

    @property
    def folder(self) -> Path | None:
        """The folder of good parts."""
        return self._folder

    def set_folder(self, folder: Path) -> None:
        """Set another folder; the name follows it, unless a person typed one."""
        self._show_folder(folder)
        if not self._is_named:
            self.name.setText(part_name(folder))
        self.changed.emit()

    def _show_folder(self, folder: Path | None) -> None:
        self._folder = folder
        self.folder_line.setText(str(folder) if folder is not None else "")
        self.folder_line.setToolTip(self.folder_line.text())

    @Slot(str)
    def _note_named(self, name: str) -> None:
        self._is_named = bool(name.strip())

    def fill(self, settings: TrainSettings, folder: Path | None) -> None:
        """Set all choices of a project, and the folder of its good parts; None: not known."""
        was_blocked = self.blockSignals(True)
        self._is_named = False
        self.name.setText(settings.name)
        self.promise.setValue(round(100 * settings.promise, 1))
        self._show_folder(folder)
        self.offer_bits(settings.bits if settings.bits < 16 else None)
        self.blockSignals(was_blocked)
        self.apply(settings)
        self.offer_shapes(differ=False)

    def offer_bits(self, fewest: int | None) -> None:
        """Offer ``fewest`` or more bits of 16-bit pictures; None: there is no choice."""
        chosen = self.bits.currentData() or 16
        offered = [] if fewest is None else [bits for bits in (16, 14, 12, 10, 8) if bits >= fewest]
        self.bits.clear()
        for bits in offered:
            self.bits.addItem("", bits)
            keep(self.bits.setItemText, partial(self._bits_words, bits), self.bits.count() - 1)
        self.bits.setCurrentIndex(max(0, self.bits.findData(chosen)))
        self.bits_row.setVisible(bool(offered))

    def _bits_words(self, bits: int) -> str:
        return self.tr("16 bits, as saved") if bits == 16 else self.tr("{n} bits, as the camera has").format(n=bits)

    def offer_shapes(self, *, differ: bool) -> None:
        """Ask what happens to pictures of other shapes, if there are any or something was chosen."""
        self.shapes_row.setVisible(differ or self.shapes.shapes != "refuse")

    def choose_align(self) -> None:
        """Choose alignment; the pictures need no new look."""
        self.pose.box.setChecked(True)

    def clear(self) -> None:
        """Clear folder and name, and choose the usual settings."""
        self.fill(TrainSettings(name=self.tr("Part")), None)
        self.name.clear()

    def settings(self) -> TrainSettings:
        """Return the choices.

        Raises:
            ValueError: with a sentence that says what is wrong.
        """
        for box in (self.promise, self.keep, self.seed):
            box.interpretText()  # also reads a number that is still being typed
        backbone = self.backbone.text().strip()
        if not backbone:
            raise ValueError(
                self.tr("No network is named. Type one under Advanced, such as {name}.").format(name=DEFAULT_BACKBONE)
            )
        name = self.name.text().strip() or (part_name(self._folder) if self._folder is not None else "")
        checked = self.details.checkedButton()
        assert isinstance(checked, _DetailChoice)
        base = self._base
        options = self.detector.options(base.options)
        if checked.detail == "tiles":
            self._require_tiles_possible(options, backbone)
        # The layers belong to one network.
        keeps_layers = backbone == base.backbone and not kind_of(options).several
        try:
            return base.changed(
                name=name or self.tr("Part"),
                options=options,
                detail=checked.detail,
                keep=base.keep if self.keep.value() == _percent(base.keep) else self.keep.value() / 100,
                seed=int(self.seed.value()),
                backbone=backbone,
                layers=base.layers if keeps_layers else None,
                metric=base.metric if options.detector == base.options.detector else "l2",
                promise=self.promise.value() / 100,
                bits=self.bits.currentData() or 16,
                shapes=self.shapes.shapes,
                robust=self.variety.robust,
                rotation=self.variety.rotation,
                align=self.pose.box.isChecked(),
                sessions=self.sessions.currentData(),
            )
        except ValidationError as error:
            faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
            raise ValueError(faults) from error

    def _require_tiles_possible(self, options: DetectorOptions, backbone: str) -> None:
        """Raise ValueError, with a sentence, if tiles cannot be combined with another choice."""
        kind = kind_of(options)
        if not kind.takes_tiles:
            able = ", ".join(said(each.words.title) for each in DETECTORS.all() if each.takes_tiles)
            sentence = self.tr("Tiles work with {names} only. Choose it as the detector, or another detail.")
            raise ValueError(sentence.format(names=able))
        if self.pose.box.isChecked():
            raise ValueError(self.tr("Tiles work without alignment only. Switch it off, or choose another detail."))
        if any(token_px(each) for each in kind.backbones(options, backbone)):
            sentence = self.tr("Tiles do not work with the network {name}. Choose another network or another detail.")
            raise ValueError(sentence.format(name=backbone))

    def fault(self) -> str:
        """Return what is wrong with the choices, as a sentence; "" if nothing is wrong."""
        try:
            self.settings()
        except ValueError as error:
            return str(error)
        return ""

    def apply(self, settings: TrainSettings) -> None:
        """Set all of ``settings`` except the part's name and the promise, which the user sets."""
        self._base = settings = as_form_has_it(settings)
        was_blocked = self.blockSignals(True)
        self.detector.show_options(settings.options)
        for choice in self.details.buttons():
            assert isinstance(choice, _DetailChoice)
            choice.setChecked(choice.detail == settings.detail)
        self.keep.setValue(_percent(settings.keep))
        self.bits.setCurrentIndex(max(0, self.bits.findData(settings.bits)))
        self.shapes.choose(settings.shapes)
        self.variety.show_choice(settings.robust, settings.rotation)
        self.pose.box.setChecked(settings.align)
        self.sessions.setCurrentIndex(self.sessions.findData(settings.sessions))
        self.seed.setValue(settings.seed)
        self.backbone.setText(settings.backbone)
        self.blockSignals(was_blocked)
        self._tell_changed()

    def holds(self, settings: TrainSettings | None) -> bool:
        """Return whether these settings are chosen, ignoring the part's name and the promise."""
        try:
            chosen = self.settings()
        except ValueError:
            return False
        return settings is not None and chosen.changed(name=settings.name, promise=settings.promise) == settings

    @Slot()
    def _tell_changed(self) -> None:
        self._show_base()
        self.changed.emit()

    @Slot()
    def _take_detail(self) -> None:
        self._base = self._base.changed(size=None)
        self._tell_changed()

    @Slot()
    def _forget_base(self) -> None:
        """Reset all settings without a control to their defaults."""
        self._base = TrainSettings(name=self._base.name, zoning=self._base.zoning)
        self._tell_changed()

    def _show_base(self) -> None:
        kind = kind_named(self.detector.detector)
        self.keep_row.setEnabled(kind.keeps_share)
        self.backbone.setEnabled(not kind.several)
        self.zones.show_zoning(self._base.zoning)
        for choice in self.details.buttons():
            assert isinstance(choice, _DetailChoice)
            choice.tell_meaning()
        try:
            self.also.show_settings(self.settings())
        except ValueError:  # the pre-flight shows the error
            self.also.hide()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = Card(spacing=6)
        column = frame.column
        outer.addWidget(frame)
        column.addWidget(label(lambda: self.tr("Part name")))
        column.addWidget(self.name)
        column.addSpacing(8)
        column.addWidget(label(lambda: self.tr("Folder of good parts")))
        row = QHBoxLayout()
        row.addWidget(self.folder_line, 1)
        row.addWidget(self.folder_button)
        column.addLayout(row)
        column.addWidget(self.collect_button)
        column.addSpacing(8)
        column.addWidget(label(lambda: self.tr("Detector")))
        column.addWidget(self.detector)
        column.addSpacing(8)
        column.addWidget(label(lambda: self.tr("Detail")))
        details: tuple[tuple[Detail, Words, Callable[[], str]], ...] = (
            ("fast", lambda: self.tr("Fast"), lambda: self.tr("large defects; the quickest")),
            ("standard", lambda: self.tr("Standard"), lambda: self.tr("the right start for most parts")),
            ("fine", lambda: self.tr("Fine"), lambda: self.tr("small defects; about twice as slow")),
            ("tiles", lambda: self.tr("Tiles"), lambda: self.tr("tiny defects in large pictures; seconds a part")),
        )
        for detail, name, meaning in details:
            choice = _DetailChoice(detail, name, partial(self._detail_words, detail, meaning))
            choice.setChecked(detail == "standard")
            self.details.addButton(choice)
            column.addWidget(choice)
        column.addSpacing(8)
        column.addWidget(self.zones)
        column.addSpacing(8)
        column.addWidget(label(lambda: self.tr("False alarms, at most")))
        column.addLayout(stepper(self.promise))
        bits = QVBoxLayout(self.bits_row)
        bits.setContentsMargins(0, 8, 0, 0)
        bits.addWidget(label(lambda: self.tr("Bits per pixel value")))
        bits.addWidget(self.bits)
        self.bits_row.hide()
        column.addWidget(self.bits_row)
        column.addWidget(self._other_shapes())
        column.addSpacing(8)
        column.addWidget(self.variety)
        column.addWidget(self.pose)
        column.addWidget(self._advanced())
        column.addWidget(self.also)
        self.buttons = QWidget()
        lower = QVBoxLayout(self.buttons)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(8)
        lower.addWidget(self.build_button)
        lower.addWidget(self.search_button)
        outer.addWidget(self.buttons)

    def _detail_words(self, detail: Detail, meaning: Callable[[], str]) -> str:
        asked_px = DETAIL_PX.get(detail)
        if asked_px is None:
            return self.tr("all pixels") + ": " + meaning()
        options = self.detector.options(self._base.options)
        backbones = kind_of(options).backbones(options, self.backbone.text().strip())
        px = input_size((asked_px, asked_px), asked_px, side_multiple_px(backbones))[0]
        return self.tr("{px} px").format(px=px) + ": " + meaning()

    def _other_shapes(self) -> QWidget:
        column = QVBoxLayout(self.shapes_row)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(label(lambda: self.tr("Pictures of other shapes")))
        column.addWidget(self.shapes)
        self.shapes_row.hide()
        return self.shapes_row

    def _advanced(self) -> QWidget:
        self.keep = NumberBox(0.1, 100.0, decimals=1, suffix=lambda: self.tr(" % of the patches"))
        self.keep.setValue(1.0)
        self.seed = NumberBox(0, 999_999)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 0, 0)
        toggle = QToolButton()
        keep(toggle.setText, lambda: self.tr("Advanced  ▾"))
        toggle.setCheckable(True)
        toggle.setObjectName("plain")
        column.addWidget(toggle)
        self.advanced = QFrame()
        form = QFormLayout(self.advanced)
        form.setContentsMargins(0, 0, 0, 0)
        self.keep_row = QWidget()
        row = stepper(self.keep)
        row.setContentsMargins(0, 0, 0, 0)
        self.keep_row.setLayout(row)
        form.addRow(label(lambda: self.tr("Remember"), wrap=False), self.keep_row)
        form.addRow(label(lambda: self.tr("Random seed"), wrap=False), stepper(self.seed))
        form.addRow(label(lambda: self.tr("Whole days"), wrap=False), self.sessions)
        form.addRow(label(lambda: self.tr("Network"), wrap=False), self.backbone)
        self.advanced.hide()
        toggle.toggled.connect(self.advanced.setVisible)
        column.addWidget(self.advanced)
        return whole

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder."""
        folder = dialogs.ask_folder(self, self.tr("Folder of good parts"))
        if folder is not None:
            self.set_folder(folder)
