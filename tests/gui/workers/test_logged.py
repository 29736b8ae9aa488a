"""What the window does is in the log: jobs, runs, projects, limits, settings and roles, and every notice."""

import logging
import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import SourceError, TrainingError
from inspector_app.core.messages import Limits, Progress, UnreadableFrame
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.run import LiveStatus
from inspector_app.project.app_settings import AppSettings, PinHash, Port, change_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.job import Jobs
from inspector_app.workers.live_worker import MAX_ERRORS, LiveWorker
from inspector_app.workers.newest import Newest
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session
from tests import golden
from tests.unit.pipeline.live.feeds import Brightness
from tests.unit.pipeline.live.test_run import Listed, frame_of

STEP = Progress(Sentence("Counting"), 0, 0, 0.0)


@pytest.fixture(autouse=True)
def all_that_is_usual(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.INFO, "inspector_app"):
        yield


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def jobs(owner: QObject) -> Jobs:
    return Jobs(owner)


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [re.sub(r"\d+\.\d s", "N s", record.message) for record in caplog.records]


@pytest.mark.parametrize(
    "fault", [None, TrainingError(Sentence("Too few parts."), hint=Sentence("Take more.")), KeyError("x")]
)
def test_a_job_is_told_of_with_its_seconds_and_how_it_ended(
    jobs: Jobs, fault: Exception | None, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    def count() -> Generator[Progress, None, None]:
        yield STEP
        if fault is not None:
            raise fault

    job = jobs.make(count)
    with qtbot.waitSignal(job.ended):
        job.start()
    begins, ends = told(caplog)
    assert begins.endswith("count begins")
    assert ends.endswith("count has ended after N s" if fault is None else f"after N s, in: Counting: {fault}")
    assert caplog.records[1].levelno == (logging.INFO if fault is None else logging.WARNING)
    assert ("Traceback" in caplog.text) is isinstance(fault, KeyError)  # a sentence says all there is to say


def test_a_job_that_is_cancelled_is_told_of(jobs: Jobs, caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    def count() -> Generator[Progress, None, None]:
        while True:
            yield STEP

    job = jobs.make(count)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert told(caplog)[1].endswith("count is cancelled after N s, in: Counting")


def test_jobs_of_somebody_who_looks_around_are_details(
    jobs: Jobs, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    def look() -> Generator[Progress, None, int]:
        yield STEP
        return 1

    newest = Newest(jobs, owner)
    with qtbot.waitSignal(newest.answered):
        newest.want(1, look)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told(caplog) == []


def run(worker: LiveWorker, source: Listed, qtbot: QtBot) -> None:
    worker.start(lambda: source, Brightness(), Limits(10.0), RunPlan(), recorder=None, project_id="ab", real_time=False)
    with qtbot.waitSignal(worker.ended, timeout=20_000):
        worker.run()


def test_a_run_is_told_of_with_its_states_and_counts(
    owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    run(LiveWorker(owner), Listed([frame_of(value) for value in range(5)]), qtbot)
    lines = told(caplog)
    assert lines[0] == "A run begins, of project ab, Limits(ng_l2=10.0, review_l2=None), judging: continuous"
    assert "The run is opening" in lines
    assert lines[-2:] == ["The run is stopped", "The run has ended: 5 frames captured, 5 records, 0 frames not judged"]


def test_a_run_that_fails_is_told_of_with_its_sentence(
    owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    run(
        LiveWorker(owner),
        Listed([frame_of(1)], fault=SourceError(Sentence("Broke off."), hint=Sentence("Look at it."))),
        qtbot,
    )
    assert told(caplog)[-1] == "The run has failed: Broke off. Look at it."
    assert caplog.records[-1].levelno == logging.ERROR


def test_errors_are_told_of_with_their_sentence_some_a_minute_and_other_verdicts_are_not(
    owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    worker = LiveWorker(owner)
    errors = [UnreadableFrame(f"{n}.png", 0.0, Sentence("Half a picture.")) for n in range(3 * MAX_ERRORS)]
    run(worker, Listed([*(frame_of(value) for value in range(20)), *errors]), qtbot)
    caplog.clear()
    assert len(worker.take()[0]) == 20 + 3 * MAX_ERRORS
    assert told(caplog) == [f"{n}.png: ERROR: Half a picture." for n in range(MAX_ERRORS)]


def test_a_camera_that_freezes_is_told_of_once(
    owner: QObject, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = LiveWorker(owner)
    for frozen in (False, True, True, False, False):
        monkeypatch.setattr(worker, "_live", SimpleNamespace(status=replace(LiveStatus(), frozen=frozen)))
        worker._tell_status()
    assert told(caplog) == ["The camera sends one picture again and again", "It sends others again"]


@pytest.fixture
def session(app_paths: AppPaths, jobs: Jobs, qtbot: QtBot) -> Iterator[Session]:
    session = Session(jobs, app_paths)
    yield session
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    session.deleteLater()


def test_projects_and_limits_are_told_of_and_a_drag_once(
    session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    project = load_project(Path(golden.__file__).parent / "version4.inspector")
    identity = project.document.identity
    opened = cast("OpenedProject", SimpleNamespace(project=project))
    session.take_opened(opened, tmp_path / "a.inspector")
    assert f"Project {identity} is open, {project.document.limits}: {tmp_path / 'a.inspector'}" in told(caplog)
    session._limits_rest.setInterval(50)
    for step in range(100):
        session.set_threshold(3.0 + step / 100)
    qtbot.waitUntil(lambda: "Limits are now" in caplog.text)
    limits = Limits(3.99, project.document.review_l2)
    assert [line for line in told(caplog) if "Limits are" in line] == [
        f"Limits are now {limits}, of project {identity}"
    ]
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "b.inspector")
    assert f"Project {identity} is saved, {limits}: {tmp_path / 'b.inspector'}" in told(caplog)
    session.take_built(opened)
    session.new()
    assert told(caplog)[-2:] == [f"Project {identity} was built, {project.document.limits}", "No project"]


def test_settings_are_told_of_without_pin_and_token(
    tmp_path: Path, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    preferences = Preferences(tmp_path, owner)
    pin, port = PinHash.of("2468"), Port(on=True, port=5000, token="hunter2")
    preferences.change(AppSettings(language="ko", sound_on_ng=True, pin=pin, tcp=port))
    assert told(caplog) == [
        "Setting language is now ko",
        "Setting sound_on_ng is now True",
        "Setting pin is now another one",
        "Setting tcp is now 5000, on, with a token, only this computer: True",
    ]
    for secret in ("2468", "hunter2", pin.digest, pin.salt):
        assert secret not in caplog.text
    with qtbot.waitSignal(preferences.changed):
        change_settings({"http": port, "pin": None}, preferences.settings, tmp_path)
    assert told(caplog)[-1] == "Another window changed settings: http, pin"
    assert "hunter2" not in caplog.text


def test_roles_and_wrong_pins_are_told_of(
    tmp_path: Path, owner: QObject, jobs: Jobs, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    preferences = Preferences(tmp_path, owner)
    preferences.change(AppSettings(pin=PinHash.of("2468")))
    roles = Roles(preferences, jobs, owner)
    with qtbot.waitSignal(roles.pin_refused):
        roles.check("1357")
    assert told(caplog)[-1] == "A PIN was wrong; the next is taken in 1 s"
    roles.log_in()
    roles.lock()
    assert told(caplog)[-2:] == ["The role is now engineer", "The role is now operator"]
    assert "1357" not in caplog.text
    qtbot.waitUntil(lambda: not jobs.busy)


def test_every_notice_is_told_of(caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show_fault(SourceError(Sentence("Camera 0 stopped sending frames."), hint=Sentence("Check its cable.")))
    assert told(caplog) == ["Camera 0 stopped sending frames. Check its cable."]
    assert caplog.records[0].levelno == logging.ERROR
