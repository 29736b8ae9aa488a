"""Building and judging on less than this computer: one core, a processor without AVX2, no numba."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.pipeline.building.alone import built_and_judged

AGREEMENT = 1e-5
"""Relative: the same sums in another order differ by some 1e-7."""

WITHOUT_AVX2 = {
    "ONEDNN_MAX_CPU_ISA": "AVX",  # OpenVINO's and torch's kernels
    "OPENBLAS_CORETYPE": "Nehalem",
    "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512_SKX",
    "OPENCV_CPU_DISABLE": "AVX2,FMA3,AVX512-SKX",
}
"""What the libraries choose by at run time. It hides those units; it cannot prove that nobody looks past it."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the small project is built, with its converted network alone."""
    return tmp_path_factory.mktemp("small computers")


@pytest.fixture(scope="module")
def here(root: Path) -> dict[str, Any]:
    return built_and_judged(root)


def alone(root: Path, *, without: str = "", **environment: str) -> dict[str, Any]:
    """What the same build finds in a process of its own, in which one package cannot be imported; and its log."""
    begin = f"import runpy, sys; sys.modules[{without!r}] = None" if without else "import runpy"
    run = "runpy.run_module('tests.unit.pipeline.building.alone', run_name='__main__')"
    command = [sys.executable, "-c", f"{begin}; {run}", str(root)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "log": done.stderr}


def assert_agree(found: dict[str, Any], expected: dict[str, Any]) -> None:
    assert found["verdicts"] == expected["verdicts"] == ["OK", "NG"]
    for name in ("threshold_l2", "good_l2", "scores_l2"):
        assert found[name] == pytest.approx(expected[name], rel=AGREEMENT)


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system gives no process its cores")
def test_one_core_builds_and_judges_alike(root: Path, here: dict[str, Any]) -> None:
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})  # of this thread alone; the process that it starts inherits them
    try:
        found = alone(root)
    finally:
        os.sched_setaffinity(0, cores)
    assert found["cores"] == 1
    assert_agree(found, here)


@pytest.mark.slow
def test_without_avx2_scores_agree(root: Path, here: dict[str, Any]) -> None:
    found = alone(root, **WITHOUT_AVX2)
    assert found["kernels"]
    assert not [kernel for kernel in found["kernels"] if "avx2" in kernel or "brgconv" in kernel]
    assert_agree(found, here)


def test_without_numba_scores_agree(root: Path, here: dict[str, Any]) -> None:
    found = alone(root, without="numba")
    assert found["log"].count("the compiled loops cannot be used") == 1
    assert_agree(found, here)
