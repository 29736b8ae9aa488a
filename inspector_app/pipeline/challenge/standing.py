"""Whether a station may run: what the rule of the station and the last challenge of the project say now.

What is not known counts against running: a file that cannot be read, a clock that was set back, a set without a known
defect. No verdict is made or changed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final

import numpy as np

from inspector_app.core.errors import SettingsError
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.core.statistics.periods import has_date, local, shift_around
from inspector_app.pipeline.challenge.judged_set import sentences_of
from inspector_app.project.challenge_results import ChallengeResults, ChallengeRun
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.project.challenge_set import ChallengeSet

EARLIER_S: Final = 5.0
"""Clocks of one computer agree within this time; a challenge that seems later than now shows a clock set back."""
JUDGE_NOW = Sentence("Judge the challenge parts now (Project > Challenge parts…).")
ASK = Sentence(
    "Find the cause: light, focus, the project. Then judge the challenge parts again; an engineer may override."
)


class State(StrEnum):
    """What is known about the challenge of a project at this station."""

    OFF = "off"
    PASSED = "passed"
    DUE = "due"
    FAILED = "failed"
    OVERRIDDEN = "overridden"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a run is locked, and why.

    Attributes:
        state: what is known.
        locked: whether no part may be judged.
        sentence: why; "" without a project.
        hint: what to do; "" if nothing is to be done.
        at_s: when the last challenge or override was, seconds since 1970; None: there was none.
        until_s: when the next one is due at the latest; None: not known, or no time is set.
    """

    state: State = State.OFF
    locked: bool = False
    sentence: Sentence = NOTHING
    hint: Sentence = NOTHING
    at_s: float | None = None
    until_s: float | None = None


def standing_of(
    rule: ChallengeRule,
    parts: ChallengeSet | SettingsError,
    results: ChallengeResults | SettingsError,
    subject: str,
    station: str,
    shifts: Sequence[time],
    now_s: float,
) -> Standing:
    """Return whether a run is locked now.

    Args:
        rule: the rule of the station.
        parts: the challenge parts of the project, or why they cannot be read.
        results: its last results, or why they cannot be read.
        subject: of the project with its limits now, see :func:`inspector_app.project.challenge_results.subject_of`.
        station: the name of this computer.
        shifts: local times of day at which shifts begin.
        now_s: seconds since 1970 (UTC).
    """
    if isinstance(results, SettingsError):
        return _locked(rule, State.DUE, results.message, JUDGE_NOW)
    last = results.override or results.test
    if not rule.on and not isinstance(parts, SettingsError):
        return _without_rule(last)
    if last is None or last.kind == "test":
        missing = _what_is_missing(rule, parts, last)
        if missing is not None:
            return missing
    assert last is not None
    return _after(rule, last, _why_due(rule, last, subject, station, shifts, now_s), shifts, now_s)


def _what_is_missing(
    rule: ChallengeRule, parts: ChallengeSet | SettingsError, last: ChallengeRun | None
) -> Standing | None:
    """Return why the challenge parts prove nothing; None if they do, and were judged."""
    if isinstance(parts, SettingsError):
        return _locked(rule, State.FAILED, parts.message, parts.hint, last)
    if not parts.n_defects:
        message = Sentence(
            "This project has no known defective challenge part, so nothing shows that defects are found."
        )
        return _locked(rule, State.DUE, message, Sentence("An engineer adds them (Project > Challenge parts…)."), last)
    if last is None:
        return _locked(rule, State.DUE, Sentence("The challenge parts were not judged at this station yet."), JUDGE_NOW)
    return None


def _after(rule: ChallengeRule, last: ChallengeRun, why: Sentence, shifts: Sequence[time], now_s: float) -> Standing:
    """Return what follows from the last challenge; ``why``: why it does not count any more, or ""."""
    if last.kind == "test" and not last.passed:
        message = join(Sentence("The challenge of {at} failed.", at=moment(last.at_s, now_s)), *sentences_of(last)[1:])
        return _locked(rule, State.FAILED, message, ASK, last)
    if why:
        return _locked(rule, State.DUE, why, JUDGE_NOW, last)
    state = State.OVERRIDDEN if last.kind == "override" else State.PASSED
    until_s = _until(rule, last, shifts, now_s)
    return Standing(state, locked=False, sentence=_holds(last, until_s, now_s), at_s=last.at_s, until_s=until_s)


def _locked(
    rule: ChallengeRule, state: State, why: Sentence, hint: Sentence, last: ChallengeRun | None = None
) -> Standing:
    return Standing(state, rule.on, why, hint, last.at_s if last is not None else None)


def _without_rule(last: ChallengeRun | None) -> Standing:
    """Return what is known at a station whose runs are never locked."""
    if last is None or last.kind == "override":
        return Standing(
            sentence=Sentence("This station asks for no challenge. An engineer can change that in the settings.")
        )
    state = State.PASSED if last.passed else State.FAILED
    return Standing(state, locked=False, sentence=join(*sentences_of(last)), at_s=last.at_s)


def _why_due(
    rule: ChallengeRule, last: ChallengeRun, subject: str, station: str, shifts: Sequence[time], now_s: float
) -> Sentence:
    """Return why the last challenge does not count any more; "" if it does."""
    at = moment(last.at_s, now_s)
    if not has_date(np.array([now_s]))[0] or last.at_s > now_s + EARLIER_S:
        return Sentence(
            "The clock of this computer was set back: the last challenge was at {at}, and now it is {now}.",
            at=at,
            now=moment(now_s, last.at_s),
        )
    if last.station != station:
        return Sentence("The last challenge was at another station, {station}.", station=last.station)
    if rule.after_change and last.subject != subject:
        return Sentence("The project or its limits have changed since the challenge of {at}.", at=at)
    if rule.at_shift and last.at_s < (begin_s := shift_around(now_s, shifts)[0]):
        return Sentence(
            "The shift began at {begin}, and the last challenge was at {at}.", begin=moment(begin_s, now_s), at=at
        )
    if rule.every_h is not None and now_s - last.at_s > 3600 * rule.every_h:
        return Sentence("The last challenge was at {at}, more than {n} h ago.", at=at, n=f"{rule.every_h:g}")
    return NOTHING


def _until(rule: ChallengeRule, last: ChallengeRun, shifts: Sequence[time], now_s: float) -> float | None:
    ends = [
        *([shift_around(now_s, shifts)[1]] if rule.at_shift else []),
        *([last.at_s + 3600 * rule.every_h] if rule.every_h is not None else []),
    ]
    return min(ends, default=None)


def _holds(last: ChallengeRun, until_s: float | None, now_s: float) -> Sentence:
    at = moment(last.at_s, now_s)
    if last.kind == "override":
        said = Sentence(
            "{person} let this station run at {at} without a passed challenge: {reason}",
            person=last.person,
            at=at,
            reason=last.reason,
        )
    else:
        said = Sentence("At {at}, all {n} challenge parts were judged as expected.", at=at, n=last.n)
    if until_s is None:
        return said
    return join(said, Sentence("The next challenge is due at {at}.", at=moment(until_s, now_s)))


def moment(at_s: float, now_s: float) -> str:
    """Return a local time, with its date if it is not that of ``now_s``."""
    if not has_date(np.array([at_s, now_s])).all():
        return "?"
    at, now = local(at_s), local(now_s)
    return f"{at:%H:%M}" if at.date() == now.date() else f"{at:%Y-%m-%d %H:%M}"
