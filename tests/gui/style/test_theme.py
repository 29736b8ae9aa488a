import itertools
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.sources.synthetic import SyntheticSettings
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.style import theme
from inspector_app.ui.style.style_sheet import style_sheet
from inspector_app.ui.style.theme import DARK, LIGHT, Colours
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import end_checks

READABLE = 4.5
"""WCAG 2.1, level AA, for text."""

ALIKE = 0.008
"""Share of pixels: a tile of a form may be two pixels higher after it was styled again."""

DRAWN = 3.0
"""The same for what is not text: bars, lines and borders of what is chosen."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(of: Colours) -> dict[str, tuple[str, str]]:
    """Every text on every ground it is shown on."""
    pairs = {}
    surfaces = ("window", "surface", "raised")
    for word, ground in itertools.product(
        ("text", "muted", "accent", "ok", "review", "ng", "error", "warning"), surfaces
    ):
        pairs[f"{word} on {ground}"] = getattr(of, word), getattr(of, ground)
    for word, ground in itertools.product(("text", "muted"), ("chosen", "stripe")):
        pairs[f"{word} on {ground}"] = getattr(of, word), getattr(of, ground)
    for word in ("ok", "review", "ng", "error"):
        pairs[f"{word} on a striped row"] = getattr(of, word), of.stripe
    pairs["text on a selected row"] = of.text, of.selection
    pairs["accent in a chosen tile"] = of.accent, of.chosen
    for ground in ("accent_ground", "accent_hover", "none_ground"):
        pairs[f"white on {ground}"] = "#ffffff", getattr(of, ground)
    for verdict in Verdict:
        pairs[f"white on {verdict}"] = "#ffffff", of.ground(verdict)
        pairs[f"an earlier {verdict}"] = of.past_text, of.ground(verdict, past=True)
    return pairs


@pytest.mark.parametrize("of", [DARK, LIGHT], ids=["dark", "light"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(of: Colours) -> None:
    poor = {name: round(contrast(*pair), 2) for name, pair in text_pairs(of).items() if contrast(*pair) < READABLE}
    assert not poor


@pytest.mark.parametrize("of", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_drawn_can_be_told_from_its_ground(of: Colours) -> None:
    pairs = [(of.good_parts, of.surface), (of.feed, of.surface), (of.accent, of.window), (of.accent, of.surface)]
    pairs += [(of.field_border, of.window)]
    assert all(contrast(*pair) >= DRAWN for pair in pairs)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)  # the ruler itself
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_palette_says_which_theme_is_in_effect(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert theme.colours() is LIGHT
    assert LIGHT.surface in qapp.styleSheet()
    theme.apply(qapp, "dark")
    assert theme.colours() is DARK
    assert qapp.palette().windowText().color() == QColor(DARK.text)


@pytest.mark.parametrize("of", [DARK, LIGHT], ids=["dark", "light"])
def test_every_rule_that_gives_both_word_and_ground_can_be_read(of: Colours) -> None:
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet(of))
    checked = 0
    for selector, body in rules:
        facts = dict(re.findall(r"(?<![\w-])(color|background)\s*:\s*([^;]+);", body))
        if (
            {"color", "background"} <= set(facts)
            and "transparent" not in facts.values()
            and ":disabled" not in selector
        ):
            word = "#ffffff" if facts["color"] == "white" else facts["color"]
            assert contrast(word, facts["background"]) >= READABLE, selector.strip()
            checked += 1
    assert checked > 10


# --- the window ------------------------------------------------------------------------------------------------------


def choose(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"theme": name}))
    qtbot.wait(50)  # icons and plots are drawn anew from the event loop


def at_rest(window: MainWindow) -> bool:
    """Whether nothing follows by a job, or by a timer that ends within a second."""
    timers = window.findChildren(QTimer)
    return not window.session.jobs.busy and not any(
        timer.isSingleShot() and timer.isActive() and timer.interval() < 1000 for timer in timers
    )


def fill(window: MainWindow, built: Built, good_folder: Path, qtbot: QtBot) -> None:
    """A folder looked through, a project open, notices that stay, and the limit moved."""
    window.page_of(TrainPage).drop([good_folder])
    qtbot.waitUntil(lambda: len(window.page_of(TrainPage).preflight_card.thumbnails) > 0, timeout=30_000)
    window.session.take_built(built.opened)
    window.session.set_threshold(window.session.suggested_l2 * 0.9)
    end_checks(window, qtbot)
    for severity in (Severity.WARNING, Severity.ERROR):
        window.notices.show_notice(severity, f"a notice: {severity}", "what to do about it")
    window.page_of(ComparePage).form.boxes["padim"].setChecked(True)
    pictures(window, qtbot)  # a page loads what it shows when it is shown first


def pictures(window: MainWindow, qtbot: QtBot) -> dict[str, QImage]:
    """Every page as it looks."""
    found = {}
    for name in ("train", "tune", "compare", "inspect", "settings"):
        window.show_page(name)
        qtbot.wait(20)  # what follows begins
        qtbot.waitUntil(lambda: at_rest(window), timeout=30_000)  # counts and histograms follow by timer
        qtbot.wait(20)  # and is painted
        found[name] = window.grab().toImage()
    return found


def differing(one: QImage, other: QImage) -> float:
    """Share of pixels whose colours differ by more than what smoothing of edges makes."""
    assert one.size() == other.size()
    arrays = [
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).astype(int)
        for image in (one, other)
    ]
    return float((np.abs(arrays[0] - arrays[1]).reshape(-1, 4).max(axis=1) > 24).mean())


@pytest.mark.usefixtures("small")
@pytest.mark.slow
def test_a_switched_window_looks_like_one_made_in_that_theme(
    make: Callable[[], MainWindow], built: Built, good_folder: Path, qtbot: QtBot
) -> None:
    switched = make()
    choose(switched, "dark", qtbot)
    fill(switched, built, good_folder, qtbot)
    dark = pictures(switched, qtbot)
    choose(switched, "light", qtbot)
    light = pictures(switched, qtbot)
    made = make()  # in the theme that was kept
    made.resize(switched.size())
    fill(made, built, good_folder, qtbot)
    apart = {name: differing(light[name], picture) for name, picture in pictures(made, qtbot).items()}
    assert {name: share for name, share in apart.items() if share > ALIKE} == {}
    assert min(differing(dark[name], light[name]) for name in dark) > 0.5  # or the two could not be told apart
    choose(switched, "dark", qtbot)
    back = {name: differing(dark[name], picture) for name, picture in pictures(switched, qtbot).items()}
    assert {name: share for name, share in back.items() if share > ALIKE} == {}


def test_the_theme_follows_the_system_until_one_is_chosen(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    hints = qapp.styleHints()
    assert window.preferences.settings.theme == "system"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours() is LIGHT
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours() is DARK
    choose(window, "dark", qtbot)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours() is DARK


class Restyled(QObject):
    """Notes the style sheet that holds whenever one widget is styled again."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.sheets: list[str] = []

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.sheets.append(self._app.styleSheet())
        return False


