"""Under the picture: what to inspect, run and step, and how the heatmap looks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget

from inspector_app.pipeline.feed import Feed
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui import dialogs, theme
from inspector_app.ui.heat import HeatLegend
from inspector_app.ui.icons import icon
from inspector_app.ui.notices import Notices, Severity
from inspector_app.workers.job import Jobs, once

ListCameras = Callable[[], list[CameraInfo]]
PACES_S = (0.0, 0.5, 1.0, 2.0, 5.0)
FEED_NAME_PX = 150


class FeedBar(QWidget):
    """Chooses a feed and a pace; running it is the page's."""

    feed_chosen = Signal(object)
    pace_chosen = Signal(float)
    opacity_chosen = Signal(int)

    def __init__(self, jobs: Jobs, notices: Notices, list_cameras: ListCameras) -> None:
        """Make the bar; its run buttons come with :meth:`take_actions`."""
        super().__init__()
        self._jobs = jobs
        self._notices = notices
        self._list_cameras = list_cameras
        self.feed_button = QToolButton()
        self.feed_button.setToolTip(self.tr("Choose what to inspect"))
        self.feed_button.setIcon(icon("folder"))
        self.feed_button.setIconSize(QSize(20, 20))
        self.feed_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.feed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.feed_button.setFixedHeight(theme.TOUCH_PX)
        self.feed_menu = QMenu(self)
        self.feed_button.setMenu(self.feed_menu)
        self.camera_menu = QMenu(self)
        self.camera_menu.triggered.connect(self._choose_camera)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setValue(70)
        self.opacity.setFixedWidth(90)
        self.opacity.setMinimumHeight(theme.TOUCH_PX)
        self.opacity.setToolTip(self.tr("How much the heatmap covers the picture"))
        self.opacity.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.opacity.valueChanged.connect(self.opacity_chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.feed_button)
        self._row.addStretch(1)
        self._fill_menu()
        self.show_feed("")

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Put the run buttons and the heatmap's controls on the bar."""
        for name in ("look_previous", "run_or_pause", "step", "stop", "look_next"):
            tool = QToolButton()
            tool.setDefaultAction(actions[name])
            tool.setFixedHeight(theme.TOUCH_PX)
            tool.setIconSize(QSize(20, 20))
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if name == "run_or_pause":
                self.run_tool = tool
                tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                tool.setFixedWidth(124)
                tool.setStyleSheet(
                    f"QToolButton:enabled {{ background: {theme.ACCENT_DARK}; color: white; font-weight: 600; }}"
                )
            else:
                tool.setFixedWidth(44)
            self._row.addWidget(tool)
        self._row.addStretch(1)
        heat = QToolButton()
        heat.setDefaultAction(actions["toggle_heat"])
        heat.setFixedHeight(theme.TOUCH_PX)
        heat.setStyleSheet(f"QToolButton:checked {{ border-color: {theme.ACCENT}; }}")
        self._row.addWidget(heat)
        self._row.addWidget(self.opacity)
        self._row.addWidget(HeatLegend())

    def offer(self, action: QAction) -> None:
        """What the large button does: run and pause, or begin again."""
        self.run_tool.setDefaultAction(action)

    def show_feed(self, name: str) -> None:
        """Say what is fed; "" for nothing."""
        metrics = QFontMetrics(self.feed_button.font())
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, FEED_NAME_PX) if name else self.tr("Choose feed")
        self.feed_button.setText(f"{text}  ▾")
        self.feed_button.setToolTip(name or self.tr("Choose what to inspect"))

    def _fill_menu(self) -> None:
        for text, slot in (
            (self.tr("Pictures…"), self.choose_pictures),
            (self.tr("Folder of pictures…"), self.choose_folder),
            (self.tr("Video file…"), self.choose_video),
            (self.tr("Camera…"), self.look_for_cameras),
        ):
            self.feed_menu.addAction(text).triggered.connect(slot)
        self.feed_menu.addSeparator()
        paces = self.feed_menu.addMenu(self.tr("Pace"))
        self._paces = QActionGroup(self)
        for pace_s in PACES_S:
            text = self.tr("{pace:g} s a part").format(pace=pace_s) if pace_s else self.tr("As fast as it goes")
            action = paces.addAction(text)
            action.setCheckable(True)
            action.setChecked(pace_s == 0.0)
            action.setData(pace_s)
            self._paces.addAction(action)
        self._paces.triggered.connect(self._tell_pace)

    @Slot(QAction)
    def _tell_pace(self, action: QAction) -> None:
        self.pace_chosen.emit(float(action.data()))

    @Slot()
    def choose_pictures(self) -> None:
        """Ask for files."""
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
    def choose_video(self) -> None:
        """Ask for a video."""
        path = dialogs.ask_video(self)
        if path is not None:
            self.feed_chosen.emit(Feed("video", path.name, (path,)))

    @Slot()
    def look_for_cameras(self) -> None:
        """Ask the system for cameras, which takes seconds; a menu of them follows."""
        list_cameras = self._list_cameras
        job = self._jobs.make(lambda: once("Looking for cameras", list_cameras))
        job.finished.connect(self._offer_cameras)
        job.failed.connect(self._notices.show_fault)
        job.start()

    @Slot(object)
    def _offer_cameras(self, cameras: list[CameraInfo]) -> None:
        if not cameras:
            self._notices.show_notice(
                Severity.WARNING, self.tr("No camera was found."), self.tr("Connect one, then choose Camera again.")
            )
            return
        self.camera_menu.clear()
        for camera in cameras:
            self.camera_menu.addAction(camera.name).setData((camera.index, camera.name))
        self.camera_menu.popup(self.mapToGlobal(QPoint(0, -self.camera_menu.sizeHint().height())))

    @Slot(QAction)
    def _choose_camera(self, action: QAction) -> None:
        index, name = action.data()
        self.feed_chosen.emit(Feed("camera", name, camera=index))
