"""Gauge studies over files: orders, going on after a break, refusing to mix, disturbed copies, and the figures."""

import csv
import math
import shutil
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.challenge.gauge_figures import gauge_figures, sentences_of
from inspector_app.pipeline.challenge.study import (
    Source,
    begin_study,
    following,
    judge_study,
    parts_in,
    require_same,
    write_table,
)
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.challenge_results import GaugeStudy, StudyPart, Trial, load_gauge, load_study, save_study
from tests import helpers
from tests.unit.pipeline.challenge.conftest import KIM


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, label in (("good", 0.0), ("defect", 1.0)):
        (tmp_path / "parts" / name).mkdir(parents=True)
        for path in helpers.cells(label, 3):
            shutil.copy(path, tmp_path / "parts" / name)
    return tmp_path / "parts"


def begun(opened: OpenedProject, folder: Path, source: Source = "pictures", passes: int = 2) -> GaugeStudy:
    document = opened.project.document
    return helpers.result_of(begin_study(parts_in(folder), source, passes, 7, document, document.limits, KIM, 1.8e9))


def study_of(verdicts: list[tuple[Label | None, str]], scores: list[list[float]] | None = None) -> GaugeStudy:
    """A finished study: a letter for each pass, O OK, N NG, R REVIEW, E ERROR."""
    kinds = {"O": Verdict.OK, "N": Verdict.NG, "R": Verdict.REVIEW, "E": Verdict.ERROR}
    passes = len(verdicts[0][1])
    trials = tuple(
        Trial(
            part=part,
            turn=turn,
            verdict=kinds[verdicts[part][1][turn]],
            score=None if verdicts[part][1][turn] == "E" else scores[part][turn] if scores else 1.0,
            at_s=1.8e9,
        )
        for turn in range(passes)
        for part in range(len(verdicts))
    )
    return GaugeStudy(
        source="camera",
        seed=0,
        passes=passes,
        parts=tuple(StudyPart(name=f"p{place}", reference=label) for place, (label, _) in enumerate(verdicts)),
        began_at_s=1.8e9,
        station="s",
        person="Kim",
        project="p",
        project_id="0",
        subject="0" * 64,
        ng_l2=1.0,
        trials=trials,
    )


GOOD, BAD = Label.GOOD, Label.DEFECT


def test_the_figures_by_hand() -> None:
    study = study_of(
        [(GOOD, "OOO"), (GOOD, "ONO"), (GOOD, "OOR"), (BAD, "NNN"), (BAD, "NRN"), (BAD, "NON"), (None, "OOO")]
    )
    figures = gauge_figures(study)
    assert (figures.missed.count, figures.missed.n) == (1, 3)
    assert (figures.false_alarms.count, figures.false_alarms.n) == (2, 3)
    assert (figures.effective.count, figures.effective.n) == (3, 6)
    assert figures.miss_share == pytest.approx(1 / 9)
    assert figures.false_share == pytest.approx(2 / 9)
    assert [row.name for row in figures.flipped] == ["p1", "p2", "p5"]  # REVIEW and NG both do not accept
    assert figures.n_unknown == 1
    # 18 judgements: 7 of 9 good ones and 1 of 9 defective ones OK; agreement 15 / 18, by chance 1 / 2.
    assert figures.reference_kappa == pytest.approx((15 / 18 - 0.5) / 0.5)
    low, high = figures.missed.interval
    assert low == pytest.approx(1 - (1 - 0.025) ** (1 / 3), abs=1e-9)  # of 1 in 3: P(at least one) is 2.5 %
    assert high == pytest.approx(0.9057, abs=1e-4)
    said = sentences_of(study, figures)
    assert "3 of 7 parts were not judged alike in 3 passes: p1, p2, p5." in said
    assert "Of one part nobody has said whether it is good; it is in no rate." in said


