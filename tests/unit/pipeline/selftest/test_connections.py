"""Only the cameras of the station are opened; ports are told from those of other programs."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Frame, UInt8
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.selftest import connections
from inspector_app.pipeline.selftest.connections import check_feeds, check_port, check_tcp, station_feeds
from inspector_app.pipeline.selftest.results import Grade
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.app_settings import Port
from inspector_app.project.station_file import KeptFeed, StationSetup, save_setup
from inspector_app.sources import synthetic
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings
from tests.unit.sources.test_camera import Device, plug_in

LISTENER = (
    "import socket, sys; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True); "
    "sys.stdin.read()"
)


def keep(subject: Subject, identity: str, **fields: Any) -> None:
    feed = KeptFeed.model_validate({"kind": "camera", "name": "Camera", **fields})
    setup = StationSetup(when="continuous", motion_limit=0.1, rest_frames=3, presence_limit=0.5, feed=feed)
    save_setup(setup, subject.paths.settings, identity)


def bright(n: int) -> list[UInt8 | None]:
    return [np.full((40, 60, 3), 90 + number, np.uint8) for number in range(n)]


def black(n: int) -> list[UInt8 | None]:
    return [np.zeros((40, 60, 3), np.uint8) for _ in range(n)]


# --- cameras ---------------------------------------------------------------------------------------------------------


def test_only_the_cameras_of_the_station_are_opened(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    devices = {0: Device(bright(30)), 1: Device(bright(30)), 2: Device(bright(30))}
    plug_in(monkeypatch, devices)
    assert "No camera" in check_feeds(subject).found
    keep(subject, "aa", camera=1, name="Top")
    keep(subject, "bb", camera=1, name="Top")
    outcome = check_feeds(subject)
    assert outcome.grade is Grade.GREEN
    assert outcome.found == "Top sends 60 x 40 pixels."
    assert [device.grabbed is not None for device in devices.values()] == [False, True, False]
    assert devices[1].released == 1


def test_a_camera_that_is_away_is_red_and_the_others_are_tested(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(monkeypatch, {1: Device(bright(30))})
    keep(subject, "aa", camera=0, name="Top", locked=False)
    keep(subject, "bb", camera=1, name="Side", locked=False)
    outcome = check_feeds(subject)
    assert outcome.grade is Grade.RED
    assert "Side sends 60 x 40 pixels." in outcome.found
    assert "camera 0" in outcome.found.lower()
    assert outcome.advice


def test_a_covered_lens_is_amber_and_the_first_dark_frames_are_not(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(subject, "aa", locked=False)
    plug_in(monkeypatch, {0: Device([*black(4), *bright(3)])})
    assert check_feeds(subject).grade is Grade.GREEN
    plug_in(monkeypatch, {0: Device(black(40))})
    outcome = check_feeds(subject)
    assert outcome.grade is Grade.AMBER
    assert "The picture is black." in outcome.advice


def test_a_camera_that_hangs_is_red(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    controls = SyntheticControls()
    controls.begin(Fault.HANGING)
    monkeypatch.setattr(connections, "FRAME_S", 0.1)
    feed = Feed("synthetic", "Belt", synthetic=SyntheticSettings(size=(64, 48)), controls=controls)
    outcome = connections.check_feed(feed)
    assert outcome.grade is Grade.RED
    assert outcome.found == "Belt sends no frame."
    assert not any(thread.name == "test frame" and not thread.daemon for thread in threading.enumerate())


def test_the_synthetic_camera_is_no_camera(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "open_chosen", lambda _chosen: pytest.fail("it is not opened"))
    keep(subject, "aa", kind="synthetic")
    assert check_feeds(subject).grade is Grade.GREEN


def test_a_watched_folder_must_be_there(subject: Subject, tmp_path: Path) -> None:
    keep(subject, "aa", kind="watched", folder=str(tmp_path / "in"))
    outcome = check_feeds(subject)
    assert outcome.grade is Grade.RED
    assert str(tmp_path / "in") in outcome.found
    (tmp_path / "in").mkdir()
    assert check_feeds(subject).grade is Grade.GREEN


def test_the_feed_of_the_project_comes_before_those_of_others(subject: Subject, trained: Trained) -> None:
    keep(subject, "aa", camera=5)
    with_project = replace(subject, project=trained.project)
    assert [feed.camera for feed in station_feeds(with_project)] == [5]
    keep(subject, trained.project.document.identity, camera=7)
    assert [feed.camera for feed in station_feeds(with_project)] == [7]


def test_a_damaged_station_file_is_told(subject: Subject) -> None:
    keep(subject, "aa")
    (subject.paths.settings / "stations" / "aa.json").write_bytes(b"{")
    with pytest.raises(SettingsError, match="cannot be used"):
        check_feeds(subject)


# --- ports -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that a program of another name holds."""
    command = [sys.executable, "-c", LISTENER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/", text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        yield int(other.stdout.readline())
        other.stdin.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.mark.services
def test_a_port_is_free_or_used_by_another_program(
    subject: Subject, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check_port(Port(on=False, port=taken)).grade is Grade.GREEN
    assert check_port(Port(on=True, port=free_port())).grade is Grade.GREEN
    monkeypatch.setattr(connections, "OWN_NAME", "no program has this name")
    used = subject.settings.model_copy(update={"tcp": Port(on=True, port=taken)})
    outcome = check_tcp(replace(subject, settings=used))
    assert outcome.grade is Grade.RED
    assert f"Port {taken} is used by another program: python" in outcome.found


@pytest.mark.services
def test_a_port_of_this_program_is_as_it_should_be(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "OWN_NAME", "python")
    assert check_port(Port(on=True, port=taken)).grade is Grade.GREEN
    with socket.create_server(("127.0.0.1", 0)) as own:
        monkeypatch.setattr(connections, "OWN_NAME", "no program has this name")
        outcome = check_port(Port(on=True, port=own.getsockname()[1]))
    assert outcome.grade is Grade.GREEN
    assert "window of Inspector" in outcome.found


@pytest.mark.services
@pytest.mark.parametrize("answer", [psutil.AccessDenied(), None])
def test_if_the_system_does_not_tell_who_uses_it_the_port_is_amber(
    answer: Exception | None, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_kind: str) -> list[Any]:
        if answer is not None:
            raise answer
        return []

    monkeypatch.setattr(psutil, "net_connections", ask)
    outcome = check_port(Port(on=True, port=taken))
    assert outcome.grade is Grade.AMBER
    assert "cannot be opened" in outcome.found


def test_a_frame_is_what_a_camera_sends() -> None:
    frame = connections._test_frame(Feed("synthetic", "Belt", synthetic=SyntheticSettings(size=(64, 48))))
    assert isinstance(frame, Frame)
    assert frame.rgb.shape == (48, 64, 3)
