"""Archived parts with made-up vectors, in families or not."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np

from inspector_app.core.memory.similar import DIM
from inspector_app.core.messages import Float16, Float32, Frame, Verdict, WorstPatch
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from tests import helpers
from tests.unit.records.test_archive import RULE, RUN, frame, record

SPACE = "net layer 64x64 #1"
BEGAN_S = 1_700_000_000.0
Archived = tuple[int, Verdict, str]
"""The kind of a part's defect, its verdict, and its space; "" for a part without a vector."""


def vectors(kinds: Sequence[int], seed: int = 0, spread: float = 1.0) -> Float32:
    """Vectors of families that are far apart, float32 (N, 64)."""
    centres = 4 * np.random.default_rng(1).standard_normal((20, DIM), np.float32)
    noise = np.float32(spread) * np.random.default_rng(seed).standard_normal((len(kinds), DIM), np.float32)
    return centres[np.asarray(kinds, np.int64)] + noise


def worst(vector: Float32, space: str = SPACE) -> WorstPatch:
    small: Float16 = vector.astype(np.float16)
    return WorstPatch(small, space)


def picture(number: int, kind: int) -> Frame:
    """A picture with a colour of its kind."""
    shown = frame(number)
    return replace(shown, rgb=(shown.rgb // 4 + np.array([60 * kind, 120, 180 - 40 * kind])).astype(np.uint8))


def archive_parts(path: Path, parts: Sequence[Archived], *, run_id: str = RUN, seed: int = 0) -> Float32:
    """Write a run with these parts and archive their pictures; return their vectors."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = vectors([kind for kind, _, _ in parts], seed, spread=0.7)
    records = [
        replace(
            record(1.0 + (verdict is Verdict.NG), verdict, BEGAN_S + 60 * number),
            name=f"part {number}", worst_patch=worst(vector, space) if space else None,
        )
        for number, ((_, verdict, space), vector) in enumerate(zip(parts, kept, strict=True), 1)
    ]  # fmt: skip
    with closing(Journal(path, project_name="Washer", run_id=run_id)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, RULE)
    for number, (each, part) in enumerate(zip(records, parts, strict=True), 1):
        archive.add(Entry(run_id, number, each, picture(number, part[0]), "NG"))
    return kept


def ng(*kinds: int, space: str = SPACE) -> list[Archived]:
    return [(kind, Verdict.NG, space) for kind in kinds]
