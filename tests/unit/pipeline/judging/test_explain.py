"""Why a part has its verdict: checked against plain searches and counts, and against what a change really does."""

import math
import shutil
from copy import copy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import with_zoning
from inspector_app.core.detectors.spade import Spade
from inspector_app.core.memory.head import Head
from inspector_app.core.messages import Frame, InspectionRecord, Limits, UInt8, UnreadableFrame, Verdict
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.asked import explain_known, explain_record
from inspector_app.pipeline.judging.explain import N_GOOD, Explanation, explain
from inspector_app.pipeline.judging.explain_words import place_words, said_of, subject_of
from inspector_app.pipeline.judging.judge import inspect, rejudge, with_regions
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.judging.reach import There
from inspector_app.pipeline.judging.remedies import least_area_px
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project, load_project, save_project
from tests import helpers
from tests.golden.make_golden import golden_file
from tests.helpers import result_of


def frame_of(rgb: UInt8) -> Frame:
    return Frame(rgb, "part", 12.5)


SPOILT = frame_of(helpers.damaged(helpers.part()))


def explained(project: Project, detector: PatchDetector, frame: Frame = SPOILT) -> tuple[Explanation, InspectionRecord]:
    record = inspect(frame, detector, project.document.limits)
    return result_of(explain(frame, record, project, detector)), record


def opened_golden(kind: str, paths: AppPaths, version: int = 6) -> OpenedProject:
    return open_detector(load_project(golden_file(version, kind)), paths)


# --- the nearest good patches -------------------------------------------------------------------------------------


def test_the_nearest_good_patches_are_those_of_a_plain_search(trained: Trained) -> None:
    detector = trained.detector
    assert isinstance(detector, BankDetector)
    bank = detector.bank
    features = detector.embed(SPOILT)
    for cell in range(0, len(features.values), 17):
        all_l2 = np.linalg.norm(bank.vectors.astype(np.float64) - features.values[cell], axis=1)
        best: dict[int, tuple[float, int]] = {}
        for row in range(len(all_l2)):
            image = int(bank.image_index[row])
            if image not in best or all_l2[row] < best[image][0]:
                best[image] = (float(all_l2[row]), int(bank.cell[row]))
        wanted = sorted((l2, image, where) for image, (l2, where) in best.items())[:4]
        found = detector.nearest_good(features, cell, 4)
        assert [(one.image, one.cell) for one in found] == [(image, where) for _, image, where in wanted]
        assert [one.distance_l2 for one in found] == pytest.approx([l2 for l2, _, _ in wanted], rel=1e-4)


def test_a_part_that_is_left_out_is_none_of_its_nearest(trained: Trained) -> None:
    detector = trained.detector
    features = detector.embed(SPOILT)
    first = detector.nearest_good(features, 5, 1)[0].image
    left = np.array([first], dtype=np.int32)
    assert first not in {one.image for one in detector.nearest_good(features, 5, 99, left)}
    assert len(detector.nearest_good(features, 5, 99)) == len(detector.nearest_good(features, 5, 99, left)) + 1


def test_the_members_of_an_ensemble_agree_with_its_map(paths: AppPaths) -> None:
    opened = opened_golden("-ensemble", paths)
    found, record = explained(opened.project, opened.detector)
    assert record.anomaly is not None
    assert len(found.good) == len(opened.project.document.members)
    assert np.mean([one.distance_l2 for one in found.good]) == pytest.approx(found.distance_l2, rel=1e-3)
    assert any("Several networks judge together" in note for note in found.notes)
    assert not any("approximate" in note for note in found.notes)


def test_spade_searches_the_parts_that_it_compares_with(paths: AppPaths) -> None:
    opened = opened_golden("-spade", paths)
    assert isinstance(opened.detector, Spade)
    features = opened.detector.embed(SPOILT)
    distance_l2 = opened.detector.score(features).patch_distance_l2.ravel()
    for cell in (0, int(distance_l2.argmax())):
        nearest = opened.detector.nearest_good(features, cell, 1)[0]
        assert nearest.distance_l2 == pytest.approx(float(distance_l2[cell]), rel=1e-3)
        vector = opened.detector.gallery.features[nearest.image, nearest.cell]
        assert float(np.linalg.norm(vector - features.values[cell])) == pytest.approx(nearest.distance_l2, rel=1e-4)


