"""What is seen in frames as they come: a clock that the test moves, pictures with a sensor's noise, no threads."""

import math
import sys
from dataclasses import replace
from itertools import count
from types import FrameType
from typing import Any

import numpy as np
import pytest

from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.pictures.rest import Rest, small_grey
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.frame_checks import BLACK, FROZEN_FRAMES, REMEMBERED, FrameChecks, Lookout, Unrest
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.sources.synthetic import Fault, Renderer, SyntheticControls, SyntheticSettings, SyntheticSource
from tests.helpers import part

SIZE = (96, 128)
PERIOD_S = 0.2


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


class Scene:
    """Hands pictures to a lookout, one every 0.2 s."""

    def __init__(self, plan: RunPlan | None = None, *, may_freeze: bool = True) -> None:
        self.clock = Clock()
        self.lookout = Lookout(plan or RunPlan(), may_freeze=may_freeze, clock_s=self.clock)
        self.rng = np.random.default_rng(0)
        self.n_frames = 0

    def noisy(self, grey: int = 100, square_at: int | None = None) -> UInt8:
        rgb = self.rng.normal(grey, 2, (*SIZE, 3))
        if square_at is not None:
            rgb[30:60, square_at : square_at + 30] += 80
        return np.clip(rgb, 0, 255).astype(np.uint8)

    def see(self, rgb: UInt8) -> FrameChecks:
        self.clock.now_s += PERIOD_S
        self.n_frames += 1
        return self.lookout.look(Frame(rgb, f"frame {self.n_frames}", self.clock.now_s))


def test_a_camera_that_repeats_one_picture_has_frozen_until_another_comes() -> None:
    scene = Scene()
    rgb = scene.noisy()
    looks = [scene.see(rgb) for _ in range(FROZEN_FRAMES + 5)]
    assert [look.frozen for look in looks] == [False] * (FROZEN_FRAMES - 1) + [True] * 6
    assert isinstance(looks[-1].frame, UnreadableFrame)
    assert "same picture" in looks[-1].note
    after = scene.see(scene.noisy())
    assert not after.frozen
    assert isinstance(after.frame, Frame)
    assert after.note == ""


def test_a_fast_camera_must_repeat_itself_for_a_second() -> None:
    scene = Scene()
    rgb = scene.noisy()
    scene.see(rgb)
    for _ in range(3 * FROZEN_FRAMES):
        scene.clock.now_s -= PERIOD_S  # no time passes
        assert not scene.see(rgb).frozen
    scene.clock.now_s += 1.0
    assert scene.see(rgb).frozen


def test_a_camera_without_motion_has_not_frozen() -> None:
    scene = Scene()
    assert not any(scene.see(scene.noisy()).frozen for _ in range(3 * FROZEN_FRAMES))


def test_a_recording_may_repeat_itself() -> None:
    scene = Scene(may_freeze=False)
    rgb = scene.noisy()
    looks = [scene.see(rgb) for _ in range(3 * FROZEN_FRAMES)]
    assert not any(look.frozen or look.repeated for look in looks)


def test_a_picture_that_came_before_is_told_whatever_came_between() -> None:
    scene = Scene()
    pictures = [scene.noisy() for _ in range(REMEMBERED)]
    assert not any(scene.see(rgb).repeated for rgb in pictures)
    assert all(scene.see(rgb.copy()).repeated for rgb in pictures)
    assert not scene.see(scene.noisy()).repeated  # and pushes out the oldest
    assert [scene.see(rgb).repeated for rgb in (pictures[1], pictures[0])] == [True, False]


