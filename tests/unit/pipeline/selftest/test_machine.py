"""Program, processor, memory and clock, against what the system says otherwise."""

import os
import platform
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

import psutil
import pytest

from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.selftest import machine
from inspector_app.pipeline.selftest.machine import check_clock, check_memory, check_processor, check_program
from inspector_app.pipeline.selftest.results import Grade
from inspector_app.pipeline.selftest.subject import Subject
from tests.unit.pipeline.selftest.conftest import keep_record

SEOUL = timezone(timedelta(hours=9), "KST")
NOON = datetime(2026, 11, 28, 12, tzinfo=SEOUL)


def test_the_program_names_its_libraries(subject: Subject) -> None:
    outcome = check_program(subject)
    assert outcome.grade is Grade.GREEN
    assert outcome.values["python"] == platform.python_version()
    assert str(outcome.values["numpy"]) in outcome.found


def test_a_library_that_is_missing_is_red_and_torch_is_not_needed(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "version_of", lambda name: "" if name in {"torch", "openvino"} else "1.0")
    outcome = check_program(subject)
    assert outcome.grade is Grade.RED
    assert "Missing: openvino." in outcome.found
    monkeypatch.setattr(machine, "version_of", lambda name: "" if name == "torch" else "1.0")
    assert check_program(subject).grade is Grade.GREEN


def test_settings_that_could_not_be_read_are_told(subject: Subject) -> None:
    outcome = check_program(replace(subject, settings_fault=Sentence("settings.json is damaged.")))
    assert outcome.grade is Grade.AMBER
    assert outcome.found.startswith("settings.json is damaged. ")


def test_the_processors_features_are_those_that_llvm_finds(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux they are read from the kernel, elsewhere they are LLVM's."""
    outcome = check_processor(subject)
    monkeypatch.setattr(machine, "processor_flags", frozenset)
    assert check_processor(subject).values["features"] == outcome.values["features"] != "-"
    assert outcome.values["cores"] == len(os.sched_getaffinity(0))


@pytest.mark.parametrize(
    ("cores", "features", "kind", "grade"),
    [
        (4, ("avx", "avx2"), "x86_64", Grade.GREEN),
        (4, ("avx",), "x86_64", Grade.AMBER),
        (4, ("avx",), "AMD64", Grade.AMBER),
        (4, ("neon",), "aarch64", Grade.GREEN),
        (1, ("avx2",), "x86_64", Grade.AMBER),
        (4, None, "x86_64", Grade.AMBER),
    ],
)
def test_old_processors_and_single_cores_are_amber(
    cores: int,
    features: tuple[str, ...] | None,
    kind: str,
    grade: Grade,
    subject: Subject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "usable_cores", lambda: cores)
    monkeypatch.setattr(machine, "_features", lambda: features)
    monkeypatch.setattr(platform, "machine", lambda: kind)
    outcome = check_processor(subject)
    assert outcome.grade is grade
    assert bool(outcome.advice) == (grade is not Grade.GREEN)


@pytest.mark.parametrize(("free", "grade"), [(3e9, "green"), (1.9e9, "amber"), (0.4e9, "red")])
def test_memory_is_graded(free: float, grade: str, subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=free, total=8e9))
    assert check_memory(subject).grade == grade


@pytest.mark.parametrize(
    ("now", "grade"),
    [
        (NOON, "green"),
        (NOON.astimezone(UTC), "amber"),
        (NOON.replace(year=1970), "red"),
        (NOON.replace(year=2025), "red"),
        (NOON.replace(year=2061), "red"),
    ],
)
def test_a_clock_that_was_not_set_is_red_and_utc_is_told(now: datetime, grade: str, subject: Subject) -> None:
    assert check_clock(replace(subject, now=lambda: now)).grade == grade


@pytest.mark.parametrize(("ahead_s", "grade"), [(-3600.0, "green"), (200.0, "green"), (400.0, "amber")])
def test_the_clock_is_compared_with_the_newest_record(ahead_s: float, grade: str, subject: Subject) -> None:
    keep_record(subject.records_file, NOON.timestamp() + ahead_s)
    outcome = check_clock(replace(subject, now=lambda: NOON))
    assert outcome.grade == grade
    assert outcome.values["newest_record_s"] == NOON.timestamp() + ahead_s
    if grade == "amber":
        assert "2026-11-28 12:06:40" in outcome.found


def test_without_records_the_clock_is_compared_with_nothing(subject: Subject) -> None:
    outcome = check_clock(replace(subject, now=lambda: NOON))
    assert outcome.values["newest_record_s"] is None
    assert not subject.records_file.parent.exists()
