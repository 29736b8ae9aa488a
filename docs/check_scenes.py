"""Scenes of the checks: parts taken as good, challenge and gauge study, detection limit and dossier."""

import tempfile
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import elpv_dataset
from photographer import Photographer, set_preferences, wait, wait_until

from inspector_app.core.messages import Label, Progress
from inspector_app.core.steps import Steps
from inspector_app.pipeline.challenge.adding import from_file
from inspector_app.pipeline.correcting.risen import risen_parts
from inspector_app.pipeline.dossier.gather import gather
from inspector_app.project.challenge_rule import ChallengeRule
from inspector_app.ui.challenge.dialog import ChallengeDialog
from inspector_app.ui.challenge.gauge_dialog import GaugeDialog
from inspector_app.ui.corrections.risen_dialog import RisenDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.reports.dossier_pdf import write_dossier
from inspector_app.ui.window.detection_dialog import DetectionDialog
from inspector_app.ui.window.dossier_dialog import DossierDialog
from inspector_app.ui.window.main_window import MainWindow

T = TypeVar("T")


def finish(work: Generator[Progress, None, T]) -> T:
    for _ in (steps := Steps(work)):
        pass
    return steps.result


def cells(label: float) -> list[Path]:
    root = Path(elpv_dataset.__file__).parent / "data"
    rows = [line.split() for line in (root / "labels.csv").read_text().splitlines()]
    return [root / row[0] for row in rows if float(row[1]) == label and row[2] == "mono"]


def take_as_good(window: MainWindow, photographer: Photographer) -> None:
    """The parts of the run that are NG, as the notice of the promise would offer them."""
    page = window.page_of(InspectPage)
    assert page.run.recording.place is not None
    records, run_id = page.run.recording.place
    keys = [(run_id, number) for number in range(len(window.session.records), 0, -1)]
    work = risen_parts(records, records.with_name("pictures"), keys, {}, window.session.reading)
    dialog = RisenDialog(page)
    dialog.show_parts(finish(work))
    for tile in dialog.tiles[:2]:
        tile.box.setChecked(True)
    dialog.show()
    wait(200)
    photographer.take_dialog("take-as-good", RisenDialog)


def challenge(window: MainWindow, photographer: Photographer) -> None:
    """Challenge parts, one defect of which is not found, the locked page, and a gauge study."""
    lock = window.page_of(InspectPage).run.challenge
    lock.add([from_file(path, Label.GOOD) for path in cells(0.0)[:2]])
    wait_until(lambda: len(lock.parts.parts) == 2)
    lock.add([from_file(path, Label.DEFECT) for path in cells(1.0)[:3]])
    wait_until(lambda: len(lock.parts.parts) == 5)
    set_preferences(window, challenge=ChallengeRule(at_shift=True))
    window.session.set_threshold(1.2 * window.session.suggested_l2)
    window.show_page("inspect")
    window.challenges.show_parts()
    (dialog,) = window.findChildren(ChallengeDialog)
    dialog.judge()
    wait_until(lambda: not dialog.busy and not window.session.jobs.busy)
    photographer.take("challenge", dialog)
    dialog.close()
    window.page_of(InspectPage).run_or_stop()
    photographer.take("inspect-locked")
    set_preferences(window, challenge=ChallengeRule())
    with tempfile.TemporaryDirectory() as folder:
        for name, label in (("good", 0.0), ("defect", 1.0)):
            (Path(folder) / name).mkdir()
            for path in cells(label)[100:115]:
                (Path(folder) / name / path.name).write_bytes(path.read_bytes())
        window.challenges.show_gauge()
        (gauge,) = window.findChildren(GaugeDialog)
        gauge.source.setCurrentIndex(gauge.source.findData("disturbed"))
        gauge.folder.set_folder(Path(folder))
        gauge.begin()
        wait_until(lambda: gauge.gauge.last is not None and not gauge.busy)
        gauge.folder.show_folder(Path("parts"))
        photographer.take("gauge", gauge)
        gauge.close()
    window.session.reset_threshold()


def detection_limit(window: MainWindow, photographer: Photographer) -> None:
    window.actions_by_name["detection_limit"].trigger()
    (dialog,) = window.findChildren(DetectionDialog)
    dialog.start()
    wait_until(lambda: dialog.study is not None and not dialog.limit.busy)
    wait(400)
    photographer.take_dialog("detection-limit", DetectionDialog)
    window.session.save(Path("Solar cells.inspector"))
    wait_until(lambda: not window.session.dirty)
    window.actions_by_name["dossier"].trigger()
    photographer.take_dialog("dossier", DossierDialog)
    assert window.session.path is not None
    work = gather(window.session.path, window.session.paths, datetime.now().astimezone(), "j.kim")
    dossier = finish(work)
    photographer.take_paper("dossier-page", lambda path: write_dossier(dossier, path), Path())