def test_a_switch_styles_a_widget_once_without_a_sheet_and_once_with_the_new_one(
    window: MainWindow, qapp: QApplication
) -> None:
    """From one sheet to the next Qt takes six times as long, in which the window stands still."""
    theme.apply(qapp, "dark")
    restyled = Restyled(qapp)
    window.rail.installEventFilter(restyled)
    theme.apply(qapp, "light")
    window.rail.removeEventFilter(restyled)
    assert restyled.sheets == ["", style_sheet(LIGHT)]


class Painted(QObject):
    """Notes what a list says, and which theme holds, whenever it is painted."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__()
        self.seen: list[tuple[str, Colours]] = []
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append((self._box.currentText(), theme.colours()))
        return False


def test_what_was_chosen_is_seen_before_the_theme_changes(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "dark", qtbot)
    window.show_page("settings")
    box = window.page_of(SettingsPage).themes
    qtbot.waitUntil(box.isVisible)
    qtbot.waitUntil(lambda: box.currentText() == "Dark")
    painted = Painted(box)
    box.setCurrentIndex(box.findData("light"))
    assert painted.seen[0] == ("Light", DARK)
    qtbot.waitUntil(lambda: painted.seen[-1] == ("Light", LIGHT))
    box.removeEventFilter(painted)


def test_the_theme_follows_the_system_only_once_the_run_is_over(
    window: MainWindow, built: Built, qapp: QApplication, qtbot: QtBot
) -> None:
    page, hints = window.page_of(InspectPage), qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    window.session.take_built(built.opened)
    window.page_of(InspectPage).set_feed(Feed("synthetic", "Camera", synthetic=SyntheticSettings(size=(120, 90))))
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state is RunState.RUNNING, timeout=30_000)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours() is DARK
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=30_000)
    assert theme.colours() is LIGHT


def test_menu_entries_fit_a_glove(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        entries = [action for action in menu.actions() if action.isVisible() and not action.isSeparator()]
        assert all(menu.actionGeometry(action).height() >= theme.TOUCH_PX for action in entries)
    assert max(menu.sizeHint().height() for menu in window.menuBar().findChildren(QMenu)) < 728  # 1366 x 768
