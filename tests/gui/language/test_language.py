import ast
import importlib.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.pipeline.live.feed import Feed
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.language import switch
from inspector_app.ui.language.phrasebook import Phrasebook, read_pairs
from inspector_app.ui.language.switch import FOLDER, system_language
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

LONG_MS = 30_000
PACKAGE = Path(inspector_app.__file__).parent
KOREAN = FOLDER / "inspector_ko.ts"


def messages() -> dict[str, dict[str, tuple[str, bool]]]:
    """{context: {source: (translation, finished)}} as they stand in the file, read with another reader."""
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    for context in ET.parse(KOREAN).getroot().iter("context"):
        of = found.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            of[message.findtext("source", "")] = (translation.text or "", "type" not in translation.attrib)
    return found


def texts_in(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, str]]:
    """(context, text) of every text that a module asks for in another language."""
    for node in ast.iter_child_nodes(tree):
        here = node.name if isinstance(node, ast.ClassDef) else owner
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            words = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name == "tr" and words:
                yield here, words[0]
            elif name == "_tr" and words:
                yield "lupdate does not know this function", words[0]
            elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(words) == 2:
                yield words[0], words[1]
        yield from texts_in(node, here)


def updater() -> ModuleType:
    path = PACKAGE.parent / "packaging" / "update_translations.py"
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_of_the_source_has_a_finished_korean_translation() -> None:
    known = messages()
    asked = [
        pair
        for folder in ("ui", "workers")
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for pair in texts_in(ast.parse(path.read_text("utf-8")))
    ]
    assert len(asked) > 300
    missing = {(context, text) for context, text in asked if not known.get(context, {}).get(text, ("", False))[1]}
    assert not missing


def test_the_files_are_what_lupdate_and_lrelease_make_of_the_source() -> None:
    assert updater().main(["--check"]) == 0


def test_places_are_the_same_in_both_languages() -> None:
    places = re.compile(r"\{[^}]*\}")
    odd = [
        text
        for of in messages().values()
        for text, (translation, _) in of.items()
        if sorted(places.findall(text)) != sorted(places.findall(translation))
        or text.startswith(" ") != translation.startswith(" ")
    ]
    assert not odd


def test_each_text_has_one_translation_and_each_translation_one_text() -> None:
    """Or a text on the screen could not be found again."""
    pairs = {(text, translation) for of in messages().values() for text, (translation, _) in of.items()}
    assert len({text for text, _ in pairs}) == len(pairs)
    assert len({translation for _, translation in pairs}) == len(pairs)


def test_a_phrasebook_finds_texts_alone_filled_in_and_joined() -> None:
    book = Phrasebook(
        [
            ("Done", "끝"),
            ("{n} of {total} parts", "부품 {total}개 중 {n}개"),
            ("{name} does better on {counts}.", "{counts}에서 {name} 쪽이 낫습니다."),
            ("{good} good parts", "양품 {good}개"),
            ("{share:.1f} % left", "{share:.1f} % 남음"),
        ]
    )
    assert book.say("Done") == "끝"
    assert book.say("3 of 12 parts") == "부품 12개 중 3개"
    assert book.say("PaDiM does better on 12 good parts.") == "양품 12개에서 PaDiM 쪽이 낫습니다."
    assert book.say("2.5 % left\nDone  ▾") == "2.5 % 남음\n끝  ▾"
    assert book.say("Done. 3 of 12 parts") == "Done. 부품 12개 중 3개"
    for name in ("Housing of pumps", "picture (1).png", "", "12 of the parts"):
        assert book.say(name) == name


def test_pairs_are_read_as_another_reader_reads_them() -> None:
    expected = {(text, pair[0]) for of in messages().values() for text, pair in of.items() if pair[1]}
    assert set(read_pairs(KOREAN)) == expected


