"""A machine vision camera (GenICam) of a vendor as a live feed, through the vendor's GenTL producer."""

import contextlib
import math
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame, read_only
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_folder
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.device import Lease, opened_within, size_fault

if TYPE_CHECKING:
    from harvesters.core import Component, Harvester, ImageAcquirer

PRODUCERS = "GENICAM_GENTL64_PATH"
"""The environment variable with the folders of GenTL producers, as the standard defines it."""
OPEN_TIMEOUT_S = 20.0
FETCH_S = 0.2
"""The interval at which a waiting read checks whether it was closed."""
CABLE_HINT = Sentence("Check the camera's cable and power, and that no other program uses it, then try again.")

# From the camera's name of its pixel format to OpenCV's conversion to RGB; "" needs none.
CONVERSIONS = {
    "Mono8": "COLOR_GRAY2RGB",
    "RGB8": "",
    "BGR8": "COLOR_BGR2RGB",
    # OpenCV's older names of Bayer patterns start from the second row; these newer ones start from the first, as
    # GenICam.
    "BayerRG8": "COLOR_BayerRGGB2RGB",
    "BayerGR8": "COLOR_BayerGRBG2RGB",
    "BayerGB8": "COLOR_BayerGBRG2RGB",
    "BayerBG8": "COLOR_BayerBGGR2RGB",
}


class VendorSource:
    """The frames of one vendor camera.

    Attributes:
        notes: sentences about settings that the camera does not support.
    """

    count = None
    live = True

    def __init__(self, serial: str = "", *, locked: bool = False) -> None:
        """Open a camera.

        Args:
            serial: its serial number; "" is the first that is found.
            locked: switch automatic exposure, gain and white balance off.

        Raises:
            SourceError: the extra is not installed, there is no producer or no such camera, or it cannot be used.
        """
        self.name = Sentence("camera {n}", n=serial) if serial else "vendor camera"
        self.notes: tuple[str, ...] = ()
        self._n_read = 0
        self._size: tuple[int, int] | None = None
        _require_extra()
        try:
            self._device = opened_within(self.name, OPEN_TIMEOUT_S, lambda: _Device(serial), _Device.close)
        except TimeoutError:
            raise SourceError(
                Sentence("{name} has not opened within {n} s.", name=self.name, n=f"{OPEN_TIMEOUT_S:g}"),
                hint=CABLE_HINT,
            ) from None
        self._lease = Lease(self._device.close)
        if locked:
            self.notes = self._device.lock()

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. None only after :meth:`close`: a camera has no end.

        Raises:
            SourceError: the camera is lost, or sends pixels of an unsupported format.
        """
        with self._lease.use():
            while not self._lease.closed:
                image = self._device.fetch()
                if image is not None:
                    return self._as_frame(*image)
        return None

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`; a waiting read returns after a short time."""
        self._lease.close()

    def _as_frame(self, rgb: UInt8 | None, captured_at_s: float, captured_s: float) -> Frame | UnreadableFrame:
        self._n_read += 1
        name = f"{self.name}, frame {self._n_read}"
        if rgb is None:
            reason = join(Sentence("The camera sent an incomplete frame."), Sentence("Check its cable."))
            return UnreadableFrame(name, captured_at_s, reason, captured_s=captured_s)
        self._size = self._size or (rgb.shape[1], rgb.shape[0])
        fault = size_fault(rgb, self._size)
        if fault:
            return UnreadableFrame(name, captured_at_s, fault, captured_s=captured_s)
        return Frame(rgb, name, captured_at_s, captured_s=captured_s)


