"""Tuning on known parts: what names say, what is left out, counts against counting, maps without the network."""

import math
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from inspector_app.core.messages import Label, Limits, ScoredPart, Verdict
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.measuring import tuning
from inspector_app.pipeline.measuring.tuning import (
    Scored,
    find_labelled,
    is_wrong,
    keeping_scores,
    kept_map,
    look_at,
    merged,
    outlook,
    score_labelled,
    scores_of,
)
from inspector_app.project.kept_pictures import key_of
from inspector_app.sources.images import read_frame
from tests.helpers import N_SMALL, cells, result_of

GOOD, DEFECT = Label.GOOD, Label.DEFECT


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"")


def labels(root: Path, *paths: Path) -> tuple[dict[str, Label], set[str]]:
    found = result_of(find_labelled(paths or (root,)))
    known = {path.relative_to(root).as_posix(): label for path, label in found.labelled}
    return known, {path.relative_to(root).as_posix() for path in found.unknown}


def test_folders_named_good_and_defect_speak_for_what_is_in_them(tmp_path: Path) -> None:
    touch(
        tmp_path, "Good/a.png", "defects/b.png", "NG/deep/c.png", "불량/d.png", "Monday/e.png", "f.png", "Good/note.txt"
    )
    known, unknown = labels(tmp_path)
    assert known == {
        "Good/a.png": GOOD,
        "defects/b.png": DEFECT,
        "NG/deep/c.png": DEFECT,
        "불량/d.png": DEFECT,
    }
    assert unknown == {"Monday/e.png", "f.png"}
    assert labels(tmp_path, tmp_path / "NG") == ({"NG/deep/c.png": DEFECT}, set())
    assert labels(tmp_path, tmp_path / "Good" / "a.png", tmp_path / "f.png") == ({"Good/a.png": GOOD}, {"f.png"})


def test_a_labelled_set_is_known_by_its_layout(tmp_path: Path) -> None:
    touch(tmp_path, "set/test/good/a.png", "set/test/scratch/b.png", "set/ground_truth/scratch/b_mask.png")
    expected: tuple[dict[str, Label], set[str]] = (
        {"set/test/good/a.png": GOOD, "set/test/scratch/b.png": DEFECT},
        set(),
    )
    assert labels(tmp_path, tmp_path / "set") == expected
    assert labels(tmp_path, tmp_path / "set" / "test") == expected


def test_what_cannot_be_judged_or_was_learned_from_is_named_and_not_counted(tmp_path: Path, trained: Trained) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    new, bad, learned = cells(0.0, N_SMALL + 1)[N_SMALL], cells(1.0, 1)[0], cells(0.0, 1)[0]
    known = {part.path for part in trained.project.training_parts() if part.path is not None}
    assert learned in known
    pictures = [(new, GOOD), (broken, GOOD), (learned, GOOD), (bad, DEFECT)]
    scored = result_of(score_labelled(pictures, trained.detector, known))
    assert [(part.path, part.label) for part in scored.parts] == [(new, GOOD), (bad, DEFECT)]
    assert [path for path, _ in scored.skipped] == [broken, learned]
    assert "training" in scored.skipped[1][1]
    for part in scored.parts:  # against the detector itself
        assert part.path is not None
        frame = read_frame(part.path)
        anomaly = trained.detector.score(trained.detector.embed(frame))  # type: ignore[arg-type]
        assert part.score_l2 == pytest.approx(anomaly.score_l2)
        assert part.patch_distance_l2 is not None
        assert not part.patch_distance_l2.flags.writeable
        np.testing.assert_allclose(part.patch_distance_l2, anomaly.patch_distance_l2, rtol=1e-3)


def part(score_l2: float, label: Label, path: Path | None = None) -> ScoredPart:
    return ScoredPart("part", path, label, score_l2, None)


def test_a_picture_labelled_twice_counts_once() -> None:
    first, second = part(1.0, GOOD, Path("a")), part(2.0, GOOD, Path("b"))
    nameless, again = part(3.0, GOOD), part(1.0, DEFECT, Path("a"))
    assert merged([first, second, nameless], [again]) == (second, nameless, again)


def test_a_part_that_was_learned_keeps_its_score_and_takes_the_new_label() -> None:
    first, second = part(1.0, GOOD, Path("a")), part(2.0, GOOD, Path("b"))
    found = Scored((part(9.0, DEFECT, Path("a")), part(3.0, DEFECT, Path("c")), part(4.0, GOOD)), (), ("a folder",))
    kept = keeping_scores(found, [first, second, part(5.0, GOOD)])
    assert [(one.path, one.score_l2, one.label) for one in kept.parts] == [
        (Path("a"), 1.0, DEFECT),
        (Path("c"), 3.0, DEFECT),
        (None, 4.0, GOOD),
    ]
    assert kept.remarks[0] == "a folder"
    assert kept.remarks[1].startswith("A picture keeps the score that it had")
    assert keeping_scores(found, [second]) is found


