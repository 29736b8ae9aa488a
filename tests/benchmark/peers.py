"""This project beside anomalib 2.7.0, in torch and exported to OpenVINO, and beside its bare backbone.

``python -m tests.benchmark.peers --data DIR --size 224 --keep 0.01 [--out FOLDER --env FOLDER --threads 2]``: the
same pictures, weights (EfficientNet-Lite0), layers, bank size and cores for all, each in processes of its own. Each is
fitted once; then they judge the test pictures in turns, a few pictures a turn. anomalib gets an environment of its own,
made once below ``--env``. A peer that cannot be installed or fails has empty columns and the reason below the table,
and the exit code is 1.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from inspector_app.core.messages import Frame
from inspector_app.core.scoring.metrics import auroc
from inspector_app.core.scoring.scoring import to_source
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_dataset, read_labelled
from inspector_app.project.paths import user_paths
from inspector_app.project.weights import find_weights
from inspector_app.sources.shared.folders import walk
from tests.benchmark.machine import machine
from tests.benchmark.peers_ours import BACKBONE
from tests.benchmark.peers_table import FLOOR, OPENVINO, OURS, TORCH, draw, table
from tests.benchmark.turns import Contestant, ContestantError, last_words
from tests.exact_figures import exact_aupro, exact_auroc

REQUIREMENT = "anomalib[openvino]==2.7.0"
QUIETLY = ("--no-input", "--disable-pip-version-check")
TURN = 8
"""Pictures a turn: enough to be warm, few enough that all meet the same weather on this machine."""


@dataclass(eq=False)
class Peer:
    """A contestant and what was found out about it.

    Attributes:
        command: starts its server.
        facts: figures by name.
        judged: the answers of its turns.
        reason: why it has no (more) figures.
    """

    command: list[str]
    facts: dict[str, Any] = field(default_factory=dict)
    judged: list[dict[str, Any]] = field(default_factory=list)
    reason: str = ""


def anomalib_python(folder: Path) -> Path:
    """The interpreter of an environment with anomalib, made if it is not there.

    Raises:
        ContestantError: it cannot be installed.
    """
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    done = folder / "installed.txt"
    if not (python.is_file() and done.is_file() and done.read_text(encoding="utf-8") == REQUIREMENT):
        sys.stderr.write(f"Installing {REQUIREMENT} into {folder}\n")
        log = folder / "install.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            log.unlink(missing_ok=True)
            venv.create(folder, with_pip=True)
            with log.open("wb") as stream:
                command = [str(python), "-m", "pip", "install", *QUIETLY, REQUIREMENT]
                subprocess.run(command, check=True, stdout=stream, stderr=subprocess.STDOUT)
        except OSError as error:
            raise ContestantError(f"{REQUIREMENT} could not be installed: {error}") from error
        except subprocess.CalledProcessError as error:
            said = last_words(log) if log.is_file() else str(error)
            raise ContestantError(f"{REQUIREMENT} could not be installed: {said}") from error
        done.write_text(REQUIREMENT, encoding="utf-8")
    return python


def peers_of(options: argparse.Namespace) -> dict[str, Peer]:
    """All contestants, not yet started."""
    threads = ["--threads", str(options.threads)]
    ours = [sys.executable, "-m", "tests.benchmark.peers_ours", *threads]
    peers = {OURS: Peer(ours), TORCH: Peer([]), OPENVINO: Peer([]), FLOOR: Peer([*ours, "--floor"])}
    try:
        python = str(anomalib_python(options.env))
    except ContestantError as error:
        peers[TORCH].reason = peers[OPENVINO].reason = str(error)
    else:
        theirs = [python, "-m", "tests.benchmark.peers_anomalib", *threads, "--as"]
        peers[TORCH].command, peers[OPENVINO].command = [*theirs, "torch"], [*theirs, "openvino"]
    return peers


def fit_ours(peer: Peer, options: argparse.Namespace, pictures: Sequence[Path]) -> list[int]:
    """Build twice, each time in a new process: with an empty cache, then with a filled one; the input's size."""
    file, work = str(options.work / "bench.inspector"), str(options.work / "ours")
    request = {"pictures": [str(path) for path in pictures], "size": options.size, "keep": options.keep}
    for name in ("cold", "warm"):
        with Contestant(peer.command, options.log, options.threads) as contestant:
            found = contestant.ask("fit", **request, file=file, work=work)
        if name == "cold":
            peer.facts["fit_cold_s"] = found["fit_s"]
    size: list[int] = found.pop("input_size")
    peer.facts |= {**found, "fit_peak_mb": found["peak_mb"]}
    networks = (options.work / "ours" / "cache").rglob("*.*")
    peer.facts["network_mb"] = sum(path.stat().st_size for path in networks if path.is_file()) / 2**20
    return size


