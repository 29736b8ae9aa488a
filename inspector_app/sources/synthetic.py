"""A simulated camera: rendered parts with seeded pose, light and defects, and every fault that a camera can have.

The demo without hardware and the tests use it. The content of a frame depends only on the settings and the frame's
number; only the pace depends on the clock.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np

from inspector_app.core.errors import OutputError, SourceError, reason_of
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame, read_only
from inspector_app.core.sentences import Sentence
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.device import size_fault
from inspector_app.sources.shared.synthetic_parts import PartLook, SyntheticScene

DROPPED_FRAMES = 5
"""How many frames are skipped before each delivered one while frames are dropped."""


@dataclass(frozen=True, slots=True)
class SyntheticSettings:
    """The settings of the synthetic camera.

    Attributes:
        size: (width, height) of its frames, pixels.
        rate_hz: frames per second; 0: as fast as they are read.
        seed: seed of all random values.
        defect_share: share of the parts that have a defect, 0 to 1.
        rest_frames: number of frames for which a part is at rest.
        move_frames: number of frames in which a part moves in, and moves out; 0: the next part appears at once.
        empty_frames: number of frames for which the station is empty between two parts.
    """

    size: tuple[int, int] = (1280, 720)
    rate_hz: float = 30.0
    seed: int = 0
    defect_share: float = 0.25
    rest_frames: int = 30
    move_frames: int = 0
    empty_frames: int = 0

    @property
    def cycle_frames(self) -> int:
        """Frames from one part to the next."""
        return self.rest_frames + 2 * self.move_frames + self.empty_frames


PASSING = SyntheticSettings(rest_frames=45, move_frames=15, empty_frames=15)
"""Parts move in, rest, and move out, as on a belt that stops at the camera."""


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """One rendered frame with its ground truth.

    Attributes:
        rgb: uint8 (H, W, 3), 0 to 255, read-only.
        part: the part's number, counted from 0; also between two parts.
        present: whether any part of the object is in the frame.
        at_rest: whether the part rests in its place.
        has_defect: whether the part has a defect; False if there is no part.
    """

    rgb: UInt8
    part: int
    present: bool
    at_rest: bool
    has_defect: bool


class Renderer:
    """Renders frames; caches what neighbouring frames share. For one thread."""

    def __init__(self, settings: SyntheticSettings) -> None:
        """Prepare the empty station."""
        self._settings = settings
        self._station = SyntheticScene(settings.size, settings.seed)

    def render(self, number: int, *, empty: bool = False) -> Rendered:
        """Render frame ``number`` (any integer), equal for equal settings; ``empty``: without a part."""
        settings = self._settings
        part, phase = divmod(number, settings.cycle_frames)
        look = self.look(part)
        away = 1.0 if empty else self._away(phase)
        rgb = self._station.picture(look if abs(away) < 1 else None, away, noise=number)
        present = abs(away) < 1
        return Rendered(rgb, part, present, away == 0, present and look.defect is not None)

    def look(self, part: int) -> PartLook:
        """Return pose, light and defect of a part."""
        rng = np.random.default_rng([self._settings.seed, part & 0xFFFFFFFF])
        return PartLook.drawn(rng, self._settings.defect_share)

    def black(self, number: int) -> UInt8:
        """Return a frame without light, with the sensor's noise: uint8 (H, W, 3), read-only."""
        return self._station.black(noise=number)

    def _away(self, phase: int) -> float:
        """Return the part's position in frame ``phase`` of its cycle: 0 in its place, -1 not yet there, 1 gone."""
        move, rest = self._settings.move_frames, self._settings.rest_frames
        if phase < move:
            return -((1 - (phase + 1) / (move + 1)) ** 2)
        if phase < move + rest:
            return 0.0
        if phase < 2 * move + rest:
            return float(((phase - move - rest + 1) / (move + 1)) ** 2)
        return 1.0


def render(settings: SyntheticSettings, number: int) -> Rendered:
    """Render frame ``number`` of the synthetic camera. A :class:`Renderer` is faster for many frames."""
    return Renderer(settings).render(number)


class Fault(StrEnum):
    """The faults that the synthetic camera can simulate."""

    FROZEN = "frozen"
    """The same frame is repeated."""
    TORN = "torn"
    """The upper half shows this part, the lower half the previous part."""
    BLACK = "black"
    """No light."""
    DROPPING = "dropping"
    """Five of six frames are dropped."""
    WRONG_SIZE = "wrong size"
    """Frames of half the size; they are reported as unreadable, as with a real camera."""
    VANISHED = "vanished"
    """Reading fails, and the camera cannot be opened again until this ends."""
    HANGING = "hanging"
    """Reading blocks until this ends or the source is closed."""
    EMPTY = "empty"
    """No part in the station; not a fault of the camera, but it must not be judged OK either."""


