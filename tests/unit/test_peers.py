"""A peer that cannot be had: its columns are empty, the rest runs, and the exit code says so."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmark import peers
from tests.benchmark.peers import Peer, anomalib_python, judge, latencies, peers_of
from tests.benchmark.peers_table import FLOOR, OPENVINO, OURS, TORCH
from tests.benchmark.turns import Contestant, ContestantError

STAND_IN = """
import sys
from tests.benchmark.turns import serve
judged = lambda pictures, **_: {"ms": [1.0] * len(pictures), "scores": [0.5] * len(pictures)}
sys.exit(serve({"load": lambda **_: {"load_s": 1.0}, "judge": judged}))
"""


@pytest.fixture
def options(tmp_path: Path) -> argparse.Namespace:
    return argparse.Namespace(env=tmp_path / "env", work=tmp_path, log=tmp_path / "log", threads=1, rounds=1)


def test_what_pip_cannot_find_is_told_in_its_words(
    options: argparse.Namespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(options.work))
    with pytest.raises(ContestantError, match=r"anomalib.* could not be installed: ERROR: No matching distribution"):
        anomalib_python(options.env)
    assert not (options.env / "installed.txt").exists()  # it is tried again the next time


def test_an_environment_that_cannot_be_made_leaves_the_others(options: argparse.Namespace) -> None:
    options.env.write_text("no folder")
    found = peers_of(options)
    for name in (TORCH, OPENVINO):
        assert "could not be installed: " in found[name].reason
        assert found[name].command == []
    for name in (OURS, FLOOR):
        assert found[name].reason == ""
        assert found[name].command[0] == sys.executable


def test_a_program_that_is_not_there_is_a_contestant_that_failed(tmp_path: Path) -> None:
    with pytest.raises(ContestantError, match="could not be started"):
        Contestant([str(tmp_path / "python")], tmp_path / "log", 1)


def test_those_that_are_there_are_judged_with(options: argparse.Namespace, tmp_path: Path) -> None:
    found = {
        OURS: Peer([sys.executable, "-c", STAND_IN]),
        TORCH: Peer([str(tmp_path / "python")], facts={"file": ""}),
        OPENVINO: Peer([], reason="It could not be installed."),
    }
    judge(found, options, [64, 64], ["a.npy", "b.npy"])
    latencies(found)
    assert found[OURS].reason == ""
    assert found[OURS].facts["ms_p50"] == 1.0
    assert found[TORCH].reason.startswith("It could not be started")
    assert [found[name].judged for name in (TORCH, OPENVINO)] == [[], []]


@pytest.mark.parametrize(("reason", "exit_code"), [("No network.", 1), ("", 0)])
def test_the_table_has_empty_columns_and_the_exit_code_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reason: str, exit_code: int
) -> None:
    ours = {"ms_p50": 1.0, "ms_p95": 1.2, "image_auroc": 1.0, "reason": ""}
    result: dict[str, Any] = {
        "data": "part",
        "size": 96,
        "keep": 0.01,
        "threads": 1,
        "rounds": 1,
        "input_size": [96, 96],
        "good_parts": 2,
        "test_parts": 2,
        "turns_ms": {OURS: [[1.0]], TORCH: []},
        "machine": dict.fromkeys(("cpu", "cores", "memory_gb", "system"), "") | {"load": 0.0, "load_after": 0.0},
        "peers": {OURS: ours, TORCH: {"reason": reason}},
    }
    monkeypatch.setattr(peers, "compare", lambda _: result)
    monkeypatch.setattr(peers, "draw", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["peers", "--data", str(tmp_path), "--out", str(tmp_path / "out")])
    assert peers.main() == exit_code
    said = capsys.readouterr().out
    assert said == (tmp_path / "out" / "peers-part-224.md").read_text("utf-8")
    assert "| Judge, p50, ms | 1.0 |  |" in said
    assert ("anomalib torch: No network." in said) == bool(reason)
