"""Scenes of pages and dialogs that need no run: statistics, the report, the self-test, every dialog, every menu."""

import re
from pathlib import Path

from photographer import Photographer, wait, wait_until
from PySide6.QtWidgets import QLabel, QMenu

from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.statistics.figures import figures_of
from inspector_app.project.paths import user_paths
from inspector_app.sources.synthetic import PASSING
from inspector_app.ui.reports.shift_pdf import write_report
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.window.collect_dialog import CollectDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.selftest_dialog import SelfTestDialog

MADE = 4000
"""Records of some days: those of the pictures would all be of one minute."""


def statistics(window: MainWindow, folder: Path, photographer: Photographer) -> None:
    from tests.statistics_rows import made_report, made_rows

    window.show_page("statistics")
    page = window.page_of(StatisticsPage)
    wait_until(lambda: page.panel.figures is not None and not window.session.jobs.busy)
    page.panel.show_figures(figures_of(made_rows(MADE, drift=0.02)))
    wait(600)
    photographer.take("statistics")
    photographer.take_paper("report", lambda path: write_report(made_report(MADE), path), folder)


def self_test(window: MainWindow, photographer: Photographer) -> None:
    if not photographer.wants("self-test"):
        return
    window.actions_by_name["self_test"].trigger()
    dialog = window.findChild(SelfTestDialog)
    assert dialog is not None
    photographer.take("self-test-before", dialog)
    dialog.start_or_cancel()
    wait_until(lambda: dialog.report is not None and not window.session.jobs.busy)
    photographer.take("self-test", dialog, until=lambda: hide_machine(dialog))
    dialog.close()


def hide_machine(dialog: SelfTestDialog) -> bool:
    """Say nothing of the machine that the pictures were made on; True."""
    for label in dialog.findChildren(QLabel):
        text = label.text().replace(str(Path.cwd()), "/home/station")
        text = text.replace(str(user_paths().cache), "/home/station/.cache/inspector-app")
        label.setText(re.sub(r"Linux-[\w.-]+", "Linux", text))
    return True


def collect(window: MainWindow, photographer: Photographer) -> None:
    window.actions_by_name["collect"].trigger()
    dialog = window.findChild(CollectDialog)
    assert dialog is not None
    photographer.take("collect-before", dialog)
    dialog.set_feed(Feed("synthetic", "Camera 1", synthetic=PASSING))
    wait_until(lambda: dialog.view.rgb is not None and dialog.sharpness.value() > 0)
    photographer.take_dialog("collect", CollectDialog)
    wait_until(lambda: not window.session.jobs.busy)


def dialogs(window: MainWindow, photographer: Photographer) -> None:
    """Every dialog as the tests open it."""
    if not photographer.takes_all:
        return
    from tests.gui.widgets.test_dialog import MAKERS, QUESTIONS

    collect(window, photographer)
    window.show_page("inspect")
    for kind, make in (MAKERS | QUESTIONS).items():
        dialog = make(window)
        dialog.show()
        wait_until(lambda: not window.session.jobs.busy)
        photographer.take(f"dialog-{kind.__name__.strip('_')}", dialog)
        dialog.reject()
        wait_until(lambda: not window.session.jobs.busy)


def menus(window: MainWindow, photographer: Photographer) -> None:
    if not photographer.takes_all:
        return
    for number, menu in enumerate(window.menuBar().findChildren(QMenu)):
        menu.aboutToShow.emit()
        menu.adjustSize()
        photographer.take(f"menu-{number}", menu)