def test_padim_shows_usual_parts_at_the_same_place_and_says_so(paths: AppPaths) -> None:
    opened = opened_golden("-padim", paths)
    found, record = explained(opened.project, opened.detector)
    assert record.verdict is Verdict.NG
    assert not found.compares_patches
    assert any("all good parts together" in note for note in found.notes)
    assert len(found.good) == min(N_GOOD, len(opened.project.document.training))
    assert {one.at for one in found.good if one.at is not None} <= {found.worst_at}
    assert "differs" in found.said
    assert "patch" not in found.said


# --- the worst patch, and what good parts reach there ---------------------------------------------------------------


def test_the_worst_patch_and_the_percentile_are_those_of_a_naive_count(trained: Trained) -> None:
    project = trained.project
    found, record = explained(project, trained.detector)
    assert record.anomaly is not None
    assert project.maps is not None
    assert found.there is not None
    assert found.region is not None
    assert found.worst_at is not None
    rows, cols = record.anomaly.patch_distance_l2.shape
    left, top, right, bottom = (at / 300 for at in found.region.box_px)
    rendered = trained.detector.render(record.anomaly)
    height, width = rendered.shape
    level = record.limits.ng_l2
    inside = []
    for row in range(rows):
        for col in range(cols):
            x, y = (col + 0.5) / cols, (row + 0.5) / rows
            lit = rendered[int(y * height), int(x * width)] > level
            if left <= x <= right and top <= y <= bottom and lit:
                inside.append((row, col))
    peak = max(inside, key=lambda cell: record.anomaly.patch_distance_l2[cell])  # type: ignore[union-attr]
    assert found.worst_at == pytest.approx(((peak[1] + 0.5) / cols, (peak[0] + 0.5) / rows))
    mine = float(record.anomaly.patch_distance_l2[peak])
    assert found.distance_l2 == mine
    reached = [max(float(one[cell]) for cell in inside) for one in project.maps.training]
    assert found.there.n == len(project.document.training)
    assert found.there.n_below == sum(value < mine for value in reached)
    assert found.there.reach_l2 == pytest.approx(max(reached))
    assert found.good[0].distance_l2 == pytest.approx(mine, rel=1e-3)
    assert not found.notes


@pytest.mark.parametrize(("n", "place"), [(10, 10), (99, 99), (100, 99), (101, 100), (1000, 990)])
def test_99_percent_of_the_good_parts_reach_at_most_what_is_said(trained: Trained, n: int, place: int) -> None:
    from inspector_app.pipeline.judging.reach import reach_of_good

    rng = np.random.default_rng(n)
    maps = trained.project.maps
    assert maps is not None
    grid = maps.training.shape[1:]
    values = rng.uniform(1, 2, n).astype(np.float16)
    training = np.zeros((n, *grid), np.float16)
    training[:, 1, 2] = values
    first = trained.project.document.training[0].model_copy(update={"first": None})
    document = trained.project.document.model_copy(update={"training": (first,) * n})
    project = replace(trained.project, document=document, maps=replace(maps, training=training))
    mine = np.zeros(grid, np.float32)
    mine[1, 2] = 1.5
    there = reach_of_good(project, trained.detector, mine, np.array([grid[1] + 2]))
    assert there is not None
    assert there.reach_l2 == np.sort(values)[place - 1]
    assert there.n_below == int((values < 1.5).sum())


def test_a_region_that_is_pointed_at_is_explained_and_not_the_brightest(trained: Trained) -> None:
    rgb = helpers.part().copy()
    board = helpers.damaged(helpers.part())[112:188, 112:188]
    rgb[10:86, 10:86] = board
    rgb[215:275, 215:275] = board[:60, :60]
    frame = frame_of(rgb)
    record = inspect(frame, trained.detector, Limits(trained.project.document.threshold_l2 * 1.3))
    assert record.regions is not None
    assert len(record.regions) > 1
    brightest = max(record.regions, key=lambda region: region.peak_l2)
    for region in record.regions:
        at = region.peak_at_px[0] / 300, region.peak_at_px[1] / 300
        found = result_of(explain(frame, record, trained.project, trained.detector, at))
        assert found.region == region
        assert found.said.startswith("This region")
    assert result_of(explain(frame, record, trained.project, trained.detector)).region == brightest


