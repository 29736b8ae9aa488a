"""Under the picture: what to inspect, run and step, and how the heatmap looks."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget

from inspector_app.ui import theme
from inspector_app.ui.heat import HeatLegend
from inspector_app.ui.icons import icon
from inspector_app.ui.widgets import label

PACES_S = (0.0, 0.5, 1.0, 2.0, 5.0)
FEED_NAME_PX = 150


class FeedBar(QWidget):
    """Asks; the page answers."""

    pictures_asked = Signal()
    folder_asked = Signal()
    video_asked = Signal()
    cameras_asked = Signal()
    pace_chosen = Signal(float)
    opacity_chosen = Signal(int)

    def __init__(self) -> None:
        """Make the bar; its run buttons come with :meth:`take_actions`."""
        super().__init__()
        self.feed_button = QToolButton()
        self.feed_button.setToolTip(self.tr("Choose what to inspect"))
        self.feed_button.setIcon(icon("folder"))
        self.feed_button.setIconSize(QSize(20, 20))
        self.feed_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.feed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.feed_button.setFixedHeight(theme.TOUCH_PX)
        self.feed_menu = QMenu(self)
        self.feed_button.setMenu(self.feed_menu)
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
                tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                tool.setFixedWidth(110)
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

    def show_feed(self, name: str) -> None:
        """Say what is fed; "" for nothing."""
        metrics = QFontMetrics(self.feed_button.font())
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, FEED_NAME_PX) if name else self.tr("Choose feed")
        self.feed_button.setText(f"{text}  ▾")
        self.feed_button.setToolTip(name or self.tr("Choose what to inspect"))

    def _fill_menu(self) -> None:
        for text, signal in (
            (self.tr("Pictures…"), self.pictures_asked),
            (self.tr("Folder of pictures…"), self.folder_asked),
            (self.tr("Video file…"), self.video_asked),
            (self.tr("Camera…"), self.cameras_asked),
        ):
            self.feed_menu.addAction(text).triggered.connect(signal)
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


class Counter(QWidget):
    """One large number with a word under it."""

    def __init__(self, word: str, colour: str) -> None:
        """Start at zero."""
        super().__init__()
        self.number = label("0", wrap=False)
        self.number.setStyleSheet(f"color: {colour}; font-size: 26px; font-weight: 700;")
        caption = label(word, "small", wrap=False)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.number)
        column.addWidget(caption, 1, Qt.AlignmentFlag.AlignBottom)
        caption.setContentsMargins(0, 0, 0, 5)

    def show_count(self, count: int) -> None:
        """Show another number."""
        self.number.setText(f"{count:,}")
