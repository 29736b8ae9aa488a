"""A window that is switched while open says what one made in that language says, wherever it says something."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.best_setting import BestSetting, Tried
from inspector_app.pipeline.comparing.compare import Candidate, Outcome
from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.schema_learned import Trial
from inspector_app.project.store import load_project
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.inspect.feed_dialog import AddressDialog, CameraDialog, VendorDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.language import switch
from inspector_app.ui.language.switch import SHIPPED, Language, Shipped
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.people_dialogs import BadgeDialog
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.project_files import _Conflict
from inspector_app.workers.build_jobs import Built
from tests.gui.compare.test_page import evaluation
from tests.gui.conftest import fill

LONG_MS = 30_000
Make = Callable[[], MainWindow]


class Planted(QTranslator):
    """Translates whatever it is asked for."""

    def __init__(self, parent: Language, pattern: str) -> None:
        super().__init__(parent)
        self._pattern = pattern

    def isEmpty(self) -> bool:
        """Qt tells nobody of a translator without texts."""
        return False

    def translate(self, context: str, source: str, _hint: str | None = None, _n: int = -1) -> str | None:
        """Every text but Qt's own becomes the pattern, with the text where that has an asterisk."""
        return None if context.startswith("Q") else self._pattern.replace("*", source)


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Adds a language in which every text is a pattern."""

    def add(planted_code: str, pattern: str) -> None:
        load = Language._load

        def planted(language: Language, code: str) -> list[QTranslator]:
            if code != planted_code:
                return load(language, code)
            translator = Planted(language, pattern)
            QCoreApplication.installTranslator(translator)
            return [translator]

        monkeypatch.setitem(SHIPPED, planted_code, Shipped("Planted"))
        monkeypatch.setattr(Language, "_load", planted)

    return add


# --- what a window says ----------------------------------------------------------------------------------------------


def of_widget(widget: QWidget) -> Iterator[tuple[str, object]]:
    """(where, text) of one widget alone."""
    for name in ("toolTip", "accessibleName", "accessibleDescription", "suffix", "prefix", "windowTitle"):
        yield name, widget.property(name)
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QMenu):
        yield from of_menu(widget)
    elif isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield f"item {index}", widget.itemText(index)
            yield f"item tip {index}", widget.itemData(index, Qt.ItemDataRole.ToolTipRole)
    elif isinstance(widget, QTabBar):
        yield from ((f"tab {index}", widget.tabText(index)) for index in range(widget.count()))
        yield from ((f"tab tip {index}", widget.tabToolTip(index)) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from of_view(widget)


def of_menu(menu: QMenu) -> Iterator[tuple[str, object]]:
    yield "title", menu.title()
    yield from ((f"action {number}", action.text()) for number, action in enumerate(menu.actions()))


def of_view(view: QAbstractItemView) -> Iterator[tuple[str, object]]:
    model = view.model()
    columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 1
    for column in range(columns if model is not None else 0):
        yield f"header {column}", model.headerData(column, Qt.Orientation.Horizontal)
        for row in range(min(model.rowCount(), 5)):
            yield f"cell {row} {column}", model.index(row, column).data()
            yield f"tip {row} {column}", model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)


def said(window: MainWindow) -> dict[str, str]:
    """Every text of the window, its menus and its dialogs, by where it stands."""
    found: dict[str, str] = {}

    def walk(widget: QWidget, place: str) -> None:
        found.update((f"{place}/{name}", text) for name, text in of_widget(widget) if isinstance(text, str) and text)
        if isinstance(widget, QTabBar | QComboBox):
            return  # what is in them is Qt's own
        children = [child for child in widget.children() if isinstance(child, QWidget)]
        if isinstance(
            widget, QMenuBar
        ):  # without Qt's own menu of those that had no room once, which are in it as well
            menus = [action.menu() for action in widget.actions()]
            children = [child for child in children if child in menus]
        for number, child in enumerate(children):
            walk(child, f"{place}/{type(child).__name__} {number}")

    walk(window, "window")
    for action in window.findChildren(QAction):
        if action.objectName():
            found[f"action {action.objectName()}"] = action.text()
            found[f"action tip {action.objectName()}"] = action.toolTip()
    return found


def speak(window: MainWindow, code: str, qtbot: QtBot) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    QCoreApplication.sendPostedEvents()
    qtbot.wait(50)  # what answers to the change event does so from the event loop


def words(text: str) -> str:
    """Figures apart: times of a part are never twice the same."""
    return re.sub(r"[\d.,]+", "0", text)


def differences(expected: dict[str, str], found: dict[str, str]) -> str:
    """Where two windows say different things."""

    def same(one: str, other: str) -> bool:
        """Also where one of the two was shortened to its place."""
        if one.endswith("…") or other.endswith("…"):
            length = min(len(words(text.removesuffix("…"))) for text in (one, other))
            return words(one)[:length] == words(other)[:length]
        return words(one) == words(other)

    return "\n".join(
        f"{place}: {expected.get(place)!r} is {found.get(place)!r}"
        for place in {**expected, **found}
        if not same(expected.get(place, ""), found.get(place, ""))
    )


# --- a window with something in every place --------------------------------------------------------------------------


class Tour:
    """Goes through all pages: a project open, a run over, a comparison done, dialogs open, jobs as if they went on."""

    def __init__(self, built: Built, project: Path, good: Path, feed: Path, tests: Path, qtbot: QtBot) -> None:
        """The pictures are in ``good``, ``feed`` and ``tests``, ``project`` is a file."""
        self._built, self._project, self._qtbot = built, project, qtbot
        self._good, self._feed, self._tests = good, feed, tests
        damaged = project.with_name("damaged.inspector")
        damaged.write_bytes(b"no project at all")
        with pytest.raises(InspectorError) as caught:
            load_project(damaged)
        self._fault = caught.value

    def go(self, window: MainWindow) -> None:
        """Through all of a new window."""
        session = window.session
        window.page_of(TrainPage).drop([self._good])
        self._wait(lambda: len(window.page_of(TrainPage).preflight_card.thumbnails) > 0)
        session.take_built(self._built.opened)
        session.set_threshold(session.suggested_l2 * 0.9)
        for step in (self._compare, self._inspect, self._tune, self._train, self._open_dialogs, self._fail):
            step(window)
        window.show_page("inspect")
        self._qtbot.wait(300)

    def _wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=LONG_MS)

    def _compare(self, window: MainWindow) -> None:
        """As if three candidates had been compared: one was right, one was not, and one could not be opened."""
        window.show_page("compare")
        page, opened = window.page_of(ComparePage), self._built.opened
        page.drop([self._project])
        right, wrong = (evaluation(("good", Verdict.OK), ("crack", verdict)) for verdict in (Verdict.NG, Verdict.OK))
        page.figures.begin(["right", "wrong", "damaged"])
        page._show_progress(0, Progress(Sentence("Judging"), 1, 2, 0.5))
        page._take_outcome(0, Outcome(Candidate("right", project=self._project), opened, right))
        page._take_outcome(1, Outcome(Candidate("wrong", TrainSettings(name="Cells")), opened, wrong, 2**20, 2**30))
        page._take_outcome(2, Outcome(Candidate("damaged"), None, None, reasons=(Sentence("It is no project."),)))
        page._show_results()
        page.tabs.setCurrentIndex(1)

    def _inspect(self, window: MainWindow) -> None:
        window.show_page("inspect")
        window.page_of(InspectPage).set_feed(Feed.from_paths([self._feed], "Cells to inspect"))
        window.page_of(InspectPage).run_or_pause()
        self._wait(lambda: len(window.session.records) == 6)
        self._wait(lambda: window.page_of(InspectPage).run.state.over)
        window.page_of(InspectPage).look_at(0)
        window.page_of(InspectPage).mark_good()

    def _tune(self, window: MainWindow) -> None:
        window.show_page("tune")
        page = window.page_of(TunePage)
        self._wait(lambda: page.panel._ready)
        page.drop([self._tests / "test" / "crack"])  # of which no name says what it is
        self._wait(lambda: page.labelling.asking)
        page.parts.open_part(0)
        window.session.set_review(window.session.threshold_l2 * 0.8)

    def _train(self, window: MainWindow) -> None:
        window.show_page("train")
        page = window.page_of(TrainPage)
        self._wait(lambda: page.look.preflight is not None and not window.session.jobs.busy)  # every picture was read
        trial = Trial(n_good=30, n_defect=120, patchcore_auroc=0.939, reconpatch_auroc=0.948)
        page.result_card.show_document(self._built.opened.project.document.model_copy(update={"trial": trial}))
        page.ready_card.show_name("Cells")
        page.build_card.begin(100.0)
        page.build_card.show_progress(Progress(Sentence("Reading good parts"), 1, 12, 0.1, (0.5, 0.4)))
        tried = Candidate(Sentence("Your setting"), TrainSettings(name="Cells"))
        failed = Outcome(tried, None, None, reasons=(Sentence("There is no memory for it."),))
        advice = Sentence("No setting is clearly better than yours on these {n} defects; keep yours.", n=8)
        page.best_card.show_best(BestSetting((Tried(failed),), 0, 8, 10, 2, advice), 75.0)
        page.best_card.show_form(holds_best=True, holds_mine=False)

    def _open_dialogs(self, window: MainWindow) -> None:
        window.dialogs.show_help()
        window.page_of(InspectPage).set_up_station()
        AddressDialog(window.page_of(InspectPage).bar).accept()  # without an address: that is said
        VendorDialog(window.page_of(InspectPage).bar)
        CameraDialog(window.page_of(InspectPage).bar, [CameraInfo(0, "Lens", ((640, 480),))])
        PinDialog(window, window.roles, lambda: "Cells", asks_old=True, asks_new=True)
        window.page_of(SettingsPage).people.ask_person()
        BadgeDialog(window, "Lens")
        window.files.new_project()  # the limit was changed: a question
        _Conflict(window, self._fault, self._project, None).show()

    def _fail(self, window: MainWindow) -> None:
        window.notices.clear()
        window.notices.show_fault(self._fault)
        window.notices.show_fault(MemoryError())
        window.notices.show_fault(ValueError("Cells"))
        window.page_of(InspectPage).run_or_pause()  # over: that is said


@pytest.fixture
def tour(
    tmp_path: Path,
    built: Built,
    project_file: Path,
    feed_folder: Path,
    good_folder: Path,
    good_cells: list[Path],
    bad_cells: list[Path],
    small: None,
    qtbot: QtBot,
) -> Callable[[MainWindow], None]:
    tests = tmp_path / "cells to test"
    fill(tests / "test" / "good", good_cells[20:22])
    fill(tests / "test" / "crack", bad_cells[:2])
    return Tour(built, project_file, good_folder, feed_folder, tests, qtbot).go


NAMES = re.compile(
    r"PatchCore|ReConPatch|PaDiM|SPADE|PCA|UMAP|Inspector|Cells to inspect|Cells|cells|crack|damaged|right|wrong|Lens"
    r"|There is no memory for it\.|It is no project\.|Judging|Reading good parts"
    r"|rtsp://\S+|\S*\.(png|inspector)|(?<=\w )px|GB|MB|\bi\b"
    r"|Save|Discard|Cancel|Ctrl|Shift|Space|Esc|Left|Right|Up|Down|End|Return|Enter|Del|Backspace"
)
"""Names of things and files, what the test itself made up, and buttons and keys, which are Qt's own."""


