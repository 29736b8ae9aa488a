"""A number means the same whatever separator, digits or language it is typed with; what is none changes nothing."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDateTimeEdit, QWidget
from pytestqt.qtbot import QtBot

import inspector_app
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.limits.limit_controls import LimitControls
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

LOCALES = ("en_US", "de_DE", "de_CH", "fr_FR", "ar_EG", "C")


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    """The system's locale, as Qt would take it."""
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication) -> NumberBox:
    made = NumberBox(5, 10_000, decimals=1, suffix=" %")
    qtbot.addWidget(made)
    made.setValue(100)
    made.show()
    return made


def fill_in(box: QAbstractSpinBox, text: str) -> None:
    """Type it sign by sign instead of what is there, then leave the box."""
    box.selectAll()
    box.lineEdit().del_()
    for sign in text:
        box.lineEdit().insert(sign)
    box.interpretText()


def paste(box: QAbstractSpinBox, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    box.lineEdit().selectAll()
    box.lineEdit().paste()
    box.interpretText()


def typed_anew(box: NumberBox, text: str) -> tuple[float, str]:
    box.setValue(100)
    fill_in(box, text)
    return box.value(), box.text()


def pasted_anew(box: NumberBox, text: str) -> tuple[float, str]:
    box.setValue(100)
    paste(box, text)
    return box.value(), box.text()


WRITTEN = ("95.5", "95,5", "٩٥٫٥", "۹۵٫۵", "９５．５", "９５，５", "९५.५", "٩٥,٥", "095,5")  # noqa: RUF001 - digits of other scripts are what it is about


def test_every_way_to_write_a_number_means_it(locale: str, box: NumberBox) -> None:
    for text in WRITTEN:
        assert typed_anew(box, text) == (95.5, "95.5 %"), text
    for text in (*WRITTEN, "95.5 %", "95,5%", " 95,5 ", "95,5\n"):
        assert pasted_anew(box, text) == (95.5, "95.5 %"), text


def test_what_is_no_number_of_the_box_leaves_the_one_before(locale: str, box: NumberBox) -> None:
    told: list[float] = []
    box.valueChanged.connect(told.append)
    outside = ("1,000.5", "1.000,5", "10,000", "1.000", "95,55", "1,2,3", "20000", "4.9", "0", "", ".", ",", "9" * 40)
    for text in outside:
        assert typed_anew(box, text) == (100.0, "100.0 %"), text
    for text in (
        *outside,
        "1'000",
        "1 000",
        "1e3",
        "-95",
        "+95",
        "95 mm",
        "nan",
        "inf",
        "0x10",
        "9" * 400,
        "<b>95</b>",
    ):
        assert pasted_anew(box, text) == (100.0, "100.0 %"), text
    assert told == []


@pytest.mark.parametrize("sign", ["e", "E", "-", "+", "x", "'", "\N{MIDDLE DOT}", "²", "½", "\N{NO-BREAK SPACE}9"])
def test_a_sign_that_no_number_has_is_refused_where_it_is_typed(box: NumberBox, sign: str) -> None:
    box.lineEdit().setText("95 %")
    box.lineEdit().setCursorPosition(1)
    box.lineEdit().insert(sign)
    assert box.text() == "95 %"


def test_a_second_separator_is_refused_where_it_is_typed(box: NumberBox) -> None:
    box.selectAll()
    QTest.keyClicks(box, "1,2.3,")
    assert box.text() == "1,23 %"
    assert box.property("refused") is True  # two decimals: seen before it is given up
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert box.property("refused") is True  # 1.2 is less than the least
    fill_in(box, "6,2")
    assert (box.value(), box.property("refused")) == (6.2, False)


def test_leaving_the_box_and_return_take_the_number(box: NumberBox) -> None:
    told: list[float] = []
    box.valueChanged.connect(told.append)
    box.selectAll()
    QTest.keyClicks(box, "95,5")
    assert told == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == [95.5]
    box.selectAll()
    QTest.keyClicks(box, "85,5")
    box.hide()
    assert told == [95.5, 85.5]


def test_stepping_goes_on_from_what_is_typed_and_the_wheel_passes_by(box: NumberBox) -> None:
    box.selectAll()
    QTest.keyClicks(box, "95,5")
    box.stepUp()
    assert box.value() == 96.5
    at = QPointF(box.rect().center())
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(box, turn)
    assert box.value() == 96.5
    assert not turn.isAccepted()


def test_a_box_without_decimals_takes_no_separator(qtbot: QtBot) -> None:
    box = NumberBox(1024, 65535)
    qtbot.addWidget(box)
    for enter in (fill_in, paste):
        for text in ("5,000", "70000", "80", "5.5", "5000.0", "5.000,0", "5000."):
            enter(box, text)
            assert (box.value(), box.text()) == (1024, "1024"), text
    fill_in(box, "٤٧١١")
    assert (box.value(), box.text()) == (4711, "4711")


def boxes(window: MainWindow) -> list[QAbstractSpinBox]:
    """Of all pages and of the dialog that has one."""
    window.page_of(InspectPage).set_up_station()
    return [box for box in window.findChildren(QAbstractSpinBox) if not isinstance(box, QDateTimeEdit)]


def test_every_box_of_the_window_understands_both_separators(
    make: Callable[[], MainWindow], built: Built, qtbot: QtBot
) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    window = make()
    window.session.take_built(built.opened)
    found = boxes(window)
    assert len(found) >= 10
    for box in found:
        assert isinstance(box, NumberBox)
        least, most = box.minimum(), box.maximum()
        for number in (least, round((least + most) / 2, box.decimals()), most):
            written = f"{number:.{box.decimals()}f}"
            for text in (written, written.replace(".", ",")):
                box.setValue(least)
                fill_in(box, text)
                assert box.value() == pytest.approx(number), (box.accessibleName(), text)
                assert box.text() == written + box.suffix()  # and German is not spoken here
        for text in ("1.000,5", "1,0.5", "1,000"):
            fill_in(box, text)
            assert box.value() == pytest.approx(most), text


def test_the_limit_that_is_typed_with_a_comma_is_the_one_that_decides(window: MainWindow, built: Built) -> None:
    window.session.take_built(built.opened)
    for controls in window.findChildren(LimitControls):
        fill_in(controls.spin, "95,5")
        assert window.session.threshold_l2 == pytest.approx(0.955 * window.session.suggested_l2)
        assert all(other.spin.text() == "95.5 %" for other in window.findChildren(LimitControls))
        window.session.reset_threshold()


def test_what_was_typed_and_not_left_yet_is_what_is_built_with(window: MainWindow) -> None:
    form = window.page_of(TrainPage).form
    for box, text in ((form.promise, "2,5"), (form.keep, "7,5"), (form.seed, "12")):
        box.lineEdit().setText(text + box.suffix())
    assert (form.settings().promise, form.settings().keep, form.settings().seed) == (0.025, 0.075, 12)


def test_no_other_number_box_is_made_anywhere() -> None:
    """Qt's own may be named to be found; only :class:`NumberBox` is made."""
    names = {"QSpinBox", "QDoubleSpinBox", "QDateTimeEdit", "QInputDialog"}
    for path in (Path(inspector_app.__file__).parent / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func).rpartition(".")[2] not in names, path
            if isinstance(node, ast.ClassDef) and path.name != "number_box.py":
                assert not names & {ast.unparse(base) for base in node.bases}, path


def test_numbers_that_qt_writes_itself_are_in_the_windows_locale_too(make: Callable[[], MainWindow]) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    window = make()
    assert QLocale() == QLocale.c()
    assert isinstance(window, QWidget)
    assert all(widget.locale() == QLocale.c() for widget in window.findChildren(QWidget))
