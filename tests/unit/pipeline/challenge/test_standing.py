"""Whether a run is locked: each reason, and that what is not known counts against running."""

import time
from collections.abc import Iterator
from datetime import datetime
from datetime import time as moment
from zoneinfo import ZoneInfo

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Label, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.challenge.standing import Standing, State, standing_of
from inspector_app.project.challenge_results import ChallengeResults, ChallengeRun, Outcome
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.challenge_set import ChallengeSet, KnownPart

SHIFTS = (moment(6), moment(14), moment(22))
ALL = ChallengeRule(at_shift=True, after_change=True, every_h=4)
PARTS = ChallengeSet(
    project="Washer",
    parts=(KnownPart(name="a", expected=Label.GOOD), KnownPart(name="b", expected=Label.DEFECT)),
)
OURS, OTHER = "a" * 64, "b" * 64


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def at(hour: int, minute: int = 0, day: int = 28) -> float:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()


def run_at(
    at_s: float, *verdicts: Verdict, subject: str = OURS, reason: str = "", station: str = "line 1"
) -> ChallengeRun:
    found = verdicts or (Verdict.OK, Verdict.NG)
    outcomes = tuple(
        Outcome(name=part.name, expected=part.expected, verdict=verdict)
        for part, verdict in zip(PARTS.parts, found, strict=False)
    )
    return ChallengeRun(
        kind="override" if reason else "test",
        at_s=at_s,
        station=station,
        person="Kim",
        role="operator",
        project="Washer",
        project_id="0" * 16,
        subject=subject,
        ng_l2=1.0,
        n=2,
        outcomes=() if reason else outcomes,
        reason=reason,
    )


def standing(
    now_s: float,
    last: ChallengeRun | None,
    rule: ChallengeRule = ALL,
    parts: ChallengeSet | SettingsError = PARTS,
    override: ChallengeRun | None = None,
) -> Standing:
    return standing_of(rule, parts, ChallengeResults(test=last, override=override), OURS, "line 1", SHIFTS, now_s)


def test_a_passed_challenge_unlocks_and_says_until_when() -> None:
    found = standing(at(8), run_at(at(6, 12)))
    assert (found.state, found.locked) == (State.PASSED, False)
    assert "06:12" in found.sentence
    assert found.until_s == at(10, 12)  # four hours come before the end of the shift
    assert standing(at(8), run_at(at(7)), ChallengeRule(at_shift=True)).until_s == at(14)


@pytest.mark.parametrize(
    ("rule", "now_s", "last", "said"),
    [
        (ChallengeRule(at_shift=True), at(14, 1), run_at(at(13, 59)), "The shift began at 14:00"),
        (ChallengeRule(at_shift=True), at(1, day=29), run_at(at(21, 59)), "The shift began at 2026-11-28 22:00"),
        (ChallengeRule(after_change=True), at(8), run_at(at(7), subject=OTHER), "have changed since"),
        (ChallengeRule(every_h=1.5), at(8, 31), run_at(at(7)), "more than 1.5 h ago"),
        (ALL, at(8), None, "not judged at this station yet"),
        (ALL, at(8), run_at(at(7), station="line 2"), "another station, line 2"),
        (ALL, at(8), run_at(at(9)), "clock of this computer was set back: the last challenge was at 09:00"),
        (ChallengeRule(every_h=4), at(8), run_at(at(9)), "set back"),
        (ALL, -1e18, run_at(at(9)), "set back"),
    ],
)
def test_what_is_due_locks(rule: ChallengeRule, now_s: float, last: ChallengeRun | None, said: str) -> None:
    found = standing(now_s, last, rule)
    assert (found.state, found.locked) == (State.DUE, True)
    assert said in found.sentence
    assert found.hint


