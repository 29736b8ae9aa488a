import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Progress
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.language.engine_messages import TEMPLATES, said
from inspector_app.ui.language.phrasebook import NUMBERS
from inspector_app.ui.language.switch import Language
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.train.cards import BuildCard
from inspector_app.ui.widgets.notices import Notices

PACKAGE = Path(inspector_app.__file__).parent
BELOW = ("core", "pipeline", "project", "sinks", "sources", "triggers")
"""All that lies below the window."""

ANSWERS = {"Nothing judges on trigger now; the next one may be taken."}
"""Sent to whoever triggers, a program: never on the screen."""

SAYING = {"Progress": (0,), "UnreadableFrame": (2,), "_unreadable": (1,), "Picture": (3,), "PartPicture": (3,)}
"""Which arguments of these are said to people; of an error all are."""

ENDS = re.compile(r"(?<=[.!?…])\s+")


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


def assigned(modules: dict[Path, ast.Module]) -> dict[str, list[ast.expr]]:
    """{module:name: whatever is given to it there}, and {name: values} of the constants of all modules."""
    found: dict[str, list[ast.expr]] = defaultdict(list)
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for name in (target.id for target in targets if isinstance(target, ast.Name)):
                    if name.islower() or node in tree.body:
                        found[f"{path}:{name}"].append(node.value)
                        found[name if name.isupper() else ""].append(node.value)
    return found


def texts(node: ast.AST | None, path: Path, names: dict[str, list[ast.expr]]) -> Iterator[str]:
    """What an expression may say, with {} for each place that is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Name):
        for value in names.get(f"{path}:{node.id}") or names.get(node.id, []):
            yield from texts(value, path, {})
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body, path, names)
        yield from texts(node.orelse, path, names)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        yield from (re.sub(r"\{[^}]*\}", "{}", text) for text in texts(node.func.value, path, names))


def handed_over(tree: ast.Module, errors: set[str]) -> Iterator[tuple[ast.expr, str]]:
    """(expression, what ends it on the screen) of all that is handed to an error, a step, or a note for people."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            hints = [keyword.value for keyword in node.keywords if keyword.arg == "hint"]
            yield from ((argument, ".") for argument in (*node.args, *hints) if name in errors)
            yield from ((node.args[place], "") for place in SAYING.get(name, ()) if place < len(node.args))


def whole_sentences(tree: ast.Module) -> Iterator[str]:
    """What else stands in a module, not being its documentation, and is a sentence with its full stop: a note."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    silent |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in silent:
            for text in texts(node, Path(), {}):
                if re.match(r"[A-Z{]", text) and text.endswith(".") and " " in text and text not in ANSWERS:
                    yield text


def spoken() -> set[tuple[str, str]]:
    """(module, sentence) of all that the layers below say to people; errors' with the full stop they are shown with."""
    modules = trees()
    errors, names = error_names(modules), assigned(modules)
    found: set[tuple[str, str]] = set()
    for path, tree in modules.items():
        said_here = list(whole_sentences(tree))
        for node, end in handed_over(tree, errors):
            said_here += [f"{text.rstrip('.')}{end}" if end else text for text in texts(node, path, names)]
        for text in said_here:
            alone = re.sub(r"^\{\} (?=[A-Z])", "", text)  # of what a whole sentence goes before
            found.update((str(path.relative_to(PACKAGE)), part) for part in ENDS.split(alone))
    return {(path, part) for path, part in found if re.search(r"[a-z]", part)}


def test_every_sentence_of_the_layers_below_stands_in_the_catalogue() -> None:
    known = {re.sub(r"\{[^}]*\}", "{}", template) for template in TEMPLATES}
    missing = sorted(pair for pair in spoken() if pair[1] not in known)
    assert not missing


def test_the_catalogue_has_no_sentence_that_nobody_says() -> None:
    written = {sentence for _, sentence in spoken()}
    for path, tree in trees().items():  # also parts of sentences, and what somebody else puts the full stop to
        for node in ast.walk(tree):
            written.update(f"{text.rstrip('.')}{end}" for text in texts(node, path, {}) for end in ("", "."))
    assert not [template for template in TEMPLATES if re.sub(r"\{[^}]*\}", "{}", template) not in written]


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp, qapp)
    language.use("ko")
    yield language
    language.use("en")
    language.deleteLater()


SAID = [
    (
        "No frame has come from camera 0 for 5 s. Check its cable. Trying again in 4 s.",
        "카메라 0에서 5초 동안 프레임이 오지 않았습니다. 케이블을 확인하십시오. 4초 뒤에 다시 시도합니다.",
    ),
    ("Camera 2 is busy.", "카메라 2을(를) 다른 프로그램이 쓰고 있습니다."),
    (
        "3 records were not written. The records in /a/b.sqlite cannot be written or read: disk I/O error.",
        "기록 3개를 쓰지 못했습니다. /a/b.sqlite의 기록을 쓰거나 읽을 수 없습니다: disk I/O error.",
    ),
    (
        "part (1). new.png: The file cannot be read: Input/output error. Check its path.",
        "part (1). new.png: 파일을 읽을 수 없습니다: Input/output error. 경로를 확인하십시오.",
    ),
    (
        "The part could not be judged (ValueError: no. Not now.). Restart the program.",
        "부품을 판정할 수 없었습니다(ValueError: no. Not now.). 프로그램을 다시 시작하십시오.",
    ),
    ("Reading good parts", "양품을 읽는 중"),
    ("Housing of pumps", "Housing of pumps"),
    ("", ""),
]


@pytest.mark.parametrize(("english", "other"), SAID)
def test_sentences_are_said_in_the_language_in_effect(english: str, other: str, korean: Language) -> None:
    assert said(english) == other
    korean.use("en")
    assert said(english) == english
    korean.use("ko")
    assert said(english) == other


def test_every_template_is_said_however_it_is_filled_in(korean: Language) -> None:
    """What is filled in, a word that no language knows, is found again in the sentence, and nothing else is English."""
    for template in TEMPLATES:
        filled = re.sub(r"\{(\w+)\}", lambda place: "7" if place[1] in NUMBERS else "Xq", template)
        other = said(filled)
        assert other != filled, template
        assert other.count("Xq") == filled.count("Xq"), template


def test_a_notice_a_banner_and_a_picture_say_it_and_a_switch_says_it_anew(korean: Language, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    notices, banner, view = Notices(), VerdictBanner(), ImageView()
    for widget in (notices, banner, view):
        column.addWidget(widget)
    fault = SourceError("Camera 0 stopped sending frames", hint="Check its cable")
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
    card.show_progress(Progress("Reading good parts", 1, 2, 0.5))
    assert card.step.text() == "양품을 읽는 중"
