"""What remembering missed defects finds and costs: ``python -m tests.experiments.remembered DATA [--out FILE]``.

DATA holds sets as ``tests.experiments.verdicts`` reads them. Every set is built once with some of its pictures. At a
promise of 1 % and of 5 %, 1, 3 and 10 defects of a kind are remembered, one after the other, as the program does it
(three draws; missed defects first, but at most half of them). Their masks are the markings; without masks it is the
brightest region. Then the other defects of the kind, those of other kinds and held-out good parts are judged.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import AnomalyMap, Frame, PatchFeatures
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.scoring import image_score
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.remember import MissedDefect, remember
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_dataset, read_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_frame
from tests.experiments.verdicts import sets_in
from tests.helpers import result_of

EVERY = {"bottle": (2, 1, 2), "visa_macaroni1": (2, 1, 1), "ballscrew_days": (2, 2, 2), "mono": (2, 1, 2)}
EVERY |= {"tablet": (1, 1, 2), "alien": (1, 1, 1), "cookie": (1, 1, 1)}
"""Of each set every n-th picture is used: of good parts to learn from, of good and of defective test parts."""
PROMISES = (0.01, 0.05)
COUNTS = (1, 3, 10)
DRAWS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """A test picture, its features, its map and its score without remembered defects."""

    image: LabelledImage
    features: PatchFeatures
    plain: AnomalyMap


def tested(opened: OpenedProject, image: LabelledImage) -> Tested:
    frame = read_frame(image.path, opened.detector.reading)
    assert isinstance(frame, Frame)
    features = opened.detector.embed(frame)
    return Tested(image, features, opened.detector.score(features))


def built(folder: Path, cache: Path) -> tuple[OpenedProject, list[Tested]]:
    """Build the set's project, and embed its test pictures."""
    of_train, of_good, of_bad = EVERY[folder.name]
    paths = sorted((folder / "train" / "good").iterdir())[::of_train]
    settings = TrainSettings(name=folder.name)
    trained = result_of(train(paths, settings, AppPaths(cache / "c", cache / "w", cache / "s"), proposes=False))
    opened = OpenedProject(trained.project, trained.detector, trained.detector.runtime, 0.0)
    images = read_dataset(folder).images
    good, bad = ([one for one in images if (one.kind == GOOD) is is_good] for is_good in (True, False))
    return opened, [tested(opened, one) for one in (*good[::of_good], *bad[::of_bad])]


def promising(opened: OpenedProject, promise: float) -> OpenedProject:
    """The same project with another promise."""
    document = opened.project.document
    found = calibrate(document.part_scores_l2, promise)
    update = {
        "promise_asked": promise,
        "promise": found.promised,
        "suggested_threshold_l2": found.threshold_l2,
        "threshold_l2": found.threshold_l2,
    }
    return replace(opened, project=replace(opened.project, document=document.model_copy(update=update)))


def score(opened: OpenedProject, one: Tested) -> float:
    """As the detector gives it, without another search of the bank."""
    plain = plain_of(opened.detector)
    if plain.remembered is None:
        return one.plain.score_l2
    distance_l2 = plain.remembered.raised(one.features.values, one.plain.patch_distance_l2.ravel())
    return image_score(distance_l2.reshape(one.features.grid), plain.smooth_gain)


