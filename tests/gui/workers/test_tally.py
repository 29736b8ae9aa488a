"""Counters of a shift: over runs, under the limits, from reset to reset."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.sources.images import read_frame
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.record_log import ROOM, Counts, RecordLog
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


def test_a_part_in_doubtful_light_is_counted_as_it_is_judged(log: RecordLog, record: InspectionRecord) -> None:
    assert record.anomaly is not None
    dark = replace(record.anomaly, doubts=(Sentence("The picture is dark."),))
    doubtful = replace(record, anomaly=dark, verdict=Verdict.REVIEW)
    many = [doubtful, record, error(record)] * (ROOM // 2)  # more than there is room for at first
    log.add(many)
    n = ROOM // 2
    assert log.counts() == Counts(ok=n, review=n, error=n)
    assert log.record(log.first).verdict is log.record(log.first + 3).verdict is Verdict.REVIEW
    log.set_limits(Limits(2 * record.score_l2, 0.5 * record.score_l2))
    assert log.counts() == Counts(review=2 * n, error=n)
    log.set_limits(Limits(0.5 * record.score_l2))
    assert log.counts(3) == Counts(ng=2 * n - 2, error=n - 1)


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


class SlowToCount(RecordLog):
    """Notes how many records each count goes over."""

    def __init__(self) -> None:
        super().__init__()
        self.gone_over: list[int] = []

    def _counted(self, since: int) -> Counts:
        self.gone_over.append(len(self) - since)
        return super()._counted(since)


def test_an_arrival_counts_what_arrived_and_not_the_whole_run(record: InspectionRecord) -> None:
    log = SlowToCount()
    log.set_limits(Limits(2 * record.score_l2))
    tally = Tally(log)
    for _ in range(100):
        log.add([record] * 100)
    tally.reset()
    log.gone_over.clear()
    log.add([record, error(record)])
    assert tally.counts == Counts(ok=1, error=1)
    assert log.counts() == Counts(ok=10_001, error=1)
    assert sum(log.gone_over) <= 4
    tally.undo_reset()
    assert tally.counts == Counts(ok=10_001, error=1)


def test_counts_in_steps_are_those_of_the_records_one_by_one(record: InspectionRecord) -> None:
    assert record.anomaly is not None
    of_score = replace(record.anomaly)
    log, rng = RecordLog(), np.random.default_rng(3)
    tally = Tally(log)
    added = 0
    for step in range(40):
        if step % 7 == 3:
            log.set_limits(Limits(float(rng.uniform(0.4, 1.0)), float(rng.uniform(0.1, 0.4))))
        if step == 11:
            tally.reset()
            reset_at = added
        scores = [
            float(score) for score in rng.choice([0.05, 0.2, 0.5, 0.9, np.nan, np.inf], size=rng.integers(1, 500))
        ]
        records = [replace(record, anomaly=replace(of_score, score_l2=score)) for score in scores]
        log.add(records)
        added += len(records)
        kept = [each.verdict for each in log.kept()]
        one_by_one = {kind: kept.count(kind) for kind in Verdict}
        counted = log.counts()
        assert len(log) == added == len(log.scores_l2())
        assert not log.scores_l2().flags.writeable
        if log.first == 0:
            assert counted.ok == one_by_one[Verdict.OK]
            assert counted.review == one_by_one[Verdict.REVIEW]
            assert counted.ng == one_by_one[Verdict.NG]
            assert counted.error == one_by_one[Verdict.ERROR]
        if step >= 11:
            assert tally.counts == log.counts(reset_at)
    assert len(log.scores_l2(newest=10)) == 10