class SyntheticControls:
    """Sets the faults of a synthetic camera, from any thread; stays valid when the camera is opened again."""

    def __init__(self) -> None:
        """Start without a fault."""
        self._changed = threading.Condition()
        self._active: frozenset[Fault] = frozenset()

    @property
    def active(self) -> frozenset[Fault]:
        """The current faults."""
        return self._active

    def begin(self, *faults: Fault) -> None:
        """Start these faults with the next frame."""
        self._become(self._active.union(faults))

    def end(self, *faults: Fault) -> None:
        """End these faults."""
        self._become(self._active.difference(faults))

    def clear(self) -> None:
        """End all faults."""
        self._become(frozenset())

    def _become(self, active: frozenset[Fault]) -> None:
        with self._changed:
            self._active = active
            self._changed.notify_all()

    def wake(self) -> None:
        """Make waiting threads check their condition again."""
        with self._changed:
            self._changed.notify_all()

    def wait(self, until: Callable[[], bool], timeout_s: float | None = None) -> None:
        """Wait until ``until`` returns True, or for ``timeout_s``; it is checked after every change of the faults."""
        with self._changed:
            self._changed.wait_for(until, timeout_s)


class SyntheticSource:
    """The synthetic camera as a live feed."""

    count = None
    live = True

    def __init__(
        self,
        settings: SyntheticSettings,
        controls: SyntheticControls | None = None,
        clock_s: Callable[[], float] = time.time,
    ) -> None:
        """Open the camera.

        Args:
            settings: its settings.
            controls: sets its faults; None: no faults.
            clock_s: seconds since 1970 (UTC), for the frames' times.

        Raises:
            SourceError: it is disconnected.
        """
        self.name = "synthetic camera"
        self._settings = settings
        self._controls = controls or SyntheticControls()
        self._clock_s = clock_s
        self._require_present()
        self._renderer = Renderer(settings)
        self._closed = False
        self._next = 0
        self._n_read = 0
        self._due_s = time.monotonic()
        self._last: UInt8 | None = None

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. None only after :meth:`close`, which ends a wait.

        Raises:
            SourceError: the camera is disconnected.
        """
        if Fault.DROPPING in self._controls.active:
            self._next += DROPPED_FRAMES
            self._due_s += DROPPED_FRAMES * self._period_s()
        self._wait_for_the_next()
        if self._closed:
            return None
        self._require_present()
        rgb = self._exposed()
        captured_at_s, captured_s = self._clock_s(), time.monotonic()  # the time of fetching, as with a real camera
        self._next += 1
        self._n_read += 1
        name = f"{self.name}, frame {self._n_read}"
        if fault := size_fault(rgb, self._settings.size):
            return UnreadableFrame(name, captured_at_s, fault, captured_s=captured_s)
        self._last = rgb
        return Frame(rgb, name, captured_at_s, captured_s=captured_s)

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        self._closed = True
        self._controls.wake()

    def _period_s(self) -> float:
        return 1 / self._settings.rate_hz if self._settings.rate_hz > 0 else 0.0

    def _wait_for_the_next(self) -> None:
        """Wait until the next frame is due, and as long as the camera hangs."""

        def broken_off() -> bool:
            return self._closed or Fault.VANISHED in self._controls.active

        late_s = time.monotonic() - self._due_s
        if late_s < 0:
            self._controls.wait(broken_off, -late_s)
        self._controls.wait(lambda: broken_off() or Fault.HANGING not in self._controls.active)
        # A late reader gets the next frame at once, but not all the frames that it missed.
        self._due_s = max(self._due_s, time.monotonic() - self._period_s()) + self._period_s()

    def _require_present(self) -> None:
        if Fault.VANISHED in self._controls.active:
            raise SourceError(
                Sentence("The synthetic camera was disconnected."), hint=Sentence("Connect it again, then retry.")
            )

    def _exposed(self) -> UInt8:
        """Return the pixels of this frame, with the current faults."""
        faults = self._controls.active
        if Fault.FROZEN in faults and self._last is not None:
            return self._last
        if Fault.BLACK in faults:
            return self._renderer.black(self._next)
        empty = Fault.EMPTY in faults
        rgb = self._renderer.render(self._next, empty=empty).rgb
        if Fault.TORN in faults:
            before = self._renderer.render(self._next - self._settings.cycle_frames, empty=empty).rgb
            middle = rgb.shape[0] // 2
            rgb = read_only(np.concatenate([rgb[:middle], before[middle:]]))
        return read_only(rgb[::2, ::2].copy()) if Fault.WRONG_SIZE in faults else rgb


def write_good_parts(folder: Path, settings: SyntheticSettings, count: int) -> list[Path]:
    """Write pictures of good parts, as training pictures for an inspection of the synthetic camera.

    Args:
        folder: the destination; created if missing.
        settings: the camera's; its frames show none of these parts.
        count: the number of pictures.

    Returns:
        The paths of the pictures.

    Raises:
        OutputError: they cannot be written.
    """
    import cv2

    renderer = Renderer(replace(settings, defect_share=0.0))
    paths = [folder / f"good{number:03d}.png" for number in range(1, count + 1)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, path in enumerate(paths, 1):
            rgb = renderer.render(settings.move_frames - number * settings.cycle_frames).rgb
            _, png = cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
            path.write_bytes(png.tobytes())
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=folder, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    return paths


def open_chosen(chosen: Chosen) -> SyntheticSource:
    """Open the synthetic camera of the user's choice. Raises SourceError if it cannot be opened."""
    return SyntheticSource(chosen.synthetic or SyntheticSettings(), chosen.controls)
