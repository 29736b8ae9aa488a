"""Headers of picture files; each is read only once while its file does not change."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.errors import UnreadableImageError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.decoding import header_of, largest_value
from inspector_app.core.sentences import Sentence
from inspector_app.sources.shared.reading import UNKNOWN_STAMP, Stamp, file_stamp, open_regular

N_LOOKED_AT = 16
"""Number of 16-bit pictures whose pixels are checked before a build."""
LOOKING = Sentence("Looking at the pictures")


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: Stamp
    size: tuple[int, int]
    bits_unsaid: bool


class Headers:
    """A cache of picture headers; a second request only checks whether the files have changed.

    Must be used by one thread at a time.
    """

    def __init__(self) -> None:
        """Start with an empty cache."""
        self._known: dict[Path, _Known] = {}
        self._largest: dict[Path, tuple[Stamp, int | None]] = {}

    def read(
        self, paths: Sequence[Path]
    ) -> Generator[Progress, None, tuple[dict[Path, tuple[int, int]], list[tuple[Path, str]]]]:
        """Read the headers that are not in the cache.

        Returns:
            The (width, height) in pixels of each picture; and the pictures without a header, each with the reason.
        """
        sizes: dict[Path, tuple[int, int]] = {}
        skipped: list[tuple[Path, str]] = []
        for done, path in enumerate(paths):
            if done % 16 == 0:
                yield Progress(LOOKING, done, len(paths), done / len(paths))
            try:
                sizes[path] = self._header(path).size
            except UnreadableImageError as error:
                skipped.append((path, str(error)))
            except OSError as error:
                skipped.append((path, Sentence("The file cannot be read: {reason}.", reason=reason_of(error))))
        return sizes, skipped

    def _header(self, path: Path) -> _Known:
        stamp = file_stamp(path) or UNKNOWN_STAMP
        known = self._known.get(path)
        if known is None or known.stamp != stamp or stamp == UNKNOWN_STAMP:
            with open_regular(path) as stream:
                header = header_of(stream)
            known = self._known[path] = _Known(stamp, header.upright_size, header.bits_unsaid)
        return known

    def largest_value(self, paths: Sequence[Path], enough: int) -> Generator[Progress, None, int | None]:
        """The largest 16-bit value in a sample of the pictures whose files do not give the number of bits.

        Args:
            paths: pictures whose headers were read.
            enough: the check stops at a value of at least this size.

        Returns:
            0 to 65535; None: there are no such pictures.
        """
        found = None
        chosen = paths[:: max(1, len(paths) // N_LOOKED_AT)][:N_LOOKED_AT]
        for done, path in enumerate(chosen):
            known = self._known[path]
            if not known.bits_unsaid:
                continue
            stamp, largest = self._largest.get(path, (UNKNOWN_STAMP, None))
            if stamp != known.stamp or stamp == UNKNOWN_STAMP:
                try:
                    with open_regular(path) as stream:
                        largest = largest_value(stream)
                except (OSError, UnreadableImageError):  # the build reports it
                    continue
                self._largest[path] = known.stamp, largest
            if largest is None:
                continue
            found = max(largest, found or 0)
            if found >= enough:
                break
            yield Progress(LOOKING, done + 1, len(chosen), 1.0)
        return found
