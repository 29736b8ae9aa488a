"""The engineer's bar: feed, station, pace, stepping through parts, and the overlay."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from inspector_app.ui.inspect.feed_menu import FeedMenu, ListCameras
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.style.icons import set_icon
from inspector_app.ui.widgets.basics import ShortLabel, literal
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.job import Jobs

PACES_S = (0.0, 0.5, 1.0, 2.0, 5.0)
FEED_NAME_PX = 126


class FeedBar(QWidget):
    """Chooses a feed and a pace; the page runs the feed."""

    feed_chosen = Signal(object)
    pace_chosen = Signal(float)
    opacity_chosen = Signal(int)
    station_asked = Signal()

    def __init__(self, jobs: Jobs, notices: Notices, list_cameras: ListCameras) -> None:
        """Make the bar; its buttons for parts and pictures come with :meth:`take_actions`."""
        super().__init__()
        self.feed_button = QToolButton()
        set_icon(self.feed_button, "folder")
        self.feed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.feed_menu = FeedMenu(self, jobs, notices, list_cameras)
        self.feed_menu.feed_chosen.connect(self.feed_chosen)
        self.feed_button.setMenu(self.feed_menu)
        self.station_button = QToolButton()
        keep(self.station_button.setText, lambda: self.tr("Station…"))
        keep(self.station_button.setToolTip, lambda: self.tr("When to judge, and how an empty station looks"))
        set_icon(self.station_button, "tune")
        self.station_button.clicked.connect(self.station_asked)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setValue(70)
        self.opacity.setFixedWidth(84)
        self.opacity.setMinimumHeight(theme.TOUCH_PX)
        keep(self.opacity.setToolTip, lambda: self.tr("How much the heatmap covers the picture"))
        self.opacity.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.opacity.valueChanged.connect(self.opacity_chosen)
        self.notes_label = ShortLabel("warning")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for tool in (self.feed_button, self.station_button):
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._dress(tool)
            self._row.addWidget(tool)
        self._add_paces()
        self.show_feed("")

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Add the buttons for stepping through parts, for the reason of a verdict, and for the overlay."""
        set_icon(actions["why"], "why")
        for name in ("look_previous", "step", "look_next", "", "why", "toggle_heat", "toggle_contours"):
            if not name:
                self._row.addWidget(self.notes_label, 1)
                continue
            tool = QToolButton()
            tool.setDefaultAction(actions[name])
            self._dress(tool)
            if not actions[name].icon().isNull():
                tool.setFixedWidth(44)
            self._row.addWidget(tool)
        self._row.addWidget(self.opacity)

    def show_feed(self, name: str) -> None:
        """Show the name of the feed; "" for none."""
        metrics = QFontMetrics(self.feed_button.font())
        shown = literal(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, FEED_NAME_PX))
        keep(self.feed_button.setText, lambda: (shown or self.tr("Choose feed")) + "  ▾")
        keep(self.feed_button.setToolTip, name or (lambda: self.tr("Choose what to inspect")))

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show which requests the camera cannot fulfil, one sentence each; the tool tip shows all of them."""
        self.notes_label.say(lambda: " ".join(map(said, notes)), lambda: "\n".join(map(said, notes)))

    def _dress(self, tool: QToolButton) -> None:
        tool.setFixedHeight(theme.TOUCH_PX)
        tool.setIconSize(QSize(20, 20))
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_paces(self) -> None:
        paces = self.feed_menu.addMenu("")
        keep(paces.setTitle, lambda: self.tr("Pace"))
        self._paces = QActionGroup(self)
        for pace_s in PACES_S:
            action = paces.addAction("")
            keep(action.setText, partial(self._pace_words, pace_s))
            action.setCheckable(True)
            action.setChecked(pace_s == 0.0)
            action.setData(pace_s)
            self._paces.addAction(action)
        self._paces.triggered.connect(self._tell_pace)

    def _pace_words(self, pace_s: float) -> str:
        return self.tr("{pace:g} s a part").format(pace=pace_s) if pace_s else self.tr("As fast as it goes")

    @Slot(QAction)
    def _tell_pace(self, action: QAction) -> None:
        self.pace_chosen.emit(float(action.data()))
