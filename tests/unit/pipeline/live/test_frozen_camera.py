"""A camera that freezes gives no verdict, whatever plan and rate: rendered parts, a clock that the test moves."""

from collections import deque
from dataclasses import replace

import numpy as np
import pytest

from inspector_app.core.messages import Frame, InspectionRecord, Limits, UInt8, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.live.admission import NO_FRAME, REPEATED, TRIGGER_S, Admission
from inspector_app.pipeline.live.frame_checks import FROZEN, FROZEN_FRAMES, FROZEN_S, REMEMBERED, Lookout
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings, SyntheticSource
from tests.unit.pipeline.live.feeds import Brightness

RATES_HZ = (60.0, 5.0, 2.0)
CAMERA = SyntheticSettings(size=(96, 64), rate_hz=0, rest_frames=10, move_frames=3, empty_frames=4)
TRIGGER_EVERY_S = 0.7
ALL_OK = Limits(1e9)


class Ring:
    """A camera whose driver hands out its last buffers in turn once it has frozen."""

    def __init__(self, controls: SyntheticControls, buffers: int) -> None:
        self._camera = SyntheticSource(CAMERA, controls)
        self._controls = controls
        self._buffers: deque[UInt8] = deque(maxlen=buffers)

    def read(self) -> Frame:
        if Fault.FROZEN in self._controls.active and self._buffers:
            self._buffers.rotate(-1)
            return Frame(self._buffers[-1].copy(), "frame", 0.0)
        frame = self._camera.read()
        assert isinstance(frame, Frame)
        self._buffers.append(frame.rgb)
        return frame


class Run:
    """A live run on one thread: every frame is looked at, and what is let through is judged before the next comes."""

    def __init__(self, when: When, rate_hz: float, buffers: int = 1) -> None:
        self.now_s = 1000.0
        self.controls = SyntheticControls()
        self.camera = Ring(self.controls, buffers)
        plan = RunPlan(when, motion_limit=0.05, rest_frames=3)
        self.lookout = Lookout(plan, may_freeze=True, clock_s=lambda: self.now_s)
        self.admission = Admission(plan, clock_s=lambda: self.now_s)
        self.admission.opened(live=True)
        self.records: list[InspectionRecord] = []
        self.said: list[bool] = []
        self.heard = 0
        self._period_s = 1 / rate_hz
        self._trigger_s = self.now_s

    def watch(self, seconds: float, *, running: bool = True) -> list[InspectionRecord]:
        """Let the camera run on; returns what was judged of that."""
        if running:
            self.admission.run()
        before, until_s = len(self.records), self.now_s + seconds
        while self.now_s < until_s:
            self.now_s += self._period_s
            look = self.lookout.look(replace(self.camera.read(), captured_s=self.now_s))
            self.said.append(look.frozen)
            self.admission.offer(look)
            self._judge()
            if self.now_s >= self._trigger_s:
                self._trigger_s += TRIGGER_EVERY_S
                self.heard += bool(self.admission.trigger())
        return self.records[before:]

    def _judge(self) -> None:
        waiting = self.admission
        while waiting._newest.filled or (waiting._asked and waiting._asked[0].item is not None):
            item = waiting.take()
            assert item is not None
            self.records.append(inspect(item, Brightness(), ALL_OK))
            waiting.done(-np.inf)


def n_ok(records: list[InspectionRecord]) -> int:
    return sum(record.verdict is Verdict.OK for record in records)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("when", When)
@pytest.mark.parametrize("buffers", [1, 2, REMEMBERED])
def test_no_verdict_is_given_on_a_frozen_picture(when: When, rate_hz: float, buffers: int) -> None:
    run = Run(when, rate_hz, buffers)
    period_s = 1 / rate_hz
    judged = 0
    for moment in range(0, CAMERA.cycle_frames, 4):  # it freezes on a part that comes, rests, leaves, and on none
        judged += n_ok(run.watch((2 * CAMERA.cycle_frames + moment) * period_s))
        run.controls.begin(Fault.FROZEN)
        frozen = run.watch(max(3 * FROZEN_S, 3 * FROZEN_FRAMES * period_s))
        assert n_ok(frozen) == 0
        assert all(record.error in {FROZEN, REPEATED, NO_FRAME} for record in frozen)
        assert frozen
        assert run.said[-1]
        run.controls.end(Fault.FROZEN)
    assert judged >= 4
    assert when is not When.TRIGGER or len(run.records) >= run.heard - run.admission.waiting  # each has its record


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_a_step_waits_for_a_new_picture(rate_hz: float) -> None:
    run = Run(When.CONTINUOUS, rate_hz)
    run.watch(2.0, running=False)
    run.controls.begin(Fault.FROZEN)
    run.admission.step()
    before_it_is_said = run.watch(min(0.9 * FROZEN_S, 3 / rate_hz), running=False)
    assert before_it_is_said == []
    assert not any(run.said)
    run.controls.end(Fault.FROZEN)
    assert n_ok(run.watch(2 / rate_hz, running=False)) == 1


def test_a_trigger_waits_for_a_new_picture_and_then_says_that_none_came() -> None:
    run = Run(When.TRIGGER, 2.0)
    run.watch(2.0)
    while run.admission.waiting:
        run.watch(0.5)
    run.controls.begin(Fault.FROZEN)
    run.watch(0.5)
    errors = [record.error for record in run.watch(TRIGGER_S + 1.0)]
    assert errors
    assert set(errors) == {REPEATED}  # 2 s at 2 Hz are too few frames to call the camera frozen


def test_a_trigger_that_waits_gets_the_first_new_picture() -> None:
    run = Run(When.TRIGGER, 5.0)
    run.watch(2.0)
    run.controls.begin(Fault.FROZEN)
    run.watch(1.0)
    run.controls.end(Fault.FROZEN)
    (record, *_) = run.watch(0.3)
    assert record.verdict is Verdict.OK
    assert record.captured_s == pytest.approx(run.now_s - 0.2, abs=0.21)
