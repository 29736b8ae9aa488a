"""How well shots of one part are told from parts that look alike: ``python -m tests.experiments.near_copies [FOLDER]``.

FOLDER holds data sets with pictures of good parts in ``NAME/train/good``; the solar cells of ``elpv-dataset`` and parts
that the synthetic station draws are always looked at. Of each set: how many pictures are taken for shots of another one
as they are, where none should be; and how many parts are found in five shots each of 20 of them, with more and more
noise and other exposures. At last, with solar cells, how often a limit that was built from five shots each of 20 parts
calls new good parts NG, against what it promises.
"""

import csv
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Float16, UInt8
from inspector_app.core.pictures.near_copies import near_copies, parts_of, sketch
from inspector_app.core.pictures.preprocess import fit, input_size
from inspector_app.pipeline.building.train import train
from inspector_app.sources.images import read_rgb
from inspector_app.sources.shared.folders import walk
from inspector_app.sources.shared.synthetic_parts import PartLook, SyntheticScene
from tests import helpers

LONGER_PX = 256
MOST = 400
N_PARTS, N_SHOTS = 20, 5
N_DRAWS, N_NEW = 8, 60


def shot(rgb: UInt8, rng: np.random.Generator, noise: float, gain: float, smoothed_px: float = 0.0) -> UInt8:
    """One more shot: so much noise in grey levels, exposed within ``gain`` of the same; a camera may smooth noise."""
    sensor = rng.normal(0, noise, rgb.shape).astype(np.float32)
    if smoothed_px:
        sensor = np.asarray(cv2.GaussianBlur(sensor, (0, 0), smoothed_px), dtype=np.float32)
        sensor *= noise / sensor.std()
    taken: UInt8 = np.clip(np.rint(rgb * rng.uniform(1 - gain, 1 + gain) + sensor), 0, 255).astype(np.uint8)
    return taken


def packed(rgb: UInt8) -> UInt8:
    """As a JPEG of quality 85 keeps it."""
    _, data = cv2.imencode(".jpg", rgb[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 85])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)[:, :, ::-1].copy()


SHOOTING: dict[str, Callable[[UInt8, np.random.Generator], UInt8]] = {
    "noise 2, 1 %": lambda rgb, rng: shot(rgb, rng, 2, 0.01),
    "noise 4, 2 %": lambda rgb, rng: shot(rgb, rng, 4, 0.02),
    "noise 8, 3 %": lambda rgb, rng: shot(rgb, rng, 8, 0.03),
    "noise 3 smoothed": lambda rgb, rng: shot(rgb, rng, 3, 0.01, 0.8),
    "noise 4, JPEG 85": lambda rgb, rng: packed(shot(rgb, rng, 4, 0.02)),
}


def n_parts(pictures: Sequence[UInt8]) -> int:
    """How many parts the pictures seem to show."""
    height, width = pictures[0].shape[:2]
    size = input_size((width, height), LONGER_PX)
    sketches: list[Float16] = [sketch(fit(rgb, size, width / height), size) for rgb in pictures]
    return parts_of(helpers.result_of(near_copies(np.stack(sketches))))


def pictures_of(folder: Path | None) -> dict[str, list[UInt8]]:
    """Good parts by the name of their set."""
    sets: dict[str, list[UInt8]] = {}
    for good in sorted(folder.glob("*/train/good")) if folder is not None else ():
        found: list[UInt8] = []
        for path in walk(good).files[:MOST]:
            try:
                rgb = read_rgb(path)
            except InspectorError:
                continue
            if not found or rgb.shape == found[0].shape:
                found.append(rgb)
        sets[good.parent.parent.name] = found
    with (helpers.ELPV / "labels.csv").open(newline="") as stream:
        rows = [row[0].split() for row in csv.reader(stream) if row]
    for kind in ("mono", "poly"):
        names = [name for name, defect, of in rows if float(defect) == 0 and of == kind]
        sets[f"elpv {kind}"] = [read_rgb(helpers.ELPV / name) for name in names[:MOST]]
    station, rng = SyntheticScene((640, 480), 2), np.random.default_rng(3)
    sets["drawn"] = [station.picture(PartLook.drawn(rng, 0.0), 0.0, number) for number in range(200)]
    return sets


def tell(name: str, pictures: Sequence[UInt8]) -> None:
    """One row of the table."""
    merged = len(pictures) - n_parts(pictures)
    chosen = [pictures[n] for n in np.random.default_rng(3).permutation(len(pictures))[:N_PARTS]]
    found = []
    for shoot in SHOOTING.values():
        rng = np.random.default_rng(5)
        found.append(n_parts([shoot(rgb, rng) for rgb in chosen for _ in range(N_SHOTS)]))
    print(f"| {name} | {merged} of {len(pictures)} | {' | '.join(map(str, found))} |", flush=True)


def false_alarms(root: Path) -> None:
    """Limits from shots, counted as parts and as the pictures that they are, against new parts."""
    cells = helpers.cells(0.0, 600)
    promised, by_parts, by_pictures = [], [], []
    for draw in range(N_DRAWS):
        rng = np.random.default_rng(draw)
        order = rng.permutation(len(cells))
        folder = root / f"draw{draw}"
        folder.mkdir()
        paths = []
        for number in order[:N_PARTS]:
            for again in range(N_SHOTS):
                paths.append(folder / f"part{number}_{again}.png")
                Image.fromarray(shot(read_rgb(cells[number]), rng, 4, 0.02)).save(paths[-1])
        settings = helpers.small_settings(size=160, keep=0.02)
        trained = helpers.result_of(train(paths, settings, helpers.app_paths(root)))
        document = trained.project.document
        detector = trained.detector
        scores = []
        for number in order[N_PARTS : N_PARTS + N_NEW]:
            new = fit(shot(read_rgb(cells[number]), rng, 4, 0.02), detector.size, detector.expected_aspect)
            scores.append(detector.score(detector.embed_pixels(new)).score_l2)
        promised.append(document.promise)
        by_parts.append(float(np.mean(np.array(scores) > document.threshold_l2)))
        # As it was: every picture left out alone finds its part's other shots in the bank.
        alone = []
        for index, path in enumerate(paths):
            features = detector.embed_pixels(fit(read_rgb(path), detector.size, detector.expected_aspect))
            alone.append(detector.score(features, without_image=index).score_l2)
        by_pictures.append(float(np.mean(np.array(scores) > max(alone))))
        print(
            f"draw {draw}: {document.n_parts} parts, promised {document.promise:.1%}, new good parts called NG "
            f"{by_parts[-1]:.1%}; with each picture as a part {by_pictures[-1]:.1%}",
            flush=True,
        )
    print(
        f"in all: promised {np.mean(promised):.1%}, {np.mean(by_parts):.1%} called NG; with each picture as a part "
        f"promised {1 / (N_PARTS * N_SHOTS + 1):.1%}, {np.mean(by_pictures):.1%} called NG"
    )


def main(folder: Path | None) -> None:
    """Print the table and the false alarms."""
    print(f"| set | taken for shots as they are | {' | '.join(SHOOTING)} |")
    print(f"|{' --- |' * (2 + len(SHOOTING))}")
    for name, pictures in pictures_of(folder).items():
        tell(name, pictures)
    with tempfile.TemporaryDirectory() as root:
        false_alarms(Path(root))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
