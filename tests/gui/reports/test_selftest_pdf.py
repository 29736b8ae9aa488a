"""The self-test on paper, and its command: exit codes, results on stdout alone, a page that can be read."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Generator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.__main__ import main
from inspector_app.commands import selftest as command
from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest.all_checks import Check, run
from inspector_app.pipeline.selftest.results import Found, Grade, Report, Result
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.paths import HOME
from inspector_app.ui.reports import fonts, paper
from inspector_app.ui.reports.fonts import LETTERS, fonts_result, graded
from inspector_app.ui.reports.selftest_pdf import selftest_pdf, write_selftest
from inspector_app.ui.widgets.window_ini import RECENT, open_settings

AT = datetime(2026, 11, 28, 9, 5, tzinfo=timezone(timedelta(hours=9), "KST"))


def line(key: str, grade: Grade, found: str = "측정한 값은 12.5 ms 입니다.", advice: str = "") -> Result:
    return Result(key, Sentence("Disk: {n}", n=key), Found(grade, Sentence("{text}", text=found), Sentence(advice)))


def report(n: int = 4, station: str = "검사대 3") -> Report:
    grades = (Grade.GREEN, Grade.AMBER, Grade.RED, Grade.GREEN)
    lines = [line(str(number), grades[number % 4], advice="Use another disk.") for number in range(n)]
    return Report(station, AT, "0.2.0", "와셔 M6", tuple(lines))


@pytest.fixture
def written(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written, in order."""
    texts: list[str] = []
    write = paper.Paper.write

    def noted(self: paper.Paper, place: object, text: str, *rest: object) -> None:
        texts.append(paper.clean(text))
        write(self, place, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(paper.Paper, "write", noted)
    return texts


# --- the page --------------------------------------------------------------------------------------------------------


def test_the_page_says_who_when_what_and_leaves_room_for_a_signature(written: list[str]) -> None:
    selftest_pdf(report())
    words = "\n".join(written)
    for expected in (
        *("검사대 3", "2026-11-28 09:05 (UTC+0900)", "Inspector 0.2.0", "와셔 M6"),
        *("This computer is not fit: 1 check failed.", "Fit", "Limited", "Not fit", "Disk: 2"),
        *("측정한 값은 12.5 ms 입니다. Use another disk.", "Name", "Date", "Signature"),
        "Page 1 of 1. Inspector 0.2.0, 검사대 3, 2026-11-28 09:05",
    ):
        assert expected in words, expected


def test_many_and_long_lines_go_on_on_further_pages_uncut(written: list[str]) -> None:
    long = "Camera on the left side sends 1920 x 1080 pixels. " * 11
    lines = tuple(line(str(number), Grade.GREEN, long.strip()) for number in range(60))
    data, _ = selftest_pdf(Report("s", AT, "0.2.0", "", lines))
    assert len(re.findall(rb"/Type\s*/Page\b", data)) > 2
    assert written.count(long.strip()) == 120  # the pages are counted first
    assert not any(text.endswith("\N{HORIZONTAL ELLIPSIS}") for text in written)


def test_poppler_reads_the_page(qapp: QApplication, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    missing = write_selftest(report(), tmp_path / "자체 검사.pdf")
    read = subprocess.run(["pdftotext", "-layout", tmp_path / "자체 검사.pdf", "-"], capture_output=True, check=True)
    words = unicodedata.normalize("NFKC", read.stdout.decode())  # fonts may write fi as one letter
    assert "Not fit" in words
    assert "Signature" in words
    if not missing:
        assert "측정한 값은 12.5 ms 입니다." in words


def test_a_page_that_cannot_be_written_leaves_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_selftest(report(), tmp_path / "none" / "page.pdf")
    assert not list(tmp_path.iterdir())


# --- fonts -----------------------------------------------------------------------------------------------------------


def test_a_language_without_letters_is_red_if_it_is_in_use() -> None:
    lacking = dict.fromkeys(LETTERS, "")
    assert graded(lacking, "ko", 9).grade is Grade.GREEN
    lacking["ko"] = "가"
    assert graded(lacking, "de", 9).grade is Grade.AMBER
    assert graded(lacking, "ko", 9).grade is Grade.RED
    assert "ko 가" in graded(lacking, "ko", 9).found
    assert graded({**lacking, "en": "A"}, "de", 9).grade is Grade.RED
    assert graded(lacking, "ko", 9).values == {"families": 9, "en": True, "de": True, "ko": False, "zh_CN": True}


def test_letters_that_no_font_has_are_found(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts.LETTERS, "en", "A\U0010fffd")  # a place for private use
    outcome = fonts_result("en").outcome
    assert outcome.grade is Grade.RED
    assert outcome.values["en"] is False
    assert outcome.values["de"] is True


# --- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def tested(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Grade], list[Subject]]:
    """The command with one check of a grade; returns what was tested."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    subjects: list[Subject] = []

    def set_up(grade: Grade) -> list[Subject]:
        def check(subject: Subject) -> Found:
            subjects.append(subject)
            return Found(grade, Sentence("It is so."), Sentence("Do this."))

        def quick(subject: Subject, given: Sequence[Result]) -> Generator[Progress, None, Report]:
            return run(subject, given, [Check("only", Sentence("Only check"), check)])

        monkeypatch.setattr(command, "run", quick)
        return subjects

    return set_up


@pytest.mark.parametrize(("grade", "code"), [(Grade.GREEN, 0), (Grade.AMBER, 0), (Grade.RED, 1)])
def test_only_red_is_exit_code_1(
    grade: Grade,
    code: int,
    tested: Callable[[Grade], list[Subject]],
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tested(grade)
    assert main(["selftest", "--json"]) == code
    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert found["grade"] == grade.value
    assert [check["key"] for check in found["checks"]] == ["only", "fonts"]
    assert main(["selftest"]) == code
    shown = capsys.readouterr().out
    assert str(grade.word) in shown
    assert "It is so." in shown
    assert "Do this." in shown


def test_the_last_project_of_the_window_is_tested_or_the_one_that_is_named(
    tested: Callable[[Grade], list[Subject]], qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subjects = tested(Grade.GREEN)
    main(["selftest"])
    settings = open_settings(tmp_path / "home" / "settings")
    RECENT.keep(settings, [str(tmp_path / "last.inspector"), str(tmp_path / "older.inspector")])
    settings.sync()
    main(["selftest"])
    main(["selftest", "--project", str(tmp_path / "named.inspector")])
    assert [subject.project for subject in subjects] == [
        None,
        tmp_path / "last.inspector",
        tmp_path / "named.inspector",
    ]


def test_a_page_is_written_beside_the_results(
    tested: Callable[[Grade], list[Subject]], qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subjects = tested(Grade.GREEN)
    assert main(["selftest", "--json", "--pdf", str(tmp_path / "page.pdf")]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert f"Page: {tmp_path / 'page.pdf'}" in printed.err.replace("\n", "")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    assert main(["selftest", "--pdf", str(tmp_path / "none" / "page.pdf")]) == 3
    assert len(subjects) == 1  # it is said before the test


def test_a_computer_whose_qt_cannot_start_is_red_and_all_else_is_tested(
    tested: Callable[[Grade], list[Subject]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    subjects = tested(Grade.GREEN)
    for module in ("PySide6.QtWidgets", "PySide6.QtCore", "inspector_app.ui.widgets.window_ini"):
        monkeypatch.setitem(sys.modules, module, None)
    assert main(["selftest", "--json"]) == 1
    only, letters = json.loads(capsys.readouterr().out)["checks"]
    assert only["grade"] == "green"
    assert letters["grade"] == "red"
    assert "PySide6.QtWidgets" in letters["found"]
    assert subjects[0].project is None


def test_a_display_that_is_named_but_away_does_not_end_it(tmp_path: Path) -> None:
    code = (
        "from inspector_app.commands import selftest as command\n"
        "from inspector_app.pipeline.selftest.all_checks import run\n"
        "command.run = lambda subject, given: run(subject, given, [])\n"
        "from inspector_app.__main__ import main\n"
        "raise SystemExit(main(['selftest', '--json']))\n"
    )
    env = {**os.environ, "DISPLAY": ":77", "QT_QPA_PLATFORM": "xcb", HOME: str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, timeout=30, check=False)
    assert done.returncode in {0, 1}, done.stderr
    assert [check["key"] for check in json.loads(done.stdout)["checks"]] == ["fonts"]