@pytest.mark.parametrize(
    ("system", "chosen"),
    [(["ko-KR", "en-US"], "ko"), (["de-DE", "ko-KR"], "ko"), (["en-GB", "ko-KR"], "en"), (["fr-FR"], "en"), ([], "en")],
)
def test_the_first_shipped_language_of_the_system_is_taken(
    system: list[str], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Locale:
        @staticmethod
        def system() -> "Locale":
            return Locale()

        def uiLanguages(self) -> list[str]:
            return system

    monkeypatch.setattr(switch, "QLocale", Locale)
    assert system_language() == chosen


# --- the window ------------------------------------------------------------------------------------------------------


def of_widget(widget: QWidget) -> Iterator[tuple[str, object]]:
    """(where, text) of one widget alone."""
    for name in ("toolTip", "accessibleName", "accessibleDescription", "suffix", "prefix"):
        yield name, widget.property(name)
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QMenu):
        yield "title", widget.title()
    elif isinstance(widget, QComboBox):
        yield from ((f"item {index}", widget.itemText(index)) for index in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from ((f"tab {index}", widget.tabText(index)) for index in range(widget.count()))
        yield from ((f"tab tip {index}", widget.tabToolTip(index)) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        model = widget.model()
        columns = widget.horizontalHeader().count() if isinstance(widget, QTableView) else 1
        for column in range(columns if model is not None else 0):
            yield f"header {column}", model.headerData(column, Qt.Orientation.Horizontal)
            for row in range(min(model.rowCount(), 5)):
                yield f"cell {row} {column}", model.index(row, column).data()


def said(window: MainWindow) -> dict[str, str]:
    """Every text of the window by where it stands; a walk of its own, not the one that is tested."""
    found: dict[str, str] = {}

    def walk(widget: QWidget, place: str) -> None:
        found.update((f"{place}/{name}", text) for name, text in of_widget(widget) if isinstance(text, str) and text)
        if isinstance(widget, QTabBar):
            return  # its arrows are Qt's own, and named when they are made
        children = [child for child in widget.children() if isinstance(child, QWidget)]
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


def fill(window: MainWindow, built: Built, feed_folder: Path, good_folder: Path, qtbot: QtBot) -> None:
    """A project open, a run over and a part looked at, a folder looked through, a notice and a question."""
    page = window.page_of(TrainPage)
    page.drop([good_folder])
    qtbot.waitUntil(lambda: len(page.preflight_card.thumbnails) > 0, timeout=LONG_MS)
    window.session.take_built(built.opened)
    window.session.set_threshold(window.session.suggested_l2 * 0.9)
    window.show_page("inspect")
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder], "Cells to inspect"))
    window.page_of(InspectPage).run_or_pause()
    qtbot.waitUntil(lambda: len(window.session.records) == 6, timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.page_of(InspectPage).run.state.over, timeout=LONG_MS)
    window.page_of(InspectPage).look_at(0)
    window.notices.clear()
    window.notices.show_notice(
        Severity.WARNING,
        QCoreApplication.translate("Handover", "A build is going on."),
        QCoreApplication.translate("Handover", "Cancel it, or wait for it to end."),
    )
    qtbot.wait(300)


@pytest.mark.usefixtures("small")
def test_a_switched_window_says_what_one_made_in_that_language_says(
    make: Callable[[], MainWindow], built: Built, feed_folder: Path, good_folder: Path, qtbot: QtBot
) -> None:
    first = make()
    fill(first, built, feed_folder, good_folder, qtbot)
    english = said(first)
    speak(first, "ko", qtbot)
    speak(first, "en", qtbot)
    assert not differences(english, said(first))
    speak(first, "ko", qtbot)
    switched = said(first)
    words = messages()
    exact = {text for of in words.values() for text, (other, _) in of.items() if other != text and "{" not in text}
    assert not {place: text for place, text in switched.items() if text in exact}
    second = make()  # reads the language that was kept
    assert second.preferences.settings.language == "ko"
    fill(second, built, feed_folder, good_folder, qtbot)
    made = said(second)
    assert len(made) > 300
    assert not differences(made, switched)


def differences(expected: dict[str, str], found: dict[str, str]) -> str:
    """Where two windows say different things; figures apart, since times of a part are never twice the same."""

    def words(text: str) -> str:
        return re.sub(r"[\d.,]+", "0", text)

    def same(one: str, other: str) -> bool:
        """Also where one of the two was shortened to its place."""
        if one.endswith("…") or other.endswith("…"):
            length = min(len(words(text.removesuffix("…"))) for text in (one, other))
            return words(one)[:length] == words(other)[:length]
        return words(one) == words(other)

    return "\n".join(
        f"{place}: {text!r} is {found.get(place)!r}"
        for place, text in expected.items()
        if not same(text, found.get(place, ""))
    )


def test_a_new_window_speaks_the_language_that_was_kept_and_qt_does_too(
    make: Callable[[], MainWindow], built: Built, qtbot: QtBot
) -> None:
    window = make()
    speak(window, "ko", qtbot)
    assert window.rail._buttons["train"].text() == "학습"
    window.session.take_built(built.opened)
    window.files.new_project()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "취소"
    assert box.windowTitle() == "변경을 저장할까요?"
    box.reject()
    other = make()
    assert other.rail._buttons["train"].text() == "학습"


def test_a_name_that_is_a_word_of_ours_stays_a_name(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.session.take_built(built.opened)
    title = window.page_of(TrainPage).result_card.title
    title.setText("Train")
    window.page_of(TrainPage).form.name.setText("Inspect")
    speak(window, "ko", qtbot)
    assert title.text() == "Train"
    assert window.page_of(TrainPage).form.name.text() == "Inspect"