@pytest.mark.parametrize("size", [(96, 128), (720, 1280), (1080, 1920)])
def test_a_picture_that_differs_in_one_value_is_new(size: tuple[int, int]) -> None:
    scene = Scene()
    rgb = scene.rng.integers(30, 200, (*size, 3), dtype=np.uint8)
    scene.see(rgb)
    for place in ((0, 0, 0), (size[0] // 2 + 1, size[1] // 3 + 1, 1), (-1, -1, 2)):
        changed = rgb.copy()
        changed[place] ^= 1
        assert not scene.see(changed).repeated
        assert scene.see(changed.copy()).repeated


def test_what_a_camera_repeats_after_it_was_lost_is_not_new() -> None:
    scene = Scene()
    rgb = scene.noisy()
    assert not scene.see(rgb).repeated
    scene.lookout.look(UnreadableFrame("torn", scene.clock.now_s, Sentence("Half a picture.")))
    scene.lookout.begin()
    assert scene.see(rgb).repeated


def test_a_repeated_picture_moves_and_rests_nothing() -> None:
    scene = Scene(RunPlan(motion_limit=0.05, rest_frames=3))
    rgb = scene.noisy(square_at=40)
    looks = [scene.see(rgb) for _ in range(FROZEN_FRAMES - 1)]
    assert not any(look.rest.came_to_rest or look.rest.resting for look in looks)


def test_black_is_an_error_and_not_frozen() -> None:
    scene = Scene()
    rgb = np.zeros((*SIZE, 3), np.uint8)
    for _ in range(2 * FROZEN_FRAMES):
        look = scene.see(rgb)
        assert isinstance(look.frame, UnreadableFrame)
        assert look.frame.reason == BLACK
        assert not look.frozen


def test_hot_pixels_and_noise_do_not_make_a_black_picture_bright() -> None:
    scene = Scene()
    rgb = scene.noisy(grey=1)
    rgb[0, 0] = rgb[50, 50] = 255
    assert scene.see(rgb).note == BLACK


@pytest.mark.parametrize(("level", "sigma"), [(0, 3), (4, 3), (8, 2), (16, 1), (16, 3), (20, 1), (2, 5)])
@pytest.mark.parametrize("size", [(480, 640), (1080, 1920)])
def test_a_covered_lens_is_black_whatever_its_level_and_noise(level: int, sigma: int, size: tuple[int, int]) -> None:
    scene = Scene()
    rgb = np.clip(np.round(scene.rng.normal(level, sigma, (*size, 3))), 0, 255).astype(np.uint8)
    rgb[10, 10] = rgb[200, 300] = 255  # hot pixels
    assert scene.see(rgb).note == BLACK


@pytest.mark.parametrize("brightness", [40, 90])
def test_a_thin_bright_edge_in_the_dark_is_judged(brightness: int) -> None:
    scene = Scene()
    rgb = np.clip(scene.rng.normal(2, 1, (480, 640, 3)), 0, 255).astype(np.uint8)
    rgb[100:380, 300:304] = brightness  # as dark-field light shows a part
    assert isinstance(scene.see(rgb).frame, Frame)


def test_a_badly_lit_part_is_judged() -> None:
    scene = Scene()
    rgb = part() // 8
    assert rgb.mean() < 24
    assert isinstance(scene.see(rgb).frame, Frame)


def test_a_dark_part_is_judged() -> None:
    scene = Scene()
    rgb = scene.noisy(grey=1)
    rgb[20:40, 20:40] = 90
    assert isinstance(scene.see(rgb).frame, Frame)


def test_a_real_part_is_judged_as_it_is() -> None:
    scene = Scene()
    rgb = part()
    look = scene.see(rgb)
    assert isinstance(look.frame, Frame)
    assert look.frame.rgb is rgb
    assert look.note == ""


def test_frames_of_another_size_than_the_first_are_errors() -> None:
    scene = Scene()
    scene.see(scene.noisy())
    look = scene.see(scene.noisy()[::2, ::2])
    assert isinstance(look.frame, UnreadableFrame)
    assert "64 x 48 pixels instead of 128 x 96" in look.note
    assert isinstance(scene.see(scene.noisy()).frame, Frame)


@pytest.mark.parametrize(
    "rgb",
    [
        np.zeros((9, 9), np.uint8),
        np.zeros((9, 9, 4), np.uint8),
        np.zeros((9, 9, 3), np.uint16),
        np.zeros((0, 9, 3), np.uint8),
    ],
)
def test_what_is_no_colour_picture_is_an_error(rgb: UInt8) -> None:
    look = Scene().see(rgb)
    assert isinstance(look.frame, UnreadableFrame)
    assert "no colour picture" in look.note


def test_an_unreadable_frame_stays_one() -> None:
    frame = UnreadableFrame("torn", 1.0, Sentence("Half a picture."))
    look = Scene().lookout.look(frame)
    assert look.frame is frame
    assert look.note == "Half a picture."


def test_identical_frames_with_an_unreadable_one_between_are_counted_anew() -> None:
    scene = Scene()
    rgb = scene.noisy()
    for _ in range(FROZEN_FRAMES - 1):
        scene.see(rgb)
    scene.lookout.look(UnreadableFrame("torn", scene.clock.now_s, Sentence("Half a picture.")))
    assert not any(scene.see(rgb).frozen for _ in range(FROZEN_FRAMES - 1))
    assert scene.see(rgb).frozen


def test_what_moved_comes_to_rest_once() -> None:
    scene = Scene(RunPlan(motion_limit=0.05, rest_frames=3))
    lying = [scene.see(scene.noisy(square_at=40)).rest.came_to_rest for _ in range(8)]
    assert lying.count(True) == 1  # it lay there when the run began
    moving = [scene.see(scene.noisy(square_at=place)).rest for place in (50, 60, 70, 80)]
    assert not any(rest.resting or rest.came_to_rest for rest in moving)
    assert all(rest.motion > 0.05 for rest in moving)
    after = [scene.see(scene.noisy(square_at=80)).rest.came_to_rest for _ in range(8)]
    assert after == [False, False, True, False, False, False, False, False]


def test_the_newest_motion_is_remembered_with_its_time() -> None:
    scene = Scene(RunPlan(motion_limit=0.05, rest_frames=3))
    for _ in range(5):
        scene.see(scene.noisy(square_at=40))
    assert math.isnan(scene.lookout.moved_s)  # noise, and the first picture, are no motion
    moved_s = scene.see(scene.noisy()).frame.captured_s  # the part is gone within one frame
    for _ in range(9):
        scene.see(scene.noisy())
    assert scene.lookout.moved_s == moved_s
    before_s = scene.clock.now_s
    scene.see(np.zeros((*SIZE, 3), dtype=np.uint8))  # in the dark, a part may be exchanged
    assert scene.lookout.moved_s > before_s


def test_a_camera_that_freezes_on_a_moving_part_has_not_seen_it_rest() -> None:
    scene = Scene(RunPlan(motion_limit=0.05, rest_frames=3))
    for place in (50, 60, 70, 80):
        rgb = scene.noisy(square_at=place)
        scene.see(rgb)
    assert not any(scene.see(rgb).rest.came_to_rest for _ in range(3 * FROZEN_FRAMES))


def test_what_lies_there_when_it_begins_again_comes_to_rest_again() -> None:
    scene = Scene(RunPlan(motion_limit=0.05, rest_frames=3))
    for _ in range(8):
        scene.see(scene.noisy(square_at=40))
    scene.lookout.begin()
    assert any(scene.see(scene.noisy(square_at=40)).rest.came_to_rest for _ in range(8))


def test_a_limit_of_motion_may_change_while_frames_come() -> None:
    scene = Scene(RunPlan(motion_limit=0.9, rest_frames=3))
    for place in (50, 60, 70, 80):
        assert scene.see(scene.noisy(square_at=place)).rest.resting == (place == 80)
    scene.lookout.set_plan(RunPlan(motion_limit=0.05, rest_frames=3))
    assert not any(scene.see(scene.noisy(square_at=place)).rest.resting for place in (50, 60, 70, 80))


def test_a_part_is_told_from_the_empty_station() -> None:
    scene = Scene()
    assert scene.see(scene.noisy()).part_present is None  # nobody asked
    scene.lookout.set_plan(RunPlan(empty=small_grey(scene.noisy()), presence_limit=0.05))
    assert scene.see(scene.noisy()).part_present is False
    assert scene.see(scene.noisy(square_at=40)).part_present is True


def test_nobody_takes_a_black_picture_for_an_empty_station() -> None:
    scene = Scene(RunPlan(empty=np.zeros((48, 64), np.uint8)))
    assert scene.see(np.zeros((*SIZE, 3), np.uint8)).part_present is None


def test_another_cameras_empty_station_is_told_and_every_frame_judged() -> None:
    scene = Scene(RunPlan(empty=np.zeros((20, 64), np.uint8)))
    look = scene.see(scene.noisy())
    assert isinstance(look.frame, Frame)
    assert look.part_present is None
    assert "another camera" in look.note


# --- parts that do not come to rest ------------------------------------------------------------------------------


def passing(scene: Scene, settings: SyntheticSettings, *faults: Fault, frames: int = 200) -> tuple[int, str]:
    """Let rendered parts pass: how often something came to rest, and what is said at the end."""
    controls = SyntheticControls()
    controls.begin(*faults)
    camera = SyntheticSource(settings, controls)
    n_rests = 0
    for _ in range(frames):
        frame = camera.read()
        assert isinstance(frame, Frame)
        n_rests += scene.see(frame.rgb).rest.came_to_rest
    return n_rests, scene.lookout.unrest


STANDING = SyntheticSettings(size=(96, 64), rate_hz=0, rest_frames=30)
AT_REST = RunPlan(When.AT_REST)


def test_parts_that_never_come_to_rest_since_frames_are_dropped_are_told() -> None:
    n_rests, said = passing(Scene(AT_REST), STANDING, Fault.DROPPING)
    assert n_rests == 0
    assert "Nothing has been at rest for 40 s" in said
    assert "must not move for 5 frames, and 5 new frames come per second" in said
    n_rests, said = passing(Scene(AT_REST), STANDING)
    assert n_rests > 0
    assert said == ""


def test_parts_that_pass_too_fast_before_an_empty_station_are_told() -> None:
    """The empty station lies at rest between them, which says nothing of the parts."""
    hurried = SyntheticSettings(size=(96, 64), rate_hz=0, rest_frames=4, empty_frames=20)
    empty = small_grey(Renderer(hurried).render(0, empty=True).rgb)
    scene = Scene(RunPlan(When.AT_REST, motion_limit=0.05, empty=empty, presence_limit=0.05))
    n_rests, said = passing(scene, hurried)
    assert "Nothing has been at rest" in said
    assert n_rests > 0  # of the empty station


def test_an_empty_station_is_not_told_to_be_restless() -> None:
    scene = Scene()
    scene.lookout.set_plan(RunPlan(When.AT_REST, rest_frames=100, empty=small_grey(scene.noisy()), presence_limit=0.05))
    for _ in range(90):
        look = scene.see(scene.noisy())
        assert look.part_present is False
    assert scene.lookout.unrest == ""


def test_only_who_waits_for_rest_hears_of_unrest() -> None:
    scene = Scene(RunPlan(When.TRIGGER, motion_limit=0.0, rest_frames=3))
    for _ in range(60):
        scene.see(scene.noisy())
    assert scene.lookout.unrest == ""
    scene.lookout.set_plan(RunPlan(When.AT_REST, motion_limit=0.0, rest_frames=3))
    assert scene.lookout.unrest != ""
    scene.lookout.begin()
    scene.see(scene.noisy())
    assert scene.lookout.unrest == ""


def test_pictures_that_repeat_do_not_count_as_frames_that_come() -> None:
    scene = Scene(AT_REST)
    for number in range(60):
        rgb = scene.noisy(square_at=40 + 10 * (number % 2))
        for _ in range(3):
            scene.see(rgb)
    assert "and 1.6 new frames come per second" in scene.lookout.unrest


def test_a_part_that_comes_to_rest_while_unrest_is_told_on_another_thread_does_no_harm() -> None:
    """At every line of the telling the part comes to rest; what is told is then of before or of after."""
    scene = Scene()
    restless = FrameChecks(
        Frame(scene.noisy(), "", 0.0), False, True, None, Rest(1.0, resting=False, came_to_rest=False), ""
    )
    resting = replace(restless, rest=Rest(0.0, resting=True, came_to_rest=True))
    said = set()
    for line in range(8):
        unrest, lines = Unrest(), count()
        for now_s in (0.0, 6.0):
            unrest.note(restless, now_s)

        def trace(frame: FrameType, event: str, _: object) -> Any:
            if event == "line" and next(lines) == line:  # noqa: B023
                sys.settrace(None)
                unrest.note(resting, 7.0)  # noqa: B023
            return trace if frame.f_code is Unrest.told.__code__ else None

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            said.add(unrest.told(5))
        finally:
            sys.settrace(before)
    assert {text[:38] for text in said} == {"", "Nothing has been at rest for 6 s, so n"}
