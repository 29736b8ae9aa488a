"""Which frames are judged: one thread, and clocks that the test moves."""

import math

import numpy as np
import pytest

from inspector_app.core.messages import Frame, PartIds, TriggerAnswer, UnreadableFrame
from inspector_app.core.pictures.rest import Rest
from inspector_app.pipeline.live.admission import (
    MAX_WAITING,
    MAX_WAITING_BYTES,
    NEVER_JUDGED,
    NO_FRAME,
    REPEATED,
    TOO_FAST,
    TRIGGER_S,
    Admission,
    Item,
)
from inspector_app.pipeline.live.frame_checks import FROZEN, FrameChecks
from inspector_app.pipeline.live.plan import RunPlan, When

STILL = Rest(0.0, resting=True, came_to_rest=False)
CAME_TO_REST = Rest(0.0, resting=True, came_to_rest=True)


class Station:
    """An admission with a clock; frames are named by their number."""

    def __init__(self, when: When = When.CONTINUOUS, *, live: bool = True, running: bool = True) -> None:
        self.now_s = 100.0
        self.set_by_s = 0.0
        """By how much somebody has set the computer's clock."""
        self.admission = Admission(RunPlan(when), clock_s=lambda: self.now_s, wall_s=self.wall_s)
        self.admission.opened(live=live)
        if running:
            self.admission.run()

    def frame(self, name: str | int, n_bytes: int = 3) -> Frame:
        self.now_s += 0.01
        rgb = np.broadcast_to(np.uint8(0), (1, n_bytes // 3, 3))
        return Frame(rgb, str(name), self.wall_s(), captured_s=self.now_s)

    def wall_s(self) -> float:
        return 1e9 + self.now_s + self.set_by_s

    def offer(
        self,
        name: str | int,
        *,
        rest: Rest = STILL,
        present: bool | None = None,
        frozen: bool = False,
        repeated: bool = False,
        n_bytes: int = 3,
    ) -> None:
        self.admission.offer(FrameChecks(self.frame(name, n_bytes), frozen, present, None, rest, "", repeated))

    def judged(self) -> list[str]:
        """All that are let through, by name; errors by their reason."""
        self.admission.ended()
        found: list[str] = []
        while (item := self.admission.take()) is not None:
            found.append(said(item))
            self.admission.done(-math.inf)
        return found


def said(item: Item) -> str:
    return item.reason if isinstance(item, UnreadableFrame) else item.name


def test_continuously_the_newest_is_judged_and_the_others_are_counted() -> None:
    station = Station()
    for number in range(5):
        station.offer(number)
    assert station.admission.dropped == 4
    assert station.judged() == ["4"]


@pytest.mark.parametrize("when", [When.CONTINUOUS, When.AT_REST, When.TRIGGER])
def test_a_lot_counts_from_the_next_part_in_any_mode(when: When) -> None:
    station = Station(when)
    admission = station.admission
    found = []
    for lot in ("", "A", "B", ""):
        admission.set_lot(lot)
        if when is When.TRIGGER:
            admission.trigger(ids=PartIds("S"))
        station.offer(lot, rest=CAME_TO_REST)
        admission.set_lot(lot if when is When.CONTINUOUS else "later")  # what was asked for before keeps its lot
        assert admission.take() is not None
        found.append(admission.ids)
    assert [ids.lot for ids in found] == ["", "A", "B", ""]
    assert {ids.serial for ids in found} == {"S" if when is When.TRIGGER else ""}


def test_a_read_file_that_is_judged_after_the_end_has_the_lot() -> None:
    station = Station(live=False)
    station.admission.set_lot("A")
    station.admission.hand_over(station.frame("last"))
    station.admission.stop()
    assert station.admission.left_over() is not None
    assert station.admission.ids == PartIds(lot="A")


def test_paused_nothing_is_judged_and_nothing_is_counted() -> None:
    station = Station(running=False)
    for number in range(5):
        station.offer(number)
    assert station.admission.dropped == 0
    assert station.judged() == []


def test_a_step_judges_the_next_frame_in_any_mode() -> None:
    for when in When:
        station = Station(when, running=False)
        station.offer("before")
        station.admission.step()
        station.offer("next")
        assert station.judged() == ["next"]


def test_a_trigger_gets_the_first_frame_captured_after_it() -> None:
    station = Station(When.TRIGGER)
    early = station.frame("captured before, read after")
    station.offer("before")
    station.admission.trigger()
    assert station.admission.waiting == 1
    station.admission.offer(FrameChecks(early, False, None, None, STILL, ""))
    station.offer("first")
    station.offer("second")
    assert station.judged() == ["first"]
    assert station.admission.waiting == 0


def test_two_triggers_within_one_inference_get_two_frames_in_order() -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    station.offer("first")
    assert said(station.admission.take() or station.frame("none")) == "first"
    station.admission.trigger()  # while that is being judged
    station.admission.trigger()
    station.offer("second")
    station.offer("third")
    station.offer("fourth")
    assert station.judged() == ["second", "third"]


@pytest.mark.parametrize("set_by_s", [-3600.0, 3600.0])
def test_a_clock_that_is_set_while_a_trigger_waits_changes_nothing(set_by_s: float) -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    early = station.frame("captured before the second trigger")
    station.set_by_s = set_by_s
    station.offer("first")
    station.admission.trigger()
    station.admission.offer(FrameChecks(early, False, None, None, STILL, ""))
    station.offer("second")
    assert station.judged() == ["first", "second"]


def test_a_picture_that_came_before_answers_nobody() -> None:
    for when in When:
        station = Station(when)
        station.admission.trigger()
        station.offer("the last one again", repeated=True, rest=CAME_TO_REST, present=False)
        assert station.admission.waiting == (when is not When.CONTINUOUS)
        assert station.admission.dropped == 0
        station.offer("new", rest=CAME_TO_REST)
        assert station.judged() == ["new"]


def test_a_trigger_that_only_got_a_picture_of_before_says_so() -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    station.offer(1, repeated=True)
    station.now_s += TRIGGER_S
    station.offer(2, repeated=True)
    assert station.judged() == [REPEATED]


def test_a_trigger_without_a_frame_becomes_an_error() -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    station.now_s += TRIGGER_S
    station.offer("too late")
    assert station.judged() == [NO_FRAME]


def test_whoever_waits_for_a_frame_is_woken_when_a_trigger_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.pipeline.live.admission.TRIGGER_S", 0.05)
    admission = Admission(RunPlan(When.TRIGGER))
    admission.run()
    admission.trigger()
    item = admission.take()  # nobody offers anything
    assert item is not None
    assert said(item) == NO_FRAME


def test_triggers_that_are_too_many_are_one_error_behind_the_others() -> None:
    station = Station(When.TRIGGER)
    heard = [station.admission.trigger() for _ in range(MAX_WAITING + 5)]
    assert heard == [TriggerAnswer.TAKEN] * MAX_WAITING + [TriggerAnswer.BUSY] * 5
    for number in range(MAX_WAITING + 5):
        station.offer(number)
    assert station.judged() == [*(str(number) for number in range(MAX_WAITING)), TOO_FAST]


def test_a_computer_that_floods_leaves_places_for_the_others_and_for_a_person() -> None:
    station = Station(When.TRIGGER)
    taken = [bool(station.admission.trigger("flood")) for _ in range(200)]
    assert taken == [True] * 12 + [False] * 188
    assert station.admission.waiting == 13  # one error for all that were too many
    assert [bool(station.admission.trigger(source)) for source in ("machine", "", "flood")] == [True, True, False]
    for number in range(14):
        station.offer(number)
    assert station.judged() == [*(str(number) for number in range(12)), TOO_FAST, "12", "13"]


def test_what_waits_is_judged_and_makes_room_for_its_computer() -> None:
    station = Station(When.TRIGGER)
    for _ in range(13):
        station.admission.trigger("machine")
    assert station.admission.trigger("machine") is TriggerAnswer.BUSY
    station.offer("first")
    assert station.admission.take() is not None
    assert station.admission.trigger("machine") is TriggerAnswer.TAKEN


def test_several_computers_that_flood_leave_a_place_for_one_more() -> None:
    station = Station(When.TRIGGER)
    for _ in range(50):
        for source in ("first", "second"):
            station.admission.trigger(source)
    assert station.admission.trigger("machine")


def test_frames_that_wait_take_bounded_memory() -> None:
    station = Station(When.TRIGGER)
    size = 3 * (MAX_WAITING_BYTES // 4 // 3)
    for _ in range(6):
        station.admission.trigger()
        station.offer("large", n_bytes=size)
    assert station.judged() == ["large"] * 4 + [TOO_FAST] * 2


@pytest.mark.parametrize("when", [When.CONTINUOUS, When.TRIGGER])
def test_triggers_are_not_heard_while_paused_or_when_all_frames_are_judged(when: When) -> None:
    station = Station(when, running=when is When.CONTINUOUS)
    assert not station.admission.trigger()
    assert station.admission.waiting == 0


def test_triggers_are_not_heard_after_the_end() -> None:
    station = Station(When.TRIGGER)
    assert station.admission.trigger()
    station.admission.stop()
    assert not station.admission.trigger()
    ended = Station(When.TRIGGER)
    ended.admission.ended()
    assert not ended.admission.trigger()
    assert (station.admission.waiting, ended.admission.waiting) == (1, 0)


def test_what_a_trigger_asked_for_before_a_pause_is_judged_after_it() -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    station.admission.pause()
    station.offer("asked for")
    station.admission.run()
    assert station.judged() == ["asked for"]


def test_what_comes_to_rest_is_judged_once() -> None:
    station = Station(When.AT_REST)
    station.offer("moves")
    station.offer("rests", rest=CAME_TO_REST)
    station.offer("still rests")
    assert station.judged() == ["rests"]


def test_at_rest_a_trigger_is_heard_as_well() -> None:
    station = Station(When.AT_REST)
    station.admission.trigger()
    station.offer("asked for")
    assert station.judged() == ["asked for"]


@pytest.mark.parametrize("when", list(When))
def test_without_a_part_there_is_no_verdict(when: When) -> None:
    station = Station(when)
    station.admission.trigger()
    station.offer("empty", present=False, rest=CAME_TO_REST)
    assert station.admission.waiting == 0
    assert station.judged() == []
    station = Station(when)
    station.admission.trigger()
    station.offer("part", present=True, rest=CAME_TO_REST)
    assert station.judged() == ["part"]


@pytest.mark.parametrize("when", list(When))
def test_a_frozen_camera_gives_one_error_and_no_verdict(when: When) -> None:
    station = Station(when)
    for number in range(5):
        station.offer(number, frozen=True, rest=CAME_TO_REST)
    assert station.judged() == [FROZEN]


def test_a_camera_that_freezes_twice_gives_two_errors() -> None:
    station = Station(When.AT_REST)
    station.offer(1, frozen=True)
    station.offer(2)
    station.offer(3, frozen=True)
    station.offer(4, frozen=True)
    assert station.judged() == [FROZEN, FROZEN]


def test_whoever_goes_on_with_a_frozen_camera_is_told_again() -> None:
    station = Station()
    station.offer(1, frozen=True)
    station.admission.pause()
    station.admission.run()
    station.offer(2, frozen=True)
    assert station.judged() == [FROZEN, FROZEN]


def test_of_a_frozen_camera_the_frame_that_waits_is_not_judged() -> None:
    station = Station()
    station.offer("not judged yet")
    station.offer("the same", frozen=True)
    assert station.judged() == [FROZEN]


def test_whoever_asks_a_frozen_camera_gets_an_error() -> None:
    station = Station(When.TRIGGER)
    station.offer(1, frozen=True)
    station.admission.trigger()
    station.offer(2, frozen=True)
    assert station.judged() == [FROZEN, FROZEN]
    station = Station(running=False)
    station.admission.step()
    station.offer(1, frozen=True)
    assert station.judged() == [FROZEN]


def test_a_frame_from_before_a_pause_or_a_loss_is_not_judged_after_it() -> None:
    station = Station()
    station.offer("before the pause")
    station.admission.pause()
    station.admission.run()
    station.offer("before the loss")
    station.admission.opened(live=True)
    assert station.admission.dropped == 2
    assert station.judged() == []


def test_a_plan_may_change_while_frames_come() -> None:
    station = Station()
    station.admission.set_plan(RunPlan(When.TRIGGER))
    station.offer("nobody asked")
    station.admission.trigger()
    station.offer("asked for")
    assert station.judged() == ["asked for"]


# --- feeds of files --------------------------------------------------------------------------------------------------


def wants(station: Station) -> bool:
    """Whether the next file is wanted, without waiting for it."""
    return station.admission._wants()


def test_of_files_the_next_is_wanted_when_the_last_is_judged() -> None:
    station = Station(live=False)
    assert wants(station)
    station.admission.hand_over(station.frame("a"))
    assert not wants(station)
    assert station.admission.take() is not None
    assert not wants(station)
    station.admission.done(0.0)
    assert wants(station)


def test_of_files_none_is_wanted_while_paused() -> None:
    station = Station(live=False, running=False)
    assert not wants(station)
    station.admission.step()
    assert wants(station)


def test_each_trigger_wants_one_file_and_waits_for_it() -> None:
    station = Station(When.TRIGGER, live=False)
    assert not wants(station)
    station.admission.trigger()
    assert wants(station)
    station.now_s += 10 * TRIGGER_S
    station.admission._expire()
    station.admission.hand_over(station.frame("a"))
    assert station.judged() == ["a"]
    assert not wants(station)


def test_at_rest_every_file_is_judged() -> None:
    assert wants(Station(When.AT_REST, live=False))


@pytest.mark.parametrize("when", list(When))
def test_a_file_that_was_read_is_judged_after_a_stop(when: When) -> None:
    station = Station(when, live=False)
    station.admission.trigger()
    station.admission.stop()
    station.admission.hand_over(station.frame("a"))
    assert station.admission.take() is None
    left_over = station.admission.left_over()
    assert left_over is not None
    assert left_over.name == "a"
    assert station.admission.left_over() is None


def test_a_file_that_was_read_is_judged_after_a_pause() -> None:
    station = Station(live=False)
    station.admission.pause()
    station.admission.hand_over(station.frame("a"))
    station.admission.run()
    assert station.judged() == ["a"]


def left_over(station: Station) -> list[str]:
    found = []
    while (item := station.admission.left_over()) is not None:
        found.append(said(item))
    return found


def test_what_a_camera_was_asked_for_is_left_over_and_errors_where_no_frame_came() -> None:
    station = Station(When.TRIGGER)
    for number in range(4):
        station.admission.trigger()
        if number < 3:
            station.offer(number)
    taken = station.admission.take()
    assert taken is not None
    assert said(taken) == "0"
    station.admission.stop()
    assert station.admission.take() is None
    assert left_over(station) == ["1", "2", NEVER_JUDGED]


def test_triggers_that_wait_when_the_feed_ends_are_left_over() -> None:
    station = Station(When.TRIGGER)
    station.admission.trigger()
    assert station.judged() == []
    assert left_over(station) == [NEVER_JUDGED]


def test_a_file_that_nobody_has_read_is_not_left_over() -> None:
    station = Station(When.TRIGGER, live=False)
    station.admission.trigger()
    station.admission.stop()
    assert left_over(station) == []


def test_a_step_that_waits_is_forgotten_by_a_pause_and_by_a_run() -> None:
    paused = Station(running=False)
    paused.admission.step()
    paused.admission.pause()
    paused.offer("nobody wants it any more")
    assert paused.judged() == []
    going_on = Station(When.TRIGGER, running=False)
    going_on.admission.step()
    going_on.admission.run()
    going_on.offer("nobody asked")
    assert going_on.judged() == []


def test_of_a_camera_nothing_is_left_over() -> None:
    station = Station()
    station.offer("a")
    station.admission.stop()
    assert station.admission.left_over() is None
