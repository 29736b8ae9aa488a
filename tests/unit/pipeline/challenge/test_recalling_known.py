"""A judged challenge part is opened with the picture that was judged, or with the reason why there is none."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.challenge.judged_set import judge_challenge, run_of
from inspector_app.pipeline.challenge.keeping import keep_run
from inspector_app.pipeline.challenge.recalling_known import recall_known, small_known
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.challenge_set import ChallengeSet, change_set, folder_of
from inspector_app.records.challenges import challenge_parts
from inspector_app.records.parts import Filter, Part
from inspector_app.sources.images import read_frame, read_rgb
from tests import helpers
from tests.unit.pipeline.challenge.conftest import KIM


@pytest.fixture
def listed(opened: OpenedProject, parts: ChallengeSet, tmp_path: Path) -> list[Part]:
    """The judged parts, as the list of records has them."""
    limits = Limits(opened.project.document.threshold_l2)
    done = helpers.result_of(judge_challenge(parts, folder_of(tmp_path, parts.project), opened.detector, limits))
    run = run_of(tuple(one.outcome for one in done), parts, opened.project.document, limits, KIM, 1.8e9)
    keep_run(run, tmp_path, tmp_path / "records.sqlite")
    return sorted(challenge_parts(tmp_path / "records.sqlite", Filter()), key=lambda part: part.number)


def test_picture_and_map_are_those_of_the_judged_part(
    opened: OpenedProject, listed: list[Part], tmp_path: Path
) -> None:
    file = helpers.cells(1.0, 1)[0]
    part = next(one for one in listed if one.expected is Label.DEFECT)
    found = helpers.result_of(recall_known(part, tmp_path, opened.detector))
    assert found.rgb is not None
    assert found.distance_l2 is not None
    assert np.array_equal(found.rgb, read_rgb(file))
    record = inspect(read_frame(file, opened.detector.reading), opened.detector, part.limits)
    assert record.anomaly is not None
    assert np.array_equal(found.distance_l2, opened.detector.render(record.anomaly))
    assert np.isclose(record.score_l2, part.score_l2)
    without = helpers.result_of(recall_known(part, tmp_path, None))
    assert without.distance_l2 is None
    assert "Open the project" in without.note
    tile = small_known(part, tmp_path, 50)
    assert tile is not None
    assert max(tile.shape) == 50


def test_without_the_judged_picture_the_reason_is_said(
    opened: OpenedProject, parts: ChallengeSet, listed: list[Part], tmp_path: Path
) -> None:
    def note(part: Part) -> str:
        found = helpers.result_of(recall_known(part, tmp_path, opened.detector))
        assert found.rgb is None
        assert small_known(part, tmp_path, 50) is None
        return str(found.note)

    shown = replace(listed[0], sha256="", verdict=Verdict.OK)
    assert "shown to the camera" in note(shown)
    own = folder_of(tmp_path, parts.project)
    (own / str(parts.parts[0].file)).write_bytes((own / str(parts.parts[1].file)).read_bytes())
    assert "was changed" in note(listed[0])
    change_set(tmp_path, parts.project, lambda known: known[2:])
    assert "removed" in note(listed[1])