def fit_anomalib(peers: dict[str, Peer], options: argparse.Namespace, size: list[int]) -> None:
    """Fit once; both of its runtimes judge with what came of it."""
    torch, openvino = peers[TORCH], peers[OPENVINO]
    work = options.work / "anomalib"
    work.mkdir(parents=True, exist_ok=True)
    with Contestant(torch.command, options.log, options.threads) as contestant:
        found = contestant.ask(
            "fit",
            good_dir=str(options.data / "train" / GOOD),
            size=size,
            keep=options.keep,
            weights=str(find_weights(BACKBONE, Path()).path),
            work=str(work),
            threads=options.threads,
        )
    found["fit_peak_mb"] = found["peak_mb"]
    torch.facts |= found
    torch.facts["file"] = found["torch_file"]
    torch.facts["file_mb"] = Path(found["torch_file"]).stat().st_size / 2**20
    openvino.facts |= {name: value for name, value in found.items() if name.startswith(("fit", "bank"))}
    if "openvino_file" in found:
        xml = Path(found["openvino_file"])
        openvino.facts["file"] = str(xml)
        openvino.facts["file_mb"] = sum(path.stat().st_size for path in (xml, xml.with_suffix(".bin"))) / 2**20
    else:
        openvino.reason = found["openvino_error"]


def loading(name: str, facts: dict[str, Any], options: argparse.Namespace, size: list[int]) -> dict[str, Any]:
    """What a contestant is asked to load."""
    if name == OURS:
        return {"file": str(options.work / "bench.inspector"), "work": str(options.work / "ours")}
    if name == FLOOR:
        return {"size": size}
    return {"file": facts["file"], "size": size, "work": str(options.work / "anomalib")}


def judge(peers: dict[str, Peer], options: argparse.Namespace, size: list[int], pictures: list[str]) -> None:
    """All that can load their model judge the pictures: once to warm up and for the maps, then in turns."""
    with ExitStack() as stack:
        running: dict[str, Contestant] = {}
        for name, peer in peers.items():
            if peer.reason:
                continue
            maps = options.work / "maps" / name
            maps.mkdir(parents=True, exist_ok=True)
            try:
                contestant = stack.enter_context(Contestant(peer.command, options.log, options.threads))
                peer.facts |= contestant.ask("load", **loading(name, peer.facts, options, size))
                if name != FLOOR:
                    peer.facts["ready_s"] = time.perf_counter() - contestant.started_s
                kept = {} if name == FLOOR else {"maps": str(maps)}
                peer.facts["scores"] = contestant.ask("judge", pictures=pictures, **kept).get("scores")
                running[name] = contestant
            except ContestantError as error:
                peer.reason = str(error)
        rng = np.random.default_rng(0)
        for number in range(options.rounds):
            for start in range(0, len(pictures), TURN):
                for name in rng.permutation(list(running)).tolist():  # nobody always comes after the same one
                    try:
                        running[name].ask("judge", pictures=pictures[start : start + 1])  # who waited has grown cold
                        peers[name].judged.append(running[name].ask("judge", pictures=pictures[start : start + TURN]))
                    except ContestantError as error:
                        peers[name].reason = str(error)
                        del running[name]
            sys.stderr.write(f"Round {number + 1} of {options.rounds}\n")


def measure_maps(peer: Peer, folder: Path, images: Sequence[LabelledImage]) -> None:
    """Image AUROC, pixel AUROC and AUPRO of the maps that a peer left in ``folder``, at the masks' own size."""
    scores = np.array(peer.facts.pop("scores"))
    is_good = np.array([image.kind == GOOD for image in images])
    peer.facts["image_auroc"] = auroc(scores[is_good], scores[~is_good])
    maps, masks = [], []
    for number, image in enumerate(images):
        _, mask, _ = read_labelled(image)
        if mask is not None:
            maps.append(to_source(np.load(folder / f"{number:04}.npy"), (mask.shape[1], mask.shape[0])))
            masks.append(mask)
    if any(mask.any() for mask in masks):
        peer.facts["pixel_auroc"] = exact_auroc(maps, masks)
        peer.facts["aupro"] = exact_aupro(maps, masks)


