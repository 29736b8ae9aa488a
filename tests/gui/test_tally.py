"""Counters of a shift: over runs, under the limits, from reset to reset."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.pipeline.inspect import inspect
from inspector_app.sources.images import read_frame
from inspector_app.workers.building import Built
from inspector_app.workers.record_log import Counts, RecordLog
from inspector_app.workers.tally import Tally


@pytest.fixture
def record(built: Built, good_cells: list[Path]) -> InspectionRecord:
    return inspect(read_frame(good_cells[0]), built.opened.detector, Limits(1000.0))


@pytest.fixture
def log(record: InspectionRecord) -> RecordLog:
    log = RecordLog()
    log.set_limits(Limits(2 * record.score_l2))
    return log


def error(record: InspectionRecord) -> InspectionRecord:
    return replace(record, anomaly=None, verdict=Verdict.ERROR, error="no picture")


def test_what_is_counted_follows_the_limits_and_errors_are_no_yield(log: RecordLog, record: InspectionRecord) -> None:
    tally = Tally(log)
    log.add([record, record, error(record)])
    assert tally.counts == Counts(ok=2, error=1)
    assert tally.counts.share_ok == 1.0
    log.set_limits(Limits(2 * record.score_l2, 0.5 * record.score_l2))
    assert tally.counts == Counts(review=2, error=1)
    assert tally.counts.share_ok == 0.0
    log.set_limits(Limits(0.5 * record.score_l2))
    assert tally.counts == Counts(ng=2, error=1)


def test_another_run_adds_to_the_ones_before(log: RecordLog, record: InspectionRecord) -> None:
    tally = Tally(log)
    log.add([record])
    log.clear()
    log.add([record, record])
    assert tally.counts.ok == 3
    log.set_limits(Limits(0.5 * record.score_l2))  # the first run's record is gone: it stays as it was judged
    assert tally.counts == Counts(ok=1, ng=2)


def test_a_reset_counts_from_there_and_can_be_taken_back(log: RecordLog, record: InspectionRecord) -> None:
    tally = Tally(log)
    log.add([record])
    log.clear()
    log.add([record, record])
    tally.reset()
    assert tally.counts == Counts()
    log.add([record])
    assert tally.counts.ok == 1
    assert tally.can_undo
    tally.undo_reset()
    assert tally.counts.ok == 4
    tally.reset()
    log.clear()  # another run: what was before is gone for good
    tally.undo_reset()
    assert tally.counts == Counts()