def test_a_good_part_has_no_region_and_its_most_unusual_place_is_told(trained: Trained) -> None:
    found, record = explained(trained.project, trained.detector, frame_of(helpers.part()))
    assert record.verdict is Verdict.OK
    assert found.region is None
    assert found.remedies == ()
    assert found.said.startswith("The most unusual place")
    assert found.rule.startswith("OK, because the score")
    assert len(found.good) == N_GOOD


# --- what would have made it OK -----------------------------------------------------------------------------------


@pytest.mark.parametrize("zoned", [False, True])
def test_the_minimum_area_that_is_named_is_the_smallest_that_makes_the_part_ok(trained: Trained, zoned: bool) -> None:  # noqa: FBT001
    source = trained.project.document.embedding.source_size
    zone = Zone(kind="critical", area=Rectangle(left=0.4, top=0.4, right=0.6, bottom=0.6), sensitivity=1.02)
    zoning = Zoning(drawn_on=source, zones=(zone,)) if zoned else None
    detector = with_zoning(trained.detector, zoning, source)
    document = trained.project.document.model_copy(update={"zoning": zoning})
    project = replace(trained.project, document=document)
    spoilt = helpers.part().copy()
    spoilt[140:158, 140:158] = (255, 0, 255)
    record = inspect(frame_of(spoilt), detector, document.limits)
    assert record.verdict is Verdict.NG
    least = least_area_px(record, project, detector, record.limits.ng_l2)
    assert least is not None

    def verdict(area_px: float) -> Verdict:
        wanted = (zoning or Zoning()).model_copy(update={"least_area_px": area_px})
        return inspect(frame_of(spoilt), with_zoning(trained.detector, wanted, source), document.limits).verdict

    assert verdict(least) is Verdict.OK
    assert verdict(least - 1) is Verdict.NG


def test_the_limit_that_is_named_makes_the_part_ok_and_one_below_does_not(trained: Trained) -> None:
    found, record = explained(trained.project, trained.detector)
    suggested_l2 = trained.project.document.suggested_threshold_l2
    percent = float(found.remedies[0].split("With a limit of ")[1].split(" %")[0])
    assert rejudge(record, Limits(suggested_l2 * percent / 100)).verdict is Verdict.OK
    assert rejudge(record, Limits(suggested_l2 * (percent - 0.1) / 100)).verdict is Verdict.NG


def test_a_doubt_is_told_and_no_limit_is_said_to_help(trained: Trained) -> None:
    record = inspect(frame_of(helpers.part()), trained.detector, trained.project.document.limits)
    assert record.anomaly is not None
    anomaly = replace(record.anomaly, doubts=(Sentence("The picture is too dark."),))
    doubtful = with_regions(replace(record, anomaly=anomaly, verdict=Verdict.REVIEW, regions=None), trained.detector)
    found = result_of(explain(frame_of(helpers.part()), doubtful, trained.project, trained.detector))
    assert "The picture is too dark." in found.rule
    assert [one for one in found.remedies if "no limit changes that" in one] == list(found.remedies)


def test_zones_and_minimum_area_are_part_of_the_rule(trained: Trained) -> None:
    source = trained.project.document.embedding.source_size
    zone = Zone(kind="critical", area=Rectangle(left=0.2, top=0.2, right=0.8, bottom=0.8), sensitivity=2.0)
    zoning = Zoning(drawn_on=source, zones=(zone,), least_area_px=100, mm_per_px=0.1)
    project = replace(trained.project, document=trained.project.document.model_copy(update={"zoning": zoning}))
    found, record = explained(project, with_zoning(trained.detector, zoning, source))
    assert record.anomaly is not None
    assert "zone 1 critical" in found.rule
    assert "Distances count 2 times there." in found.rule
    assert "at least 1 mm\N{SUPERSCRIPT TWO}" in found.rule
    assert "mm\N{SUPERSCRIPT TWO}" in found.said
    assert found.there is not None
    assert found.there.distance_l2 == pytest.approx(2 * found.distance_l2)


# --- what cannot be said ------------------------------------------------------------------------------------------


