import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.core.detectors import kind_named
from inspector_app.core.errors import InspectorError, SourceError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.comparing.compare import detector_candidates
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.switch import FOLDER, Language
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.train.cards import BuildCard
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.run_recording import RunRecording
from inspector_app.workers.session import Session
from tests.gui.language.test_language import updater

PACKAGE = Path(inspector_app.__file__).parent
BELOW = ("core", "pipeline", "project", "sinks", "sources", "triggers", "workers")
"""All that lies below the window."""

ANSWERS = {
    "Nothing judges on trigger now; the next one may be taken.",  # to whoever triggers, a program
}
"""Sentences that are never on the screen."""

SAYING = {"Progress": (0,), "UnreadableFrame": (2,), "_unreadable": (1,), "Picture": (3,), "PartPicture": (3,)}
"""Which arguments of these are said to people; of an error all are."""


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for folder in BELOW for path in (PACKAGE / folder).rglob("*.py")}


def error_names(modules: dict[Path, ast.Module]) -> set[str]:
    """InspectorError and whatever is made of it, over all modules."""
    bases = {
        node.name: {ast.unparse(base) for base in node.bases}
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found, before = {"InspectorError"}, 0
    while len(found) > before:
        before = len(found)
        found |= {name for name, of in bases.items() if of & found}
    return found


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def handed_over(tree: ast.Module, errors: set[str]) -> Iterator[ast.expr]:
    """All that is handed to an error, a step, or a note for people."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = called(node)
            hints = [keyword.value for keyword in node.keywords if keyword.arg == "hint"]
            yield from (argument for argument in (*node.args, *hints) if name in errors)
            yield from (node.args[place] for place in SAYING.get(name, ()) if place < len(node.args))


def is_plain(node: ast.expr) -> bool:
    """Whether an expression makes a text that cannot be translated any more."""
    if isinstance(node, ast.IfExp):
        return is_plain(node.body) or is_plain(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in {"format", "join", "rstrip", "strip", "replace", "removesuffix"}
    return isinstance(node, ast.JoinedStr | ast.BinOp) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)
    )


def plain_sentences(tree: ast.Module) -> Iterator[ast.expr]:
    """What stands in a module, being no documentation and no Sentence, and is a sentence with its full stop."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Call) and called(node) == "Sentence"):
            silent |= {id(part) for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in silent:
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
            if re.match(r"[A-Z{]", text) and text.endswith(".") and " " in text and text not in ANSWERS:
                yield node


def plain(modules: dict[Path, ast.Module]) -> list[str]:
    """All that the modules say to people and that is no Sentence."""
    errors = error_names(modules)
    return sorted(
        f"{path.name}, line {node.lineno}: {ast.unparse(node)}"
        for path, tree in modules.items()
        for node in (*filter(is_plain, handed_over(tree, errors)), *plain_sentences(tree))
    )


def test_all_that_the_layers_below_say_are_sentences() -> None:
    assert not plain(trees())


@pytest.mark.parametrize(
    "slip",
    [
        'raise SourceError(f"Camera {n} is busy", hint=CLOSE)',
        'raise SourceError(BUSY, hint="Close it")',
        'raise SourceError(BUSY, hint=" ".join(hints))',
        "raise _FarError(BUSY.rstrip('.'))",
        'yield Progress("Reading", 0, 0, 0.0)',
        'yield Progress(f"{name}: {step}", 0, 0, 0.0)',
        'frame = UnreadableFrame("a.png", 0.0, "Torn" if torn else GONE)',
        'notes.append(f"The camera has {n} pixels.")',
        'notes.append("The light is off.")',
    ],
)
def test_what_is_no_sentence_is_found(slip: str) -> None:
    module = ast.parse(f"class _FarError(SourceError): ...\nclass SourceError(InspectorError): ...\n{slip}")
    assert plain({Path("planted.py"): module})


def korean_messages() -> dict[str, ET.Element]:
    contexts = ET.parse(FOLDER / "inspector_ko.ts").getroot().iter("context")
    messages = (message for of in contexts if of.findtext("name") == "Sentences" for message in of.iter("message"))
    return {message.findtext("source", ""): message for message in messages}


def test_every_template_is_in_the_catalogue_with_its_places() -> None:
    known = korean_messages()
    templates: dict[str, bool] = updater().templates()
    assert len(templates) > 300
    assert set(known) == set(templates)
    for template, counts in templates.items():
        translation = known[template].find("translation")
        assert translation is not None
        assert translation.get("type") is None, template
        assert (known[template].get("numerus") == "yes") == counts, template
        forms = [form.text or "" for form in translation.iter("numerusform")] if counts else [translation.text or ""]
        places = sorted(set(re.findall(r"\{\w+\}", template)))
        assert [sorted(set(re.findall(r"\{\w+\}", form))) for form in forms] == [places], template


def test_templates_are_collected_from_the_source() -> None:
    templates = updater().templates()
    assert templates["Camera {n} is busy."] is False
    assert templates["{n} records of this run are lost."] is True
    assert "{part0} {part1}" not in templates
    assert all(re.search("[a-z]", re.sub(r"\{\w+\}", "", text)) for text in templates)


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp, qapp)
    language.use("ko")
    yield language
    language.use("en")
    language.deleteLater()


FILE = Sentence("The file cannot be read: {reason}.", reason="Input/output error")
SAID = [
    (Sentence("Camera {n} is busy.", n=2), "카메라 2을(를) 다른 프로그램이 쓰고 있습니다."),
    (Sentence("Reading good parts"), "양품을 읽는 중"),
    (
        join(
            Sentence("No frame has come from {name} for {n} s.", name=Sentence("camera {n}", n=0), n="5"),
            Sentence("Check its cable."),
            Sentence("Trying again in {n} s.", n=4),
        ),
        "카메라 0에서 5초 동안 프레임이 오지 않았습니다. 케이블을 확인하십시오. 4초 뒤에 다시 시도합니다.",
    ),
    (
        join("part (1). {new}.png", join(FILE, Sentence("Check its path.")), by=": "),
        "part (1). {new}.png: 파일을 읽을 수 없습니다: Input/output error. 경로를 확인하십시오.",
    ),
    (
        Sentence(
            "{n} of {total} pictures cannot be used ({named}).", one="-", n=2, total=3, named=join("a", FILE, by=": ")
        ),
        "사진 3장 중 2장을 쓸 수 없습니다(a: 파일을 읽을 수 없습니다: Input/output error.).",
    ),
    (
        join(
            Sentence("The part could not be judged ({kind}: {fault}).", kind="ValueError", fault="{no}. Not now."),
            Sentence("Restart the program."),
        ),
        "부품을 판정할 수 없었습니다(ValueError: {no}. Not now.). 프로그램을 다시 시작하십시오.",
    ),
    (Sentence("Nobody has translated this {what}.", what="one"), "Nobody has translated this one."),
    (NOTHING, ""),
]


@pytest.mark.parametrize(("english", "other"), SAID)
def test_sentences_are_said_in_the_language_in_effect(english: Sentence, other: str, korean: Language) -> None:
    assert said(english) == other
    korean.use("en")
    assert said(english) == english
    korean.use("ko")
    assert said(english) == other


def test_a_detectors_texts_are_said_also_inside_other_sentences(korean: Language) -> None:
    words, settings = kind_named("ensemble").words, TrainSettings(name="Cells")
    assert said(Sentence("{name} was built.", name=words.title)) == "앙상블을(를) 만들었습니다."
    assert [text for text in (words.title, words.line, words.meaning) if said(text) == text] == []
    assert said(words.title) in {said(candidate.name) for candidate in detector_candidates(["ensemble"], settings)}


def test_plain_texts_are_said_as_they_are(korean: Language) -> None:
    for text in ("Camera 2 is busy.", "Housing of {pumps}", "", "Reading good parts"):
        assert said(text) == text
    assert said(ValueError("no {number}")) == "no {number}"


def test_an_error_is_said_with_what_to_do(korean: Language) -> None:
    fault: Exception = SourceError(
        Sentence("Camera {n} stopped sending frames.", n=0), hint=Sentence("Check its cable.")
    )
    assert said(fault) == said(str(fault)) == "카메라 0이(가) 더 이상 프레임을 보내지 않습니다. 케이블을 확인하십시오."


POLISH = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="pl" sourcelanguage="en">
<context><name>Sentences</name><message numerus="yes"><source>{n} good parts in {folder}</source><translation>
<numerusform>{n} dobra część w {folder}</numerusform><numerusform>{n} dobre części w {folder}</numerusform>
<numerusform>{n} dobrych części w {folder}</numerusform></translation></message></context></TS>"""


def test_a_language_with_three_plural_forms_says_the_right_one(qapp: QApplication, tmp_path: Path) -> None:
    source = tmp_path / "inspector_pl.ts"
    source.write_text(POLISH, "utf-8")
    updater().run("lrelease", str(source), "-silent", "-qm", str(source.with_suffix(".qm")))
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))

    def parts(n: int) -> Sentence:
        return Sentence("{n} good parts in {folder}", one="{n} good part in {folder}", n=n, folder="%n")

    assert [said(parts(n)) for n in (0, 1, 2)] == [
        "0 good parts in %n",
        "1 good part in %n",
        "2 good parts in %n",
    ]
    qapp.installTranslator(translator)
    try:
        told = [said(parts(n)).removesuffix(" w %n") for n in (1, 2, 4, 5, 12, 22)]
    finally:
        qapp.removeTranslator(translator)
    few, many = "dobre części", "dobrych części"
    assert told == ["1 dobra część", f"2 {few}", f"4 {few}", f"5 {many}", f"12 {many}", f"22 {few}"]


def test_a_notice_a_banner_and_a_picture_say_it_and_a_switch_says_it_anew(korean: Language, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    notices, banner, view = Notices(), VerdictBanner(), ImageView()
    for widget in (notices, banner, view):
        column.addWidget(widget)
    fault: InspectorError = SourceError(
        Sentence("Camera {n} stopped sending frames.", n=0), hint=Sentence("Check its cable.")
    )
    notices.show_fault(fault)
    banner.show_fault(str(fault))
    view.show_message(str(fault))
    korean_fault = "카메라 0이(가) 더 이상 프레임을 보내지 않습니다. 케이블을 확인하십시오."
    assert notices.texts == [korean_fault]
    assert banner.toolTip() == korean_fault
    assert view.message == korean_fault
    korean.use("en")
    assert banner.toolTip() == str(fault)
    assert view.message == str(fault)
    assert "Check its cable." in {line.text() for line in notices.findChildren(QLabel)}
    korean.use("ko")
    assert view.message == korean_fault


def test_the_step_of_a_build_is_said_in_the_language_in_effect(korean: Language, qtbot: QtBot) -> None:
    card = BuildCard()
    qtbot.addWidget(card)
    card.show_progress(Progress(Sentence("Reading good parts"), 1, 2, 0.5))
    assert card.step.text() == "양품을 읽는 중"


@pytest.mark.parametrize(("kind", "name"), [(RunRecording, "noticed"), (Session, "merged")])
def test_signals_carry_sentences_whole(kind: Any, name: str) -> None:
    """Signal(str) would turn one into plain text on its way."""
    methods = [kind.staticMetaObject.method(number) for number in range(kind.staticMetaObject.methodCount())]
    assert [bytes(m.methodSignature().data()) for m in methods if bytes(m.name().data()).decode() == name] == [
        f"{name}(PyObject)".encode()
    ]
