"""When shifts begin, and when a report of them is written."""

import time as clock
from datetime import time

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, QTime, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from inspector_app.project.app_settings import AppSettings
from inspector_app.project.shifts import MAX_NAME, MAX_SHIFTS, ReportRule, Shift, end_of, spread
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import theme
from inspector_app.ui.style.theme import TOUCH_PX, set_property
from inspector_app.ui.widgets.basics import Card, Combo, button, label, stepper
from inspector_app.ui.widgets.fields import FolderLine
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.preferences import Preferences

CHOICE_PX, TIME_PX, NUMBER_PX = 300, 90, 130


class TimeBox(QTimeEdit):
    """A time of day to the minute. It ignores the mouse wheel, because forms scroll under the pointer."""

    def __init__(self, name: Words) -> None:
        """Start at midnight; ``name`` is the name for screen readers."""
        super().__init__()
        keep(self.setAccessibleName, name)
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(TIME_PX, TOUCH_PX)

    @property
    def moment(self) -> time:
        """The time."""
        return time(self.time().hour(), self.time().minute())

    def show_moment(self, at: time) -> None:
        """Show another time without emitting a signal."""
        with QSignalBlocker(self):
            self.setTime(QTime(at.hour, at.minute))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the event on to the scroll area."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the border, which the system draws in the colour of the window."""
        super().paintEvent(event)
        of = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        usable = of.accent if self.hasFocus() else of.field_border
        painter.setPen(QColor(usable if self.isEnabled() else of.border))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()