def test_a_part_that_could_not_be_judged_says_why(trained: Trained) -> None:
    frame = UnreadableFrame("part", 1.0, Sentence("The file is not complete."))
    record = inspect(frame, trained.detector, trained.project.document.limits)
    found = result_of(explain(frame, record, trained.project, trained.detector))
    assert "The file is not complete." in found.said
    assert found.rule == "ERROR, because the part could not be judged."
    assert math.isnan(found.score_l2)
    assert not found.good


def test_a_part_of_which_all_is_ignored_says_so(trained: Trained) -> None:
    source = trained.project.document.embedding.source_size
    zone = Zone(kind="ignore", area=Rectangle(left=0.0, top=0.0, right=1.0, bottom=0.9))
    detector = with_zoning(trained.detector, Zoning(drawn_on=source, zones=(zone,)), source)
    shown = np.zeros((300, 300), dtype=np.bool_)
    shown[:100] = True
    frame = replace(SPOILT, shown=shown)
    record = inspect(frame, detector, trained.project.document.limits)
    assert record.verdict is Verdict.ERROR
    assert "ignored zones" in result_of(explain(frame, record, trained.project, detector)).said


def test_without_its_picture_a_part_is_explained_by_its_map(trained: Trained, paths: AppPaths, tmp_path: Path) -> None:
    record = inspect(SPOILT, trained.detector, trained.project.document.limits)
    opened = OpenedProject(trained.project, trained.detector, "", 0.0)
    gone = replace(record, path=tmp_path / "gone.png")
    found = result_of(explain_record(gone, None, opened))
    assert found.there is not None
    assert found.cut is None
    assert not found.good
    assert any("no longer there" in note for note in found.notes)


def test_another_picture_than_the_judged_one_is_not_taken_for_it(trained: Trained) -> None:
    record = inspect(SPOILT, trained.detector, trained.project.document.limits)
    other = frame_of(helpers.part())
    found = result_of(explain(other, record, trained.project, trained.detector))
    assert any("not exactly the one that was judged" in note for note in found.notes)


@pytest.mark.parametrize(
    ("inside", "elsewhere", "is_head"),
    [(1.5, 1.0, True), (2.7, 1.0, True), (2.9, 1.0, False), (1.0013, 1.0, False), (1.5, 1.5, False)],
)
def test_only_what_a_head_can_do_is_told_of_it(
    trained: Trained, inside: float, elsewhere: float, *, is_head: bool
) -> None:
    """A head multiplies the worst region alone, by at most e; anything else has another cause."""
    detector = copy(trained.detector)
    plain = inspect(SPOILT, detector, trained.project.document.limits)
    assert plain.anomaly is not None
    region = detector.worst_region(plain.anomaly)
    assert region is not None
    detector.head = Head(np.zeros(detector.embedder.dims + 3))
    factor = np.where(region, np.float32(inside), np.float32(elsewhere))
    changed = replace(plain.anomaly, patch_distance_l2=plain.anomaly.patch_distance_l2 * factor)
    found = result_of(explain(SPOILT, replace(plain, anomaly=changed), trained.project, detector))
    assert ("learned from labelled defects" in found.rule) is is_head
    told = f"so its distances count {inside:.2f} times"
    assert (told in found.rule) is is_head


# --- pictures of good parts ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def own_files(tmp_path_factory: pytest.TempPathFactory, paths: AppPaths) -> tuple[Path, Path]:
    """A project, and the folder of its good parts."""
    folder = tmp_path_factory.mktemp("why") / "good"
    folder.mkdir()
    for path in helpers.cells(0.0, helpers.N_SMALL):
        shutil.copy(path, folder)
    trained = result_of(train(tuple(sorted(folder.iterdir())), helpers.small_settings(), paths, proposes=False))
    file = folder.parent / "cell.inspector"
    save_project(trained.project, file)
    return file, folder


