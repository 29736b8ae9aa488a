"""Kill ``train --out`` in mid-save over an old file: ``python -m tests.experiments.kill_saves [200]``.

Each time a process saves as ``train --out`` does, again and again, and is killed (SIGKILL) at a random moment; then the
file must be there, whole, the old one or the new one, and what was kept as .bak whole as well.
"""

import os
import random
import select
import signal
import sys
import tempfile
from contextlib import redirect_stderr
from dataclasses import dataclass
from pathlib import Path

from inspector_app.commands.train import save_keeping_former
from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Limits
from inspector_app.project.store import Project, load_project
from tests.unit.project.conftest import NOON, tiny_project

ROWS = 3_000
LONGEST_S = 0.05


@dataclass
class Count:
    """What was found after so many kills.

    Attributes:
        kills: how many processes were killed.
        missing: times that the file was not there.
        torn: times that it could not be opened, or was neither the old one nor a new one.
        torn_former: times that the kept former one could not be opened.
        amid: kills that fell into a save: a half-written file was there.
        left: files besides these two after one more save.
    """

    kills: int = 0
    missing: int = 0
    torn: int = 0
    torn_former: int = 0
    amid: int = 0
    left: int = 0


def is_whole(path: Path, limits_l2: set[float]) -> bool:
    try:
        return load_project(path).document.threshold_l2 in limits_l2
    except ProjectError:
        return False


def save_for_ever(versions: list[Project], out: Path) -> None:
    with Path(os.devnull).open("w") as nowhere, redirect_stderr(nowhere):
        while True:
            for version in versions:
                save_keeping_former(version, out)


def run(kills: int, folder: Path, seed: int = 0) -> Count:
    """Save and kill so many times."""
    moments = random.Random(seed)
    out, count = folder / "part.inspector", Count()
    former = folder / "part.inspector.bak"
    first = tiny_project(ROWS)
    versions = [first.with_limits(Limits(limit), NOON) for limit in (4.0, 5.0)]
    limits_l2 = {project.document.threshold_l2 for project in (first, *versions)}
    save_keeping_former(first, out)
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            save_for_ever(versions, out)
        select.select([], [], [], moments.uniform(0.0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        count.kills += 1
        count.amid += bool(list(folder.glob(".*.partial")))
        count.missing += not out.exists()
        count.torn += out.exists() and not is_whole(out, limits_l2)
        count.torn_former += former.exists() and not is_whole(former, limits_l2)
    save_keeping_former(first, out)
    count.left = len(set(folder.iterdir()) - {out, former})
    return count


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        print(run(kills, Path(folder)))


if __name__ == "__main__":
    main()
