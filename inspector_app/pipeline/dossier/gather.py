"""Gather a dossier from a project file and from what this computer keeps about the project."""

import csv
import hashlib
import io
import platform
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from inspector_app import __version__
from inspector_app.core.errors import InspectorError, OutputError, ProjectError, SettingsError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.dossier.content import Dossier, Evidence, Section, State
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
    not_checked_section,
    promise_section,
)
from inspector_app.pipeline.steps import in_background
from inspector_app.project.files import is_there, write_atomically
from inspector_app.project.monitor_file import KeptMonitor, load_monitor
from inspector_app.project.paths import AppPaths
from inspector_app.project.spreadsheets import harmless
from inspector_app.project.store import Project, load_project

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.audit import AnyRow

MOST_ENTRIES = 10_000
"""Entries of the audit trail about one project that are read, the newest."""
BLOCK = 2**20
COLUMNS = ("number", "name", "sha256", "bytes")


def gather(
    file: Path, paths: AppPaths, at: datetime, by: str = "", evidence: Evidence | None = None
) -> Generator[Progress, None, Dossier]:
    """Gather a dossier. Closing the generator cancels it.

    Args:
        file: the project file.
        paths: folders of this computer, for the monitor of the promise and the audit trail.
        at: the time, in the time zone of this computer.
        by: who makes it.
        evidence: results of other checks; None: none was done.

    Raises:
        ProjectError: the project cannot be read.
    """
    evidence = evidence or Evidence()
    project = yield from in_background(Progress(Sentence("Opening"), 0, 0, 0.05), lambda: load_project(file))
    digest = yield from in_background(Progress(Sentence("Hashing the file"), 0, 0, 0.3), lambda: _sha256_of(file))
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
    yield Progress(Sentence("Gathering the dossier"), 0, 0, 0.8)
    sections = (
        data_section(project, digest),
        promise_section(document),
        monitor_section(monitor, document),
        labelled_section(document),
        evidence.doctor or not_checked_section(document),
        evidence.challenge or _not_done(Sentence("Challenge parts"), Sentence("No challenge parts were inspected.")),
        evidence.gauge or _not_done(Sentence("Measurement system study"), Sentence("No study was done.")),
        detection_section(document),
        settings_section(document),
        history_section(document, entries, evidence.corrections, whole),
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


def _not_done(title: Sentence, headline: Sentence) -> Section:
    return Section(title, State.OPEN, headline, (Sentence("Not done."),))


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
