"""Small samples of the long campaigns in tests/experiments, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
MUTATED = """
import json, sys
from tests.experiments.mutated_projects import KINDS, run

found = {}
for kind in KINDS:
    for what, outcomes in run(int(sys.argv[1]), 7, {kind}).items():
        found[what] = found.get(what, 0) + len(outcomes)
print(json.dumps(found))
"""
KILLED = """
import dataclasses, json, sys
from pathlib import Path
from tests.experiments.kill_saves import run

print(json.dumps(dataclasses.asdict(run(int(sys.argv[1]), Path(sys.argv[2])))))
"""


def told(script: str, *arguments: object) -> Any:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=30)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_mutated_and_hostile_files_are_answered_soon_in_little_memory_and_with_a_sentence() -> None:
    found = told(MUTATED, 5)
    assert found.keys() <= {"opened", "refused"}, found  # nothing slow or large, no crash, no silent change
    assert found["refused"] > 25


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_train_out_killed_at_any_moment_leaves_a_whole_file_of_that_name(tmp_path: Path) -> None:
    count = told(KILLED, 20, tmp_path)
    assert (count["missing"], count["torn"], count["torn_former"], count["left"]) == (0, 0, 0, 0)
    assert count["amid"] > 3  # else the kills fell between the saves, and nothing was tested
