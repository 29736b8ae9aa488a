"""Pictures of the window in real states, from the solar cells of the demo and the washers of the synthetic camera.

    QT_QPA_PLATFORM=offscreen python docs/make_screenshots.py
    xvfb-run -s "-screen 0 1600x1000x24" python docs/make_screenshots.py --all FOLDER

Without ``--all``, only the pictures that the guide and the README show are written, to docs/images unless FOLDER is
given; with it, every page, dialog, menu and state in every theme and language that is asked for. NAME.png is dark and
English, NAME-light.png light, NAME-ko.png Korean, NAME-light-ko.png both. Needs the ``demo`` extra, pytest (whose tests
know how to open every dialog), for Korean a font, and for pages of PDFs pdftoppm (poppler-utils); takes three minutes,
with ``--all`` ten. ``--scenes inspect,tune`` makes only the pictures of these scenes and of Train.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from check_scenes import cells, challenge, detection_limit, finish, take_as_good
from other_scenes import dialogs, help_dialogs, menus, self_test, statistics
from photographer import DOCS, Photographer, looks, set_preferences, shown_in_docs, wait, wait_until
from PIL import Image
from PySide6.QtWidgets import QApplication
from washer_scenes import LYING, StationScenes

from inspector_app.bootstrap import make_window
from inspector_app.core.messages import Label, Verdict
from inspector_app.core.pictures.zones import Rectangle
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.app_settings import Port
from inspector_app.project.paths import AppPaths, user_paths
from inspector_app.sources.synthetic import write_good_parts
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.corrections.dialog import CorrectionDialog
from inspector_app.ui.corrections.learn_dialog import LearnDialog
from inspector_app.ui.corrections.remember_dialog import RememberDialog
from inspector_app.ui.doctor.dialog import DoctorDialog
from inspector_app.ui.families.dialog import FamiliesDialog
from inspector_app.ui.history.again_dialog import AgainDialog
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.why_dialog import WhyDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.zones.dialog import ZonesDialog
from inspector_app.workers.build_jobs import build
from inspector_app.workers.garbage import GarbageSearch

WASHERS = 60


def fill(folder: Path, pictures: list[Path]) -> Path:
    folder.mkdir(parents=True)
    for picture in pictures:
        (folder / picture.name).write_bytes(picture.read_bytes())
    return folder


# --- solar cells: train, inspect files, tune, compare -----------------------------------------------------------


def train(window: MainWindow, parts: Path, photographer: Photographer) -> None:
    page = window.page_of(TrainPage)
    photographer.take("start")
    page.drop([parts])
    wait_until(lambda: len(page.preflight_card.thumbnails) and page.form.build_button.isEnabled())
    photographer.take("train-preflight")
    zones(page, photographer)
    page.start_build()
    wait_until(lambda: page.build_card.bar.value() > 250)
    photographer.take("train-building")
    wait_until(lambda: len(page.doctor.card.pictures))
    page.form.name.clearFocus()
    photographer.take("train-built")
    doctor(page, photographer)


def doctor(page: TrainPage, photographer: Photographer) -> None:
    page.doctor.open_first()
    page.doctor.examine_pictures()
    wait_until(lambda: not page.doctor.examining and page.doctor.dialog is not None)
    assert page.doctor.dialog is not None
    shown = page.doctor.dialog
    wait_until(lambda: shown.view.rgb is not None)
    photographer.take_dialog("doctor", DoctorDialog)


def zones(page: TrainPage, photographer: Photographer) -> None:
    page.zones.open()
    wait_until(lambda: page.zones.dialog is not None)
    assert page.zones.dialog is not None
    edge = Rectangle(left=0.06, top=0.06, right=0.94, bottom=0.94)
    page.zones.dialog.drawing.add("ignore", edge, outside=True)
    busbar = Rectangle(left=0.1, top=0.28, right=0.9, bottom=0.38)
    page.zones.dialog.drawing.add("critical", busbar)
    wait(300)
    photographer.take_dialog("zones", ZonesDialog)
    wait_until(lambda: page.zones.dialog is None)


def remember_a_defect(window: MainWindow, photographer: Photographer) -> None:
    page = window.page_of(InspectPage)
    take_verdict(window, photographer, "inspect-defect", Verdict.NG, extreme=max)
    page.false_alarm.remember_shown()
    rememberer = page.false_alarm.rememberer
    wait_until(lambda: rememberer.dialog is not None)
    dialog = rememberer.dialog
    assert dialog is not None
    dialog.drawing.add("critical", {"shape": "rectangle", "left": 0.3, "top": 0.1, "right": 0.7, "bottom": 0.9})
    photographer.take("remember-mark", dialog)
    dialog.marked.emit()
    corrector = page.false_alarm.corrector
    wait_until(lambda: (effect := corrector.dialog) is not None and not effect.bar.isVisible())
    photographer.take_dialog("remembered", RememberDialog)
    dialog.close()


def inspect_files(window: MainWindow, feed: Path, photographer: Photographer) -> None:
    window.show_page("inspect")
    photographer.take("inspect-empty")
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed], "Held-back cells"))
    page = window.page_of(InspectPage)
    page.run_or_pause()
    wait_until(lambda: page.run.state is RunState.STOPPED)
    photographer.take("inspect-result")
    page.look_at(len(window.session.records) - 1)
    wait(400)
    photographer.take("inspect-error")
    take_verdict(window, photographer, "inspect-ng", Verdict.NG, extreme=max)
    page.explain()
    wait_until(lambda: page.why.dialog is not None and page.why.dialog.explanation is not None)
    photographer.take_dialog("inspect-why", WhyDialog)
    take_verdict(window, photographer, "inspect-ok", Verdict.OK, extreme=min)
    page.side.threshold.spin.setValue(90.0)
    take_verdict(window, photographer, "inspect-limit", Verdict.NG, extreme=min)
    page.false_alarm.correct_shown()
    wait_until(lambda: (dialog := page.false_alarm.corrector.dialog) is not None and dialog.proposal is not None)
    photographer.take_dialog("correction", CorrectionDialog)
    take_as_good(window, photographer)
    window.session.reset_threshold()
    remember_a_defect(window, photographer)
    window.session.set_review(0.9 * window.session.threshold_l2)
    take_verdict(window, photographer, "inspect-settle", Verdict.REVIEW, extreme=max)
    page.side.list.show_only(Verdict.NG)
    photographer.take("inspect-list")
    page.side.list.show_only(None)
    window.session.set_review(None)
    help_dialogs(window, photographer)


def history(window: MainWindow, photographer: Photographer) -> None:
    window.show_page("history")
    page = window.page_of(HistoryPage)
    wait_until(lambda: page.history.rows.exact)
    page.go(1)
    wait_until(lambda: page.part is not None)
    page.do("next_ng")
    wait_until(lambda: page.side.view.rgb is not None)
    assert page.part is not None
    page.side.show_facts(replace(page.part, path=None))  # a path of this machine
    photographer.take("history")
    page.part_actions.judge_all_again()
    wait_until(lambda: page.findChild(AgainDialog) is not None)
    photographer.take_dialog("history-again", AgainDialog)
    page.filters.more.setChecked(True)
    page.tiles_button.setChecked(True)
    wait(600)
    photographer.take("history-pictures")
    page.filters.more.setChecked(False)
    page.do("similar")
    wait_until(lambda: page.history.listed)
    wait(600)
    photographer.take("history-similar")
    page.ask()
    page.families_button.click()
    (dialog,) = page.findChildren(FamiliesDialog)
    wait_until(lambda: dialog.cards and not window.session.jobs.busy)
    photographer.take("families", dialog)
    dialog.close()
    page.tiles_button.setChecked(False)


def take_verdict(
    window: MainWindow, photographer: Photographer, name: str, verdict: Verdict, *, extreme: Callable[..., int]
) -> None:
    log = window.session.records
    found = [number for number in range(len(log)) if log.record(number).verdict is verdict]
    window.page_of(InspectPage).look_at(extreme(found, key=lambda number: log.record(number).score_l2))
    wait(400)
    photographer.take(name)


def faint(folder: Path, pictures: list[Path]) -> Path:
    """Write parts with a checkered mark that is so faint that most of them are missed."""
    folder.mkdir(parents=True)
    for picture in pictures:
        rgb = np.array(Image.open(picture).convert("RGB"), dtype=np.float32)
        side = len(rgb) // 4
        rows, columns = np.mgrid[0:side, 0:side]
        board = (rows // 8 + columns // 8) % 2 * 255
        place = np.s_[side * 3 // 2 : side * 3 // 2 + side, side * 3 // 2 : side * 3 // 2 + side]
        rgb[place] = 0.97 * rgb[place] + 0.03 * board[:, :, None] * np.array([1, 0, 1])
        Image.fromarray(rgb.astype(np.uint8)).save(folder / picture.name)
    return folder


def learn(window: MainWindow, missed: Path, photographer: Photographer) -> None:
    page, former, limit_l2 = window.page_of(TunePage), window.session.labelled, window.session.threshold_l2
    window.session.reset_threshold()
    window.session.set_labelled(())
    page.drop([missed])
    wait_until(lambda: len(window.session.labelled) > 0 and not page.labelling.busy)
    window.notices.clear()
    page.learn()
    wait_until(lambda: (dialog := page.corrector.dialog) is not None and dialog.proposal is not None)
    photographer.take_dialog("learned", LearnDialog)
    window.session.set_labelled(former)
    window.session.set_threshold(limit_l2)


def tune(window: MainWindow, labelled: Path, missed: Path, photographer: Photographer) -> None:
    page = window.page_of(TunePage)
    window.show_page("tune")
    page.drop([labelled])
    wait_until(lambda: len(window.session.labelled) > 0 and not page.labelling.busy)
    window.notices.clear()
    page.panel.controls.spin.setValue(95.0)
    page.panel.controls.review_box.setChecked(True)
    page.panel.controls.review_spin.setValue(85.0)
    page.parts.grid.scrollToTop()
    wait(2000)  # the tiles' pictures
    photographer.take("tune")
    rows = [page.parts.model.known(row).part.label for row in range(page.parts.model.rowCount())]
    page.parts.open_part(rows.index(Label.DEFECT))
    wait(1000)
    photographer.take("tune-part")
    page.parts.close_part()
    learn(window, missed, photographer)
    window.session.save(Path("Solar cells.inspector"))
    wait_until(lambda: not window.session.dirty)
    page.parts.choices.changes_button.click()
    window.notices.clear()
    photographer.take("tune-changes")
    detection_limit(window, photographer)


def reconpatch(window: MainWindow, photographer: Photographer) -> None:
    page = window.page_of(TrainPage)
    window.session.new()
    window.show_page("train")
    page.drop([Path("Solar cells")])
    page.form.detector.choose("reconpatch")
    page.form.details.buttons()[0].click()
    wait_until(page.form.build_button.isEnabled)
    photographer.take("train-reconpatch")
    page.start_build()
    wait_until(lambda: page.build_card.bar.value() > 400)
    photographer.take("train-loss")
    wait_until(page.result_card.trial.isVisible)
    window.notices.clear()
    wait(1000)
    photographer.take("train-trial")


def compare(window: MainWindow, data: Path, photographer: Photographer) -> None:
    page = window.page_of(ComparePage)
    window.show_page("compare")
    page.drop([data])
    page.form.details.buttons()[0].click()
    for name, box in page.form.boxes.items():
        box.setChecked(name in ("patchcore", "reconpatch", "padim"))
    photographer.take("compare-choice")
    page.form.start_button.click()
    wait_until(lambda: len(page.figures.model.rows) == 3 and not page.comparison.running)
    photographer.take("compare-figures")
    page.tabs.setCurrentIndex(1)
    wait(1500)
    photographer.take("compare-side-by-side")
    page.tabs.setCurrentIndex(2)
    page.space.candidates.setCurrentIndex(1)
    page.space.map_button.click()
    wait_until(lambda: not page.space.mapping)
    space = page.space.view._space  # noqa: SLF001 - the last point is an anomalous patch
    assert space is not None
    page.space.view.choose(len(space.origin) - 1)
    wait(800)
    photographer.take("compare-feature-space")


# --- all of it ----------------------------------------------------------------------------------------------------


def live(window: MainWindow, folder: Path, paths: AppPaths, photographer: Photographer) -> None:
    parts = write_good_parts(folder / "Washers", LYING, WASHERS)
    window.session.new()
    window.session.take_built(finish(build(parts, TrainSettings(name="Washer M12", size=256), paths)).opened)
    set_preferences(window, tcp=Port(on=True, port=4711))
    window.show_page("inspect")
    StationScenes(window, photographer).take_all()


def main(
    target: Path, size: tuple[int, int], in_looks: dict[str, tuple[str, str]], wanted: set[str] | None, chosen: set[str]
) -> None:
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    good, bad = cells(0.0), cells(1.0)
    os.environ["LOGNAME"] = "j.kim"  # who moves limits, in the pictures
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.chdir(folder)  # so that the pictures show no path of the machine they were made on
        parts = fill(Path("Solar cells"), good[:240:2])
        (parts / "notes.png").write_bytes(b"somebody's notes")
        feed = fill(folder / "feed", [*good[1:240:6], *bad[:60:3]])
        (feed / "cell9999.png").write_bytes(b"half a picture")
        fill(folder / "labelled" / "good", good[1:240:8])
        fill(folder / "labelled" / "defect", bad[1:100:5])
        tested = Path("Solar cells tested")
        fill(tested / "train" / "good", good[:240:2])
        fill(tested / "test" / "good", good[1:240:6])
        fill(tested / "test" / "defective", bad[:120:3])
        paths = AppPaths(user_paths().cache, folder / "data" / "weights", folder / "settings")
        window = make_window(paths)
        GarbageSearch(window)
        set_preferences(window, theme="dark", language="en")
        window.resize(*size)
        window.show()
        photographer = Photographer(window, target, in_looks, wanted)
        train(window, parts, photographer)
        missed = faint(folder / "missed" / "defect", good[3:240:20])
        scenes = {
            "inspect": lambda: inspect_files(window, feed, photographer),
            "history": lambda: history(window, photographer),
            "statistics": lambda: statistics(window, folder, photographer),
            "selftest": lambda: self_test(window, photographer),
            "challenge": lambda: challenge(window, photographer),
            "tune": lambda: tune(window, folder / "labelled", missed, photographer),
            "dialogs": lambda: dialogs(window, photographer),
            "menus": lambda: menus(window, photographer),
            "live": lambda: live(window, folder, paths, photographer),
            "reconpatch": lambda: reconpatch(window, photographer),
            "compare": lambda: compare(window, tested, photographer),
        }
        for name, take in scenes.items():
            if not chosen or name in chosen:
                take()
        window.session.new()
        window.close()
        wait_until(lambda: not window.isVisible())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=DOCS / "images")
    parser.add_argument("--all", action="store_true", help="every state in every look")
    parser.add_argument("--languages", default="en,ko", help="with --all, for example en,ko,de,zh_CN")
    parser.add_argument("--themes", default="dark,light", help="with --all")
    parser.add_argument("--scenes", default="", help="only these and train, for example inspect,tune")
    parser.add_argument("--size", default="1366x768", help="of the window, pixels")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    main(
        chosen.folder.absolute(),
        (width, height),
        looks(chosen.themes.split(","), chosen.languages.split(",")) if chosen.all else looks(),
        None if chosen.all else shown_in_docs(),
        set(filter(None, chosen.scenes.split(","))),
    )
