import ast
import importlib.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.ui.language import switch
from inspector_app.ui.language.switch import FOLDER, SHIPPED, Language, Shipped, system_language
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

PACKAGE = Path(inspector_app.__file__).parent


def messages(code: str) -> dict[str, dict[str, tuple[tuple[str, ...], bool]]]:
    """{context: {source: (forms of the translation, finished)}} as they stand in the file, read with another reader."""
    found: dict[str, dict[str, tuple[tuple[str, ...], bool]]] = {}
    for context in ET.parse(FOLDER / f"inspector_{code}.ts").getroot().iter("context"):
        of = found.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            of[message.findtext("source", "")] = (forms, "type" not in translation.attrib)
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
    known = messages("ko")
    asked = [
        pair
        for folder in ("ui", "workers")
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for pair in texts_in(ast.parse(path.read_text("utf-8")))
    ]
    assert len(asked) > 300
    missing = {(context, text) for context, text in asked if not known.get(context, {}).get(text, ((), False))[1]}
    assert not missing


def test_the_files_are_what_lupdate_and_lrelease_make_of_the_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert updater().main(["--check"]) == 0, capsys.readouterr().err
    told = capsys.readouterr().out
    assert all(f"inspector_{code}.ts: " in told for code in SHIPPED)


def test_a_language_that_is_not_said_to_be_a_draft_must_be_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    updating = updater()

    def unchanged(source: Path, target: Path) -> None:
        for suffix in (".ts", ".qm"):
            target.with_suffix(suffix).write_bytes(source.with_suffix(suffix).read_bytes())

    monkeypatch.setattr(updating, "update", unchanged)  # the test above asks what it makes
    monkeypatch.setattr(updating, "unfinished", lambda source: int(source.name == "inspector_de.ts"))
    assert updating.main(["--check"]) == 0
    monkeypatch.setitem(SHIPPED, "de", Shipped("Deutsch"))
    assert updating.main(["--check"]) == 1


@pytest.mark.parametrize("code", SHIPPED)
def test_what_is_filled_in_is_the_same_in_every_language(code: str) -> None:
    """And every form of a text with a count says the count, but for the singular, which may have it as a word."""
    places = re.compile(r"\{[^}]*\}")
    odd = []
    for of in messages(code).values():
        for text, (forms, _) in of.items():
            for number, form in enumerate(form for form in forms if form):
                same = sorted(places.findall(text)) == sorted(places.findall(form))
                counted = ("%n" in text) == ("%n" in form) or (len(forms) > 1 and number == 0)
                if not same or not counted or text.startswith(" ") != form.startswith(" "):
                    odd.append((text, form))
    assert not odd


@pytest.mark.parametrize("code", SHIPPED)
def test_every_shipped_language_is_loaded_and_counts(code: str, qapp: QApplication) -> None:
    language = Language(qapp, qapp)
    language.use(code)
    assert language.code == code
    one, two = (QCoreApplication.translate("PreflightCard", "%n good parts found", "", n) for n in (1, 2))
    language.deleteLater()
    if code in {"en", "de"} and messages(code)["PreflightCard"]["%n good parts found"][1]:
        assert one.removeprefix("1") != two.removeprefix("2")
    if code == "en":
        assert (one, two) == ("1 good part found", "2 good parts found")
    assert one.count("1") == two.count("2") == 1


def test_what_a_draft_lacks_is_said_in_english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switch, "FOLDER", Path("nowhere"))
    language = Language(qapp, qapp)
    language.use("de")
    assert QCoreApplication.translate("MainWindow", "Train") == "Train"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # Qt's own
    language.deleteLater()


def test_drafts_say_that_they_are() -> None:
    assert {code for code, language in SHIPPED.items() if language.drafted} == {"de", "zh_CN"}
    assert SHIPPED["de"].title == "Deutsch (maschinell übersetzt)"
    assert SHIPPED["ko"].title == "한국어"


@pytest.mark.parametrize(
    ("system", "chosen"),
    [
        (["ko-KR", "en-US"], "ko"),
        (["fr-FR", "ko-KR"], "ko"),
        (["de-AT", "de"], "de"),
        (["en-GB", "ko-KR"], "en"),
        (["zh-Hans-SG"], "zh_CN"),
        (["zh-CN"], "zh_CN"),
        (["zh-TW", "ko"], "ko"),  # another script
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_first_shipped_language_of_the_system_is_taken(
    system: list[str], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: system)
    assert system_language() == chosen


# --- the window ------------------------------------------------------------------------------------------------------


def speak(window: MainWindow, code: str, qtbot: QtBot) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    QCoreApplication.sendPostedEvents()
    qtbot.wait(50)


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
    document = built.opened.project.document.model_copy(update={"name": "Train"})
    window.page_of(TrainPage).result_card.show_document(document)
    window.page_of(TrainPage).form.name.setText("Inspect")
    speak(window, "ko", qtbot)
    assert title.text() == "Train"
    assert window.page_of(TrainPage).form.name.text() == "Inspect"


def test_languages_stand_in_the_menu_and_on_the_settings_page(window: MainWindow) -> None:
    combo = window.page_of(SettingsPage).languages
    titles = [language.title for language in SHIPPED.values()]
    assert [combo.itemText(index) for index in range(combo.count())] == ["As the system", *titles]
    assert [combo.itemData(index) for index in range(combo.count())] == ["system", *SHIPPED]
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Language")
    assert [action.text() for action in menu.actions()] == ["As the system", *titles]
