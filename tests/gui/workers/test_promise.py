"""The monitor of the promise behind the window: what counts, and that the count goes on."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import AnomalyMap, InspectionRecord, Label, Limits, Settled, Verdict, read_only
from inspector_app.project.paths import AppPaths
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.promise import PromiseState
from inspector_app.workers.session import Session

LONG_MS = 20_000


@pytest.fixture
def session(app_paths: AppPaths, built: Built, qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs()
    session = Session(jobs, app_paths)
    session.take_built(built.opened)
    yield session
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG_MS)
    session.deleteLater()
    jobs.deleteLater()


def state(session: Session) -> PromiseState:
    found = session.promise.state
    assert found is not None
    return found


def take(session: Session, records: list[InspectionRecord]) -> None:
    """As a live run does."""
    session.promise.take(records, "run", len(session.records))
    session.records.add(records)


def parts(session: Session, scores: list[float], at_s: float = 1_000.0) -> list[InspectionRecord]:
    project = session.project
    assert project is not None
    limits = session.limits
    return [
        InspectionRecord(
            f"part {number}",
            None,
            at_s + number,
            Verdict.NG if score > limits.ng_l2 else Verdict.OK,
            limits,
            1.0,
            AnomalyMap(read_only(np.full((2, 2), score, dtype=np.float32)), score),
            (8, 8),
            project_id=project.document.identity,
        )
        for number, score in enumerate(scores)
    ]


def good(session: Session, n: int) -> list[float]:
    project = session.project
    assert project is not None
    scores = np.random.default_rng(0).choice(project.document.part_scores_l2, n)
    return [float(score) for score in scores]


def high(session: Session, n: int) -> list[float]:
    return [3 * session.limits.ng_l2] * n


def test_parts_of_other_projects_and_without_a_score_are_not_counted(session: Session) -> None:
    records = parts(session, good(session, 4))
    other = replace(records[0], project_id="0123456789abcdef")
    unread = replace(records[1], verdict=Verdict.ERROR, anomaly=None)
    take(session, [other, unread, *records[2:]])
    assert state(session).n == 2


def test_pictures_that_were_learned_are_not_counted(session: Session, built: Built) -> None:
    records = parts(session, good(session, 2))
    learned = replace(records[0], path=Path(built.opened.project.document.training[0].path))
    take(session, [learned, records[1]])
    assert state(session).n == 1


def test_clock_that_is_set_back_or_not_set_changes_nothing(session: Session) -> None:
    monitor = session.promise
    for first, at_s in ((0, 5_000.0), (5, -1_000.0), (10, math.nan)):
        monitor.take(parts(session, good(session, 5), at_s=at_s), "run", first)
    monitor.take(parts(session, high(session, 60), at_s=math.nan), "run", 15)
    assert state(session).n == 75
    since_s = state(session).since_s
    assert since_s is not None
    assert math.isfinite(since_s)


def test_count_goes_on_when_the_project_is_opened_again(session: Session, built: Built) -> None:
    take(session, parts(session, good(session, 30)))
    session.new()
    assert session.promise.state is None
    session.take_built(built.opened)
    assert state(session).n == 30


def test_state_of_another_limit_is_not_used(session: Session, built: Built) -> None:
    session._set_limits(Limits(1.5 * session.limits.ng_l2))
    take(session, parts(session, good(session, 30)))
    session.new()
    session.take_built(built.opened)
    assert state(session).n == 0


def test_parts_without_a_project_are_not_counted(session: Session) -> None:
    records = parts(session, good(session, 3))
    session.new()
    take(session, records)
    session.promise.watch_again()
    assert session.promise.state is None


def test_answers_about_a_run_that_does_not_count_take_nothing_out(session: Session) -> None:
    take(session, parts(session, good(session, 10)))
    session.records.clear()  # another run begins, of a test folder
    session.records.add(parts(session, good(session, 3)))
    session.records.settle(1, Settled(Label.DEFECT, "", "engineer", 0.0))
    assert state(session).n == 10
    session.promise.settle("run", 2, Label.DEFECT, 1.0, math.nan)  # from History
    assert state(session).n == 9
    session.promise.settle("run", 2, Label.DEFECT, 1.0, math.nan)
    assert state(session).n == 9
    session.promise.settle("run", 2, Label.GOOD, 1.0, math.nan)
    assert state(session).n == 10
