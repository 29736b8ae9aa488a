"""The recent parts whose scores were too high for the promise, for a person who finds that they are good."""

import hashlib
from collections.abc import Generator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Label, Progress, UInt8, Verdict
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.proposal import CalledGood
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.pipeline.judging.recalling import small
from inspector_app.project.files import is_file
from inspector_app.records.parts import Part
from inspector_app.sources.images import read_whole_picture

MOST = 24
"""More pictures are not looked at one by one."""
SMALL_PX = 160
STEP = 50
Key = tuple[str, int]
"""A run and the place of a part in it, from 1."""


@dataclass(frozen=True, slots=True, eq=False)
class RisenPart:
    """A part that is NG or REVIEW, and that nobody called defective.

    Attributes:
        part: its record.
        called: its picture, if it is called good; None: its picture was not kept.
        rgb: its picture, uint8 (H, W, 3), at most 160 px a side, read-only; None: it was not kept.
    """

    part: Part
    called: CalledGood | None = None
    rgb: UInt8 | None = None


def risen_parts(
    records: Path, archive: Path, keys: Sequence[Key], shown: Mapping[Key, UInt8], reading: Reading
) -> Generator[Progress, None, list[RisenPart]]:
    """Find the newest of these parts that may be false alarms, at most 24, with their pictures.

    A picture is taken from the archive, if it is still the archived one, then from the part's own file, then from what
    the window has in memory.

    Args:
        records: the file of records.
        archive: the folder of the archive.
        keys: the parts, the newest first.
        shown: pictures of a feed without files, uint8 (H, W, 3).
        reading: how the project reads pictures.

    Raises:
        OutputError: the records cannot be read.
    """
    from inspector_app.records.reading import Records  # takes tenths of a second

    found: list[RisenPart] = []
    with Records(records) as store:
        for done, key in enumerate(keys):
            if done % STEP == 0:
                yield Progress(Sentence("Reading pictures"), done, len(keys), done / len(keys))
            part = store.part(*key)
            if part is None or part.verdict not in {Verdict.NG, Verdict.REVIEW} or part.label is Label.DEFECT:
                continue
            found.append(_with_picture(RisenPart(part), archive, shown.get(key), reading))
            if len(found) == MOST:
                break
    return found


def _with_picture(risen: RisenPart, archive: Path, shown: UInt8 | None, reading: Reading) -> RisenPart:
    part = risen.part
    if part.picture is not None:
        with suppress(OSError, InspectorError):  # it cannot be decoded: the part's own file may be better
            if (rgb := small(part, archive, SMALL_PX)) is not None:
                called = CalledGood(part.name, archive / part.picture.file, sha256=part.picture.sha256)
                return replace(risen, called=called, rgb=rgb)
    try:
        if part.path is not None and is_file(part.path):
            data = read_whole_picture(part.path)  # what the person sees is what is learned, or nothing
            called = CalledGood(part.name, part.path, sha256=hashlib.sha256(data).hexdigest())
            return replace(risen, called=called, rgb=reduced(decode(data, reading), SMALL_PX))
    except (OSError, InspectorError):
        return risen  # it is named as one without a picture
    if part.path is None and shown is not None:
        return replace(risen, called=CalledGood(part.name, None, shown), rgb=reduced(shown, SMALL_PX))
    return risen
