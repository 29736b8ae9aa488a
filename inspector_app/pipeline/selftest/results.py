"""What the self-test found: plain data, for the window, the command line and the page on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import NOTHING, Sentence, join

FORMAT = 1
"""Version of the JSON object. A change that a reader could notice gets another number."""

Value: TypeAlias = str | int | float | bool | None
NO_VALUES: Mapping[str, Value] = MappingProxyType({})


class Grade(StrEnum):
    """How fit something is."""

    GREEN = "green"
    AMBER = "amber"
    """Parts can be judged, but something is slower or less safe than it should be."""
    RED = "red"
    """Parts cannot be judged or recorded as they should, or nobody knows whether they can."""

    @property
    def word(self) -> Sentence:
        """The word for a person."""
        return {Grade.GREEN: Sentence("Fit"), Grade.AMBER: Sentence("Limited"), Grade.RED: Sentence("Not fit")}[self]


def severity(grade: Grade) -> int:
    """Return 0 for green, 2 for red."""
    return list(Grade).index(grade)


def worst(grades: Iterable[Grade]) -> Grade:
    """Return the worst of some grades; green without any."""
    return max(grades, key=severity, default=Grade.GREEN)


@dataclass(frozen=True, slots=True)
class Found:
    """What one check found.

    Attributes:
        grade: how fit it is.
        found: what was found, one or two sentences.
        advice: what to do; empty where there is nothing to do.
        values: the measured values by name, for the JSON object.
    """

    grade: Grade
    found: Sentence
    advice: Sentence = NOTHING
    values: Mapping[str, Value] = field(default_factory=lambda: NO_VALUES)

    @property
    def text(self) -> Sentence:
        """What was found, and what to do."""
        return join(self.found, self.advice)


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the report.

    Attributes:
        key: the check's name in the JSON object.
        title: what was checked.
        outcome: what was found.
    """

    key: str
    title: Sentence
    outcome: Found


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a self-test.

    Attributes:
        station: the computer's name.
        at: when it began, with the time zone.
        version: of this program.
        project: the name of the project whose reference parts were scored; "" without one.
        results: all lines.
    """

    station: str
    at: datetime
    version: str
    project: str
    results: tuple[Result, ...]

    @property
    def grade(self) -> Grade:
        """The worst of all lines."""
        return worst(result.outcome.grade for result in self.results)

    @property
    def sentence(self) -> Sentence:
        """The result in one sentence."""
        counts = {grade: sum(result.outcome.grade is grade for result in self.results) for grade in Grade}
        if counts[Grade.RED]:
            return Sentence(
                "This computer is not fit: {n} checks failed.",
                one="This computer is not fit: 1 check failed.",
                n=counts[Grade.RED],
            )
        if counts[Grade.AMBER]:
            return Sentence(
                "This computer is fit with limits: see {n} lines below.",
                one="This computer is fit with limits: see 1 line below.",
                n=counts[Grade.AMBER],
            )
        return Sentence("This computer is fit.")

    def as_json(self) -> dict[str, Any]:
        """Return the JSON object that docs/integration.md describes; its texts are English."""
        return {
            "format": FORMAT,
            "grade": self.grade.value,
            "station": self.station,
            "time": self.at.isoformat(timespec="seconds"),
            "version": self.version,
            "project": self.project or None,
            "checks": [
                {
                    "key": result.key,
                    "title": result.title,
                    "grade": result.outcome.grade.value,
                    "found": result.outcome.found,
                    "advice": result.outcome.advice,
                    "values": dict(result.outcome.values),
                }
                for result in self.results
            ],
        }


@dataclass(frozen=True, slots=True)
class Checking(Progress):
    """The progress of a self-test.

    Attributes:
        results: the lines so far.
    """

    results: tuple[Result, ...] = ()