def test_on_another_computer_the_small_pictures_are_shown(
    own_files: tuple[Path, Path], paths: AppPaths, tmp_path: Path
) -> None:
    file, folder = own_files
    opened = open_detector(load_project(file), paths)
    here, _ = explained(opened.project, opened.detector)
    assert {one.origin for one in here.good} == {"file"}
    assert not here.notes
    away = folder.rename(tmp_path / "away")
    try:
        there, _ = explained(opened.project, opened.detector)
        bare, _ = explained(replace(opened.project, pictures={}), opened.detector)
    finally:
        away.rename(folder)
    assert {one.origin for one in there.good} == {"small"}
    assert any("small pictures" in note for note in there.notes)
    assert [one.name for one in there.good] == [one.name for one in here.good]
    for mine, small in zip(here.good, there.good, strict=True):
        assert small.at == pytest.approx(mine.at)
        assert mine.cut is not None
        assert small.cut is not None
        # The same place of the same part: alike but for the sharpness.
        pair = np.corrcoef(mine.cut.rgb.ravel(), small.cut.rgb.ravel())
        assert pair[0, 1] > 0.9
    assert {one.origin for one in bare.good} == {"none"}
    assert any("no small pictures" in note for note in bare.notes)


def test_a_file_with_another_content_is_not_shown_as_the_good_part(
    own_files: tuple[Path, Path], paths: AppPaths, tmp_path: Path
) -> None:
    file, folder = own_files
    opened = open_detector(load_project(file), paths)
    here, _ = explained(opened.project, opened.detector)
    victim = folder / here.good[0].name
    content = victim.read_bytes()
    victim.write_bytes(helpers.cells(1.0, 1)[0].read_bytes())
    try:
        found, _ = explained(opened.project, opened.detector)
    finally:
        victim.write_bytes(content)
    assert found.good[0].origin == "small"


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_former_projects_are_explained_as_far_as_they_can(version: int, paths: AppPaths) -> None:
    opened = opened_golden("", paths, version)
    found, record = explained(opened.project, opened.detector)
    assert record.verdict is Verdict.NG
    assert len(found.good) == N_GOOD
    assert (found.there is None) == any("keeps no maps" in note for note in found.notes)
    assert any("no small pictures" in note for note in found.notes) or {one.origin for one in found.good} == {"file"}


def test_turned_copies_are_shown_without_a_place(trained: Trained) -> None:
    bank = trained.project.document.bank.model_copy(update={"rotation": "free"})
    project = replace(trained.project, document=trained.project.document.model_copy(update={"bank": bank}))
    found, _ = explained(project, trained.detector)
    assert {one.at for one in found.good} == {None}
    assert any("the whole good part is shown" in note for note in found.notes)


def test_a_training_part_is_compared_with_the_others(trained: Trained) -> None:
    opened = OpenedProject(trained.project, trained.detector, "", 0.0)
    part = trained.project.training_parts()[3]
    found = result_of(explain_known(part, trained.project.document.limits, opened))
    assert part.name not in {one.name for one in found.good}
    assert min(one.distance_l2 for one in found.good) > 0
    assert found.there is not None
    assert found.there.n == helpers.N_SMALL - 1
    assert found.score_l2 == part.score_l2


# --- words --------------------------------------------------------------------------------------------------------


def test_the_words_say_what_is_asked_for(trained: Trained) -> None:
    found, _ = explained(trained.project, trained.detector)
    assert found.region is not None
    region = replace(found.region, area_px=310.0, area_mm2=3.1)
    subject = subject_of(region, (0.5, 0.1), asked=False)
    many = There(240, 240, 1.8, 1.0)
    assert said_of(subject, many, patches=True) == (
        "The brightest region (3.1 mm\N{SUPERSCRIPT TWO}, at the upper edge) is 1.8 times farther from any good patch "
        "than 99 % of good parts reach there."
    )
    usual = said_of(subject_of(None, (0.5, 0.5), asked=True), There(50, 47, 0.9, 1.0), patches=True)
    assert usual == "This place (in the middle) is not unusual: of 50 good parts, 3 reach as much there."
    assert "most different" in said_of(subject, None, patches=True)
    assert "most different" in said_of(subject, There(50, 50, 1.0, 0.0), patches=True)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ((0.5, 0.5), "in the middle"),
        ((0.5, 0.05), "at the upper edge"),
        ((0.05, 0.05), "at the upper left corner"),
        ((0.95, 0.5), "at the right edge"),
        ((0.3, 0.5), "left of the middle"),
        ((0.7, 0.75), "below right of the middle"),
        ((0.5, 1.0), "at the lower edge"),
    ],
)
def test_places_have_names(at: tuple[float, float], words: str) -> None:
    assert place_words(*at) == words