def picked(kind: Sequence[Tested], limit_l2: float, count: int, draw: int) -> list[Tested]:
    """The defects to remember, and further ones in case some are refused."""
    rng = np.random.default_rng(100 * count + draw)
    order = [kind[number] for number in rng.permutation(len(kind))]
    missed = [one for one in order if one.plain.score_l2 <= limit_l2]
    usable = missed[: max(1, len(missed) // 2)]
    return [*usable, *(one for one in order if one.plain.score_l2 > limit_l2)]


def one_draw(
    opened: OpenedProject, parts: Sequence[Tested], kind: str, count: int, draw: int, embedded: EmbeddedParts
) -> dict[str, Any]:
    """Remember some defects of a kind and judge all other parts."""
    limit_l2, now = opened.project.document.threshold_l2, opened
    taken: list[Tested] = []
    refused = 0
    for one in picked([part for part in parts if part.image.kind == kind], limit_l2, count, draw):
        if len(taken) == count:
            break
        mask = read_labelled(one.image, opened.detector.reading)[1]
        missed = MissedDefect(one.image.path.name, one.image.path, mask)
        try:
            found = result_of(remember(now, (), missed, datetime.now(UTC), embedded=embedded))
        except ProjectError:
            refused += 1
            continue
        assert found.opened is not None
        now = found.opened
        taken.append(one)
    then_l2 = now.project.document.threshold_l2
    figures: dict[str, Any] = {"taken": len(taken), "refused": refused, "limit": then_l2 / limit_l2}
    groups = {
        "alarms": [one for one in parts if one.image.kind == GOOD],
        "same": [one for one in parts if one.image.kind == kind and one not in taken],
        "other": [one for one in parts if one.image.kind not in (GOOD, kind)],
    }
    groups["missed"] = [one for one in groups["same"] if one.plain.score_l2 <= limit_l2]
    for name, group in groups.items():
        if group:
            figures[f"{name} before"] = float(np.mean([one.plain.score_l2 > limit_l2 for one in group]))
            figures[name] = float(np.mean([score(now, one) > then_l2 for one in group]))
            figures[f"n {name}"] = len(group)
    return figures


def measure(folder: Path, cache: Path) -> Iterator[dict[str, Any]]:
    opened, parts = built(folder, cache)
    embedded = EmbeddedParts()
    for kind in sorted({one.image.kind for one in parts} - {GOOD}):
        n = sum(one.image.kind == kind for one in parts)
        for promise in PROMISES:
            project = promising(opened, promise)
            for count in (count for count in COUNTS if count <= n // 2):
                for draw in range(DRAWS):
                    row = one_draw(project, parts, kind, count, draw, embedded)
                    yield {"set": folder.name, "kind": kind, "promise": promise, "k": count, "draw": draw, **row}


COLUMNS = (
    ("others of the kind", "same"),
    ("of those missed", "missed"),
    ("other kinds", "other"),
    ("false alarms", "alarms"),
)


def table(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Markdown: for each set, kind and promise, found or alarms before → after 1 / 3 / 10 defects, in percent."""
    yield "| set, kind | promise | " + " | ".join(title for title, _ in COLUMNS) + " | limit | refused |"
    yield "|---" * (len(COLUMNS) + 4) + "|"
    by: dict[tuple[str, str, float], dict[int, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by[row["set"], row["kind"], row["promise"]][row["k"]].append(row)
    for (name, kind, promise), counts in by.items():
        cells = []
        for _, key in COLUMNS:
            pairs = [(100 * mean(runs, f"{key} before"), 100 * mean(runs, key)) for runs in counts.values()]
            told = [f"{before:.1f} → {after:.1f}" if np.isfinite(after) else "" for before, after in pairs]
            cells.append(" / ".join(told) if any(told) else "")
        limit = " / ".join(f"{mean(runs, 'limit'):.2f}" for runs in counts.values())
        refused = sum(row["refused"] for runs in counts.values() for row in runs)
        asked = refused + sum(row["taken"] for runs in counts.values() for row in runs)
        yield f"| {name}, {kind} | {promise:.0%} | " + " | ".join(cells) + f" | {limit} | {refused} of {asked} |"


def mean(rows: Sequence[dict[str, Any]], key: str) -> float:
    values = [row[key] for row in rows if key in row]
    return float(np.mean(values)) if values else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("remembered.jsonl"))
    parser.add_argument("--sets", nargs="*", default=list(EVERY))
    args = parser.parse_args()
    known = [json.loads(line) for line in args.out.read_text().splitlines()] if args.out.is_file() else []
    with tempfile.TemporaryDirectory() as cache:
        sets = sets_in(args.data, Path(cache))
        for name in args.sets:
            if any(row["set"] == name for row in known):
                continue
            with args.out.open("a") as stream:
                for row in measure(sets[name], Path(cache)):
                    stream.write(json.dumps(row) + "\n")
                    stream.flush()
                    known.append(row)
    print("\n".join(table(known)))


if __name__ == "__main__":
    main()
