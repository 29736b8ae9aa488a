"""Features of the pictures that a project knows, as long as their files are there and unchanged."""

import hashlib
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Frame, PatchFeatures, Progress
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.steps import Steps
from inspector_app.pipeline.steps import stepwise
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.store import Project
from inspector_app.sources.shared.reading import read_whole

MOST_BYTES = 256 * 2**20
"""Features of more bytes are not kept for the next correction; the pictures are read again."""


class EmbeddedParts:
    """Embeds known pictures, and keeps features for the next correction with the same network."""

    def __init__(self) -> None:
        """Start without features."""
        self._embedder: object = None
        self._kept: dict[Path, PatchFeatures] = {}
        self._n_bytes = 0

    def features(
        self, path: Path | None, project: Project, detector: PatchDetector, progress: Progress
    ) -> Generator[Progress, None, PatchFeatures | None]:
        """Return the features of a picture; None if it is gone, has changed or cannot be judged any more.

        Args:
            path: its file.
            project: knows the hash of the file, if it was there when the project was saved.
            detector: the project's.
            progress: the progress before this picture.
        """
        if detector.embedder is not self._embedder:
            self._embedder, self._kept, self._n_bytes = detector.embedder, {}, 0
        if path is None or path in self._kept:
            return self._kept[path] if path is not None else None
        known = project.pictures.get(key_of(str(path)))

        def embedding() -> Generator[Progress, None, PatchFeatures]:
            data = read_whole(path)
            if known is not None and hashlib.sha256(data).digest() != known.sha256:
                raise FileNotFoundError(path)
            frame = Frame(decode(data, detector.reading), path.name, 0.0)
            for _ in (steps := Steps(detector.embedding(frame))):
                yield progress
            return replace(steps.result, tensor=None)

        try:
            found = yield from stepwise(embedding(), progress)
        except (OSError, InspectorError):
            return None
        if self._n_bytes + found.values.nbytes <= MOST_BYTES:
            self._kept[path] = found
            self._n_bytes += found.values.nbytes
        return found
