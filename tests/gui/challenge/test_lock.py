"""A run is locked while its challenge is due, whatever tries to begin it; and the lock makes no verdict."""

import platform
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import TriggerAnswer, Verdict
from inspector_app.pipeline.challenge.judged_set import Person, run_of
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.challenge_results import ChallengeRun, Outcome, load_results, save_run
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.store import save_project
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.records.challenges import challenges_in
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets.status_lights import Level
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.challenge.conftest import LONG_MS, RULE, add_known, ask_for, challenge, use
from tests.gui.conftest import click, press
from tests.records import rows_in

pytestmark = pytest.mark.pages("inspect")


def judged(page: InspectPage) -> int:
    return len(page._session.records)


# Through functions, since mypy takes an attribute to stay what it was asserted to be.
def locked(page: InspectPage) -> bool:
    return page.run.challenge.locked


def level(page: InspectPage) -> Level:
    return page.lights.challenge.level


def says(window: MainWindow, text: str) -> bool:
    return any(text in notice for notice in window.notices.texts)


def press_space(page: InspectPage) -> None:
    press(page, Qt.Key.Key_Space)


def press_f5(page: InspectPage) -> None:
    press(page, Qt.Key.Key_F5)


def auto_start(page: InspectPage) -> None:
    page.auto_start._go()


def start_over(page: InspectPage) -> None:
    page.run.go_on()


WAYS: list[Callable[[InspectPage], object]] = [
    press_space,
    press_f5,
    lambda page: page.step(),
    lambda page: page.trigger(),
    lambda page: page.deck.run_tool.click(),
    lambda page: page.banner.again_button.click(),
    auto_start,
    start_over,
]