def test_counts_are_those_of_counting() -> None:
    good, defect = [(score, False) for score in (1.0, 2.0, 3.0, 4.0)], [(score, False) for score in (2.0, 3.5, 9.0)]
    counted = outlook(good, defect, Limits(3.0, 1.5), Limits(3.0))
    assert (counted.false_alarms.count, counted.false_alarms.n) == (1, 4)
    assert (counted.good_review.count, counted.defect_review.count) == (2, 1)
    assert (counted.misses.count, counted.misses.n) == (0, 3)
    assert counted.flips == {Verdict.REVIEW: 3}
    moved = outlook(good, defect, Limits(2.0), Limits(3.5))
    assert moved.flips == {Verdict.NG: 2}  # 3.0 and the defect at the old limit
    assert moved.misses.count == 1  # a part at the limit is within it
    assert outlook(good, defect, Limits(3.0), Limits(3.0)).flips == {}
    nothing = outlook(good, [], Limits(3.0), Limits(3.0)).misses
    assert (nothing.count, nothing.n, nothing.low, nothing.high) == (0, 0, 0.0, 1.0)
    assert math.isnan(nothing.share)


def test_parts_in_doubt_are_review_unless_they_are_ng() -> None:
    counted = outlook([(1.0, True), (4.0, True)], [(2.0, True), (1.0, False)], Limits(3.0), Limits(1.5))
    assert (counted.false_alarms.count, counted.good_review.count) == (1, 1)
    assert (counted.misses.count, counted.defect_review.count) == (1, 1)
    assert counted.flips == {Verdict.REVIEW: 1}  # the defect in doubt was NG
    assert not is_wrong(part(1.0, DEFECT), Limits(3.0), doubtful=True)
    assert is_wrong(part(4.0, GOOD), Limits(3.0), doubtful=True)


@pytest.mark.parametrize(
    ("label", "wrong"),
    [(GOOD, [False, False, True]), (DEFECT, [True, False, False])],
)
def test_review_is_not_wrong_since_a_person_looks(label: Label, wrong: list[bool]) -> None:
    assert [is_wrong(part(score_l2, label), Limits(2.0, 1.0)) for score_l2 in (0.5, 1.5, 2.5)] == wrong


def test_scores_in_their_order() -> None:
    assert scores_of([part(2.0, GOOD), part(1.0, DEFECT)]).tolist() == [2.0, 1.0]


def test_where_a_picture_is_gone_its_small_one_is_shown_and_it_is_said(tmp_path: Path, trained: Trained) -> None:
    known = trained.project.training_parts()[0]
    jpeg = trained.project.pictures[key_of(str(known.path))].jpeg
    gone = ScoredPart("x", tmp_path / "x.png", GOOD, known.score_l2, known.patch_distance_l2)
    picture = result_of(look_at(gone, trained.detector, jpeg))
    assert picture.note.startswith(f"The picture is gone from {tmp_path}. This is the small picture")
    assert picture.rgb is not None
    assert max(picture.rgb.shape[:2]) == 96
    assert picture.distance_l2 is not None
    assert picture.is_gone
    there = result_of(look_at(known, trained.detector, jpeg))  # the small one is not taken where the picture is there
    assert there.rgb is not None
    assert max(there.rgb.shape[:2]) > 96
    assert not there.is_gone


def test_the_kept_map_is_drawn_without_the_network(trained: Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained.detector, "embedder", SimpleNamespace(grid=trained.detector.embedder.grid))
    known = trained.project.training_parts()[0]
    picture = result_of(look_at(known, trained.detector))
    assert picture.rgb is not None
    assert picture.distance_l2 is not None
    assert picture.note == ""
    assert picture.distance_l2.max() == pytest.approx(known.score_l2, rel=1e-5)


def test_what_is_missing_is_said(tmp_path: Path, trained: Trained) -> None:
    known = trained.project.training_parts()[0]
    gone = ScoredPart("x", tmp_path / "x.png", GOOD, known.score_l2, known.patch_distance_l2)
    picture = result_of(look_at(gone, trained.detector))
    assert picture.note == f"The picture is gone from {tmp_path}."
    assert picture.rgb is not None
    assert (picture.rgb == tuning.BLANK_GREY).all()
    assert picture.is_gone
    assert picture.distance_l2 is not None
    zeros = np.zeros((3, 3), np.float16)
    old = ScoredPart("x", None, GOOD, 1.0, zeros)  # as the file has it where no map was kept
    assert kept_map(old) is None
    picture = result_of(look_at(old, trained.detector))
    assert picture.rgb is None
    assert picture.note == "It is not known where the picture of this part is."
    assert not picture.is_gone  # no search can find it
    unmapped = ScoredPart("x", cells(0.0, 1)[0], GOOD, 1.0, None)
    picture = result_of(look_at(unmapped, trained.detector))
    assert picture.rgb is not None
    assert picture.distance_l2 is None
    assert "No map" in picture.note
