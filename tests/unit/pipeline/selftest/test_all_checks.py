"""Every check gives one line, whatever it does: it fails, it hangs, it ends the program."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest import all_checks as running
from inspector_app.pipeline.selftest.all_checks import CHECKS, Check, run
from inspector_app.pipeline.selftest.results import Checking, Found, Grade, Report, Result
from inspector_app.pipeline.selftest.subject import Subject
from tests.helpers import result_of

GOOD = Found(Grade.GREEN, Sentence("All is well."))


def check(key: str, function: Callable[[Subject], Found], longest_s: float = 30.0) -> Check:
    return Check(key, Sentence("Something"), function, longest_s)


def raising(error: BaseException) -> Callable[[Subject], Found]:
    def fail(_subject: Subject) -> Found:
        raise error

    return fail


def test_a_check_that_fails_is_a_red_line_with_its_sentence(subject: Subject) -> None:
    lost = SourceError(Sentence("Camera 2 is busy."), hint=Sentence("Close the other program."))
    checks = (
        check("good", lambda _subject: GOOD),
        check("told", raising(lost)),
        check("system", raising(PermissionError(13, "Permission denied"))),
        check("library", raising(ValueError("no such thing."))),
        check("ends", raising(SystemExit("a driver ends the program"))),
        check("last", lambda _subject: GOOD),
    )
    report = result_of(run(subject, checks=checks))
    assert [result.key for result in report.results] == ["good", "told", "system", "library", "ends", "last"]
    assert [result.outcome.grade.value for result in report.results] == ["green", *["red"] * 4, "green"]
    texts = [str(result.outcome.text) for result in report.results]
    assert texts[1] == "Camera 2 is busy. Close the other program."
    assert texts[2].startswith("This check failed (PermissionError: Permission denied).")
    assert "ValueError: no such thing)" in texts[3]
    assert "SystemExit: a driver ends the program" in texts[4]
    assert report.grade is Grade.RED
    assert report.sentence == "This computer is not fit: 4 checks failed."


def test_a_check_that_hangs_is_given_up_and_the_others_follow(subject: Subject) -> None:
    released = threading.Event()

    def hang(_subject: Subject) -> Found:
        released.wait(30)
        return GOOD

    try:
        report = result_of(run(subject, checks=(check("hangs", hang, 0.1), check("next", lambda _subject: GOOD))))
    finally:
        released.set()
    assert [result.outcome.grade.value for result in report.results] == ["red", "green"]
    assert "did not end within 0 s" in report.results[0].outcome.found


def test_a_project_that_cannot_be_read_leaves_no_line_out(subject: Subject, tmp_path: Path) -> None:
    (tmp_path / "part.inspector").write_bytes(b"no project")
    checks = tuple(each for each in CHECKS if each.key in {"feeds", "project", "trigger_tcp"})
    report = result_of(run(replace(subject, project=tmp_path / "part.inspector"), checks=checks))
    grades = {result.key: result.outcome.grade.value for result in report.results}
    assert grades == {"feeds": "green", "trigger_tcp": "green", "project": "red"}
    assert report.project == "part.inspector"


def test_lines_come_one_by_one_and_those_made_elsewhere_last(subject: Subject) -> None:
    given = Result("fonts", Sentence("Fonts"), GOOD)
    checks = [check(f"{number}", lambda _subject: GOOD) for number in range(3)]
    gate = threading.Event()

    def wait(_subject: Subject) -> Found:
        gate.wait(30)
        return GOOD

    steps = run(subject, [given], (*checks, check("gate", wait)))
    seen = set()
    for step in steps:
        assert isinstance(step, Checking)
        seen.add(len(step.results))
        if len(step.results) == 3:
            gate.set()
    assert {3, 5} <= seen


def test_the_keys_of_the_checks_are_those_that_are_documented() -> None:
    keys = [each.key for each in CHECKS] + ["fonts"]
    assert len(set(keys)) == len(keys)
    table = (Path(__file__).parents[4] / "docs" / "integration.md").read_text(encoding="utf-8")
    missing = [key for key in keys if f"`{key}`" not in table]
    assert not missing


def test_the_json_object_holds_everything_and_can_be_written() -> None:
    lines = (
        Result("a", Sentence("First"), replace(GOOD, values={"ms": 1.5, "on": True, "name": None})),
        Result("b", Sentence("Second"), Found(Grade.AMBER, Sentence("Slow."), Sentence("Wait."))),
    )
    report = Report("line 3", datetime(2026, 11, 28, 12, tzinfo=UTC), "0.2.0", "", lines)
    assert json.loads(json.dumps(report.as_json())) == {
        "format": 1,
        "grade": "amber",
        "station": "line 3",
        "time": "2026-11-28T12:00:00+00:00",
        "version": "0.2.0",
        "project": None,
        "checks": [
            {
                "key": "a",
                "title": "First",
                "grade": "green",
                "found": "All is well.",
                "advice": "",
                "values": {"ms": 1.5, "on": True, "name": None},
            },
            {"key": "b", "title": "Second", "grade": "amber", "found": "Slow.", "advice": "Wait.", "values": {}},
        ],
    }
    assert report.sentence == "This computer is fit with limits: see 1 line below."
    assert replace(report, results=lines[:1]).sentence == "This computer is fit."


def test_closing_does_not_wait_for_the_present_check(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "POLL_S", 0.001)
    released, begun = threading.Event(), threading.Event()

    def hang(_subject: Subject) -> Found:
        begun.set()
        released.wait(30)
        return GOOD

    steps = run(subject, checks=(check("hangs", hang),))
    next(steps)  # the name of the check
    next(steps)
    assert begun.wait(30)
    steps.close()  # returns at once
    released.set()