def test_nothing_begins_a_run_before_the_challenge(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    assert locked(page)
    assert "Run is locked" in page.view.message
    for place, way in enumerate(WAYS):
        way(page)
        assert page.run.state is RunState.STOPPED, place
        assert says(
            window, "Run is locked, no part is judged. The challenge parts were not judged at this station yet."
        )
        window.notices.clear()
    page.run.open()  # the camera may be looked at
    qtbot.waitUntil(lambda: page.run.state is RunState.PAUSED, timeout=LONG_MS)
    for way in WAYS:
        way(page)
        assert page.run.state is RunState.PAUSED
    assert judged(page) == 0
    challenge(page, qtbot)
    assert not says(window, "locked")
    press_f5(page)
    qtbot.waitUntil(lambda: judged(page) > 0, timeout=LONG_MS)


def test_a_run_that_becomes_due_is_paused_and_takes_no_trigger(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    page.run.station.set_plan(RunPlan(when=When.TRIGGER))
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    assert page.run.trigger("plc") is TriggerAnswer.TAKEN
    qtbot.waitUntil(lambda: judged(page) == 1, timeout=LONG_MS)
    ask_for(window, RULE)
    qtbot.waitUntil(lambda: page.run.state is RunState.PAUSED, timeout=LONG_MS)
    assert says(window, "Run is locked")
    answers = [page.run.trigger("plc"), page.run.trigger()]
    assert answers == [TriggerAnswer.NOT_RUNNING] * 2
    assert not page.run.report().running
    for way in WAYS[:4]:
        way(page)
    assert page.run.state is RunState.PAUSED
    challenge(page, qtbot)
    press_f5(page)  # the run is still open: it goes on or is begun again
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    assert page.run.trigger("plc") is TriggerAnswer.TAKEN
    qtbot.waitUntil(lambda: judged(page) >= 1, timeout=LONG_MS)
    log = page._session.records
    assert {log.record(number).verdict for number in range(log.first, len(log))} == {Verdict.OK}


def test_a_trigger_is_refused_even_if_a_run_were_still_on(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.run.station.set_plan(RunPlan(when=When.TRIGGER))
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    monkeypatch.setattr(page.run, "pause", lambda: None)
    ask_for(window, RULE)
    assert page.run.state is RunState.RUNNING
    assert page.run.trigger("plc") is TriggerAnswer.NOT_RUNNING


def failed(page: InspectPage) -> ChallengeRun:
    session, parts = page._session, page.run.challenge.parts
    assert session.project is not None
    outcomes = tuple(Outcome(name=part.name, expected=part.expected, verdict=Verdict.OK) for part in parts.parts)
    person = Person("Ann", "operator", platform.node())
    return run_of(outcomes, parts, session.project.document, session.limits, person, page.run.challenge._now_s())


def test_what_another_window_found_locks_this_one(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    challenge(page, qtbot)
    assert not locked(page)
    save_run(window.session.paths.challenge, failed(page))
    page.run_or_stop()  # the files are read again now, not with the next tick
    assert page.run.state is RunState.STOPPED
    assert says(window, "The known defect defect.png was judged OK.")
    challenge(page, qtbot)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    save_run(window.session.paths.challenge, failed(page))
    page.run.challenge._timer.timeout.emit()
    qtbot.waitUntil(lambda: page.run.state is RunState.PAUSED, timeout=LONG_MS)


def test_a_second_window_does_not_get_round_the_lock(
    page: InspectPage,
    window: MainWindow,
    make: Callable[[], MainWindow],
    washers: Built,
    known: tuple[Path, Path],
    qtbot: QtBot,
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    other = make()
    second = use(other, washers)
    second.run_or_stop()
    assert second.run.state is RunState.STOPPED
    assert says(other, "Run is locked")
    challenge(second, qtbot)
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)


def test_after_power_up_the_run_does_not_start_by_itself(
    page: InspectPage, window: MainWindow, washers: Built, known: tuple[Path, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    page.run.station.write()
    path = tmp_path / "washer.inspector"
    save_project(washers.opened.project, path)
    window.session.new()
    page.auto_start.begin(has_project=True)
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=LONG_MS)
    if page.run.feed is None:
        use(window, washers)
    page.auto_start.now_button.click()
    assert page.run.state is RunState.STOPPED
    assert says(window, "Run is locked")


def test_another_limit_locks_and_the_former_one_unlocks(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, ChallengeRule(after_change=True))
    challenge(page, qtbot)
    # What costs milliseconds is done once for a project: a drag asks about a hundred times a second.
    monkeypatch.setattr("inspector_app.workers.challenge.subjects_of", None)
    limit = window.session.threshold_l2
    assert level(page) is Level.GOOD
    assert page.lights.challenge.word.startswith("passed ")
    window.session.set_threshold(1.01 * limit)
    assert locked(page)
    assert page.lights.challenge.word == "due"
    assert "have changed" in page.lights.challenge.sentence
    window.session.set_threshold(limit)
    assert not locked(page)
    window.session.set_review(0.9 * limit)
    assert locked(page)


def test_an_engineer_overrides_with_a_reason_which_is_recorded(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    page.run.challenge.override("engineer", "  ")
    assert locked(page)
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        page.run.challenge.override("engineer", "the lamp is ordered")
    assert not locked(page)
    assert level(page) is Level.WARNING
    assert page.lights.challenge.word == "overridden"
    assert "the lamp is ordered" in page.lights.challenge.sentence
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    (entry,) = read_page(window.session.paths.settings, Wanted("override"), None)
    assert (entry.what, entry.old, entry.new) == ("Washer", "due", "run without a passed challenge")
    assert entry.reason == "the lamp is ordered"
    (kept,) = challenges_in(page.run.station.journal_path)
    assert (kept.kind, kept.reason) == ("override", "the lamp is ordered")
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)


def test_damaged_files_and_a_clock_that_was_set_back_lock_and_say_so(
    page: InspectPage, window: MainWindow, known: tuple[Path, Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_known(page, known, qtbot)
    ask_for(window, RULE)
    challenge(page, qtbot)
    path = page.run.station.journal_path
    assert rows_in(path) == []  # it leaves no record of a part
    (kept,) = challenges_in(path)
    assert kept.passed
    assert load_results(window.session.paths.challenge, "Washer").test == kept
    for name in ("results.json", "challenge.json"):
        (path,) = window.session.paths.challenge.glob(f"*/{name}")
        before = path.read_bytes()
        path.write_bytes(b'{"version": 99}')
        page.run_or_stop()
        assert page.run.state is RunState.STOPPED
        assert says(window, f"{path} cannot be used")
        path.write_bytes(before)
    now_s = page.run.challenge._now_s()
    monkeypatch.setattr(page.run.challenge, "_now_s", lambda: now_s - 3600)
    page.run_or_stop()
    assert page.run.state is RunState.STOPPED
    assert says(window, "The clock of this computer was set back")


def test_a_station_that_asks_for_none_shows_no_light(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    assert not page.lights.challenge.isVisible()
    click(page.deck.run_tool)
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=LONG_MS)
    assert not says(window, "locked")
