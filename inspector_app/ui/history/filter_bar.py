"""The conditions of the records that are shown."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.messages import Label, Verdict
from inspector_app.core.statistics.periods import DEFAULT_SHIFTS, shift_around
from inspector_app.records.parts import ALL_VERDICTS, NEW_KIND, NO_FAMILY, Filter
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import TOUCH_PX, set_property
from inspector_app.ui.widgets.basics import Combo, button
from inspector_app.ui.widgets.family_words import family_words
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.number_box import ascii_number
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, verdict_word

TYPED_MS = 400
"""A text is looked up this long after the last key."""
FAMILY_PX = 220
"""The greatest width of the field for families: a name may be long."""
ORDER = (Verdict.NG, Verdict.REVIEW, Verdict.ERROR, Verdict.OK)
SPANS = ("all", "today", "shift", "yesterday", "week", "range")
GIVEN = "given"
"""Times and records that another page has chosen."""
LABELS = (None, "none", Label.GOOD, Label.DEFECT)


def span(
    name: str, now: datetime, first: datetime, last: datetime, shifts: Sequence[time] = DEFAULT_SHIFTS
) -> tuple[float, float]:
    """Return begin and end of a span of time, seconds since 1970; infinite where it is open.

    Args:
        name: one of :data:`SPANS`.
        now: the time now, in the time zone of this computer or without one.
        first: the first day of a range.
        last: its last day, which is included.
        shifts: the times of day at which shifts begin.
    """
    today = datetime.combine(now.date(), time(), now.tzinfo)
    match name:
        case "today":
            return today.timestamp(), math.inf
        case "shift":
            return shift_around(now.timestamp(), shifts)[0], math.inf
        case "yesterday":
            return (today - timedelta(days=1)).timestamp(), today.timestamp()
        case "week":
            return (today - timedelta(days=6)).timestamp(), math.inf
        case "range":
            return first.timestamp(), (last + timedelta(days=1)).timestamp()
        case _:
            return -math.inf, math.inf


class FilterBar(QWidget):
    """Fields for every condition; ``changed`` follows each change, ``wanted`` returns all of them.

    The buttons ``more`` and ``clear_button`` are placed by the page.
    """

    changed = Signal()

    def __init__(self, shifts: Callable[[], Sequence[time]] = lambda: DEFAULT_SHIFTS) -> None:
        """Start without conditions; ``shifts`` returns the times of day at which shifts begin."""
        super().__init__()
        self._shifts = shifts
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self.changed)
        self.span = Combo(lambda: self.tr("Time"), 130)
        self.span.add(lambda: self.tr("All times"), "all")
        self.span.add(lambda: self.tr("Today"), "today")
        self.span.add(lambda: self.tr("This shift"), "shift")
        self.span.add(lambda: self.tr("Yesterday"), "yesterday")
        self.span.add(lambda: self.tr("Last 7 days"), "week")
        self.span.add(lambda: self.tr("From … to …"), "range")
        self.first, self.last = QDateEdit(QDate.currentDate().addDays(-6)), QDateEdit(QDate.currentDate())
        keep(self.first.setAccessibleName, lambda: self.tr("First day"))
        keep(self.last.setAccessibleName, lambda: self.tr("Last day"))
        self.verdicts = {verdict: self._toggle() for verdict in ORDER}
        self.challenge = self._challenge_toggle()
        self.label = Combo(lambda: self.tr("Settled by a person"), 130)
        self.label.add(lambda: self.tr("Any answer"))
        self.label.add(lambda: self.tr("Not settled"))
        self.label.add(lambda: self.tr("Settled: good"))
        self.label.add(lambda: self.tr("Settled: defect"))
        self.text = self._line(lambda: self.tr("Search name, serial, lot, note"), 280)
        self.project = Combo(lambda: self.tr("Project"), 150)
        self.station = Combo(lambda: self.tr("Station"), 130)
        for combo, all_words in (
            (self.project, lambda: self.tr("All projects")),
            (self.station, lambda: self.tr("All stations")),
        ):
            combo.add(all_words, "")
        self.family = Combo(lambda: self.tr("Family"), 150)
        self.family.setMaximumWidth(FAMILY_PX)
        self.family.add(lambda: self.tr("Any family"))
        for special in (NEW_KIND, NO_FAMILY):
            self.family.add(lambda special=special: family_words(special), special)  # type: ignore[misc]
        self.serial = self._line(lambda: self.tr("Serial number, exactly"), 210)
        self.lot = self._line(lambda: self.tr("Lot, exactly"), 150)
        self.score_from, self.score_to = (
            self._line(lambda: self.tr("Score from"), 110),
            self._line(lambda: self.tr("to"), 80),
        )
        keep(self.score_from.setToolTip, lambda: self.tr("In terms of the limit: 1.00 is the limit"))
        self.more = button(lambda: self.tr("More filters"))
        self.more.setCheckable(True)
        self.clear_button = button(lambda: self.tr("Clear filters"))
        self._given = Filter()
        self.show_counts(None)
        self._lay_out()
        for combo in (self.span, self.label, self.project, self.station, self.family):
            combo.currentIndexChanged.connect(self._choose)
        for date in (self.first, self.last):
            date.setCalendarPopup(True)
            date.setDisplayFormat("yyyy-MM-dd")
            date.setFixedHeight(TOUCH_PX)
            date.dateChanged.connect(self._choose)
        self.more.toggled.connect(self.second.setVisible)
        self.clear_button.clicked.connect(self.clear)
        self._show_state()

    def _lay_out(self) -> None:
        first, self.second = FlowRow(gap_px=8), FlowRow(gap_px=8)
        fields = (*self.verdicts.values(), self.label, self.text, self.challenge)
        for widget in (self.span, self.first, self.last, *fields):
            first.add(widget)
        lines = (self.serial, self.lot, self.score_from, self.score_to)
        for widget in (self.project, self.station, self.family, *lines):
            self.second.add(widget)
        self.second.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(first)
        column.addWidget(self.second)

    def _toggle(self) -> QPushButton:
        press = button("")
        press.setCheckable(True)
        press.toggled.connect(self._choose)
        return press

    def _challenge_toggle(self) -> QPushButton:
        press = self._toggle()
        keep(press.setText, lambda: self.tr("Challenge"))
        keep(
            press.setToolTip,
            lambda: self.tr("Show the judged challenge parts in place of the records; no figure counts them"),
        )
        return press

    def _line(self, placeholder: Words, width: int) -> QLineEdit:
        line = QLineEdit()
        keep(line.setPlaceholderText, placeholder)
        keep(line.setAccessibleName, placeholder)
        line.setMinimumWidth(width)
        line.setMaximumWidth(width)
        line.setMaxLength(200)
        line.setClearButtonEnabled(True)
        line.textEdited.connect(lambda _text: self._typed.start())
        line.textChanged.connect(self._show_state)
        line.returnPressed.connect(self._choose)
        return line

    # --- facts -------------------------------------------------------------------------------------------------

    def wanted(self, now: datetime) -> Filter:
        """Return the conditions; ``now``: the time now, without a time zone."""
        first, last = (_day(line.date()) for line in (self.first, self.last))
        given = self._given if self.span.currentData() == GIVEN else None
        chosen_span = str(self.span.currentData())
        spanned = span(chosen_span, now, first, last, self._shifts())
        from_s, to_s = spanned if given is None else (given.from_s, given.to_s)
        chosen = frozenset(verdict for verdict, press in self.verdicts.items() if press.isChecked())
        bounds = [_number(line.text()) for line in (self.score_from, self.score_to)]
        return Filter(
            from_s,
            to_s,
            chosen or ALL_VERDICTS,
            project_name=str(self.project.currentData() or ""),
            lot=self.lot.text(),
            serial=self.serial.text(),
            station=str(self.station.currentData() or ""),
            label=LABELS[self.label.currentIndex()],  # type: ignore[arg-type]
            score_from=-math.inf if bounds[0] is None else bounds[0],
            score_to=math.inf if bounds[1] is None else bounds[1],
            text=self.text.text().strip(),
            ids=given.ids if given is not None else (),
            family=self.family.currentData(),
            challenge=self.challenge.isChecked(),
        )

    @property
    def filtering(self) -> bool:
        """Whether there is any condition."""
        lines = (self.text, self.serial, self.lot, self.score_from, self.score_to)
        combos = (self.span, self.label, self.project, self.station, self.family)
        return (
            any(line.text() for line in lines)
            or any(combo.currentIndex() > 0 for combo in combos)
            or any(press.isChecked() for press in (*self.verdicts.values(), self.challenge))
        )

    def give(self, wanted: Filter) -> None:
        """Take times, verdicts and chosen records from another page, in place of all conditions."""
        with QSignalBlocker(self):
            self.clear()
            self._given = wanted
            with QSignalBlocker(self.span):
                self.span.add(lambda: self.tr("Chosen in a chart"), GIVEN)
                self.span.setCurrentIndex(self.span.count() - 1)
            for verdict, press in self.verdicts.items():
                press.setChecked(wanted.verdicts != ALL_VERDICTS and verdict in wanted.verdicts)
            if wanted.family is not None:
                if self.family.findData(wanted.family) < 0:
                    self.family.addItem(wanted.family, wanted.family)
                self.family.setCurrentIndex(self.family.findData(wanted.family))
                self.more.setChecked(True)
        self._show_state()

    def show_counts(self, by_verdict: dict[Verdict, int] | None) -> None:
        """Show the number of records of each verdict that is looked up; None: not known yet."""
        self._counts = by_verdict
        for verdict, press in self.verdicts.items():
            keep(press.setText, lambda verdict=verdict: self._verdict_words(verdict))  # type: ignore[misc]

    def offer(self, projects: Sequence[str], stations: Sequence[str], families: Sequence[str]) -> None:
        """Offer other names of projects, stations and families; a chosen one stays."""
        for combo, names, n_fixed in (
            (self.project, projects, 1),
            (self.station, stations, 1),
            (self.family, families, 3),
        ):
            chosen = str(combo.currentData() or "")
            present = [str(combo.itemData(place)) for place in range(n_fixed, combo.count())]
            wanted = list(names) if chosen in {"", NEW_KIND, *names} else [chosen, *names]
            if present != wanted:
                with QSignalBlocker(combo):
                    index = combo.currentIndex()
                    while combo.count() > n_fixed:
                        combo.removeItem(n_fixed)
                    for name in wanted:
                        combo.addItem(" ".join(name.split()), name)
                    combo.setCurrentIndex(index if index < n_fixed else combo.findData(chosen))

    # --- changes -----------------------------------------------------------------------------------------------

    @Slot()
    def clear(self) -> None:
        """Remove all conditions."""
        combos = (self.span, self.label, self.project, self.station, self.family)
        blockers = [QSignalBlocker(widget) for widget in (*combos, *self.verdicts.values(), self.challenge)]
        for combo in combos:
            combo.setCurrentIndex(0)
        while self.span.count() > len(SPANS):
            self.span.removeItem(len(SPANS))
        for press in (*self.verdicts.values(), self.challenge):
            press.setChecked(False)
        for line in (self.text, self.serial, self.lot, self.score_from, self.score_to):
            line.clear()
        del blockers
        self._choose()

    @Slot()
    def _choose(self, *_facts: object) -> None:
        self._typed.stop()
        self._show_state()
        self.changed.emit()

    @Slot()
    def _show_state(self, *_facts: object) -> None:
        ranged = self.span.currentData() == "range"
        self.first.setVisible(ranged)
        self.last.setVisible(ranged)
        self.clear_button.setVisible(self.filtering)
        for of_records in (self.label, self.family, self.serial, self.lot):
            of_records.setEnabled(not self.challenge.isChecked())
        for line in (self.score_from, self.score_to):
            set_property(line, "refused", bool(line.text()) and _number(line.text()) is None)

    def _verdict_words(self, verdict: Verdict) -> str:
        words = f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}"
        chosen = any(press.isChecked() for press in self.verdicts.values())
        if self._counts is None or (chosen and not self.verdicts[verdict].isChecked()):
            return words
        return f"{words}  {self._counts.get(verdict, 0):,}"


def _day(date: QDate) -> datetime:
    return datetime(date.year(), date.month(), date.day())  # noqa: DTZ001 - the time here


def _number(text: str) -> float | None:
    """Return a typed number; None if it is none."""
    number = ascii_number(text.strip())
    return None if number is None or number in {"", "."} else float(number)
