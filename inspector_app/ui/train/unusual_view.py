"""The most unusual good parts, one at a time, large, with their maps. It is not modal."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.messages import Limits, ScoredPart
from inspector_app.pipeline.measuring.tuning import PartPicture
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.picture.heat_colours import HeatLegend
from inspector_app.ui.picture.hold_key import HoldKey
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.verdicts import score_text

SCREEN_SHARE = 0.8
"""Of the window that it belongs to."""


class UnusualView(Dialog):
    """Left and right show another part, L leaves it out, H and a held C show the bare picture, Esc closes."""

    moved = Signal(int)
    left_out = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start without a part."""
        super().__init__(parent, lambda: self.tr("The most unusual good parts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._page = parent
        self.view = ImageView()
        self.legend = HeatLegend()
        self.name = label(kind="heading", wrap=False)
        self.score = label(kind="muted", wrap=False)
        self.place = label(kind="small", wrap=False)
        self.note = label(kind="warning")
        self.previous_button = button(lambda: self.tr("Previous"), "previous")
        self.next_button = button(lambda: self.tr("Next"), "next")
        self.leave_button = button(lambda: self.tr("Leave out and build again"))
        self.close_button = button(lambda: self.tr("Close"))
        self._heat = True
        self.hold = HoldKey(self, self.view)
        self._lay_out()
        self.previous_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.leave_button.clicked.connect(self.left_out)
        self.close_button.clicked.connect(self.reject)
        for press in (self.previous_button, self.next_button, self.leave_button, self.close_button):
            press.setAutoDefault(False)  # Enter must not leave a part out
            press.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # this widget handles the keys after any click
        self.close_button.setDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.name)
        head.addWidget(self.score)
        head.addStretch(1)
        head.addWidget(self.legend)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for widget in (self.previous_button, self.next_button, self.place):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(
            label(lambda: self.tr("Is this a good part? A defect among the good parts is remembered as good."), "muted")
        )
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take most of the window's room."""
        super().showEvent(event)
        self.setFocus()
        self.resize(self._page.window().size() * SCREEN_SHARE)

    def show_part(self, part: ScoredPart, limits: Limits, number: int, total: int) -> None:
        """Show a part's name and score; its picture follows by :meth:`show_picture`."""
        self.name.setText(part.name)
        self.name.setToolTip(str(part.path or ""))
        score = score_text(part.score_l2 / limits.ng_l2)
        keep(self.score.setText, lambda: self.tr("score {score}; the limit is 1.00").format(score=score))
        keep(self.place.setText, lambda: self.tr("{n} of {total}").format(n=number + 1, total=total))
        self.previous_button.setEnabled(number > 0)
        self.next_button.setEnabled(number < total - 1)
        self.view.set_limits(limits)
        self.legend.set_limits(limits)
        self.note.hide()
        self.view.clear()  # the former picture must not appear under the new name

    def show_picture(self, picture: PartPicture) -> None:
        """Show the picture with its map, or why there is none."""
        keep(self.note.setText, told(picture.note))
        self.note.setVisible(bool(picture.note) and picture.rgb is not None)
        if picture.rgb is None:
            self.view.show_message(picture.note)
        else:
            self.view.show_picture(picture.rgb, picture.distance_l2)

    def say(self, text: Words) -> None:
        """Show a text in place of the picture."""
        self.view.show_message(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle the keys."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._go_back()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._go_on()
            case Qt.Key.Key_L:
                self.leave_button.click()
            case Qt.Key.Key_H:
                self._heat = not self._heat
                self.view.toggle_heat(self._heat)
            case Qt.Key.Key_F:
                self.view.fit()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.view.zoom_in()
            case Qt.Key.Key_Minus:
                self.view.zoom_out()
            case _:  # Esc closes
                super().keyPressEvent(event)

    @Slot()
    def _go_back(self) -> None:
        if self.previous_button.isEnabled():
            self.moved.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        if self.next_button.isEnabled():
            self.moved.emit(1)
