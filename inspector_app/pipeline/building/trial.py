"""Try a trained projection: compare both banks on held-out good parts and on synthetic defects in them."""

from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.bank_detector import learn_bank
from inspector_app.core.errors import TrainingError, UnreadableImageError
from inspector_app.core.features.projection import project
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Bool, Float32, Frame, Int32, Int64, Progress, UInt8
from inspector_app.core.pictures.synthetic_defects import DEFECT_KINDS, add_defect
from inspector_app.core.scoring.metrics import auroc
from inspector_app.core.scoring.scoring import image_score
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.good_parts import GoodParts
from inspector_app.pipeline.building.learning import lesson
from inspector_app.pipeline.measuring.labelled import Changed, LabelledImage, read_labelled
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema_learned import Trial

MIN_PARTS = 8
HELD_OUT_SHARE = 0.2
MAX_HELD_OUT = 30


def held_out(first: Int32, seed: int) -> Int64:
    """Choose the held-out pictures: those of a fifth of the parts, at most MAX_HELD_OUT parts.

    Args:
        first: int32 (n,), for each picture the first one of its part.
        seed: chooses the parts.

    Returns:
        int64, sorted; all pictures of a part are held out together.

    Raises:
        TrainingError: there are too few parts to hold some out.
    """
    parts = np.unique(first)
    n_parts = len(parts)
    if n_parts < MIN_PARTS:
        raise TrainingError(
            Sentence(
                "{n} good parts are too few to hold some out.",
                one="1 good part is too few to hold some out.",
                n=n_parts,
            ),
            hint=Sentence("Take pictures of {n} or more.", n=MIN_PARTS),
        )
    count = min(MAX_HELD_OUT, max(2, round(HELD_OUT_SHARE * n_parts)))
    chosen = parts[np.random.default_rng([seed, 1]).permutation(n_parts)[:count]]
    return np.flatnonzero(np.isin(first, chosen))


def synthetic_defects(paths: Sequence[Path], seed: int) -> list[LabelledImage]:
    """Every kind of mild synthetic defect on every picture; the same seed gives the same defects."""

    def change(kind: str, number: int) -> LabelledImage:
        def spoil(rgb: UInt8, _: Bool | None) -> Changed:
            return Changed(*add_defect(rgb, kind, np.random.default_rng([seed, 2, number, DEFECT_KINDS.index(kind)])))

        return LabelledImage(paths[number], kind, change=spoil)

    return [change(kind, number) for number in range(len(paths)) for kind in DEFECT_KINDS]


def try_out(
    parts: GoodParts, out: Int64, projection: Float32, *, keep: float, seed: int
) -> Generator[Progress, None, Trial]:
    """Compare plain and projected features, with banks of the same size from the same parts.

    Args:
        parts: all good parts.
        out: int64, indices of the held-out pictures; one picture of each part is judged.
        projection: float32 (D, d), f, trained without the held-out parts.
        keep: share of the patch features that the banks keep.
        seed: chooses the banks' first vectors and the defects.
    """
    learned_from = np.delete(parts.features, out, axis=0)
    plain, _ = yield from scaled(learn_bank(learned_from, lesson(learned_from, keep=keep, seed=seed)), 0.0, 0.2)
    flat = project(learned_from.reshape(-1, learned_from.shape[2]), projection)
    del learned_from
    seen = flat.reshape(-1, parts.features.shape[1], flat.shape[1])
    mapped, _ = yield from scaled(learn_bank(seen, lesson(seen, keep=keep, seed=seed)), 0.2, 0.4)
    del flat, seen
    banks: tuple[tuple[MemoryBank, Float32 | None], ...] = ((plain, None), (mapped, projection))
    judged = out[parts.first[out] == out]
    good = [_scores(parts.features[number], banks, None) for number in judged]
    images = synthetic_defects([parts.used[number] for number in judged], seed)
    defective = []
    for done, image in enumerate(images):
        yield Progress(Sentence("Trying it on held-out parts"), done, len(images), 0.4 + 0.6 * done / len(images))
        frame, *_ = read_labelled(image, parts.reading)
        if not isinstance(frame, Frame):
            raise UnreadableImageError(frame.reason)
        shown = parts.view.see(frame.rgb, parts.embedder.grid, shown=frame.shown)
        defective.append(_scores(parts.embedder.embed(shown.pixels), banks, shown.judged))
    by_bank = [
        auroc([scores[bank] for scores in good], [scores[bank] for scores in defective]) for bank in range(len(banks))
    ]
    return Trial.of(len(good), len(defective), plain_auroc=by_bank[0], trained_auroc=by_bank[1])


def _scores(features: Float32, banks: Sequence[tuple[MemoryBank, Float32 | None]], judged: Bool | None) -> list[float]:
    """Score of one picture against every bank; ``judged`` as in :class:`Seen`."""
    if judged is not None:
        features = features[judged.ravel()]
    return [
        image_score(bank.nearest(features if mapping is None else features @ mapping)[0]) for bank, mapping in banks
    ]