def untold(texts: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """Texts in which no word was translated, and that are not names alone."""
    own = {"English", "Planted", *(language.title for language in SHIPPED.values())}
    return {
        place: text
        for place, text in texts.items()
        if "⟦" not in text and text not in own and re.search("[A-Za-z]{2}", NAMES.sub("", text))
        if str(tmp_path) not in text and not Path(text).exists()
    }


def test_every_text_follows_and_none_is_found_by_what_is_shown(
    make: Make, tour: Callable[[MainWindow], None], plant: Callable[[str, str], None], tmp_path: Path, qtbot: QtBot
) -> None:
    """In the one language every text is another; in the other all are the same one, and the way back is found yet."""
    plant("fr", "⟦*⟧")
    plant("es", "x")
    window = make()
    tour(window)
    english = said(window)
    assert len(english) > 800
    speak(window, "fr", qtbot)
    assert not untold(said(window), tmp_path)
    speak(window, "es", qtbot)
    assert len(set(said(window).values())) < len(set(english.values())) / 2.5
    speak(window, "en", qtbot)
    assert not differences(english, said(window))


def test_a_switched_window_says_what_one_made_in_that_language_says(
    make: Make, tour: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    first = make()
    tour(first)
    english = said(first)
    switched = {}
    for code in SHIPPED:
        speak(first, code, qtbot)
        switched[code] = said(first)
    assert not differences(english, switched["en"])
    for code in [code for code in SHIPPED if code != "en"]:  # in which the first one was made
        speak(first, code, qtbot)
        window = make()  # reads the language that was kept
        tour(window)
        assert not differences(said(window), switched[code])
        window.session.new()


def test_a_translation_that_is_written_again_while_the_program_runs_changes_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(switch.FOLDER, tmp_path / "translations")
    monkeypatch.setattr(switch, "FOLDER", tmp_path / "translations")
    owner = QObject()
    language = Language(qapp, owner)
    language.setParent(owner)
    language.use("ko")
    for file in switch.FOLDER.glob("*.qm"):
        file.write_bytes(b"")  # a map of the file would now end the process
    assert QCoreApplication.translate("MainWindow", "Train") == "학습"