def test_errors_are_told_and_are_in_no_rate() -> None:
    figures = gauge_figures(study := study_of([(GOOD, "OOO"), (BAD, "EEE"), (BAD, "NEN"), (GOOD, "OEN")]))
    assert figures.n_errors == 5
    assert figures.false_share == pytest.approx(1 / 5)
    assert (figures.missed.count, figures.missed.n) == (0, 0)  # either might have passed in the pass that failed
    assert (figures.false_alarms.count, figures.false_alarms.n) == (1, 2)
    assert figures.miss_share == 0
    assert figures.effective.count == 1
    assert [row.alike for row in figures.rows] == [True, True, False, False]
    said = sentences_of(study, figures)
    assert any("5 judgements are ERROR" in sentence for sentence in said)
    assert any("2 of 3 parts were not judged alike" in sentence for sentence in said)
    assert "No defective part was judged in all passes, so there is no miss rate." in said


def test_a_miss_counts_although_another_pass_could_not_judge_the_part() -> None:
    figures = gauge_figures(study_of([(BAD, "EON"), (BAD, "NNN"), (BAD, "ENN"), (GOOD, "OOO")]))
    assert (figures.missed.count, figures.missed.n) == (1, 2)


def test_parts_that_could_not_be_judged_are_not_called_judged_alike() -> None:
    figures = gauge_figures(study := study_of([(GOOD, "EE"), (BAD, "EE")]))
    assert not any("judged alike" in said for said in sentences_of(study, figures))
    figures = gauge_figures(study := study_of([(GOOD, "EE"), (BAD, "NN"), (GOOD, "OO")]))
    assert "All 2 parts were judged alike in 2 passes." in sentences_of(study, figures)


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([(GOOD, "OO"), (GOOD, "OO")], "No part is known to be defective, so there is no miss rate."),
        ([(BAD, "NN"), (BAD, "NN")], "No part is known to be good, so there is no false-alarm rate."),
        ([(None, "NN"), (None, "ON")], "Of 2 parts nobody has said whether they are good; they are in no rate."),
        ([(BAD, "NN"), (GOOD, "NN")], "All scores are the same, so their spread says nothing."),
        ([(GOOD, "OO"), (GOOD, "OO")], "not defined (all judgements are the same)"),
        ([(BAD, "NO"), (GOOD, "OO")], "1 of 2 parts was not judged alike in 2 passes: p0."),
    ],
)
def test_poor_studies_are_told_so(verdicts: list[tuple[Label | None, str]], said: str) -> None:
    study = study_of(verdicts)
    assert any(said in sentence for sentence in sentences_of(study, gauge_figures(study)))


def test_one_defect_has_a_rate_with_its_wide_interval() -> None:
    figures = gauge_figures(study_of([(BAD, "NN"), (GOOD, "OO")]))
    low, high = figures.missed.interval
    assert low == 0
    assert high == pytest.approx(0.975)


def test_each_pass_judges_every_part_once_in_an_order_of_its_own(opened: OpenedProject, folder: Path) -> None:
    study = begun(opened, folder, passes=4)
    asked = []
    while (found := following(study)) is not None:
        asked.append(found)
        trial = Trial(part=found[1], turn=found[0], verdict=Verdict.OK, at_s=0.0)
        study = study.model_copy(update={"trials": (*study.trials, trial)})
    orders = [[part for turn, part in asked if turn == wanted] for wanted in range(4)]
    assert all(sorted(order) == list(range(6)) for order in orders)
    assert len({tuple(order) for order in orders}) > 1


def test_each_part_is_judged_once_although_another_order_began_the_study() -> None:
    """The order is that of numpy's generator, which another version may change."""
    study = study_of([(GOOD, "OO"), (BAD, "NN"), (GOOD, "OO"), (BAD, "NN")])
    first, _ = following(study.model_copy(update={"trials": ()})) or (None, None)
    assert first == 0
    for done in range(8):
        begun_so = study.model_copy(update={"trials": study.trials[:done]})  # 0, 1, 2, 3 in each pass
        turn, part = following(begun_so) or (-1, -1)
        assert (turn, part) not in {(trial.turn, trial.part) for trial in begun_so.trials}
        assert turn == done // 4
    assert following(study) is None