class ShiftRow(QWidget):
    """Name and begin of one shift."""

    def __init__(self, number: int) -> None:
        """Make the row of the shift with this number, from 1."""
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.name.setMinimumWidth(160)
        keep(self.name.setPlaceholderText, lambda: self.tr("Shift {n}").format(n=number))
        keep(self.name.setAccessibleName, lambda: self.tr("Name of shift {n}").format(n=number))
        self.begin = TimeBox(lambda: self.tr("Begin of shift {n}").format(n=number))
        self.end = label("", "muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(label(lambda: self.tr("from"), wrap=False))
        row.addWidget(self.begin)
        row.addWidget(self.end)
        row.addStretch(1)

    @property
    def shift(self) -> Shift:
        """The shift that is shown."""
        return Shift(begin=self.begin.moment, name=self.name.text().strip())

    def show_shift(self, shift: Shift, end: time) -> None:
        """Show another shift."""
        self.name.setText(shift.name)
        self.begin.show_moment(shift.begin)
        keep(self.end.setText, lambda: self.tr("to {time}").format(time=f"{end:%H:%M}"))


class ShiftCard(Card):
    """Every change is saved at once, unless two shifts would begin at the same time."""

    def __init__(self, preferences: Preferences) -> None:
        """Show and change ``preferences``."""
        super().__init__(spacing=10)
        self._preferences = preferences
        self.number = NumberBox(1, MAX_SHIFTS)
        keep(self.number.setAccessibleName, lambda: self.tr("Shifts a day"))
        self.rows = [ShiftRow(number + 1) for number in range(MAX_SHIFTS)]
        self.warning = label("", "warning")
        self.modes = Combo(lambda: self.tr("Write a report"), CHOICE_PX)
        self.modes.add(lambda: self.tr("Only by hand"), "off")
        self.modes.add(lambda: self.tr("At the end of each shift"), "shift")
        self.modes.add(lambda: self.tr("Once a day"), "day")
        self.at = TimeBox(lambda: self.tr("Time of the report"))
        self.at_label = label(lambda: self.tr("at"), wrap=False)
        self.folder = FolderLine(
            lambda: self.tr("Folder of the reports"), lambda: self.tr("The folder “reports” beside the records")
        )
        self.own_folder_button = button(lambda: self.tr("Use the program's own"))
        self._lay_out()
        preferences.changed.connect(self._show)
        self.number.valueChanged.connect(self._take_number)
        for row in self.rows:
            row.name.editingFinished.connect(self._take_shifts)
            row.begin.editingFinished.connect(self._take_shifts)
        self.modes.currentIndexChanged.connect(self._take_mode)
        self.at.editingFinished.connect(self._take_time)
        self.folder.chosen.connect(self._take_folder)
        self.own_folder_button.clicked.connect(self._forget_folder)
        self._show(preferences.settings)

    def _lay_out(self) -> None:
        self.column.addWidget(label(lambda: self.tr("Shifts and reports"), "heading"))
        self.column.addWidget(
            label(
                lambda: self.tr(
                    "History, Statistics and reports count by these shifts. A shift lasts until the next one begins."
                ),
                "muted",
            )
        )
        self.column.addLayout(_line(label(lambda: self.tr("Shifts a day"), wrap=False), self._number_room()))
        for row in self.rows:
            self.column.addWidget(row)
        self.column.addWidget(self.warning)
        self.column.addLayout(
            _line(label(lambda: self.tr("Write a report"), wrap=False), self.modes, self.at_label, self.at)
        )
        self.column.addWidget(self.folder)
        self.column.addLayout(_line(self.own_folder_button))

    def _number_room(self) -> QWidget:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(stepper(self.number))
        room.setFixedWidth(NUMBER_PX + 40)
        return room

    # --- user actions ------------------------------------------------------------------------------------------

    def _change(self, **fields: object) -> None:
        self._preferences.change(self._preferences.settings.model_copy(update=fields))

    @Slot()
    def _take_number(self, *_number: object) -> None:
        """Divide the day anew; the first begin and the names stay."""
        begins = spread(self.rows[0].begin.moment, int(self.number.value()))
        names = [row.name.text().strip() for row in self.rows]
        self._change(shifts=tuple(Shift(begin=begin, name=name) for begin, name in zip(begins, names, strict=False)))

    @Slot()
    def _take_shifts(self) -> None:
        shifts = tuple(row.shift for row in self.rows[: int(self.number.value())])
        begins = [shift.begin for shift in shifts]
        for row, begin in zip(self.rows, begins, strict=False):
            set_property(row.begin, "refused", begins.count(begin) > 1)
        twice = len(set(begins)) < len(begins)
        keep(
            self.warning.setText,
            (lambda: self.tr("Two shifts cannot begin at the same time. This change is not kept.")) if twice else "",
        )
        self.warning.setVisible(twice)
        if not twice:
            self._change(shifts=shifts)

    def _change_rule(self, **fields: object) -> None:
        self._change(report=self._preferences.settings.report.model_copy(update=fields))

    @Slot()
    def _take_mode(self, *_index: object) -> None:
        self._change_rule(mode=self.modes.currentData(), since_s=clock.time())

    @Slot()
    def _take_time(self) -> None:
        self._change_rule(at=self.at.moment)

    @Slot()
    def _take_folder(self) -> None:
        self._change_rule(folder=self.folder.folder)

    @Slot()
    def _forget_folder(self) -> None:
        self._change_rule(folder=None)

    # --- display -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, settings: AppSettings) -> None:
        shifts = settings.shifts
        with QSignalBlocker(self.number):
            self.number.setValue(len(shifts))
        for row, shift in zip(self.rows, shifts, strict=False):
            set_property(row.begin, "refused", False)
            row.show_shift(shift, end_of(shifts, shift))
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shifts))
        self.warning.setVisible(False)
        self._show_rule(settings.report)

    def _show_rule(self, rule: ReportRule) -> None:
        with QSignalBlocker(self.modes):
            self.modes.setCurrentIndex(self.modes.findData(rule.mode))
        self.at.show_moment(rule.at)
        self.at.setVisible(rule.mode == "day")
        self.at_label.setVisible(rule.mode == "day")
        self.folder.show_folder(rule.folder)
        self.own_folder_button.setEnabled(rule.folder is not None)
        for widget in (self.folder, self.own_folder_button):
            widget.setVisible(rule.mode != "off")


def _line(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
