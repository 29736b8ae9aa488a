"""The user's choice of a feed of frames."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.core.errors import SourceError
from inspector_app.core.ports import FrameSource
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_folder
from inspector_app.project.station_file import KeptFeed
from inspector_app.sources.kinds import SOURCES
from inspector_app.sources.shared.folders import VIDEO_SUFFIXES, suffix_of
from inspector_app.sources.synthetic import SyntheticControls, SyntheticSettings


@dataclass(frozen=True, slots=True)
class Feed:
    """The description of a feed; other code opens it.

    Attributes:
        kind: the name of a :class:`inspector_app.sources.kinds.SourceKind`: pictures (files and folders, also with
            videos among them), a video file, a camera of this computer, the address of a network camera, a vendor's
            (GenICam) camera, a watched folder, rendered parts, or a plugin's.
        name: the name that people see.
        paths: the files, or the watched folder; empty for the others.
        camera: the camera's index.
        resolution: requested (width, height) of the camera in pixels; None: its default.
        locked: whether the camera's exposure, gain, white balance and focus are fixed, if its driver allows it.
        address: rtsp://, rtsps://, http:// or https://; it may contain a password and is never shown.
        serial: the vendor camera's serial number; "" is the first camera found.
        real_time: a video plays at its own rate and only the newest frame is used, as with a camera.
        judged_file: the list of judged files of a watched folder; None: in the application's data folder.
        synthetic: settings of the synthetic camera's pictures; None: the defaults.
        reading: how picture files are read for the project in use.
        controls: faults that the synthetic camera simulates.
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
        """Whether frames arrive without a request; then only the newest frame is judged."""
        kind = SOURCES.find(self.kind)
        return self.real_time or (kind is not None and kind.live)

    @property
    def ongoing(self) -> bool:
        """Whether parts keep arriving at this feed, one after the other, without an end."""
        kind = SOURCES.find(self.kind)
        return kind is not None and kind.ongoing

    @classmethod
    def from_paths(cls, paths: Sequence[Path], name: str = "") -> "Feed":
        """Make a video feed of one video file, else a feed of pictures, folders and videos; paths are made absolute."""
        paths = tuple(path.absolute() for path in paths)
        if len(paths) == 1:
            video = suffix_of(paths[0].name) in VIDEO_SUFFIXES and not is_folder(paths[0])
            return cls("video" if video else "pictures", name or paths[0].name, paths)
        return cls("pictures", name or f"{len(paths)} files", paths)

    @classmethod
    def of_kept(cls, kept: KeptFeed) -> "Feed":
        """Make the feed that the station's set-up has kept."""
        synthetic = kept.synthetic
        return cls(
            kept.kind,
            kept.name,
            (Path(kept.folder),) if kept.folder else (),
            camera=kept.camera,
            resolution=kept.resolution,
            locked=kept.locked,
            address=kept.address,
            serial=kept.serial,
            synthetic=SyntheticSettings(**synthetic.model_dump()) if synthetic is not None else None,
        )

    def open(self) -> FrameSource:
        """Open it; slow, and imports only what it needs.

        Raises:
            SourceError: it cannot be opened.
        """
        kind = SOURCES.find(self.kind)
        if kind is None:
            raise SourceError(
                Sentence(
                    "{name} needs the source {kind}, which this program does not have.", name=self.name, kind=self.kind
                ),
                hint=Sentence("Install the plugin that brings it, or choose another source."),
            )
        return kind.open(self)