@pytest.mark.parametrize(
    ("rule", "now_s", "last"),
    [
        (ChallengeRule(at_shift=True), at(14, 1), run_at(at(14), subject=OTHER)),
        (ChallengeRule(at_shift=True), at(1, day=29), run_at(at(22))),
        (ChallengeRule(after_change=True), at(8, day=29), run_at(at(7))),
        (ChallengeRule(every_h=1.5), at(8, 29), run_at(at(7), subject=OTHER)),
        (ALL, at(8), run_at(at(8) + 2)),  # two clocks of one computer
    ],
)
def test_what_the_rule_does_not_ask_for_does_not_lock(rule: ChallengeRule, now_s: float, last: ChallengeRun) -> None:
    assert not standing(now_s, last, rule).locked


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ((Verdict.OK, Verdict.OK), "The known defect b was judged OK."),
        ((Verdict.NG, Verdict.NG), "The known good part a was judged NG."),
        ((Verdict.REVIEW, Verdict.NG), "The known good part a was judged REVIEW."),
        ((Verdict.OK, Verdict.ERROR), "b could not be judged"),
        ((Verdict.ERROR, Verdict.NG), "a could not be judged"),
        ((Verdict.OK,), "broken off after 1 of 2"),
    ],
)
def test_what_was_not_as_expected_locks_until_it_is_passed(verdicts: tuple[Verdict, ...], said: str) -> None:
    found = standing(at(8), run_at(at(7), *verdicts))
    assert (found.state, found.locked) == (State.FAILED, True)
    assert said in found.sentence
    assert standing(at(8, day=29), run_at(at(7), *verdicts)).state is State.FAILED  # not only due


def test_a_defect_that_is_review_is_found() -> None:
    assert not standing(at(8), run_at(at(7), Verdict.OK, Verdict.REVIEW)).locked


def test_an_override_counts_as_long_as_a_passed_challenge_would_and_says_why() -> None:
    failed = run_at(at(7), Verdict.OK, Verdict.OK)
    found = standing(at(8), failed, override=run_at(at(7, 30), reason="lamp is ordered"))
    assert (found.state, found.locked) == (State.OVERRIDDEN, False)
    assert "Kim" in found.sentence
    assert "lamp is ordered" in found.sentence
    assert standing(at(12), failed, override=run_at(at(7, 30), reason="lamp is ordered")).locked
    assert standing(at(8), failed, override=run_at(at(7, 30), reason="x", subject=OTHER)).locked


def test_nothing_that_cannot_be_read_unlocks() -> None:
    fault = SettingsError(Sentence("It is damaged."), hint=Sentence("Delete it."))
    assert standing(at(8), run_at(at(7)), parts=fault).locked
    assert standing_of(ALL, PARTS, fault, OURS, "line 1", SHIFTS, at(8)).locked


def test_a_set_without_a_known_defect_proves_nothing() -> None:
    good = ChallengeSet(project="Washer", parts=PARTS.parts[:1])
    found = standing(at(8), run_at(at(7)), parts=good)
    assert found.locked
    assert "no known defective challenge part" in found.sentence
    none = ChallengeSet(project="Washer")
    assert standing(at(8), None, parts=none).locked
    assert not standing(at(8), None, parts=none, override=run_at(at(7), reason="the parts are on their way")).locked
    assert standing(at(23), None, parts=none, override=run_at(at(7), reason="the parts are on their way")).locked


def test_a_station_without_a_rule_never_locks() -> None:
    off = ChallengeRule()
    fault = SettingsError(Sentence("It is damaged."))
    for last in (None, run_at(at(7)), run_at(at(7), Verdict.OK, Verdict.OK), run_at(at(23))):
        assert not standing(at(8), last, off).locked
    assert not standing(at(8), None, off, parts=fault).locked
    assert standing(at(8), run_at(at(7), Verdict.OK, Verdict.OK), off).state is State.FAILED


def test_a_clock_that_shows_no_possible_time_locks() -> None:
    found = standing(1e13, run_at(at(7)))
    assert (found.state, found.locked) == (State.DUE, True)
    assert "The clock of this computer was set back" in found.sentence
