"""What a person says of parts: no part counts twice, however its file is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.memory.head import FOLDS, KeptHead
from inspector_app.core.messages import InspectionRecord, Label, ScoredPart, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.measuring.tuning import merged
from inspector_app.project.paths import AppPaths
from inspector_app.records.parts import Part, Place
from inspector_app.sources.images import read_frame
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.marking import Refusal, label_of, mark, mark_recorded
from inspector_app.workers.session import Session

pytestmark = pytest.mark.pages("inspect")


@pytest.fixture
def session(app_paths: AppPaths, built: Built, qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs()
    session = Session(jobs, app_paths)
    session.take_built(built.opened)
    yield session
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    session.deleteLater()
    jobs.deleteLater()


def judged(session: Session, path: Path) -> InspectionRecord:
    assert session.opened is not None
    return inspect(read_frame(path), session.opened.detector, session.limits)


def test_a_training_part_is_not_marked_a_second_time(session: Session, built: Built, feed_folder: Path) -> None:
    learned = Path(built.opened.project.document.training[0].path)
    assert mark(session, judged(session, learned), Label.DEFECT) is Refusal.LEARNED
    assert session.labelled == ()
    assert mark(session, judged(session, feed_folder / "3.png"), Label.DEFECT) is Refusal.NOT_JUDGED
    assert mark(session, judged(session, feed_folder / "0.png"), Label.DEFECT) is None
    assert len(session.labelled) == 1


def test_a_part_that_was_learned_keeps_its_score_under_another_label(
    session: Session, built: Built, feed_folder: Path
) -> None:
    seen, maps = np.zeros((1, 3), np.float32), np.zeros((0, 2, 2), np.float16)
    head = KeptHead(np.zeros((FOLDS + 1, 4)), np.zeros(1, np.int32), seen, maps)
    session.take_built(replace(built.opened, project=replace(built.opened.project, head=head)))
    record = judged(session, feed_folder / "0.png")
    session.set_labelled([ScoredPart("0.png", feed_folder / "0.png", Label.GOOD, 0.5 * record.score_l2, None)])
    assert mark(session, record, Label.DEFECT) is None
    assert [(one.label, one.score_l2) for one in session.labelled] == [(Label.DEFECT, 0.5 * record.score_l2)]
    path, project_id = feed_folder / "0.png", built.opened.project.document.identity
    part = Part(Place(0.0, 1), "run", 1, "0.png", path, Verdict.NG, 9.0, 2.0, None, 5.0, project_id, "Cells", "")
    assert mark_recorded(session, part, Label.GOOD, np.ones((2, 2), np.float32), path)
    assert [(one.label, one.score_l2) for one in session.labelled] == [(Label.GOOD, 0.5 * record.score_l2)]


def test_a_training_part_that_is_marked_is_said(window: MainWindow, built: Built) -> None:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    window.session.records.add([judged(window.session, Path(built.opened.project.document.training[0].path))])
    window.page_of(InspectPage).look_at(0)
    window.page_of(InspectPage).mark_good()
    assert window.session.labelled == ()
    assert any("training parts, so it is not labelled" in text for text in window.notices.texts)


def test_a_file_named_from_here_and_from_the_root_is_one_part(
    session: Session, feed_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(feed_folder.parent)
    near = judged(session, Path(feed_folder.name) / "0.png")
    far = judged(session, feed_folder / "0.png")
    assert near.path is not None
    assert not near.path.is_absolute()
    assert mark(session, near, Label.GOOD) is None
    assert [part.path for part in session.labelled] == [feed_folder / "0.png"]
    assert label_of(session, far) is label_of(session, near) is Label.GOOD
    mark(session, far, Label.DEFECT)
    assert [part.label for part in session.labelled] == [Label.DEFECT]
    assert len(merged(session.labelled, session.labelled)) == 1


def test_a_feed_of_files_knows_where_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Feed.from_paths([Path("line 3")]).paths == (tmp_path / "line 3",)
    assert Feed.from_paths([Path("a.png"), Path("b.png")]).paths == (tmp_path / "a.png", tmp_path / "b.png")
