"""Several shots of one part are left out together and count once, from the pre-flight to what is promised."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector_app.commands import info
from inspector_app.commands.train import promise_sentence, summary
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.pipeline.building.headers import Headers
from inspector_app.pipeline.building.preflight import check_parts
from inspector_app.pipeline.building.shots import shots_among
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.trial import held_out
from inspector_app.pipeline.comparing import best_setting
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from inspector_app.workers.build_jobs import check, look_through
from tests import helpers

N_PARTS, N_SHOTS = 10, 3


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Ten cells, three noisy shots each, exposed a little differently."""
    folder = tmp_path_factory.mktemp("shots")
    rng = np.random.default_rng(0)
    paths = []
    for number, path in enumerate(helpers.cells(0.0, N_PARTS)):
        rgb = read_rgb(path).astype(np.float32)
        for shot in range(N_SHOTS):
            picture = rgb * rng.uniform(0.98, 1.02) + rng.normal(0, 4, rgb.shape)
            paths.append(folder / f"part{number}_{shot}.png")
            Image.fromarray(np.clip(np.rint(picture), 0, 255).astype(np.uint8)).save(paths[-1])
    return paths


@pytest.fixture(scope="session")
def built(shots: list[Path], paths: AppPaths) -> Trained:
    return helpers.result_of(train(shots, helpers.small_settings(keep=0.2), paths, proposes=False))


def test_a_promise_counts_parts_and_is_kept_by_one_score_a_part(built: Trained) -> None:
    document = built.project.document
    assert document.n_parts == N_PARTS
    assert [image.first for image in document.training] == [n // N_SHOTS * N_SHOTS for n in range(30)]
    scores = np.array([image.score_l2 for image in document.training]).reshape(N_PARTS, N_SHOTS)
    assert document.promise == 1 / (N_PARTS + 1)
    assert document.suggested_threshold_l2 == calibrate(scores.max(axis=1)).threshold_l2
    assert len(set(scores.ravel().tolist())) == 30  # each picture keeps its own score


def test_it_is_said_in_every_place(built: Trained) -> None:
    document = built.project.document
    (note,) = document.notes
    assert note.startswith("30 pictures show 10 parts: some are shots of one part, such as part0_0.png and part0_1.png")
    assert promise_sentence(document).startswith("10 good parts support a promise of 9.1%")
    assert (summary(built.project)["n_good"], summary(built.project)["n_parts"]) == (30, 10)


def test_a_saved_project_knows_it(built: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_project(built.project, tmp_path / "shots.inspector")
    info.run(tmp_path / "shots.inspector", as_json=False)
    assert "30 pictures show 10 parts" in capsys.readouterr().out
    document = load_project(tmp_path / "shots.inspector").document
    assert document.n_parts == N_PARTS
    assert document.training == built.project.document.training


@pytest.mark.parametrize("options", [PatchCoreOptions(), PadimOptions(channels=8), SpadeOptions(neighbours=5)])
def test_every_detector_scores_a_picture_as_if_its_part_had_never_been_seen(
    shots: list[Path], paths: AppPaths, options: Any
) -> None:
    """As a build from the others alone would score it; where a bank is chosen, that keeps everything."""
    settings = helpers.small_settings(options=options, keep=1.0, score="largest")
    few = shots[: 6 * N_SHOTS]
    document = helpers.result_of(train(few, settings, paths, proposes=False)).project.document
    out = slice(2 * N_SHOTS, 3 * N_SHOTS)
    others = helpers.result_of(train([*few[: out.start], *few[out.stop :]], settings, paths, proposes=False)).detector
    for number in range(out.start, out.stop):
        pixels = fit(read_rgb(few[number]), others.size, others.expected_aspect)
        score_l2 = others.score(others.embed_pixels(pixels)).score_l2
        # PaDiM's regularisation is a share of the variance of all parts, those that are left out included.
        rel = 0.2 if isinstance(options, PadimOptions) else 1e-4
        assert document.training[number].score_l2 == pytest.approx(score_l2, rel=rel)


def test_parts_without_shots_are_as_they_were(trained: Trained) -> None:
    document = trained.project.document
    assert {image.first for image in document.training} == {None}
    assert document.n_parts == len(document.training) == helpers.N_SMALL
    scores = [image.score_l2 for image in document.training]
    assert document.suggested_threshold_l2 == calibrate(scores).threshold_l2
    assert document.notes == ()


def test_shots_of_one_part_alone_are_refused(paths: AppPaths, tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    rgb = read_rgb(helpers.cells(0.0, 1)[0]).astype(np.float32)
    same = [tmp_path / f"{number}.png" for number in range(8)]
    for path in same:
        Image.fromarray(np.clip(np.rint(rgb + rng.normal(0, 4, rgb.shape)), 0, 255).astype(np.uint8)).save(path)
    with pytest.raises(TrainingError, match="The 8 pictures are shots of one part, which differ by noise alone"):
        helpers.result_of(train(same, helpers.small_settings(), paths, proposes=False))


def test_shots_are_held_out_together() -> None:
    first = np.repeat(np.arange(0, 60, 3), 3).astype(np.int32)
    out = held_out(first, 0)
    assert len(out) == 4 * 3
    assert not set(first[out].tolist()) & set(np.delete(first, out).tolist())
    alone = held_out(np.arange(20, dtype=np.int32), 0)
    assert (first[out[::3]] // 3).tolist() == alone.tolist()


def test_parts_that_are_too_few_for_a_trial_are_counted_as_parts(shots: list[Path], paths: AppPaths) -> None:
    settings = helpers.small_settings(options=ReConPatchOptions(dims=16, batch=64))
    document = helpers.result_of(train(shots[: 5 * N_SHOTS], settings, paths, proposes=False)).project.document
    assert document.notes[0].startswith("5 good parts are too few to hold some out and try ReConPatch.")


def test_settings_are_compared_on_no_shot_of_what_they_learned_from(shots: list[Path]) -> None:
    spared, learned_from = helpers.result_of(best_setting._hold_out(shots, helpers.small_settings(), Headers()))
    parts = [path.name.split("_")[0] for path in spared]
    assert len(parts) == len(set(parts)) >= 2  # one shot of each
    assert set(learned_from) == {path for path in shots if path.name.split("_")[0] not in parts}


def test_the_preflight_names_them(shots: list[Path]) -> None:
    preflight = helpers.result_of(check(helpers.result_of(look_through(shots[0].parent, helpers.small_settings()))))
    assert "30 pictures looked at show 10 parts: some are shots of one part, such as part0_0.png" in preflight.notes[-1]
    assert "such as" not in " ".join(helpers.result_of(check_parts(shots, helpers.small_settings())).notes)
    alone = helpers.result_of(check_parts(helpers.cells(0.0, 20), helpers.small_settings()))
    assert "such as" not in " ".join(helpers.result_of(check(alone)).notes)


def test_pictures_that_are_gone_show_no_part(shots: list[Path], tmp_path: Path) -> None:
    preflight = helpers.result_of(check_parts(shots, helpers.small_settings()))
    gone = helpers.result_of(shots_among([tmp_path / "gone.png"], preflight))
    assert (gone[0], gone[1].tolist()) == ([], [])
