"""Zones on the Tune page, where limits follow at once or after learning again, and on the Train page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.detectors.base.zoned_detector import ZonedDetector
from inspector_app.core.pictures.zones import Rectangle, Zone, Zoning
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.project.paths import AppPaths
from inspector_app.ui.style import theme
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.notices import Notices
from inspector_app.ui.zones.dialog import ZonesDialog
from inspector_app.ui.zones.opener import ZonesOpener
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import click, delete_deferred, desk, fill

LONG_MS = 30_000
LEFT_HALF = Rectangle(left=0, top=0, right=0.5, bottom=1)


@pytest.fixture
def session(qapp: QApplication, app_paths: AppPaths, qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs()
    made = Session(jobs, app_paths, who=lambda: "Ann")
    yield made
    jobs.cancel_all()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG_MS)
    made.deleteLater()
    jobs.deleteLater()


@pytest.fixture
def show(session: Session, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[..., TunePage | TrainPage]]:
    theme.apply(qapp)
    notices = Notices()
    shown: list[TunePage | TrainPage] = []

    def show_one(kind: type[TunePage | TrainPage]) -> TunePage | TrainPage:
        page = kind(desk(session, notices))
        shown.append(page)
        page.resize(1016, 640)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show_one
    session.jobs.cancel_all()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)
    for page in (*shown, notices):
        page.close()
        page.deleteLater()
    delete_deferred()


def dialog_of(opener: ZonesOpener, qtbot: QtBot) -> ZonesDialog:
    click(opener.button)
    qtbot.waitUntil(lambda: opener.dialog is not None, timeout=LONG_MS)
    assert opener.dialog is not None
    return opener.dialog


def use(opener: ZonesOpener, qtbot: QtBot, zoning: Zoning) -> None:
    dialog = dialog_of(opener, qtbot)
    dialog.drawing.change(zones=zoning.zones, mm_per_px=zoning.mm_per_px)
    click(dialog.use_button)
    delete_deferred()
    assert opener.dialog is None


def test_other_zones_change_the_limit_and_can_be_undone(
    show: Callable[..., TunePage], session: Session, built: Built, qtbot: QtBot
) -> None:
    page = show(TunePage)
    session.take_built(built.opened)
    before = session.limits
    critical = Zone(kind="critical", sensitivity=2, area=LEFT_HALF)
    with qtbot.waitSignal(page.leaving.learned, timeout=LONG_MS):
        use(page.zones, qtbot, Zoning(drawn_on=(300, 300), zones=(critical,), mm_per_px=0.2))
    opened = session.opened
    assert opened is not None
    assert isinstance(opened.detector, ZonedDetector)
    assert session.limits.ng_l2 > 1.2 * before.ng_l2
    assert session.dirty
    assert any("With these zones the limit is" in text for text in page._notices.texts)
    dialog = dialog_of(page.zones, qtbot)
    assert dialog.drawing.zones == (critical,)
    assert dialog.scale.value() == pytest.approx(0.2)
    click(dialog.cancel_button)
    session.undo()
    assert session.opened is built.opened or session.opened.detector is built.opened.detector  # type: ignore[union-attr]
    assert session.limits.ng_l2 == before.ng_l2
    session.redo()
    assert isinstance(session.opened.detector, ZonedDetector)  # type: ignore[union-attr]
    assert session.limits.ng_l2 > before.ng_l2


def test_a_place_that_was_not_learned_is_learned_again(
    show: Callable[..., TunePage], session: Session, built: Built, qtbot: QtBot
) -> None:
    page = show(TunePage)
    session.take_built(built.opened)
    with qtbot.waitSignal(page.leaving.learned, timeout=LONG_MS):
        page.use_zones(Zoning(drawn_on=(300, 300), section=(0.0, 0.0, 0.5, 1.0)))
    opened = session.opened
    assert opened is not None
    assert opened.project.document.embedding.section == (0.0, 0.0, 0.5, 1.0)
    assert opened.project.learned is not built.opened.project.learned


def test_zones_are_part_of_the_next_build(
    show: Callable[..., TrainPage], good_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(TrainPage)
    assert not page.zones.button.isEnabled()
    page.drop([fill(tmp_path / "parts", good_cells[:5])])
    qtbot.waitUntil(page.zones.button.isEnabled, timeout=LONG_MS)
    ignored = Zone(kind="ignore", area=LEFT_HALF)
    use(page.zones, qtbot, Zoning(drawn_on=(300, 300), zones=(ignored,)))
    assert page.form.settings().zoning == Zoning(drawn_on=(300, 300), zones=(ignored,))
    assert "1 zone" in page.form.zones.words.text()
    qtbot.waitUntil(page.zones.button.isEnabled, timeout=LONG_MS)
    click(page.form.zones.remove_button)
    assert page.form.settings().zoning.zones == ()
    assert page.form.zones.words.text() == "The whole picture is judged."
    assert not page.form.zones.remove_button.isVisible()


def test_zones_that_do_not_fit_another_choice_are_said_and_can_be_removed(
    show: Callable[..., TrainPage], good_cells: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    """Alignment needs the whole picture, and a section is a part of it."""
    page = show(TrainPage)
    page.drop([fill(tmp_path / "parts", good_cells[:5])])
    qtbot.waitUntil(page.zones.button.isEnabled, timeout=LONG_MS)
    page.form.set_zoning(Zoning(drawn_on=(300, 300), section=(0.0, 0.0, 0.5, 1.0)))
    page.form.pose.box.setChecked(True)
    assert "alignment needs the whole picture" in page.form.fault()
    assert not page.form.build_button.isEnabled()
    click(page.form.zones.remove_button)
    assert page.form.fault() == ""
    qtbot.waitUntil(page.zones.button.isEnabled, timeout=LONG_MS)
    page.form.apply(TrainSettings(name="part", align=True))
    page.form.set_zoning(Zoning(drawn_on=(300, 300), section=(0.0, 0.0, 0.5, 1.0)))
    assert "alignment needs the whole picture" in page.form.fault()


def test_zones_that_do_not_fit_the_project_change_nothing_and_are_said(
    show: Callable[..., TunePage], session: Session, built: Built, qtbot: QtBot
) -> None:
    page = show(TunePage)
    session.take_built(built.opened)
    before = session.project
    with qtbot.waitSignal(page.leaving.ended, timeout=LONG_MS):
        page.use_zones(Zoning(drawn_on=(400, 300), zones=(Zone(kind="ignore", area=LEFT_HALF),)))
    assert session.project is before
    assert any("were drawn on a picture of 400 x 300 pixels" in text for text in page._notices.texts)
