"""Checks of what a station is connected to: its cameras, watched folders and ports for triggers."""

import errno
import os
import socket
import time
from concurrent.futures import wait
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.core.pictures.rest import small_grey
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.frame_checks import BLACK, is_black
from inspector_app.pipeline.selftest.results import Found, Grade, Value, worst
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.pipeline.steps import begin
from inspector_app.project.app_settings import Port
from inspector_app.project.files import is_folder
from inspector_app.project.station_file import load_setup
from inspector_app.project.store import Project

if TYPE_CHECKING:
    import psutil

FRAME_S = 10.0
"""How long a camera may take for its test frame; it has this long to open, too."""
SETTLING_FRAMES = 10
"""The first frames may be dark: the camera still sets its exposure."""
OWN_NAME = "inspector"
"""Part of the command of every process of this program."""


def check_feeds(subject: Subject) -> Found:
    """Take a test frame from each camera of the station's settings; no other camera is opened.

    Raises:
        SettingsError: a station's settings cannot be read.
    """
    feeds = [feed for feed in station_feeds(subject) if feed.kind != "synthetic"]
    if not feeds:
        return Found(Grade.GREEN, Sentence("No camera or watched folder is set up on this computer."))
    outcomes = [check_feed(feed) for feed in feeds]
    values: dict[str, Value] = {
        f"feed_{number}": f"{feed.kind} {outcome.grade.value}"
        for number, (feed, outcome) in enumerate(zip(feeds, outcomes, strict=True), 1)
    }
    return Found(
        worst(outcome.grade for outcome in outcomes),
        join(*(outcome.found for outcome in outcomes)),
        join(*dict.fromkeys(outcome.advice for outcome in outcomes)),
        values,
    )


def station_feeds(subject: Subject) -> list[Feed]:
    """Return the feeds of the station's settings: that of the project, or those of all projects if it has none.

    Raises:
        SettingsError: the settings cannot be read.
    """
    if isinstance(subject.project, Project):
        setup = load_setup(subject.paths.settings, subject.project.document.identity)
        if setup is not None and setup.feed is not None:
            return [Feed.of_kept(setup.feed)]
    stations = subject.paths.settings / "stations"
    names = sorted(path.stem for path in stations.glob("*.json")) if is_folder(stations) else []
    setups = [load_setup(subject.paths.settings, name) for name in names]
    return list(dict.fromkeys(Feed.of_kept(setup.feed) for setup in setups if setup is not None and setup.feed))


def check_feed(feed: Feed) -> Found:
    """Open a feed and read a frame; of a watched folder, only whether it is there."""
    if not feed.live:
        folder = feed.paths[0] if feed.paths else Path()
        if is_folder(folder):
            return Found(Grade.GREEN, Sentence("{folder} is there.", folder=folder))
        missing = Sentence("The watched folder {folder} is not there.", folder=folder)
        return Found(Grade.RED, missing, Sentence("Check its drive or network."))
    try:
        frame = _test_frame(feed)
    except SourceError as error:
        return Found(Grade.RED, error.message, error.hint)
    if isinstance(frame, UnreadableFrame):
        return Found(Grade.RED, Sentence("{name}: {reason}", name=feed.name, reason=frame.reason))
    height, width = frame.rgb.shape[:2]
    found = Sentence("{name} sends {width} x {height} pixels.", name=feed.name, width=width, height=height)
    if is_black(small_grey(frame.rgb)):
        return Found(Grade.AMBER, found, BLACK)
    return Found(Grade.GREEN, found)


def _test_frame(feed: Feed) -> Frame | UnreadableFrame:
    """Return the first frame that can be read and is not black, else the last one of some.

    Raises:
        SourceError: the feed cannot be opened, or sends no frame in time.
    """
    silent = SourceError(
        Sentence("{name} sends no frame.", name=feed.name),
        hint=Sentence("Check the cable and that no other program uses the camera, then try again."),
    )
    source = feed.open()
    try:
        until_s, frame = time.monotonic() + FRAME_S, None
        for _ in range(SETTLING_FRAMES):
            reading = begin(source.read, "test frame")  # a driver may never return
            if reading not in wait([reading], max(0.0, until_s - time.monotonic())).done:
                break
            frame = reading.result() or frame
            if isinstance(frame, Frame) and not is_black(small_grey(frame.rgb)):
                break
    finally:
        source.close()
    if frame is None:
        raise silent
    return frame


def check_tcp(subject: Subject) -> Found:
    """Check the port for lines over TCP."""
    return check_port(subject.settings.tcp)


def check_http(subject: Subject) -> Found:
    """Check the port for HTTP requests."""
    return check_port(subject.settings.http)


def check_port(port: Port) -> Found:
    """Check that this program can listen on a port, or does so already."""
    values: dict[str, Value] = {"port": port.port, "on": port.on}
    if not port.on:
        return Found(Grade.GREEN, Sentence("Switched off."), values=values)
    try:
        socket.create_server(("127.0.0.1" if port.only_this_computer else "0.0.0.0", port.port)).close()  # noqa: S104
    except OSError as error:
        return _taken(port.port, error, values)
    return Found(Grade.GREEN, Sentence("Port {n} is free.", n=port.port), values=values)


def _taken(port: int, error: OSError, values: dict[str, Value]) -> Found:
    holder = _listener(port)
    if holder is None:
        found = Sentence("Port {n} cannot be opened: {reason}.", n=port, reason=reason_of(error))
        advice = Sentence("If no window of Inspector is open, close the program that uses it, or choose another port.")
        return Found(Grade.AMBER if error.errno == errno.EADDRINUSE else Grade.RED, found, advice, values)
    name = holder.name()
    if holder.pid == os.getpid() or any(OWN_NAME in word.lower() for word in holder.cmdline()[:4]):
        return Found(Grade.GREEN, Sentence("Port {n} is open in the window of Inspector.", n=port), values=values)
    found = Sentence("Port {n} is used by another program: {name}.", n=port, name=name)
    return Found(Grade.RED, found, Sentence("Close that program, or choose another port on the Settings page."), values)


def _listener(port: int) -> "psutil.Process | None":
    """Return the process that listens on a port; None: the system does not tell."""
    import psutil

    try:
        pids = [
            each.pid
            for each in psutil.net_connections("tcp")
            if each.status == psutil.CONN_LISTEN and each.laddr.port == port and each.pid
        ]
        process = psutil.Process(pids[0]) if pids else None
        return process if process is not None and process.cmdline() else None
    except psutil.Error:
        return None
