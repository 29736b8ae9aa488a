"""What all tests share: no display is needed, nobody's real settings are touched, and the markers are true."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_QT_API", "pyside6")
# Before torch is imported: with a thread a core in each of two processes, its threads mostly wait for one another.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["INSPECTOR_LOG"] = "off"  # nobody's log is written to

import gc
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.project import people, pin_hash
from tests.compiled_once import compiled_once

HERE = Path(__file__).parent
COMPILES_ANEW = ("golden", "unit/core", "unit/pipeline/judging")
"""Folders of tests that prove what a network computes, or how it is opened: there each one is compiled."""

# A search for unreachable objects destroys widgets in whichever thread it happens to run in: see workers/garbage.py.
gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The folder of a test says whether it needs Qt or starts a server; elsewhere the test says it itself."""
    for item in items:
        if item.path.is_relative_to(HERE / "gui"):
            item.add_marker("gui")
        if item.path.is_relative_to(HERE / "unit" / "triggers"):
            item.add_marker("services")


@pytest.fixture(autouse=True)
def unreachable_objects() -> Iterator[None]:
    """They are searched for after a test, in its own thread: the new ones here, all at the end of a file."""
    yield
    gc.disable()
    gc.collect(1)


@pytest.fixture(autouse=True, scope="module")
def old_unreachable_objects() -> Iterator[None]:
    """Those that survived a search while they were in use."""
    gc.freeze()  # what is there by now is not looked through after every file: a million objects of libraries
    yield
    gc.collect()


@pytest.fixture(autouse=True, scope="module")
def networks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Most tests open a network that another one has compiled."""
    if any(request.path.is_relative_to(HERE / folder) for folder in COMPILES_ANEW):
        yield
        return
    with compiled_once():
        yield


@pytest.fixture(autouse=True)
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PIN costs some tenths of a second on purpose; no test waits for that but the one of what it costs."""
    monkeypatch.setattr(pin_hash, "LOG2_N", 4)
    monkeypatch.setattr(people, "MEMORY_KIB", 32)
    monkeypatch.setattr(people, "TIME_COST", 1)


@pytest.fixture(autouse=True)
def servers_are_marked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that listens on a port has the marker ``services``."""
    if request.node.get_closest_marker("services") is not None:
        yield
        return
    ports: list[object] = []
    listen = socket.socket.listen

    def noted(self: socket.socket, *backlog: int) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            ports.append(self.getsockname())
        listen(self, *backlog)

    monkeypatch.setattr(socket.socket, "listen", noted)
    yield
    assert not ports, f"This test listens on {ports}: mark it with pytest.mark.services"
