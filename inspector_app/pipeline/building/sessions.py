"""Recognise good parts of several days: good parts of another day score higher than those of the same day.

A limit that is calibrated by leaving single parts out promises nothing for another day, because each left-out part has
others of its own day in the memory. Leaving its whole day out shows how parts of an unknown day score
(docs/decisions/0039).
"""

import re
import struct
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import numpy as np

from inspector_app.core.messages import Int32, read_only
from inspector_app.core.sentences import Sentence, join
from inspector_app.sources.shared.reading import printable

By = Literal["folders", "names", "exif", "dates"]
MIN_SESSIONS = 2
MIN_PICTURES = 5
"""Pictures of a session; at least two sessions must have so many."""
MOST_SHARE = 2 / 3
"""If one session has more of the pictures than this, too few would be left without it."""
MAX_SESSIONS = 200
N_NAMED = 6
COPYING_S = 60.0
"""File dates within a minute are those of copying."""
EXIF_SUFFIXES = frozenset({".jpg", ".jpeg", ".tif", ".tiff"})
EXIF_IFD, TAKEN_TAGS = 0x8769, (0x9003, 0x9004)
"""The block of EXIF, and its times of taking and of digitising a picture."""
DATE = r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-_.]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])"
LATER = r"(?=\D|$|[-_T ]?(?:[01]\d|2[0-3])[0-5]\d)"
PATTERNS = (
    # Two digits for the year count only before a time of day: six digits alone may be any number.
    re.compile(
        r"(?<!\d)(?P<y>\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?!\d)"
    ),
    re.compile(DATE + LATER),
    re.compile(r"(?<!\d)(?P<d>0[1-9]|[12]\d|3[01])[-_.](?P<m>0[1-9]|1[0-2])[-_.](?P<y>(?:19|20)\d\d)(?!\d)"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Sessions:
    """The sessions of some pictures.

    Attributes:
        of: int32 (n,), the number of each picture's session, read-only.
        names: the sessions: dates, or names of folders; in order.
        by: what told them.
        sure: dates told them (folders or files named by dates, or cameras' dates). Other folders may be other things
            than days, and files' dates may be those of copying.
    """

    of: Int32
    names: tuple[str, ...]
    by: By
    sure: bool

    @property
    def counts(self) -> tuple[int, ...]:
        """Number of pictures of each session."""
        return tuple(int(count) for count in np.bincount(self.of, minlength=len(self.names)))

    @property
    def balanced(self) -> bool:
        """Whether enough pictures are left without the largest session."""
        return max(self.counts) <= MOST_SHARE * len(self.of)

    @property
    def named(self) -> str:
        """Names and sizes, the first ones of many."""
        told = [f"{name}: {count}" for name, count in zip(self.names, self.counts, strict=True)]
        return ", ".join(told[:N_NAMED]) + (", ..." if len(told) > N_NAMED else "")


def sessions_of(paths: Sequence[Path], modified_s: Callable[[Path], float | None] | None = None) -> Sessions | None:
    """Find the sessions of good parts, by the first of these that tells two or more.

    1. Folders named by dates. 2. Dates in all files' names. 3. Cameras' dates (EXIF) in all files. 4. Other folders.
    5. Files' dates, if they are not those of copying.

    Args:
        paths: the pictures.
        modified_s: a file's modification time, seconds since 1970; None: of the disk.
    """
    if not paths:
        return None
    folders = _folders(paths)
    return (
        _grouped(_dates_in(folders), "folders", sure=True)
        or _grouped(_dates_in([path.stem for path in paths]), "names", sure=True)
        or _grouped([_taken(path) for path in paths] if _have_exif(paths) else [None], "exif", sure=True)
        or _grouped(folders, "folders", sure=False)
        or _grouped(_file_days(paths, modified_s or _modified_s), "dates", sure=False)
    )


def _grouped(keys: Sequence[date | str | None], by: By, *, sure: bool) -> Sessions | None:
    """Sessions of equal keys; None if a key is missing, or there are no two sessions of some pictures."""
    if any(key is None for key in keys):
        return None
    labels = [printable(str(key)) for key in keys]
    counts = Counter(labels)
    if sum(count >= MIN_PICTURES for count in counts.values()) < MIN_SESSIONS or len(counts) > MAX_SESSIONS:
        return None
    names = tuple(sorted(counts))
    numbers = {name: number for number, name in enumerate(names)}
    return Sessions(read_only(np.array([numbers[label] for label in labels], dtype=np.int32)), names, by, sure)


def _folders(paths: Sequence[Path]) -> list[str]:
    """For each picture the name of the folder in which they begin to differ; "" directly in the common folder."""
    parents = [path.parent.parts for path in paths]
    levels = zip(*parents, strict=False)
    common = next((n for n, names in enumerate(levels) if len(set(names)) > 1), min(map(len, parents)))
    return [parts[common] if len(parts) > common else "" for parts in parents]


def _dates_in(texts: Sequence[str]) -> Sequence[date | None]:
    """The dates in names that are all written in one way; [None] if there is no such way."""
    for pattern in PATTERNS:
        found = [_date_in(text, pattern) for text in texts]
        if all(found):
            return found
    return [None]


def _date_in(text: str, pattern: re.Pattern[str]) -> date | None:
    for found in pattern.finditer(text):
        year = int(found["y"])
        try:
            return date(year if year > 99 else 2000 + year, int(found["m"]), int(found["d"]))
        except ValueError:  # no such day
            continue
    return None


def _have_exif(paths: Sequence[Path]) -> bool:
    """Whether cameras' dates are worth reading: the first, a middle and the last file have one."""
    return all(_taken(paths[number]) is not None for number in {0, len(paths) // 2, len(paths) - 1})


def _taken(path: Path) -> date | None:
    """The day on which the camera took a picture; it is never used for more than grouping."""
    from PIL import Image

    if path.suffix.lower() not in EXIF_SUFFIXES:
        return None
    try:
        with Image.open(path) as picture:
            block = picture.getexif().get_ifd(EXIF_IFD)
        told = next((block[tag] for tag in TAKEN_TAGS if tag in block), None)
        return datetime.strptime(str(told)[:10], "%Y:%m:%d").replace(tzinfo=UTC).date() if told else None
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, struct.error, Image.DecompressionBombError):
        return None


def _modified_s(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _file_days(paths: Sequence[Path], modified_s: Callable[[Path], float | None]) -> list[date | None]:
    """The local day of each file; all None if a time is missing, or the times of a day are those of copying."""
    times = [modified_s(path) for path in paths]
    known = [time for time in times if time is not None]
    days: dict[date, list[float]] = {}
    found: list[date | None] = []
    for time in known:
        day = datetime.fromtimestamp(time, UTC).astimezone().date()
        days.setdefault(day, []).append(time)
        found.append(day)
    copied = any(len(times) >= MIN_PICTURES and max(times) - min(times) < COPYING_S for times in days.values())
    return found if len(known) == len(paths) and not copied else [None]


def left_out_for(sessions: Sessions, first: Int32, picture: int) -> Int32:
    """Return the pictures of a picture's session, and the others of its part: int32 (k,), ascending.

    Args:
        sessions: of all pictures.
        first: int32 (n,), for each picture the first one of its part.
        picture: index of the picture.
    """
    return np.flatnonzero((sessions.of == sessions.of[picture]) | (first == first[picture])).astype(np.int32)


def note_on_sessions(
    sessions: Sessions | None, *, used: bool, chosen_off: bool, raised: float | None, possible: bool
) -> tuple[Sentence, ...]:
    """Say what the sessions of the good parts mean for the limit.

    Args:
        sessions: of the good parts; None: no two were found.
        used: each part was scored without its session.
        chosen_off: a person chose that sessions do not count.
        raised: by which share the limit is higher than with single parts left out, if ``used``.
        possible: the detector can leave whole sessions out.
    """
    if sessions is None or chosen_off:
        return ()
    from_them = Sentence(
        "The good parts come from {n} sessions ({named}).", n=len(sessions.names), named=sessions.named
    )
    if used:
        return (
            join(
                from_them,
                Sentence(
                    "Each part was scored without its whole session, so that the limit allows for another day: it is "
                    "{share} higher than otherwise.",
                    share=f"{raised or 0.0:.0%}",
                ),
                Sentence("Fewer good parts of another day are called NG, and fewer defects are found."),
            ),
        )
    if not possible:
        return (
            join(from_them, Sentence("This detector cannot leave a session out: the promise holds for these days.")),
        )
    if not sessions.balanced:
        return (
            join(
                from_them,
                Sentence("One of them has most of the parts, so none was left out: the promise holds for these days."),
                Sentence("Add good parts of other days."),
            ),
        )
    return (
        join(
            from_them,
            Sentence(
                "If these are different days or light, build with sessions left out: the limit then allows for it."
            ),
        ),
    )
