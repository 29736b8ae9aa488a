"""The families of defects, and groups of NG parts that have no name yet."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from inspector_app.ui.families.card import FamilyCard
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.families import Families, Kind, Overview, names_of
from inspector_app.workers.history_pictures import Found

SIZE_PX = (1040, 700)


class FamiliesDialog(Dialog):
    """Shows families and groups as cards. Signals: ``records_asked`` with a filter; ``changed`` after a change."""

    records_asked = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        """Look the families of this station's records up."""
        super().__init__(parent, lambda: self.tr("Defect families"))
        self._desk = desk
        session, preferences = desk.session, desk.preferences
        self.families = Families(session, lambda: session.paths.records_file(preferences.settings.records_folder), self)
        self.cards: list[FamilyCard] = []
        self.message = label(kind="message")
        self.hint = label(kind="muted")
        self.fault = label(kind="warning")
        self.family_title, self.group_title = label(kind="heading"), label(kind="heading")
        self.group_hint = label(
            lambda: self.tr(
                "NG parts whose worst places look alike. Give a group a name to make it a family. A name that is in "
                "use adds the group to that family; renaming a family to another one's name makes both one."
            ),
            "muted",
        )
        keep(self.family_title.setText, lambda: self.tr("Families"))
        keep(self.group_title.setText, lambda: self.tr("Groups without a name"))
        self._family_row, self._group_row = FlowRow(gap_px=10), FlowRow(gap_px=10)
        self._lay_out()
        self.families.shown.connect(self._show)
        self.families.pictures.connect(self._take_pictures)
        self.families.changed.connect(self.changed)
        self.families.failed.connect(self._tell_failed)
        self.families.busy.connect(self._show_busy)
        self._say(lambda: self.tr("Looking for families…"))
        self.families.look()

    def _lay_out(self) -> None:
        self.resize(*SIZE_PX)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        for widget in (
            *(self.message, self.hint, self.family_title, self._family_row),
            *(self.group_title, self.group_hint, self._group_row),
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        self.fault.hide()
        leave = button(lambda: self.tr("Close"))
        leave.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.fault)
        whole.addWidget(self.area, 1)
        whole.addLayout(self.foot(leave))
        leave.setDefault(False)  # Enter gives the name that was typed
        leave.setAutoDefault(False)
        for widget in (self.family_title, self.group_title, self.group_hint):
            widget.hide()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Read no more."""
        self.families.forget()
        super().closeEvent(event)

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        for row in (self._family_row, self._group_row):
            row.clear()
        self.cards = []
        names = names_of(overview.families)
        for row, kinds in ((self._family_row, overview.families), (self._group_row, overview.groups)):
            for kind in kinds:
                card = FamilyCard(kind, names)
                card.named.connect(self._name)
                card.removed.connect(lambda kind: self.families.remove(kind.name))
                card.opened.connect(self._open)
                row.add(card)
                self.cards.append(card)
        self.family_title.setVisible(bool(overview.families))
        self.group_title.setVisible(bool(overview.groups))
        self.group_hint.setVisible(bool(overview.groups))
        self._say("")
        if not self.cards:
            self._say(
                lambda: self.tr("There are no NG parts to compare yet."),
                lambda: self.tr(
                    "NG parts whose pictures are archived are compared by what their worst places look like. "
                    "Parts that a former version archived are not."
                ),
            )
        self.fault.hide()
        if overview.fault is not None:
            self._tell_failed(overview.fault)

    @Slot(object)
    def _take_pictures(self, found: Found) -> None:
        for place, rgb in found:
            for card in self.cards:
                card.show_picture(place, rgb)

    @Slot(object, str)
    def _name(self, kind: Kind, typed: str) -> None:
        if kind.name:
            self.families.rename(kind.name, typed)
        else:
            self.families.name(kind, typed)

    @Slot(object)
    def _open(self, kind: Kind) -> None:
        self.records_asked.emit(kind.records)
        self.close()

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        message, hint = self._desk.notices.words_of(fault)
        keep(self.fault.setText, lambda: " ".join(filter(None, (said_now(told(message)), said_now(told(hint))))))
        self.fault.show()
        if not self.cards:
            self._say("")

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        for card in self.cards:
            card.setEnabled(not busy)

    def _say(self, message: Words, hint: Words = "") -> None:
        for line, words in ((self.message, message), (self.hint, hint)):
            keep(line.setText, words)
            line.setVisible(bool(words))
