"""Reports that the program writes by itself: when, where, and what happens if that is not possible."""

import errno
import json
import os
import platform
import shutil
import threading
from datetime import datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.statistics.periods import ended_between
from inspector_app.pipeline.statistics.shift_report import ShiftReport
from inspector_app.project.app_settings import AppSettings
from inspector_app.project.file_names import file_name
from inspector_app.project.paths import AppPaths
from inspector_app.project.shifts import ReportRule, Shift
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.due_reports import AGAIN_S, BACK_S, FILE, GRACE_S, SILENT_S, DueReports, due

pytestmark = pytest.mark.pages("inspect")

SHIFTS = (Shift(begin=time(6), name="Früh"), Shift(begin=time(14), name="A/B"), Shift(begin=time(22), name="야간"))
HOST = file_name(platform.node())
DAY = datetime(2026, 11, 24)  # noqa: DTZ001 - the time here


def at(hour: float, days: int = 0) -> float:
    return (DAY + timedelta(days=days, hours=hour)).timestamp()


class Station:
    """A window whose reports have a clock of their own and a writer that can fail."""

    def __init__(self, window: MainWindow, folder: Path, qtbot: QtBot) -> None:
        self.window, self.folder, self.qtbot = window, folder, qtbot
        self.now_s = at(7)
        self.fault: OSError | None = None
        self.reports: list[ShiftReport] = []
        self.threads: list[threading.Thread] = []
        self.told: list[BaseException] = []
        self.answers = threading.Event()
        self.answers.set()
        self.due = self.started()

    def started(self) -> DueReports:
        made = DueReports(
            self.window.preferences,
            self.window.session.jobs,
            lambda: self.folder.parent / "records" / "records.sqlite",
            self.write,
            self.window,
            now_s=lambda: self.now_s,
        )
        made.failed.connect(self.told.append)
        return made

    def write(self, report: ShiftReport, path: Path) -> str:
        assert self.answers.wait(30)
        if self.fault is not None:
            raise self.fault
        self.threads.append(threading.current_thread())
        self.reports.append(report)
        path.write_bytes(b"%PDF")
        return ""

    def choose(self, **fields: object) -> None:
        rule = ReportRule.model_validate({"mode": "shift", "folder": self.folder, "since_s": self.now_s, **fields})
        settings = self.window.preferences.settings.model_copy(update={"shifts": SHIFTS, "report": rule})
        self.window.preferences.change(settings)

    def check(self, now_s: float) -> list[str]:
        """Let the timer fire at a time, and return the names of all reports after that."""
        self.now_s = now_s
        self.due.check()
        self.qtbot.waitUntil(lambda: not self.window.session.jobs.busy, timeout=20_000)
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.is_dir() else []


