"""Builds of all combined choices: ``python -m tests.experiments.combinations``. The tests do without most in tiles."""

import tempfile
import time
from pathlib import Path

import pytest

from tests import helpers
from tests.unit.pipeline.building.test_combinations import CASES, combine


def main() -> None:
    """Print one line for each combination."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("inspector_app.core.features.tiles.MAX_TILE_PX", 512)
        paths = helpers.app_paths(Path(folder) / "app")
        for number, (name, case) in enumerate(CASES.items()):
            (own := Path(folder) / str(number)).mkdir()
            began_s = time.perf_counter()
            combine(case, paths, own, leaves_out=True)
            print(f"{name}: as it should be, {time.perf_counter() - began_s:.0f} s", flush=True)


if __name__ == "__main__":
    main()