def test_a_study_that_was_broken_off_goes_on_as_if_it_had_not_been(
    opened: OpenedProject, folder: Path, tmp_path: Path
) -> None:
    limits = opened.project.document.limits
    study = begun(opened, folder, "disturbed")
    name = study.project

    def keep(kept: GaugeStudy) -> None:
        save_study(tmp_path, kept)

    with closing(judge_study(study, opened.detector, limits, keep)) as work:
        for _ in range(5):
            next(work)
    kept = load_study(tmp_path, name)
    assert kept is not None
    assert len(kept.trials) == 4  # the fifth was not judged yet
    assert load_gauge(tmp_path, name) is None
    rest = helpers.result_of(judge_study(kept, opened.detector, limits, keep))
    whole = helpers.result_of(judge_study(study, opened.detector, limits, lambda _kept: None))
    facts = [[(trial.part, trial.turn, trial.verdict, trial.score) for trial in each.trials] for each in (rest, whole)]
    assert facts[0] == facts[1]
    assert load_gauge(tmp_path, name) == rest
    assert load_study(tmp_path, name) is None


def test_the_same_pictures_score_alike_and_disturbed_ones_do_not(opened: OpenedProject, folder: Path) -> None:
    limits = opened.project.document.limits
    for source, alike in (("pictures", True), ("disturbed", False)):
        study = begun(opened, folder, source)  # type: ignore[arg-type]
        done = helpers.result_of(judge_study(study, opened.detector, limits, lambda _kept: None))
        figures = gauge_figures(done)
        scores = np.array([row.scores for row in figures.rows])
        assert (scores[:, 0] == scores[:, 1]).all() == alike
        first = sentences_of(done, figures)[0]
        assert first.startswith("SIMULATED") != alike
        assert ("says nothing about repeatability" in first) == alike


def test_results_of_two_states_are_not_mixed(opened: OpenedProject, folder: Path) -> None:
    study, document = begun(opened, folder), opened.project.document
    require_same(study, document, document.limits)
    other = Limits(document.limits.ng_l2 * 1.001)
    with pytest.raises(InspectorError, match="not mixed"):
        require_same(study, document, other)
    with pytest.raises(InspectorError, match="not mixed"):
        require_same(study, document, Limits(document.limits.ng_l2, 0.5))


def test_a_picture_that_changed_or_is_gone_is_error(opened: OpenedProject, folder: Path) -> None:
    study = begun(opened, folder)
    gone, changed = (Path(str(study.parts[place].file)) for place in (0, 1))
    gone.unlink()
    changed.write_bytes(helpers.cells(0.0, 9)[8].read_bytes())
    done = helpers.result_of(judge_study(study, opened.detector, Limits(1.0), lambda _kept: None))
    rows = gauge_figures(done).rows
    assert [set(row.verdicts) == {Verdict.ERROR} for row in rows] == [True, True, False, False, False, False]
    assert math.isnan(rows[0].mean)
    assert any("changed after the study began" in trial.note for trial in done.trials)


def test_parts_are_chosen_from_both_kinds_and_labelled_by_their_folders(folder: Path, tmp_path: Path) -> None:
    (folder / "other").mkdir()
    shutil.copy(helpers.cells(0.0, 1)[0], folder / "other" / "x.png")
    assert [part.reference for part in parts_in(folder)] == [BAD] * 3 + [GOOD] * 3 + [None]
    assert [part.reference for part in parts_in(folder, 4, seed=3)].count(BAD) >= 1
    assert len(parts_in(folder, 4, seed=3)) == 4
    whole = tmp_path / "set" / "test"
    shutil.copytree(folder / "good", whole / "good")
    shutil.copytree(folder / "defect", whole / "crack")
    assert [part.reference for part in parts_in(whole.parent)] == [BAD] * 3 + [GOOD] * 3


def test_a_study_of_one_part_is_refused(opened: OpenedProject) -> None:
    document = opened.project.document
    with pytest.raises(InspectorError, match="says nothing"):
        helpers.result_of(begin_study([StudyPart(name="a")], "camera", 3, 0, document, document.limits, KIM, 1.8e9))


def test_the_table_has_every_judgement_and_no_formula(tmp_path: Path) -> None:
    study = study_of([(GOOD, "OO"), (BAD, "NE")])
    parts = (study.parts[0].model_copy(update={"name": "=1+1"}), study.parts[1])
    write_table(study.model_copy(update={"parts": parts}), tmp_path / "t.csv")
    rows = list(csv.reader((tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 5
    assert rows[1] == ["1", "'=1+1", "good", "OK", "1", ""]
    assert rows[4][3:5] == ["ERROR", ""]