def latencies(peers: dict[str, Peer]) -> None:
    """Percentiles over all turns, and our time over each other's: the median over turns that were side by side."""
    series = ("ms", "alone_ms", "alone_f32_ms")
    for label, peer in peers.items():
        if peer.judged and label != FLOOR:
            peer.facts["judge_peak_mb"] = peer.judged[-1]["peak_mb"]
        for name in series:
            took = [value for answer in peer.judged for value in answer.get(name, ())]
            if took:
                peer.facts[f"{name}_p50"], peer.facts[f"{name}_p95"] = np.percentile(took, (50, 95)).tolist()
    ours = [np.median(answer["ms"]) for answer in peers[OURS].judged]
    for peer in peers.values():
        for name in series:
            theirs = [np.median(answer[name]) for answer in peer.judged if name in answer]
            if theirs:  # fewer turns than ours if it failed
                peer.facts[f"ours_to_{name}"] = float(np.median(np.array(ours[: len(theirs)]) / np.array(theirs)))


def decode(images: Sequence[LabelledImage], folder: Path) -> list[str]:
    """The test pictures as arrays, so that no decoding is timed."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:04}.npy" for number in range(len(images))]
    for file, image in zip(files, images, strict=True):
        frame, *_ = read_labelled(image)
        assert isinstance(frame, Frame), image.path
        np.save(file, frame.rgb)
    return [str(file) for file in files]


def compare(options: argparse.Namespace) -> dict[str, Any]:
    """Run everything; one JSON object."""
    facts = {"data": options.data.name, "size": options.size, "keep": options.keep, "threads": options.threads}
    before = machine()
    images = read_dataset(options.data).images[:: options.every]
    good = walk(options.data / "train" / GOOD).files
    pictures = decode(images, options.work / "decoded")
    peers = peers_of(options)
    size = fit_ours(peers[OURS], options, good)
    if not peers[TORCH].reason:
        try:
            fit_anomalib(peers, options, size)
        except ContestantError as error:
            peers[TORCH].reason = peers[OPENVINO].reason = str(error)
    judge(peers, options, size, pictures)
    latencies(peers)
    for name, peer in peers.items():
        if peer.facts.get("scores"):
            measure_maps(peer, options.work / "maps" / name, images)
    return {
        **facts,
        "input_size": size,
        "good_parts": len(good),
        "test_parts": len(images),
        "rounds": options.rounds,
        "machine": {**before, "load_after": psutil.getloadavg()[0]},
        "peers": {name: {**peer.facts, "reason": peer.reason} for name, peer in peers.items()},
        "turns_ms": {name: [answer["ms"] for answer in peer.judged] for name, peer in peers.items()},
    }


def main() -> int:
    """Compare, and write ``peers-DATA-SIZE`` as .json, .md and .png below ``--out``; exit code 1 when one failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="train/good, test/KIND, ground_truth/KIND")
    parser.add_argument("--size", type=int, default=224, help="longer side of the network's input, pixels")
    parser.add_argument("--keep", type=float, default=0.01)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="judge only every n-th test picture")
    parser.add_argument("--out", type=Path, default=Path("benchmark-results"))
    parser.add_argument("--env", type=Path, default=user_paths().cache / "benchmark" / "anomalib-2.7.0")
    options = parser.parse_args()
    options.data, options.out, options.env = (path.absolute() for path in (options.data, options.out, options.env))
    options.out.mkdir(parents=True, exist_ok=True)
    options.log, options.work = options.out / "peers.log", options.out / "work"
    shutil.rmtree(options.work, ignore_errors=True)  # a cache that an earlier run filled would flatter the first build
    result = compare(options)
    stem = options.out / f"peers-{result['data']}-{options.size}"
    stem.with_suffix(".json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    stem.with_suffix(".md").write_text(table(result), encoding="utf-8")
    draw(result, stem.with_suffix(".png"))
    sys.stdout.write(table(result))
    return int(any(facts["reason"] for facts in result["peers"].values()))


if __name__ == "__main__":
    sys.exit(main())
