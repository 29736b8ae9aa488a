"""Building from disturbed copies: what enters the bank, what is left out, and what a picture in other light gets."""

from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Bool, Frame, Limits, UInt8, Verdict
from inspector_app.core.pictures.copies import COPY_SHARE, Robust
from inspector_app.core.pictures.view import View
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.comparing.disturbed import disturbed
from inspector_app.pipeline.judging.judge import inspect, rejudge
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers

CELLS = (helpers.SMALL_PX // 8) ** 2


@pytest.fixture(scope="module")
def robust(paths: AppPaths) -> Trained:
    settings = helpers.small_settings(robust="some", score="largest")
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))


def copies_of(robust: Trained, number: int) -> list[tuple[UInt8, Bool]]:
    variety = helpers.small_settings(robust="some").variety
    made = variety.copies(read_rgb(helpers.cells(0.0, helpers.N_SMALL)[number]), number, robust.detector.size)
    return [(copy.rgb, copy.shown) for copy in made if copy.shown is not None]


def test_the_bank_holds_patches_of_parts_and_copies_under_the_number_of_the_part(
    robust: Trained, trained: Trained
) -> None:
    bank, detector = helpers.bank_of(robust.project), robust.detector
    assert bank.rows == helpers.bank_of(trained.project).rows  # as many as without copies
    n_of_copies = 0
    for number, source in enumerate(helpers.cells(0.0, helpers.N_SMALL)):
        own = detector.embed(Frame(read_rgb(source), "", 0.0)).values
        ((rgb, shown),) = copies_of(robust, number)
        copy = detector.embed(Frame(rgb, "", 0.0, shown=shown))
        assert copy.judged is not None
        allowed = np.flatnonzero(copy.judged.ravel())
        for row in np.flatnonzero(bank.image_index == number):
            of_part = np.array_equal(own[bank.cell[row]], bank.vectors[row])
            of_copy = np.array_equal(copy.values[bank.cell[row]], bank.vectors[row])
            assert of_part or of_copy
            assert of_part or bank.cell[row] in allowed  # nothing of what fills the border
            n_of_copies += not of_part
    assert n_of_copies > 0.1 * bank.rows


def test_a_part_is_scored_without_itself_and_without_its_copies(robust: Trained) -> None:
    bank = helpers.bank_of(robust.project)
    for number, source in enumerate(helpers.cells(0.0, helpers.N_SMALL)):
        features = robust.detector.embed(Frame(read_rgb(source), "", 0.0)).values.astype(np.float64)
        others = bank.vectors[bank.image_index != number].astype(np.float64)
        nearest = np.sqrt(((features[:, None] - others) ** 2).sum(axis=2)).min(axis=1)
        # The holes that a part leaves are filled from the others, so its score is no larger.
        assert 0.7 * nearest.max() < robust.project.document.training[number].score_l2 <= nearest.max() * (1 + 1e-4)


def test_disturbed_parts_score_lower_than_without_copies(robust: Trained, trained: Trained) -> None:
    images = disturbed([LabelledImage(path, GOOD) for path in helpers.cells(0.0, 18)[helpers.N_SMALL :]], 3)
    share = []
    for built in (trained, robust):
        limit_l2 = built.project.document.threshold_l2
        scores = []
        for image in images:
            frame, *_ = read_labelled(image)
            assert isinstance(frame, Frame)
            scores.append(built.detector.score(built.detector.embed(frame)).score_l2 / limit_l2)
        share.append(np.median(scores))
    assert share[1] < share[0]


def test_light_that_no_good_part_had_is_reviewed_with_the_reason_and_never_ok(
    robust: Trained, paths: AppPaths, tmp_path: Path
) -> None:
    file = tmp_path / "robust.inspector"
    save_project(robust.project, file)
    detector = open_detector(load_project(file), paths).detector
    assert detector.view == robust.detector.view
    generous = Limits(1e6)
    usual = inspect(Frame(helpers.part(), "usual", 0.0), detector, generous)
    assert (usual.verdict, usual.reason) == (Verdict.OK, "")
    bright = (helpers.part() * 0.4 + 160).astype(np.uint8)
    record = inspect(Frame(bright, "bright", 0.0), detector, generous)
    assert record.verdict is Verdict.REVIEW
    assert "brighter than every good part" in record.reason
    assert record.error == ""
    assert rejudge(record, Limits(1e7)).verdict is Verdict.REVIEW
    assert rejudge(record, Limits(1e-6)).verdict is Verdict.NG
    assert rejudge(record, Limits(float("nan"))).verdict is Verdict.ERROR


def test_the_project_says_what_was_chosen(robust: Trained) -> None:
    document = robust.project.document
    assert (document.bank.robust, document.bank.rotation) == ("some", "fixed")
    assert document.embedding.light is not None


@pytest.mark.parametrize(("robust", "margin"), [("some", 0.15), ("strong", 0.2)])
def test_light_is_accepted_as_far_as_the_copies_differ(robust: Robust, margin: float, paths: AppPaths) -> None:
    cells = helpers.cells(0.0, 4)
    light = helpers.result_of(train(cells, helpers.small_settings(robust=robust), paths)).detector.view.light
    assert light is not None
    plain = View((helpers.SMALL_PX, helpers.SMALL_PX), 1.0)
    means = [plain.brightness(read_rgb(path), (1, 1))[0] for path in cells]
    assert light.means == pytest.approx((min(means) * (1 - margin), max(means) * (1 + margin)))


def test_free_rotation_is_built_and_other_kinds_refuse_copies(paths: AppPaths) -> None:
    cells = helpers.cells(0.0, 4)
    built = helpers.result_of(train(cells, helpers.small_settings(rotation="free"), paths, proposes=False))
    assert built.detector.view.light is None
    for kind in ("padim", "spade"):
        with pytest.raises(TrainingError, match="cannot learn from parts that lie or are lit differently"):
            helpers.result_of(check_parts(cells, helpers.small_settings(options={"detector": kind}, robust="some")))


def test_forecasts_count_the_copies() -> None:
    cells = helpers.cells(0.0, 8)
    plain, strong = (
        helpers.result_of(check_parts(cells, helpers.small_settings(robust=robust))) for robust in ("off", "strong")
    )
    assert strong.expected_seconds > plain.expected_seconds
    more = strong.expected_bytes - plain.expected_bytes
    assert more == pytest.approx(8 * 3 * COPY_SHARE * CELLS * 4 * 156, rel=0.01)
