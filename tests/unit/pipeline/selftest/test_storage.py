"""Folders as they really are: missing, full, slow, protected; nothing is left in them."""

import errno
import itertools
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from inspector_app.pipeline.selftest import storage
from inspector_app.pipeline.selftest.results import Found, Grade
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.app_settings import ArchiveRule

FOLDERS: dict[str, tuple[Callable[[Subject], Found], Callable[[Subject], Path], str]] = {
    "settings": (storage.check_settings_folder, lambda subject: subject.paths.settings, "red"),
    "cache": (storage.check_cache_folder, lambda subject: subject.paths.cache, "amber"),
    "records": (storage.check_records_folder, lambda subject: subject.records_file.parent, "red"),
    "archive": (storage.check_archive_folder, lambda subject: subject.archive, "red"),
    "weights": (storage.check_weights_folder, lambda subject: subject.paths.weights, "amber"),
}


def everything(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_is_not_there_yet_is_made_and_nothing_is_left(
    name: str, subject: Subject, tmp_path: Path
) -> None:
    check, place, _ = FOLDERS[name]
    outcome = check(subject)
    assert outcome.grade is Grade.GREEN
    assert str(place(subject)) in outcome.found
    assert not everything(tmp_path)


@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_in_a_folder_stays(name: str, subject: Subject) -> None:
    check, place, _ = FOLDERS[name]
    place(subject).mkdir(parents=True)
    (place(subject) / "kept").write_bytes(b"1")
    assert check(subject).grade is Grade.GREEN
    assert everything(place(subject)) == [place(subject) / "kept"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_cannot_be_made_is_told_with_what_is_lost(name: str, subject: Subject) -> None:
    check, place, grade = FOLDERS[name]
    place(subject).parent.mkdir(parents=True)
    place(subject).write_bytes(b"a file has its name")
    outcome = check(subject)
    assert outcome.grade.value == grade
    assert f"{place(subject)} cannot be written: " in outcome.found
    assert outcome.advice


def test_without_an_archive_its_folder_does_not_matter(subject: Subject) -> None:
    subject.archive.parent.mkdir(parents=True)
    subject.archive.write_bytes(b"a file has its name")
    off = subject.settings.model_copy(update={"archive": ArchiveRule(mode="off")})
    assert storage.check_archive_folder(replace(subject, settings=off)).grade is Grade.GREEN
    assert storage.check_archive_folder(subject).grade is Grade.RED


def test_the_chosen_folder_of_records_is_looked_at(subject: Subject, tmp_path: Path) -> None:
    chosen = subject.settings.model_copy(update={"records_folder": tmp_path / "drive"})
    outcome = storage.check_records_folder(replace(subject, settings=chosen))
    assert outcome.values["folder"] == str(tmp_path / "drive")


@pytest.mark.parametrize(
    ("check", "free", "grade"),
    [
        (storage.check_records_space, 3e9, "green"),
        (storage.check_records_space, 1.9e9, "amber"),
        (storage.check_records_space, 1e8, "red"),
        (storage.check_cache_space, 1e8, "amber"),
    ],
)
def test_space_is_graded(
    check: Callable[[Subject], Found], free: float, grade: str, subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=int(free)))
    assert check(subject).grade == grade


@pytest.mark.parametrize(("sync_ms", "grade"), [(5, "green"), (60, "amber"), (1200, "red")])
def test_a_slow_disk_is_told(
    sync_ms: float, grade: str, subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = itertools.count()
    monkeypatch.setattr(time, "perf_counter", lambda: next(ticks) * sync_ms / 1e3)
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    outcome = storage.check_records_sync(subject)
    assert outcome.grade == grade
    assert outcome.values["median_ms"] == pytest.approx(sync_ms)
    assert len(synced) == storage.N_SYNCS
    assert not everything(tmp_path)


def test_a_disk_that_fails_is_red_for_records_and_amber_for_the_cache(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> Any:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    for check, grade in ((storage.check_records_sync, Grade.RED), (storage.check_cache_sync, Grade.AMBER)):
        outcome = check(subject)
        assert outcome.grade is grade
        assert "cannot be written: Input/output error." in outcome.found
