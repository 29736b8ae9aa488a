"""Where frames are to come from, as a person chose it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.project.files import is_folder
from inspector_app.sources.kinds import SOURCES
from inspector_app.sources.shared.folders import VIDEO_SUFFIXES, suffix_of
from inspector_app.sources.synthetic import SyntheticControls, SyntheticSettings


@dataclass(frozen=True, slots=True)
class Feed:
    """Where frames are to come from; opening it is somebody else's work.

    Attributes:
        kind: the name of a :class:`inspector_app.sources.kinds.SourceKind`: pictures (files and folders, also with
            videos among them), a video file, a camera of this computer, the address of a network camera, a vendor's
            (GenICam) camera, a watched folder, rendered parts, or a plugin's.
        name: what a person calls it.
        paths: the files, or the one folder that is watched; empty for the others.
        camera: the camera's index.
        resolution: (width, height) in pixels that the camera is asked for; None: its own.
        locked: whether exposure, gain, white balance and focus of the camera are held where its driver allows.
        address: rtsp://, rtsps://, http:// or https://; it may carry a password and is never shown.
        serial: the vendor camera's serial number; "" is the first that is found.
        real_time: a video plays at its own rate and only the newest frame counts, as if it were a camera.
        judged_file: says which files of a watched folder were judged; None: with the application's own data.
        synthetic: what the synthetic camera shows; None: as usual.
        reading: how picture files are read, for the project that judges them.
        controls: tells the synthetic camera what to do wrong.
    """

    kind: str
    name: str
    paths: tuple[Path, ...] = ()
    camera: int = 0
    resolution: tuple[int, int] | None = None
    locked: bool = True
    address: str = field(default="", repr=False)
    serial: str = ""
    real_time: bool = False
    judged_file: Path | None = None
    synthetic: SyntheticSettings | None = None
    controls: SyntheticControls | None = None
    reading: Reading = AS_SAVED

    @property
    def live(self) -> bool:
        """Whether frames arrive by themselves, so that only the newest is worth judging."""
        kind = SOURCES.find(self.kind)
        return self.real_time or (kind is not None and kind.live)

    @property
    def ongoing(self) -> bool:
        """Whether it is a place where parts come to, one after the other, with no end of its own."""
        kind = SOURCES.find(self.kind)
        return kind is not None and kind.ongoing

    @classmethod
    def from_paths(cls, paths: Sequence[Path], name: str = "") -> "Feed":
        """A video if it is one video file, else pictures, folders and videos in turn; the paths are made absolute."""
        paths = tuple(path.absolute() for path in paths)
        if len(paths) == 1:
            video = suffix_of(paths[0].name) in VIDEO_SUFFIXES and not is_folder(paths[0])
            return cls("video" if video else "pictures", name or paths[0].name, paths)
        return cls("pictures", name or f"{len(paths)} files", paths)
