"""Gather a dossier from a project file and from what this computer keeps about the project."""

import csv
import hashlib
import io
import platform
from collections.abc import Callable, Generator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from inspector_app import __version__
from inspector_app.core.errors import InspectorError, OutputError, ProjectError, SettingsError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.doctor.examine import examine
from inspector_app.pipeline.dossier.checks import challenge_section, doctor_section, gauge_section
from inspector_app.pipeline.dossier.content import Dossier
from inspector_app.pipeline.dossier.records import (
    data_section,
    history_section,
    picture_rows,
    settings_section,
    versions_section,
)
from inspector_app.pipeline.dossier.sections import (
    detection_section,
    labelled_section,
    monitor_section,
    promise_section,
)
from inspector_app.pipeline.steps import in_background, scaled
from inspector_app.project.challenge_results import load_gauge, load_results, load_study, subject_of
from inspector_app.project.files import is_there, write_atomically
from inspector_app.project.monitor_file import KeptMonitor, load_monitor
from inspector_app.project.paths import AppPaths
from inspector_app.project.spreadsheets import harmless
from inspector_app.project.store import Project, load_project
from inspector_app.sources.shared.reading import file_stamp

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.audit import AnyRow

MOST_ENTRIES = 10_000
"""Entries of the audit trail about one project that are read, the newest."""
BLOCK = 2**20
COLUMNS = ("number", "name", "sha256", "bytes")
T = TypeVar("T")


def gather(file: Path, paths: AppPaths, at: datetime, by: str = "") -> Generator[Progress, None, Dossier]:
    """Gather a dossier. Closing the generator cancels it.

    Args:
        file: the project file.
        paths: folders of this computer, for the monitor of the promise, the audit trail, and the challenge parts.
        at: the time, in the time zone of this computer.
        by: who makes it.

    Raises:
        ProjectError: the project cannot be read, or was saved meanwhile.
    """
    stamp = file_stamp(file)
    project = yield from in_background(Progress(Sentence("Opening"), 0, 0, 0.05), lambda: load_project(file))
    digest = yield from in_background(Progress(Sentence("Hashing the file"), 0, 0, 0.3), lambda: _sha256_of(file))
    if file_stamp(file) != stamp:  # the hash would be that of another project
        raise ProjectError(
            Sentence("{path} was saved again while it was read.", path=file), hint=Sentence("Write the dossier again.")
        )
    document = project.document
    remarks: list[Sentence] = []
    monitor: KeptMonitor | None = None
    try:
        monitor = load_monitor(paths.settings, document.identity)
    except SettingsError as error:
        remarks.append(error.sentence)
    yield Progress(Sentence("Reading the audit trail"), 0, 0, 0.5)
    entries: list[AnyRow] = []
    whole = Sentence("There is no audit trail on this computer.")
    try:
        whole = yield from _audit_words(paths.settings)
        entries = _entries_about(paths.settings, document.name)
    except InspectorError as error:
        remarks.append(error.sentence)
    # What the file keeps is enough, and takes seconds: reading all pictures again would take as long as a build.
    examined = yield from scaled(examine(project, None), 0.6, 0.9)
    yield Progress(Sentence("Gathering the dossier"), 0, 0, 0.9)
    subject = subject_of(document, document.limits)
    folder, name = paths.challenge, document.name
    sections = (
        data_section(project, digest),
        promise_section(document),
        monitor_section(monitor, document),
        labelled_section(document),
        doctor_section(document, examined),
        challenge_section(_read(load_results, folder, name), subject),
        gauge_section(_read(load_gauge, folder, name), _read(load_study, folder, name), subject),
        detection_section(document),
        settings_section(document),
        history_section(document, entries, whole),
        versions_section(document, __version__),
    )
    return Dossier(
        document.name,
        document.identity,
        file.name,
        digest,
        at,
        platform.node(),
        by,
        __version__,
        sections,
        tuple(remarks),
    )


def _read(load: Callable[[Path, str], T], folder: Path, name: str) -> T | SettingsError:
    try:
        return load(folder, name)
    except SettingsError as error:
        return error


def _sha256_of(file: Path) -> str:
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while block := stream.read(BLOCK):
                digest.update(block)
    except OSError as error:
        raise ProjectError(Sentence("{path} cannot be read: {reason}.", path=file, reason=reason_of(error))) from error
    return digest.hexdigest()


def _audit_words(folder: Path) -> Generator[Progress, None, Sentence]:
    """Say whether the audit trail is whole."""
    from inspector_app.records.audit import FILE
    from inspector_app.records.audit_check import verify

    if not is_there(folder / FILE):
        return Sentence("There is no audit trail on this computer.")
    report = yield from verify(folder)
    return report.summary


def _entries_about(folder: Path, name: str) -> "list[AnyRow]":
    """Return the newest entries about a project, the oldest first; the trail names it "NAME" or "NAME: a part"."""
    from inspector_app.records.audit_reading import Wanted, read_page

    found: list[AnyRow] = []
    before: int | None = None
    while len(found) < MOST_ENTRIES:
        page = read_page(folder, Wanted(text=name), before, 1000)
        found += [row for row in page if row.what == name or str(row.what).startswith(f"{name}: ")]
        if len(page) < 1000:
            break
        before = page[-1].number
    return found[::-1]


def require_other_file(out: Path, file: Path) -> None:
    """Refuse to write over the project.

    Raises:
        OutputError: ``out`` is the project file itself.
    """
    try:
        same = out.absolute() == file.absolute() or out.samefile(file)
    except OSError:  # one of them does not exist
        same = False
    if same:
        raise OutputError(
            Sentence("{path} is the project itself.", path=out), hint=Sentence("Choose another name for the dossier.")
        )


def write_picture_list(project: Project, out: Path, *, semicolon: bool = False) -> int:
    """Write all training pictures with the hashes of their files as a table; texts like a formula are made harmless.

    Returns:
        The number of pictures.

    Raises:
        OutputError: the table cannot be written.
    """
    rows = picture_rows(project)

    def write(stream: BinaryIO) -> None:
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="backslashreplace", newline="", write_through=True)
        table = csv.writer(text, delimiter=";" if semicolon else ",")
        table.writerow(COLUMNS)
        table.writerows([harmless(cell) for cell in row] for row in rows)
        text.flush()
        text.detach()

    try:
        write_atomically(out, write)
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=out, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    return len(rows)
