import math
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import BackboneError
from inspector_app.core.messages import Label, Limits, ScoredPart, Verdict
from inspector_app.core.pictures.zones import Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging import opening
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.paths import AppPaths
from inspector_app.project.person import user_name
from inspector_app.project.store import Project, load_project
from inspector_app.sources.images import read_frame
from inspector_app.workers import record_log
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.record_log import Counts
from inspector_app.workers.session import Session
from tests.gui.conftest import CountingEmbedder


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


# Through functions, since mypy takes a property to stay what it was asserted to be.
def unsaved(session: Session) -> bool:
    return session.dirty


def undoable(session: Session) -> bool:
    return session.can_undo


def labels(session: Session) -> tuple[ScoredPart, ...]:
    return session.labelled


def redoable(session: Session) -> bool:
    return session.can_redo


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(app_paths: AppPaths, clock: Clock, qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs()
    session = Session(jobs, app_paths, clock_s=clock)
    yield session
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    session.deleteLater()
    jobs.deleteLater()


def test_moving_the_threshold_rejudges_without_the_network(
    session: Session, built: Built, counter: CountingEmbedder, feed_folder: Path
) -> None:
    session.take_built(built.opened)
    frames = [read_frame(path) for path in sorted(feed_folder.iterdir())]
    session.records.add([inspect(frame, built.opened.detector, session.limits) for frame in frames])
    assert counter.inferences == 5
    assert session.records.counts().error == 1
    session.set_threshold(1e-6)
    assert session.records.counts() == Counts(ok=0, ng=5, error=1)
    assert [session.records.record(n).verdict for n in range(6)].count(Verdict.NG) == 5
    session.set_threshold(1e6)
    assert session.records.counts() == Counts(ok=5, ng=0, error=1)
    assert session.records.record(3).verdict is Verdict.ERROR
    assert session.records.record(0).threshold_l2 == 1e6
    assert counter.inferences == 5


def test_undo_and_redo_walk_through_the_thresholds(session: Session, built: Built, clock: Clock) -> None:
    session.take_built(built.opened)
    first = session.threshold_l2
    for value in (2.0, 3.0):
        clock.now_s += 10
        session.set_threshold(value)
    assert undoable(session)
    session.undo()
    assert session.threshold_l2 == 2.0
    session.undo()
    assert session.threshold_l2 == first
    assert not undoable(session)
    session.redo()
    session.redo()
    assert session.threshold_l2 == 3.0
    session.undo()
    clock.now_s += 10
    session.set_threshold(4.0)
    assert not redoable(session)


def test_a_drag_is_one_step_to_undo(session: Session, built: Built, clock: Clock) -> None:
    session.take_built(built.opened)
    first = session.threshold_l2
    for value in np.linspace(1, 2, 50):
        clock.now_s += 0.05
        session.set_threshold(float(value))
    session.undo()
    assert session.threshold_l2 == first


def test_a_reset_right_after_a_drag_is_a_step_of_its_own(session: Session, built: Built) -> None:
    session.take_built(built.opened)
    suggested = session.suggested_l2
    session.set_threshold(1.25)
    session.reset_threshold()
    session.set_threshold(1.5)  # so is what follows it
    session.undo()
    assert session.threshold_l2 == suggested
    session.undo()
    assert session.threshold_l2 == 1.25


@pytest.mark.parametrize("bad", [0.0, -1.0, math.nan, math.inf])
def test_a_limit_that_is_none_is_not_taken(session: Session, built: Built, bad: float) -> None:
    session.take_built(built.opened)
    before = session.threshold_l2
    session.set_threshold(bad)
    assert session.threshold_l2 == before


def test_saving_and_opening_keeps_project_and_threshold(
    session: Session, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    session.take_built(built.opened)
    assert unsaved(session)
    session.set_threshold(1.25)
    path = tmp_path / "saved.inspector"
    with qtbot.waitSignal(session.saved):
        session.save(path)
    assert not unsaved(session)
    assert load_project(path).document.threshold_l2 == 1.25
    assert len(load_project(path).document.threshold_history) == 1
    session.set_threshold(1.5)
    assert unsaved(session)
    session.undo()
    assert not unsaved(session)

    session.new()
    assert session.project is None
    with qtbot.waitSignal(session.detector_ready, timeout=20_000):
        session.open(path)
    assert session.path == path
    assert session.threshold_l2 == 1.25
    assert session.opened is not None
    assert session.opened.drift_notice == ""
    assert not unsaved(session)


def test_a_project_that_cannot_be_read_leaves_the_open_one(
    session: Session, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    session.take_built(built.opened)
    broken = tmp_path / "broken.inspector"
    broken.write_bytes(b"nothing")
    with qtbot.waitSignal(session.failed):
        session.open(broken)
    assert session.project is built.opened.project
    assert session.path is None


def test_opening_another_project_overtakes_the_first(
    session: Session, project_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()
    slow = tmp_path / "slow.inspector"
    slow.write_bytes(project_file.read_bytes())

    def load(path: Path) -> Project:
        if path == slow:
            release.wait(10)
        return load_project(path)

    monkeypatch.setattr(opening, "load_project", load)
    with qtbot.waitSignal(session.detector_ready, timeout=20_000):
        session.open(slow)
        session.open(project_file)
    opened = session.project
    release.set()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    assert session.project is opened
    assert session.path == project_file


def test_a_project_whose_network_cannot_be_had_leaves_the_open_one(
    session: Session, built: Built, project_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> OpenedProject:
        raise BackboneError(Sentence("The weights are not here."), hint=Sentence("Install them."))

    session.take_built(built.opened)
    monkeypatch.setattr(opening, "open_detector", fails)
    with qtbot.waitSignal(session.failed) as failed, qtbot.waitSignal(session.busy_changed):
        session.open(project_file)
    assert failed.args is not None
    assert "weights are not here" in str(failed.args[0])
    assert session.project is built.opened.project
    assert session.opened is built.opened


def test_what_was_changed_while_another_opened_is_not_dropped(
    session: Session, built: Built, project_file: Path, qtbot: QtBot
) -> None:
    session.take_built(built.opened)  # unsaved, which the person has agreed to lose before this is called
    with qtbot.waitSignal(session.opening_held, timeout=20_000) as held:
        session.open(project_file)
        session.set_threshold(1.25)
    assert session.threshold_l2 == 1.25
    assert session.project is built.opened.project
    assert held.args is not None
    session.take_opened(*held.args)
    assert session.path == project_file
    assert not unsaved(session)


def test_a_save_during_a_save_is_not_dropped(session: Session, built: Built, tmp_path: Path, qtbot: QtBot) -> None:
    session.take_built(built.opened)
    path = tmp_path / "saved.inspector"
    with qtbot.waitSignals([session.saved, session.saved]):
        session.save(path)
        session.set_threshold(1.25)
        session.save(path)
    assert not unsaved(session)
    assert load_project(path).document.threshold_l2 == 1.25


def test_other_zones_during_a_save_stay_and_are_unsaved(
    session: Session, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    """They leave what was learned as it is, so the project that was saved seems to be the open one."""
    session.take_built(built.opened)
    project = built.opened.project
    document = project.document.model_copy(update={"zoning": Zoning(mm_per_px=0.5)})
    zoned = replace(project, document=document)
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "saved.inspector")
        session.take_learned_again(replace(built.opened, project=zoned))
    assert session.project is zoned
    assert unsaved(session)


def test_a_save_that_fails_stays_unsaved(session: Session, built: Built, tmp_path: Path, qtbot: QtBot) -> None:
    session.take_built(built.opened)
    with qtbot.waitSignal(session.failed) as failed:
        session.save(tmp_path / "no folder" / "x.inspector")
    assert failed.args is not None
    assert "could not be saved" in str(failed.args[0])
    assert unsaved(session)
    assert session.path is None


@pytest.mark.parametrize(("feed", "kept"), [("file", 30), ("camera", 20)])
def test_long_runs_keep_every_score_but_only_the_last_records(
    session: Session, built: Built, good_cells: list[Path], monkeypatch: pytest.MonkeyPatch, feed: str, kept: int
) -> None:
    monkeypatch.setattr(record_log, "KEPT", {"file": 30, "camera": 20})
    session.take_built(built.opened)
    record = inspect(read_frame(good_cells[0]), built.opened.detector, session.limits)
    for _ in range(60):
        session.records.add([record if feed == "file" else replace(record, path=None)])
    assert len(session.records) == 60
    assert session.records.counts().total == 60
    assert kept <= 60 - session.records.first < 1.1 * kept
    session.set_threshold(1e-6)
    assert session.records.counts().ng == 60
    assert session.records.record(59).verdict is Verdict.NG
    assert len(session.records.kept()) == 60 - session.records.first
    for gone in (0, session.records.first - 1, 60):  # never another part's record
        with pytest.raises(IndexError):
            session.records.record(gone)


def a_part(name: str, label: Label, score_l2: float = 1.0) -> ScoredPart:
    return ScoredPart(name, None, label, score_l2, np.full((12, 12), score_l2, np.float16))


def test_a_lower_limit_above_the_other_asks_for_no_look(session: Session, built: Built, good_cells: list[Path]) -> None:
    """Every part is counted once, by the verdict that it has."""
    session.take_built(built.opened)
    record = inspect(read_frame(good_cells[0]), built.opened.detector, session.limits)
    session.set_threshold(2.0)
    session.set_review(3.0)
    scores_l2 = (1.0, 2.0, 2.5, 3.0, 3.5)
    assert record.anomaly is not None
    anomalies = [replace(record.anomaly, score_l2=score_l2) for score_l2 in scores_l2]
    session.records.add([replace(record, anomaly=anomaly) for anomaly in anomalies])
    verdicts = [kept.verdict for kept in session.records.kept()]
    assert session.records.counts() == Counts(
        verdicts.count(Verdict.OK), verdicts.count(Verdict.REVIEW), verdicts.count(Verdict.NG)
    )
    assert verdicts.count(Verdict.NG) == 3


def test_the_lower_limit_asks_for_a_look_and_can_be_taken_back(
    session: Session, built: Built, feed_folder: Path, qtbot: QtBot
) -> None:
    session.take_built(built.opened)
    limit_l2 = session.threshold_l2
    frames = [read_frame(path) for path in sorted(feed_folder.iterdir())]
    session.records.add([inspect(frame, built.opened.detector, session.limits) for frame in frames])
    before = session.records.counts()
    with qtbot.waitSignal(session.limits_changed) as told:
        session.set_review(1e-6)
    assert told.args == [Limits(limit_l2, 1e-6)]
    assert session.records.counts() == Counts(ok=0, review=before.ok, ng=before.ng, error=before.error)
    session.undo()
    assert session.limits == Limits(limit_l2)
    assert session.records.counts() == before
    session.redo()
    session.set_review(None)
    assert session.limits == Limits(limit_l2)


@pytest.mark.parametrize("bad", [0.0, -1.0, math.nan, math.inf])
def test_a_lower_limit_that_is_none_is_not_taken(session: Session, built: Built, bad: float) -> None:
    session.take_built(built.opened)
    session.set_review(bad)
    assert session.limits.review_l2 is None


def test_labels_are_saved_and_come_back_and_can_be_taken_back(
    session: Session, built: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    session.take_opened(built.opened, tmp_path / "p.inspector")
    first, second = a_part("one", Label.GOOD), a_part("two", Label.DEFECT, 9.0)
    with qtbot.waitSignal(session.labels_changed):
        session.set_labelled([first])
    session.set_labelled([first, second])
    assert unsaved(session)
    session.undo()
    assert labels(session) == (first,)
    session.redo()
    assert labels(session) == (first, second)
    session.set_threshold(1.25)
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "p.inspector")
    assert not unsaved(session)
    saved = load_project(tmp_path / "p.inspector")
    assert [(part.name, part.label, part.score_l2) for part in saved.labelled_parts()] == [
        ("one", Label.GOOD, 1.0),
        ("two", Label.DEFECT, 9.0),
    ]
    assert len(saved.training_parts()) == len(built.opened.project.document.training)
    assert saved.document.threshold_history[-1].by == user_name()
    session.undo()  # the limit
    session.undo()  # the second label
    assert labels(session) == (first,)
    assert unsaved(session)


def test_labels_are_packed_beside_the_window(
    session: Session, built: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every map is written out and hashed for that, which takes a while where there are many."""
    session.take_built(built.opened)
    session.set_labelled([a_part("one", Label.GOOD)])
    with_labelled, threads = Project.with_labelled, []

    def noted(project: Project, parts: Sequence[ScoredPart]) -> Project:
        threads.append(threading.get_ident())
        return with_labelled(project, parts)

    monkeypatch.setattr(Project, "with_labelled", noted)
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "p.inspector")
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()
    assert session.project is not None
    assert [part.name for part in session.project.labelled_parts()] == ["one"]


def test_another_project_brings_its_own_labels(session: Session, built: Built) -> None:
    session.take_built(built.opened)
    session.set_labelled([a_part("one", Label.GOOD)])
    session.take_built(built.opened)
    assert labels(session) == ()
    session.new()
    session.set_labelled([a_part("one", Label.GOOD)])
    assert labels(session) == ()
