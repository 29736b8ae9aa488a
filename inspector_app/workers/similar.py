"""Finding parts like one part in the whole archive, in jobs."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.memory.similar import SimilarIndex
from inspector_app.core.messages import Float32, Int64, Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.held_open import Identity, identity
from inspector_app.records.parts import Filter, Part
from inspector_app.workers.history_reader import Reader

MOST = 60
"""Parts in an answer."""
SPARE = 40
"""So many more are looked up, because pictures may have been removed since the index was made."""
GROWN = 1.3
"""When there are so many times as many vectors as the index was made for, it is made again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The parts like one part.

    Attributes:
        of: the part that was asked about.
        parts: the others, the most similar first, at most 60.
        message: why there are none; "" if there are some.
        hint: what to do about it.
    """

    of: Part
    parts: tuple[Part, ...] = ()
    message: str = ""
    hint: str = ""


class SimilarParts:
    """The index of the last question, which the next one uses again; called by one job at a time."""

    def __init__(self) -> None:
        """Start without an index."""
        self._index: SimilarIndex | None = None
        self._made_of: tuple[Identity | None, str] = (None, "")
        self._made_with = 0
        self._ids: Int64 = np.zeros(0, np.int64)
        self._last_row = -1

    def find(self, path: Path, part: Part) -> Generator[Progress, None, Answer]:
        """Return the parts of the archive whose worst places look most like that of ``part``.

        Args:
            path: the file of records.
            part: the part, as it was read from it.

        Raises:
            OutputError: the file cannot be read.
        """
        from inspector_app.records.vectors import patch_of, read_vector

        yield Progress(Sentence("Looking for similar parts"), 0, 0, 0.0)
        if part.picture is None:
            return Answer(
                part,
                message=Sentence("No picture of this part is in the archive, so there is nothing to compare."),
                hint=Sentence("Settings say which pictures are archived."),
            )
        space, stored = patch_of(path, part.run_id, part.number)
        if space is None or not isinstance(space, str):
            return Answer(part, message=_why_nothing(part))
        vector = read_vector(stored)
        if vector is None:
            return Answer(
                part,
                message=Sentence("What was kept of this part for comparing is damaged."),
                hint=Sentence("Choose another part like it. The record and its picture are not affected."),
            )
        yield from self._bring_up_to_date(path, space)
        ids = self._nearest(vector)
        with Reader(path).open() as records:
            found = {each.place.id: each for each in records.page(Filter(ids=tuple(ids)), n=len(ids))} if ids else {}
        others = [found[each] for each in ids if each in found and found[each].place != part.place]
        parts = tuple(each for each in others if each.picture is not None)[:MOST]
        if not parts:
            return Answer(
                part,
                message=Sentence("No other archived part was judged with the same network and size of picture."),
                hint=Sentence("Parts that are judged from now on will be compared."),
            )
        return Answer(part, parts)

    def _bring_up_to_date(self, path: Path, space: str) -> Generator[Progress, None, None]:
        """Make the index, or add what came later."""
        from inspector_app.records.vectors import vectors_in

        made_of = identity(path), space
        if made_of != self._made_of or len(self._ids) > GROWN * self._made_with + SPARE:
            self._index, self._last_row, self._ids = None, -1, np.zeros(0, np.int64)
        new = yield from vectors_in(path, space, after_row=self._last_row)
        if self._index is None:
            if len(new.ids):
                yield Progress(Sentence("Sorting {n} parts", n=len(new.ids)), 0, 0, 0.0)
                self._index = SimilarIndex(new.values)
            self._made_of, self._made_with = made_of, len(new.ids)
        elif len(new.ids):
            self._index.add(new.values)
        self._ids = np.concatenate([self._ids, new.ids])
        self._last_row = new.last_row

    def _nearest(self, vector: Float32) -> list[int]:
        if self._index is None:
            return []
        _, rows = self._index(vector, MOST + SPARE)
        return list(dict.fromkeys(self._ids[rows].tolist()))  # a picture that was archived again is there twice


def _why_nothing(part: Part) -> Sentence:
    if part.verdict is Verdict.ERROR:
        return Sentence("This part could not be judged, so there is nothing to compare.")
    return Sentence(
        "Nothing was kept of this part for comparing: it is well below the limit, or a former version archived it."
    )