class _Device:
    """One opened camera; every error of harvesters and the producer becomes a SourceError here."""

    def __init__(self, serial: str) -> None:
        self._what = f"Camera {serial}" if serial else "The vendor camera"
        self._harvester: Harvester = _harvester()
        try:
            self._require_found(serial)
            self._camera: ImageAcquirer = self._harvester.create({"serial_number": serial} if serial else 0)
            self._camera.start()
        except SourceError:
            self._harvester.reset()
            raise
        except _genicam_faults() as fault:
            self._harvester.reset()
            raise SourceError(
                Sentence("{what} cannot be opened: {reason}.", what=self._what, reason=reason_of(fault)),
                hint=CABLE_HINT,
            ) from fault

    def fetch(self) -> tuple[UInt8 | None, float, float] | None:
        """Return a frame's pixels (None: incomplete) and its time, seconds since 1970 and on the monotonic clock.

        Return None if no frame comes within a short time.

        Raises:
            SourceError: the camera is lost, or its pixels have an unsupported format.
        """
        try:
            buffer = self._camera.try_fetch(timeout=FETCH_S)
            if buffer is None:
                return None
            captured_at_s, captured_s = time.time(), time.monotonic()
            with buffer:  # the camera overwrites it as soon as it is returned
                return _rgb_of(buffer.payload.components[0], self._what), captured_at_s, captured_s
        except _genicam_faults() as fault:
            raise SourceError(
                Sentence("{name} stopped sending frames: {reason}.", name=self._what, reason=reason_of(fault)),
                hint=CABLE_HINT,
            ) from fault

    def lock(self) -> tuple[str, ...]:
        """Switch the automatic modes off; return sentences about those that failed. A missing mode is no failure."""
        unlocked = []
        settings = self._camera.remote_device.node_map
        for mode, what in (
            ("ExposureAuto", Sentence("exposure")),
            ("GainAuto", Sentence("gain")),
            ("BalanceWhiteAuto", Sentence("white balance")),
        ):
            if not hasattr(settings, mode):
                continue
            try:
                getattr(settings, mode).value = "Off"
            except _genicam_faults():
                unlocked.append(Sentence("The camera's {what} cannot be locked; pictures may drift.", what=what))
        return tuple(unlocked)

    def close(self) -> None:
        for step in (self._camera.stop, self._camera.destroy, self._harvester.reset):
            with contextlib.suppress(*_genicam_faults()):  # a lost camera cannot be stopped
                step()

    def _require_found(self, serial: str) -> None:
        found = [str(info.serial_number) for info in self._harvester.device_info_list]
        if not found or (serial and serial not in found):
            here = ", ".join(found) or "none"
            raise SourceError(
                Sentence("{what} was not found; cameras that answer: {names}.", what=self._what, names=here),
                hint=CABLE_HINT,
            )


def _rgb_of(component: "Component", what: str) -> UInt8 | None:
    """Return a frame's pixels, uint8 (H, W, 3), read-only; None if some are missing.

    Raises:
        SourceError: their format is not supported.
    """
    import cv2

    conversion = CONVERSIONS.get(component.data_format)
    if conversion is None:
        raise SourceError(
            Sentence("{what} sends {format} pixels.", what=what, format=component.data_format),
            hint=Sentence("Set its PixelFormat to {names}, with its maker's program.", names=", ".join(CONVERSIONS)),
        )
    colours = (3,) if component.data_format in {"RGB8", "BGR8"} else ()
    shape = (int(component.height), int(component.width), *colours)
    if component.data is None or component.data.dtype != np.uint8 or component.data.size != math.prod(shape):
        return None
    pixels = component.data.reshape(shape)
    return read_only(np.asarray(cv2.cvtColor(pixels, getattr(cv2, conversion)) if conversion else pixels.copy()))


def _require_extra() -> None:
    try:
        import harvesters.core  # noqa: F401
    except ImportError as error:
        raise SourceError(
            Sentence("A vendor's camera needs the vendor extra, which is not installed."),
            hint=join(
                Sentence('Run: pip install "inspector-app[vendor]".'),
                Sentence(
                    "Then install the GenTL producer (.cti file) of the camera's maker, and let {name} "
                    "name its folder.",
                    name=PRODUCERS,
                ),
            ),
        ) from error


def _genicam_faults() -> tuple[type[Exception], ...]:
    """Return the exceptions of harvesters and the producers' bindings."""
    from genicam.genapi import GenericException as SettingFault
    from genicam.gentl import GenericException as TransportFault

    return SettingFault, TransportFault, OSError, ValueError, IndexError


def _harvester() -> "Harvester":
    """Return a harvester that has searched all producers for cameras.

    Raises:
        SourceError: there is no producer.
    """
    from harvesters.core import Harvester

    folders = [Path(folder) for folder in os.environ.get(PRODUCERS, "").split(os.pathsep) if folder]
    producers = [path for folder in folders if is_folder(folder) for path in sorted(folder.glob("*.cti"))]
    if not producers:
        raise SourceError(
            Sentence("There is no GenTL producer (.cti file) in the folders that {name} names.", name=PRODUCERS),
            hint=Sentence(
                "Install the software of the camera's maker, or set the variable to the folder of its .cti file."
            ),
        )
    harvester = Harvester()
    try:
        for producer in producers:
            harvester.add_file(str(producer))
        harvester.update()
    except _genicam_faults() as fault:
        harvester.reset()
        raise SourceError(
            Sentence("The GenTL producers cannot be asked for cameras: {reason}.", reason=reason_of(fault)),
            hint=Sentence("Install the maker's software again."),
        ) from fault
    return harvester


def open_chosen(chosen: Chosen) -> VendorSource:
    """Open the camera of the user's choice. Raises SourceError if it cannot be opened."""
    return VendorSource(chosen.serial, locked=chosen.locked)
