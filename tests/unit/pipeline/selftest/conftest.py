"""A computer that is set up below a folder of the test."""

from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.app_settings import AppSettings
from inspector_app.records.journal import Journal
from tests import helpers


@pytest.fixture
def subject(tmp_path: Path) -> Subject:
    return Subject(helpers.app_paths(tmp_path / "app"), AppSettings())


def keep_record(path: Path, captured_at_s: float) -> None:
    """Write a part of that time."""
    part = InspectionRecord("p.png", None, captured_at_s, Verdict.ERROR, Limits(2.0), 0.5, None, (0, 0), "Black.")
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([part]))
