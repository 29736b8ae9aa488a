"""The verdict as word, shape and colour, readable from three metres."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui.inspect.banner_drawing import COMPACT_PX, MARGIN_PX, BannerDrawing, Content, Summary
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.limits.promise import used_sentence
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets.basics import button
from inspector_app.ui.widgets.verdicts import verdict_word

__all__ = ["COMPACT_PX", "Summary", "VerdictBanner"]


class VerdictBanner(QWidget):
    """One line over the whole page; grey while nothing is judged, and dim for an earlier part."""

    shown = Signal()

    def __init__(self) -> None:
        """Start without a verdict."""
        super().__init__()
        self._content = Content()
        self._letters_px = 0
        self._part_name = ""
        self._may_save = True
        self.back_button = _button(lambda: self.tr("Back to live (End)"))
        self.worst_button = _button("")
        self.save_button = _button(lambda: self.tr("Save results…"))
        self.again_button = _button(lambda: QCoreApplication.translate("RunActions", "Run again"))
        self._buttons = (self.worst_button, self.save_button, self.again_button, self.back_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(10)
        row.addStretch(1)
        for press in self._buttons:
            row.addWidget(press, 0, Qt.AlignmentFlag.AlignBottom)
            press.hide()
        self.setFixedHeight(COMPACT_PX)
        self.clear()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown."""
        return self._content.verdict

    @property
    def past(self) -> str:
        """Why this is not the part now under the camera; "" if it is."""
        return self._content.past

    @property
    def reason(self) -> Words:
        """Why nothing could be judged, as the banner shows it; "" without a fault."""
        record = self._content.record
        return self._content.fault or (record.reason if record is not None else "")

    @property
    def in_trouble(self) -> bool:
        """Whether it shows that nothing can be judged."""
        return bool(self._content.fault)

    @property
    def empty(self) -> bool:
        """Whether it shows that no part is present."""
        return self._content.empty

    @property
    def summary(self) -> Summary | None:
        """What the run that is over has found, if the banner shows that."""
        return self._content.summary

    @property
    def ground(self) -> str:
        """The colour of the banner, which is that of its verdict if there is one."""
        return self._content.ground

    def set_part_name(self, name: str) -> None:
        """Set the name of the inspected part."""
        self._part_name = name
        self.update()

    def set_letters(self, height_px: int, touch_px: int) -> None:
        """Set the height of the letters, 0 for the compact banner, and of the buttons."""
        self._letters_px = height_px
        self.setFixedHeight(height_px + 2 * MARGIN_PX if height_px else COMPACT_PX)
        for press in self._buttons:
            press.setMinimumSize(touch_px, touch_px)
            press.setFixedHeight(touch_px)
        self.update()

    def let_save(self, *, wanted: bool) -> None:
        """Show the button that saves the results after a run, or do not."""
        self._may_save = wanted
        self._show_buttons()

    def show_record(self, record: InspectionRecord, place: str, *, past: str = "", back: Words = "") -> None:
        """Show a verdict.

        Args:
            record: the record of the part.
            place: the number of the part in the run, as text.
            past: why this is not the part now under the camera; "" if it is.
            back: text of the button that leaves a part that the user chose; "" for no such button.
        """
        if back:
            keep(self.back_button.setText, back)
        self._set(Content(record, place, past=past, back=bool(back)))
        keep(self.setAccessibleName, ", ".join(filter(None, (past, record.verdict, record.name, place))))
        keep(self.setToolTip, told(record.reason) or (lambda: used_sentence(record.limits.kind)))

    def show_fault(self, reason: Words) -> None:
        """Show that nothing can be judged, why, and what to do."""
        self._set(Content(fault=reason))
        keep(self.setAccessibleName, lambda: f"{Verdict.ERROR}: {said_now(told(reason))}")
        keep(self.setToolTip, told(reason))

    def show_empty(self) -> None:
        """Show that no part is present."""
        self._set(Content(empty=True))
        keep(self.setAccessibleName, lambda: self.tr("NO PART"))
        keep(self.setToolTip, "")

    def show_summary(self, summary: Summary) -> None:
        """Show what a run that is over has found, instead of the verdict of its last part."""
        self._set(Content(summary=summary))
        worst = summary.worst
        if worst is not None:
            keep(self.worst_button.setText, lambda: self.tr("Show {verdict}").format(verdict=verdict_word(worst)))
        keep(self.setAccessibleName, summary.words)
        keep(self.setToolTip, summary.words)

    def clear(self, text: str = "") -> None:
        """Show no verdict; ``text`` says what the program waits for."""
        self._set(Content(text=text))
        keep(self.setAccessibleName, lambda: text or self.tr("No verdict"))
        keep(self.setToolTip, "")

    def _set(self, content: Content) -> None:
        if content != self._content:
            self._content = content
            self._show_buttons()
            self.update()
            self.shown.emit()

    def _show_buttons(self) -> None:
        summary = self._content.summary
        self.worst_button.setVisible(summary is not None and summary.worst is not None)
        self.save_button.setVisible(summary is not None and self._may_save)
        self.again_button.setVisible(summary is not None)
        self.back_button.setVisible(self._content.back)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the banner."""
        return QSize(600, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the banner."""
        painter = QPainter(self)
        kept = sum(press.width() + 10 for press in self._buttons if press.isVisible())
        drawing = BannerDrawing(
            painter, QRectF(self.rect()), self.font(), large=bool(self._letters_px), kept_px=float(kept)
        )
        drawing.draw(self._content, self._part_name)
        painter.end()


def _button(text: Words) -> QPushButton:
    made = button(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setFixedHeight(TOUCH_PX)
    return made
