"""The question about a good part that sets the limit: is it made like this, or defective or badly shot?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.pipeline.measuring.limit_facts import SettingFacts, SettingPart
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.time_words import minute_words


class PartAnswers(QWidget):
    """What the limit would be without the part, a person's answer about it, and buttons to give one."""

    left_out = Signal()
    kept = Signal()
    taken_in = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.words = label()
        self.answer = label(kind="small")
        self.leave_button = button(lambda: self.tr("Defective or badly shot: leave out"))
        self.keep_button = button(lambda: self.tr("Made like this: keep"))
        self.take_button = button(lambda: self.tr("Take it in again"))
        keep(
            self.leave_button.setToolTip,
            lambda: self.tr(
                "L. Learns again without the part. The promise then holds for parts like those that stay: leave out "
                "only what will not come again."
            ),
        )
        keep(self.keep_button.setToolTip, lambda: self.tr("K. The answer is kept with your name and the time."))
        keep(self.take_button.setToolTip, lambda: self.tr("K. Learns again with the part."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.answer)
        row = FlowRow(gap_px=6)
        for press in (self.leave_button, self.keep_button, self.take_button):
            row.add(press)
        column.addWidget(row)
        self.leave_button.clicked.connect(self.left_out)
        self.keep_button.clicked.connect(self.kept)
        self.take_button.clicked.connect(self.taken_in)
        self.hide()

    def show_setting(self, part: SettingPart, facts: SettingFacts, *, busy: bool) -> None:
        """Show a part that sets the limit; ``busy``: the project is being learned again."""
        keep(self.words.setText, lambda: self._without(part, facts))
        keep(self.answer.setText, lambda: self._answered(part.answer))
        self._show(leave=part.without is not None, keep_=True, take=False, busy=busy)
        self.answer.setVisible(part.answer is not None)

    def show_left_out(self, answer: PartAnswer, *, busy: bool) -> None:
        """Show a part that was left out."""
        keep(self.words.setText, lambda: self.tr("This part is left out: nothing was learned from it."))
        keep(self.answer.setText, lambda: self._answered(answer))
        self._show(leave=False, keep_=False, take=True, busy=busy)
        self.answer.show()

    def keep_or_take(self) -> None:
        """Press the button to keep the part or to take it in again, if one is there."""
        for press in (self.keep_button, self.take_button):
            if press.isVisible():
                press.click()
                return

    def leave(self) -> None:
        """Press the button to leave the part out, if it is there."""
        if self.leave_button.isVisible():
            self.leave_button.click()

    def _show(self, *, leave: bool, keep_: bool, take: bool, busy: bool) -> None:
        for press, shown in ((self.leave_button, leave), (self.keep_button, keep_), (self.take_button, take)):
            press.setVisible(shown)
            press.setEnabled(not busy)
        self.show()

    def _without(self, part: SettingPart, facts: SettingFacts) -> str:
        lines = [self.tr("This part sets the promised limit.")]
        without = part.without
        if without is None:
            return " ".join([*lines, self.tr("Without it there would be too few parts for a limit.")])
        lines.append(
            self.tr(
                "Without it, the limit would be {share} of this one and promise {promise} instead of {now}."
            ).format(
                share=f"{without.threshold_l2 / facts.promised.threshold_l2:.1%}",
                promise=f"{without.promised:.1%}",
                now=f"{facts.promised.promised:.1%}",
            )
        )
        if facts.n_defects:
            lines.append(
                self.tr("It would find {k} of %n labelled defects instead of {now}.", "", facts.n_defects).format(
                    k=part.found, now=facts.found_promised
                )
            )
        return " ".join(lines)

    def _answered(self, answer: PartAnswer | None) -> str:
        if answer is None:
            return ""
        who = answer.by or self.tr("unknown")
        when = minute_words(answer.at)
        said = (
            self.tr("Defective or badly shot, says {who}, {when}.")
            if answer.answer == "left out"
            else self.tr("Made like this, says {who}, {when}.")
        )
        return said.format(who=who, when=when)
