"""Dialogs for the choice of a camera: device and resolution, or address. They are not modal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.pipeline.live.feed import Feed
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.dialog import Dialog

ADDRESS_SCHEMES = ("rtsp", "rtsps", "http", "https")
WIDTH_PX = 460


class _FeedDialog(Dialog):
    """A few fields, and a button that emits the feed."""

    feed_chosen = Signal(object)

    def __init__(self, parent: QWidget, title: Words) -> None:
        super().__init__(parent, title)
        self.setMinimumWidth(WIDTH_PX)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(10)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.fault = label("", "warning")
        self.use_button = button(lambda: self.tr("Use it"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.cancel_button.setFixedHeight(TOUCH_PX)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addWidget(self.fault)
        column.addLayout(self.foot(self.use_button, self.cancel_button))
        self.use_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def feed(self) -> Feed | None:
        """Return the chosen feed; None if the input is not valid, then :attr:`fault` says why."""
        raise NotImplementedError

    @Slot()
    def accept(self) -> None:
        """Emit the feed and close, if the input is valid."""
        feed = self.feed()
        if feed is not None:
            self.feed_chosen.emit(feed)
            super().accept()


class CameraDialog(_FeedDialog):
    """One of this computer's cameras, its resolution, and whether its automatic exposure is on."""

    def __init__(self, parent: QWidget, cameras: Sequence[CameraInfo]) -> None:
        """Offer ``cameras``, at least one."""
        super().__init__(parent, lambda: self.tr("Camera"))
        self._cameras = tuple(cameras)
        self.camera = Combo(lambda: self.tr("Camera"))
        self.resolution = Combo(lambda: self.tr("Resolution"))
        self.locked = CheckBox()
        keep(self.locked.setText, lambda: self.tr("Hold exposure, gain, white balance and focus"))
        self.locked.setChecked(True)
        keep(self.locked.setToolTip, lambda: self.tr("What a camera changes by itself looks like a defect"))
        for camera in self._cameras:
            self.camera.addItem(camera.name)
        self.form.addRow(label(lambda: self.tr("Camera"), wrap=False), self.camera)
        self.form.addRow(label(lambda: self.tr("Resolution"), wrap=False), self.resolution)
        self.form.addRow("", self.locked)
        self.camera.currentIndexChanged.connect(self._offer_resolutions)
        self._offer_resolutions(0)

    def feed(self) -> Feed | None:
        """See :meth:`_FeedDialog.feed`."""
        chosen = self._cameras[self.camera.currentIndex()]
        resolution = self.resolution.currentData()
        return Feed(
            "camera",
            chosen.name,
            camera=chosen.index,
            resolution=tuple(resolution) if resolution is not None else None,
            locked=self.locked.isChecked(),
        )

    @Slot(int)
    def _offer_resolutions(self, index: int) -> None:
        self.resolution.clear()
        self.resolution.add(lambda: self.tr("The camera's own"))
        for width, height in reversed(self._cameras[index].resolutions):
            self.resolution.addItem(f"{width} \N{MULTIPLICATION SIGN} {height}", (width, height))


class AddressDialog(_FeedDialog):
    """The address of a network camera."""

    def __init__(self, parent: QWidget) -> None:
        """Make the dialog with an empty address."""
        super().__init__(parent, lambda: self.tr("Network camera"))
        self.address = QLineEdit()
        self.address.setPlaceholderText("rtsp://192.168.0.20/stream1")
        keep(self.address.setAccessibleName, lambda: self.tr("Address"))
        self.address.setMinimumHeight(TOUCH_PX)
        self.form.addRow(label(lambda: self.tr("Address"), wrap=False), self.address)

    def feed(self) -> Feed | None:
        """See :meth:`_FeedDialog.feed`."""
        address = self.address.text().strip()
        url = QUrl(address)
        if url.scheme().lower() not in ADDRESS_SCHEMES or not url.host():
            keep(self.fault.setText, lambda: self.tr("An address begins with rtsp:// or http:// and names a host."))
            return None
        return Feed("address", url.host(), address=address)


class VendorDialog(_FeedDialog):
    """The serial number of a GenICam camera."""

    def __init__(self, parent: QWidget) -> None:
        """Make the dialog with an empty serial number."""
        super().__init__(parent, lambda: self.tr("Vendor camera (GenICam)"))
        self.serial = QLineEdit()
        keep(self.serial.setPlaceholderText, lambda: self.tr("the first that is found"))
        keep(self.serial.setAccessibleName, lambda: self.tr("Serial number"))
        self.serial.setMinimumHeight(TOUCH_PX)
        self.form.addRow(label(lambda: self.tr("Serial number"), wrap=False), self.serial)

    def feed(self) -> Feed | None:
        """See :meth:`_FeedDialog.feed`."""
        serial = self.serial.text().strip()
        return Feed("vendor", serial or self.tr("Vendor camera"), serial=serial)
