"""Collect pictures of good parts from a camera, with aids for exposure and focus. It is not modal."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QVBoxLayout, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.collecting import ENOUGH, Collection, plan_of
from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.files import unused_name
from inspector_app.sources.synthetic import Fault, SyntheticControls
from inspector_app.ui.inspect.feed_menu import FeedMenu
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style.icons import set_icon
from inspector_app.ui.style.style_sheet import GLOVE_PX, TOUCH_PX
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.basics import ShortLabel, button, label, literal
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.fields import FolderLine
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.window.grey_values import GreyValues
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.ui.window.pages import FIRST
from inspector_app.workers.collecting import CollectRun

SCREEN_SHARE = 0.92
"""Of the window that it belongs to."""
SIDE_PX = 240


class CollectDialog(Dialog):
    """Space takes a picture, Enter builds from the pictures, Esc closes; what was collected stays."""

    def __init__(self, window: PagedWindow, desk: Desk) -> None:
        """Start without a feed, and with a new folder beside the project or among the user's pictures."""
        super().__init__(window, lambda: self.tr("Collect good parts from a camera"))
        self._window = window
        self._desk = desk
        self._train = window.page_of(TrainPage)
        self._inspection = window.page_of(InspectPage).run
        self._controls = SyntheticControls()
        self._feed: Feed | None = None
        self._run: CollectRun | None = None
        self._building = False  # as soon as the feed is closed
        self._sharpest = 0.0
        self._shown_small: UInt8 | None = None
        self._plan = self._inspection.station.plan
        self.collection = Collection(self._new_folder())
        self.feed_button = QToolButton()
        self.feed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.feed_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.feed_button.setFixedHeight(TOUCH_PX)
        set_icon(self.feed_button, "inspect")
        keep(self.feed_button.setText, lambda: self.tr("Choose a camera"))
        self.feed_menu = FeedMenu(self, desk.session.jobs, desk.notices, desk.list_cameras, only_live=True)
        self.feed_button.setMenu(self.feed_menu)
        self.feed_name = ShortLabel("muted", Qt.TextElideMode.ElideMiddle)
        self.folder = FolderLine(lambda: self.tr("Folder of the pictures"), "")
        self.folder.show_folder(self.collection.folder)
        self.view = ImageView()
        self.note = label("", "warning")
        self.grey_values = GreyValues()
        self.clipped = label("", "small")
        self.sharpness = QProgressBar()
        self.sharpness.setTextVisible(False)
        self.sharpness_words = label("", "small")
        self.at_rest = CheckBox()
        keep(self.at_rest.setText, lambda: self.tr("Take a picture whenever a part comes to rest"))
        self.empty_button = button(lambda: self.tr("The station is empty now"))
        keep(
            self.empty_button.setToolTip,
            lambda: self.tr("Remembers the empty station: no picture is taken when there is no part"),
        )
        self.undo_button = button(lambda: self.tr("Delete the last picture"))
        self.take_button = button(lambda: self.tr("Take picture (Space)"))
        self.take_button.setStyleSheet(f"min-height: {GLOVE_PX}px;")
        self.message = label("", "muted")
        self.count = label("", "heading", wrap=False)
        self.build_button = button(lambda: self.tr("Build from these"), primary=True)
        self.close_button = button(lambda: self.tr("Close"))
        self._lay_out()
        self._connect()
        self.view.show_message(lambda: self.tr("Choose a camera. Its picture is shown here."))
        self._show_state()

    def _new_folder(self) -> Path:
        """A new folder beside the project; without one, among the user's pictures."""
        project = self._desk.session.path
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        home = project.parent if project is not None else Path(pictures)
        name = self.tr("Collected parts")  # lupdate does not look into f-strings
        return unused_name(home / f"{name} {datetime.now().astimezone():%Y-%m-%d}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.feed_button)
        head.addWidget(self.feed_name, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(label(lambda: self.tr("Exposure"), "heading"))
        side.addWidget(self.grey_values)
        side.addWidget(self.clipped)
        side.addSpacing(10)
        side.addWidget(label(lambda: self.tr("Focus"), "heading"))
        side.addWidget(self.sharpness)
        side.addWidget(self.sharpness_words)
        side.addStretch(1)
        sides: tuple[QWidget, ...] = (self.grey_values, self.clipped, self.sharpness, self.sharpness_words)
        for widget in sides:
            widget.setFixedWidth(SIDE_PX)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.view, 1)
        middle.addLayout(side)
        choices = QHBoxLayout()
        choices.addWidget(self.at_rest)
        choices.addStretch(1)
        choices.addWidget(self.empty_button)
        choices.addWidget(self.undo_button)
        told_row = QHBoxLayout()
        told_row.addWidget(self.count)
        told_row.addWidget(self.message, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.folder)
        column.addLayout(middle, 1)
        column.addWidget(self.note)
        column.addLayout(choices)
        column.addWidget(self.take_button)
        column.addLayout(told_row)
        column.addLayout(self.foot(self.build_button, self.close_button))
        for press in (self.take_button, self.empty_button, self.undo_button, self.folder.choose_button):
            press.setAutoDefault(False)  # Enter builds or closes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.feed_menu.feed_chosen.connect(self.set_feed)
        self.feed_menu.fault_switched.connect(self._switch_fault)
        self.folder.chosen.connect(self._take_folder)
        self.at_rest.toggled.connect(self._show_plan)
        self.empty_button.clicked.connect(self._take_empty)
        self.undo_button.clicked.connect(self._take_back)
        self.take_button.clicked.connect(self.take)
        self.build_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self._inspection.begun.connect(self._make_way)
        self._desk.roles.changed.connect(self._follow_role)

    # --- the feed ----------------------------------------------------------------------------------------------

    @Slot(object)
    def set_feed(self, feed: Feed) -> None:
        """Show and collect from another feed, as soon as the former one is closed."""
        self._feed = replace(feed, controls=feed.controls or self._controls)
        self.feed_name.say(literal(feed.name))
        if self._run is not None:
            self._run.stop()
        else:
            self._open()

    def _open(self) -> None:
        feed, self._sharpest = self._feed, 0.0
        if feed is None:
            return
        if not self._inspection.state.over and _same_camera(feed, self._inspection.feed):
            self._let_inspect()
            return
        self._shown_small = None
        self.view.show_message(lambda: self.tr("Opening the camera…"))
        plan = plan_of(self._plan, at_rest=self.at_rest.isChecked())
        run = CollectRun(feed, self._desk.open_source, self.collection, plan, self._desk.session.jobs)
        self._run = run
        run.seen.connect(self._show_aids)
        run.told.connect(self._show_outcome)
        run.status_changed.connect(self._show_status)
        run.failed.connect(self._show_fault)
        run.ended.connect(self._note_ended)
        run.start()
        self.note_input()  # who collects parts is not signed out

    def _let_inspect(self) -> None:
        """Leave the camera to the inspection."""
        self._feed = None
        self.view.show_message(
            lambda: self.tr("An inspection runs from this camera. Stop it on the Inspect page, then choose it again.")
        )

    @Slot()
    def _make_way(self) -> None:
        """Close the camera if an inspection begins to use it."""
        if self._run is not None and _same_camera(self._run.feed, self._inspection.feed):
            self._run.stop()
            self._let_inspect()

    @Slot()
    def _note_ended(self) -> None:
        failed_or_left = self._run is not None and self._feed is self._run.feed
        self._run = None
        self._show_state()
        if self._building:
            self._build()
        elif failed_or_left:
            self._feed = None
        else:
            self._open()

    @Slot(object)
    def _show_fault(self, fault: BaseException) -> None:
        words = [told(part) for part in self._desk.notices.words_of(fault)]
        self.view.show_message(lambda: " ".join(said_now(each) for each in words).strip())

    @Slot(Fault, bool)
    def _switch_fault(self, fault: Fault, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        (self._controls.begin if wanted else self._controls.end)(fault)

    # --- what is seen ------------------------------------------------------------------------------------------

    @Slot()
    def _show_aids(self) -> None:
        if self._run is None or self._feed is not self._run.feed:  # a late picture of a camera that is being left
            return
        aids = self._run.take_aids()
        if aids is None:
            return
        self._shown_small = aids.small
        self.view.show_picture(aids.rgb, None)
        self.grey_values.show_counts(aids.counts)
        bright, dark = 100 * aids.bright, 100 * aids.dark
        keep(
            self.clipped.setText,
            lambda: self.tr("Too bright (red stripes): {bright} %. Too dark (blue stripes): {dark} %.").format(
                bright=f"{bright:.1f}", dark=f"{dark:.1f}"
            ),
        )
        self._sharpest = max(self._sharpest, aids.sharpness, 1e-6)
        percent = round(100 * aids.sharpness / self._sharpest)
        self.sharpness.setValue(percent)
        keep(
            self.sharpness_words.setText,
            lambda: self.tr("{percent} % of the sharpest so far. Turn the lens until it is highest.").format(
                percent=percent
            ),
        )
        self._show_state()

    @Slot(object)
    def _show_status(self, note: str) -> None:
        keep(self.note.setText, told(note))
        self.note.setVisible(bool(note))
        if note and self._run is not None and not self._run.live:
            self.view.show_message(told(note))  # the last picture is not the present one
        self._show_state()

    @Slot(object)
    def _show_outcome(self, outcome: Sentence) -> None:
        paths = self.collection.paths
        name = paths[-1].name if paths else ""
        self._say(told(outcome) if outcome else lambda: self.tr("{name} was taken.").format(name=name))
        self._show_state()

    def _say(self, words: Words) -> None:
        keep(self.message.setText, words)

    def _show_state(self) -> None:
        n, live = len(self.collection.paths), self._run is not None and self._run.live
        keep(self.count.setText, lambda: self.tr("{n} of at least {enough}").format(n=n, enough=ENOUGH))
        self.take_button.setEnabled(live)
        self.empty_button.setEnabled(live)
        self.undo_button.setEnabled(n > 0 and self._run is not None)
        self.folder.choose_button.setEnabled(n == 0)
        if self.folder.folder != self.collection.folder:  # a part was taken while another folder was being chosen
            self.folder.show_folder(self.collection.folder)
        self.build_button.setEnabled(n > 0 and not self._building)
        (self.build_button if n else self.close_button).setDefault(True)
        if self._run is None:
            self.note.hide()

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot()
    def take(self) -> None:
        """Take the next picture."""
        if self._run is not None and self._run.live:
            self._say(lambda: self.tr("Taking the next picture…"))
            self._run.trigger()

    @Slot()
    def _take_empty(self) -> None:
        if self._shown_small is not None:
            self._plan = replace(self._plan, empty=self._shown_small)
            self._show_plan()
            self._say(lambda: self.tr("The empty station is remembered."))

    @Slot()
    def _show_plan(self) -> None:
        if self._run is not None:
            self._run.set_plan(plan_of(self._plan, at_rest=self.at_rest.isChecked()))

    @Slot()
    def _take_back(self) -> None:
        run = self._run
        if run is None or not self.undo_button.isEnabled():
            return
        self.undo_button.setEnabled(False)
        job = self._desk.session.jobs.make(run.taking_back, writes=True)
        job.finished.connect(self._note_taken_back)
        job.failed.connect(self._desk.notices.show_fault)
        job.start()

    @Slot()
    def _note_taken_back(self) -> None:
        self._say(lambda: self.tr("The last picture was deleted."))
        self._show_state()

    @Slot()
    def _take_folder(self) -> None:
        if self.folder.folder is not None:
            self.collection.folder = self.folder.folder
            self._show_state()

    @Slot()
    def accept(self) -> None:
        """Build from the pictures, as soon as the feed is closed."""
        if self._train.building:
            self._say(lambda: self.tr("A build is running. Wait for its end, then build from these pictures."))
        elif self.collection.paths and not self._building:
            self._building = True
            self._show_state()
            if self._run is not None:
                self._run.stop()
            else:
                self._build()

    def _build(self) -> None:
        super().accept()
        self._train.page_asked.emit(FIRST)
        self._train.build_from(self.collection.folder)

    @Slot()
    def reject(self) -> None:
        """Close; the pictures stay."""
        self._feed = None
        self._building = False
        if self._run is not None:
            self._run.stop()
            self._run.ended.disconnect(self._note_ended)
            self._run = None
        super().reject()

    @Slot()
    def _follow_role(self) -> None:
        if self._desk.roles.is_operator:
            self.reject()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep Space to the dialog: in the window, it would run or pause."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle Space; Enter and Esc are those of every dialog."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.take()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take most of the window's room, and all keys."""
        super().showEvent(event)
        self.setFocus()
        self.resize(self._window.size() * SCREEN_SHARE)


def _same_camera(one: Feed, other: Feed | None) -> bool:
    """Whether two feeds are read from one device."""
    if other is None:
        return False
    return all(getattr(one, name) == getattr(other, name) for name in ("kind", "camera", "address", "serial", "paths"))
