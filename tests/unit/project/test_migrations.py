"""Older files are brought up to date, one step after the other."""

from collections.abc import Callable

import pytest

from inspector_app.core.errors import ProjectError
from inspector_app.project.migrations import STEPS, Document, migrate
from inspector_app.project.schema import CURRENT_VERSION


def test_every_older_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, CURRENT_VERSION))


def test_the_current_version_stays_as_it_is() -> None:
    document: Document = {"version": CURRENT_VERSION, "name": "part"}
    assert migrate(document) == document


@pytest.mark.parametrize(("version", "expected"), [(1, ["first", "second"]), (2, ["second"]), (3, [])])
def test_steps_follow_one_another_from_the_files_version(version: int, expected: list[str]) -> None:
    def step(name: str) -> Callable[[Document], Document]:
        return lambda document: {**document, "steps": [*document["steps"], name]}

    original: Document = {"version": version, "steps": []}
    done = migrate(original, current=3, steps={1: step("first"), 2: step("second")})
    assert done == {"version": 3, "steps": expected}
    assert original == {"version": version, "steps": []}


@pytest.mark.parametrize("version", [None, "1", 0, -1, 1.0, True])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    with pytest.raises(ProjectError, match="does not say its version"):
        migrate({"version": version})
    with pytest.raises(ProjectError, match="does not say its version"):
        migrate({})


def test_a_version_from_the_future_is_refused() -> None:
    with pytest.raises(ProjectError, match="newer than this program's"):
        migrate({"version": CURRENT_VERSION + 1})