@pytest.fixture
def station(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Station:
    (tmp_path / "out").mkdir()
    return Station(window, tmp_path / "out", qtbot)


def test_each_shift_that_ends_gets_one_report(station: Station) -> None:
    assert station.check(at(23)) == []  # it is switched off
    station.choose(since_s=at(7))
    assert station.check(at(13.9)) == []
    assert station.check(at(14) + GRACE_S - 1) == []
    first = f"2026-11-24 06-00 Früh {HOST}.pdf"
    assert station.check(at(14) + GRACE_S) == [first]
    assert station.check(at(15)) == [first]
    assert station.check(at(6.1, days=1)) == [
        first,
        f"2026-11-24 14-00 A_B {HOST}.pdf",
        f"2026-11-24 22-00 야간 {HOST}.pdf",
    ]
    assert [(one.begin_s, one.end_s, one.shift) for one in station.reports] == [
        (at(6), at(14), "Früh"),
        (at(14), at(22), "A/B"),
        (at(22), at(30), "야간"),
    ]
    assert threading.main_thread() not in station.threads


def test_a_report_once_a_day_is_about_the_day_before(station: Station) -> None:
    station.choose(mode="day", at=time(5, 30), since_s=at(7))
    assert station.check(at(5.6, days=1)) == [f"2026-11-24 05-30 {HOST}.pdf"]
    assert [(one.begin_s, one.end_s, one.shift) for one in station.reports] == [(at(5.5), at(29.5), "")]


def test_missed_reports_are_caught_up_at_the_next_start_for_seven_days(
    station: Station, caplog: pytest.LogCaptureFixture
) -> None:
    station.choose(since_s=at(7))
    station.check(at(14.5))
    shutil.move(station.folder / f"2026-11-24 06-00 Früh {HOST}.pdf", station.folder.parent / "kept elsewhere.pdf")
    station.due = station.started()  # as the program does when it starts again
    now_s = at(7, days=2)
    assert len(station.check(now_s)) == 5  # without the one that a person moved
    station.due = station.started()
    assert len(station.check(at(7, days=30))) == 5 + 21
    assert min(one.end_s for one in station.reports[6:]) > at(7, days=30) - BACK_S
    assert "more than seven days" in caplog.text


@pytest.mark.parametrize("how", ["missing", "full", "a file", "closed"])
def test_a_folder_that_cannot_be_used_is_told_once_and_tried_again(station: Station, how: str) -> None:
    station.choose(since_s=at(7))
    if how == "full":
        station.fault = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    elif how == "closed":
        station.fault = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    else:
        station.folder.rmdir()
        if how == "a file":
            station.folder.write_text("")
    end_s = at(14) + GRACE_S
    for now_s in (end_s, end_s + AGAIN_S / 2, end_s + AGAIN_S + 1):
        assert station.check(now_s) == []
    assert len(station.told) == 1
    station.fault = None
    if how == "a file":
        station.folder.unlink()
    station.folder.mkdir(exist_ok=True)
    with station.qtbot.waitSignal(station.due.caught_up):
        station.now_s = end_s + 3 * AGAIN_S
        station.due.check()
    assert station.check(end_s + 3 * AGAIN_S) == [f"2026-11-24 06-00 Früh {HOST}.pdf"]


def test_a_drive_that_does_not_answer_is_told_and_the_report_is_written_when_it_does(station: Station) -> None:
    station.choose(since_s=at(7))
    station.answers.clear()
    station.now_s = at(15)
    station.due.check()
    try:
        station.now_s += SILENT_S + 1
        for _ in range(2):
            station.due.check()
        assert ["does not answer" in str(fault) for fault in station.told] == [True]
    finally:
        with station.qtbot.waitSignal(station.due.caught_up, timeout=20_000):
            station.answers.set()
    assert len(station.reports) == 1


def test_another_folder_is_tried_at_once(station: Station, tmp_path: Path) -> None:
    station.choose(since_s=at(7), folder=tmp_path / "away")
    station.check(at(15))
    assert len(station.told) == 1
    station.choose(since_s=at(7))
    assert len(station.check(at(15) + 1)) == 1


def test_the_programs_own_folder_is_made_and_a_report_that_is_there_is_not_written_over(station: Station) -> None:
    station.choose(since_s=at(7), folder=None)
    station.check(at(15))
    own = station.folder.parent / "records" / "reports"
    (report,) = own.iterdir()
    report.write_text("signed by hand")
    (station.window.preferences.path.parent / FILE).write_text("{damaged")
    station.due = station.started()
    station.check(at(16))
    assert report.read_text() == "signed by hand"
    assert len(station.reports) == 1


def test_a_clock_that_was_years_ahead_stops_no_report(station: Station, app_paths: AppPaths) -> None:
    station.choose(since_s=at(7))
    (app_paths.settings / FILE).write_text(json.dumps({"until_s": at(0, days=2000)}))
    assert f"2026-11-24 06-00 Früh {HOST}.pdf" in station.check(at(15))
    n = len(station.reports)
    station.check(at(22.5))
    assert len(station.reports) == n + 1


def test_shifts_that_ended_follow_the_clock_on_the_wall() -> None:
    """Two nights with a change of clocks, and every instant is in one shift."""
    berlin = ZoneInfo("Europe/Berlin")
    begins = (time(6), time(14), time(22))
    for month, day, hours in ((3, 28, 7), (10, 24, 9)):
        noon = datetime(2026, month, day, 12, tzinfo=berlin).timestamp()
        found = ended_between(noon, noon + 2 * 86_400, begins, berlin)
        assert [round((end - begin) / 3600) for begin, end in found][:3] == [8, 8, hours]
        assert all(former[1] == later[0] for former, later in pairwise(found))
    assert ended_between(5.0, 5.0, begins, berlin) == ended_between(0.0, 1e5, begins, berlin) == ()


def test_nothing_is_due_before_it_is_switched_on() -> None:
    settings = AppSettings(report=ReportRule(mode="shift", since_s=at(14.5)))
    assert due(settings, 0.0, at(21)) == []
    assert [one.begin_s for one in due(settings, 0.0, at(23))] == [at(14)]


def test_the_window_tells_of_a_report_that_is_not_written(
    window: MainWindow, app_paths: AppPaths, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window's own, with the real writer: the folder is away, and comes back."""
    own = window.findChild(DueReports)
    assert isinstance(own, DueReports)
    now = [at(15)]
    monkeypatch.setattr(own, "_now_s", lambda: now[0])
    rule = ReportRule(mode="shift", folder=tmp_path / "away", since_s=at(7))
    window.preferences.change(window.preferences.settings.model_copy(update={"shifts": SHIFTS, "report": rule}))
    with qtbot.waitSignal(own.failed):
        own.check()
    assert any("no such folder" in text and "Settings page" in text for text in window.notices.texts)
    (tmp_path / "away").mkdir()
    now[0] += AGAIN_S + 1
    with qtbot.waitSignal(own.caught_up, timeout=20_000):
        own.check()
    assert window.notices.texts == []
    (report,) = (tmp_path / "away").iterdir()
    assert report.read_bytes().startswith(b"%PDF-")
