"""The menu of all sources that can be inspected."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.sources.kinds import SOURCES, SourceKind
from inspector_app.sources.synthetic import PASSING, Fault
from inspector_app.ui.inspect.feed_dialog import AddressDialog, CameraDialog, VendorDialog
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import literal
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.job import Jobs, once

ListCameras = Callable[[], list[CameraInfo]]


class FeedMenu(QMenu):
    """Asks for the details of a source, and emits a feed."""

    feed_chosen = Signal(object)
    fault_switched = Signal(Fault, bool)

    def __init__(
        self, parent: QWidget, jobs: Jobs, notices: Notices, list_cameras: ListCameras, *, only_live: bool = False
    ) -> None:
        """Make the menu.

        Args:
            parent: the owner of the dialogs.
            jobs: looks for cameras.
            notices: shows faults.
            list_cameras: slow, and called only on a job's thread.
            only_live: offer no files and no video, only feeds whose frames arrive without a request.
        """
        super().__init__(parent)
        self._owner = parent
        self._jobs = jobs
        self._notices = notices
        self.list_cameras = list_cameras
        self._only_live = only_live
        for entries in (
            (
                (lambda: self.tr("Pictures…"), self.choose_pictures),
                (lambda: self.tr("Folder of pictures…"), self.choose_folder),
                (lambda: self.tr("Watched folder…"), self.choose_watched),
                (lambda: self.tr("Video file…"), self.choose_video),
                (lambda: self.tr("Video at its own rate…"), self.choose_playing),
            ),
            (
                (lambda: self.tr("Camera…"), self.look_for_cameras),
                (lambda: self.tr("Network camera…"), self.ask_address),
                (lambda: self.tr("Vendor camera (GenICam)…"), self.ask_vendor),
            ),
            (
                (lambda: self.tr("Demo parts"), self.choose_demo),
                (lambda: self.tr("Demo parts in motion"), self.choose_passing),
            ),
        )[only_live:]:
            for text, slot in entries:
                action = self.addAction("")
                keep(action.setText, text)
                action.triggered.connect(slot)
            self.addSeparator()
        self.faults = self._add_faults()
        self._plugins: set[str] = set()
        self.aboutToShow.connect(self.offer_plugins)

    def _add_faults(self) -> QMenu:
        """Add a menu that switches the faults of the synthetic camera on and off."""
        menu = self.addMenu("")
        keep(menu.setTitle, lambda: self.tr("Faults of the demo camera"))
        words = {
            Fault.EMPTY: lambda: self.tr("No part"),
            Fault.BLACK: lambda: self.tr("No light"),
            Fault.FROZEN: lambda: self.tr("The same picture again and again"),
            Fault.TORN: lambda: self.tr("Torn picture"),
            Fault.DROPPING: lambda: self.tr("Pictures are lost"),
            Fault.WRONG_SIZE: lambda: self.tr("Pictures of another size"),
            Fault.HANGING: lambda: self.tr("The camera does not answer"),
            Fault.VANISHED: lambda: self.tr("The camera is disconnected"),
        }
        for fault, text in words.items():
            action = menu.addAction("")
            action.setCheckable(True)
            keep(action.setText, text)
            action.toggled.connect(partial(self.fault_switched.emit, fault))
        return menu

    @Slot()
    def offer_plugins(self) -> None:
        """Add the sources of the plugins that are loaded by now."""
        for kind in SOURCES.loaded():
            wanted = kind.live or not self._only_live
            if kind.title and wanted and kind.name not in self._plugins:
                self._plugins.add(kind.name)
                self.addAction(literal(kind.title)).triggered.connect(partial(self._choose_plugin, kind))

    def _choose_plugin(self, kind: SourceKind) -> None:
        """Ask for the inputs that a plugin's source needs."""
        if kind.asks == "nothing":
            self.feed_chosen.emit(Feed(kind.name, kind.title))
        elif kind.asks == "text":
            text, taken = QInputDialog.getText(self._owner, kind.title, literal(kind.title))
            if taken and text.strip():
                self.feed_chosen.emit(Feed(kind.name, kind.title, address=text.strip()))
        else:
            ask = dialogs.ask_any_file if kind.asks == "file" else dialogs.ask_folder
            path = ask(self, kind.title)
            if path is not None:
                self.feed_chosen.emit(Feed(kind.name, path.name, (path,)))

    @Slot()
    def choose_pictures(self) -> None:
        """Ask for picture files."""
        paths = dialogs.ask_pictures(self)
        if paths:
            self.feed_chosen.emit(Feed.from_paths(paths))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder."""
        folder = dialogs.ask_folder(self, self.tr("Folder of pictures to inspect"))
        if folder is not None:
            self.feed_chosen.emit(Feed.from_paths([folder]))

    @Slot()
    def choose_watched(self) -> None:
        """Ask for a folder that new pictures are written to."""
        folder = dialogs.ask_folder(self, self.tr("Folder that receives the pictures to inspect"))
        if folder is not None:
            self.feed_chosen.emit(Feed("watched", folder.name, (folder,)))

    @Slot()
    def choose_video(self) -> None:
        """Ask for a video of which every frame is judged."""
        path = dialogs.ask_video(self)
        if path is not None:
            self.feed_chosen.emit(Feed("video", path.name, (path,)))

    @Slot()
    def choose_playing(self) -> None:
        """Ask for a video that is played like a camera."""
        path = dialogs.ask_video(self)
        if path is not None:
            self.feed_chosen.emit(Feed("video", path.name, (path,), real_time=True))

    @Slot()
    def choose_demo(self) -> None:
        """Choose synthetic parts at rest, which replace one another in the same place."""
        self.feed_chosen.emit(Feed("synthetic", self.tr("Demo parts")))

    @Slot()
    def choose_passing(self) -> None:
        """Choose synthetic parts that move in, rest and move out."""
        self.feed_chosen.emit(Feed("synthetic", self.tr("Demo parts in motion"), synthetic=PASSING))

    @Slot()
    def ask_address(self) -> None:
        """Ask for the address of a network camera."""
        self._show(AddressDialog(self._owner))

    @Slot()
    def ask_vendor(self) -> None:
        """Ask for a vendor's camera."""
        self._show(VendorDialog(self._owner))

    @Slot()
    def look_for_cameras(self) -> None:
        """List the system's cameras, which takes seconds, and then let the user choose one."""
        list_cameras = self.list_cameras
        job = self._jobs.make(lambda: once(Sentence("Looking for cameras"), list_cameras))
        job.finished.connect(self._offer_cameras)
        job.failed.connect(self._notices.show_fault)
        job.start()

    @Slot(object)
    def _offer_cameras(self, cameras: Sequence[CameraInfo]) -> None:
        if self._owner.isHidden():
            return  # an operator may have logged in during the search
        if not cameras:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("No camera was found."),
                lambda: self.tr("Connect one, then choose Camera again."),
                cause="cameras",
            )
            return
        self._notices.end("cameras")
        self._show(CameraDialog(self._owner, cameras))

    def _show(self, dialog: AddressDialog | VendorDialog | CameraDialog) -> None:
        dialog.feed_chosen.connect(self.feed_chosen, Qt.ConnectionType.DirectConnection)
        dialog.show()
