"""One set of rules for all dialogs: Enter accepts, Esc leaves, the focus begins in the first field, Tab goes down."""

import importlib
import pkgutil
from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import inspector_app.ui
from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Label, Progress, Verdict
from inspector_app.core.pictures.zones import NO_ZONING, Rectangle
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.mean_part import MeanPart
from inspector_app.pipeline.challenge.adding import from_file
from inspector_app.pipeline.correcting.marking import ToMark
from inspector_app.pipeline.correcting.proposal import CalledGood, HeadTrial, Proposal, proposal
from inspector_app.pipeline.correcting.remember import MissedDefect
from inspector_app.pipeline.correcting.risen import RisenPart
from inspector_app.pipeline.judging.again import JudgedAgain
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.crash_report import Report
from inspector_app.project.store import load_project
from inspector_app.records.audit_entry import Entry
from inspector_app.records.parts import Part, Place
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui.challenge.dialog import ChallengeDialog
from inspector_app.ui.challenge.gauge_dialog import GaugeDialog
from inspector_app.ui.corrections.learn_dialog import LearnDialog
from inspector_app.ui.corrections.list_dialog import CorrectionsDialog
from inspector_app.ui.corrections.missed_dialog import MissedDialog
from inspector_app.ui.corrections.remember_dialog import RememberDialog
from inspector_app.ui.corrections.risen_dialog import RisenDialog
from inspector_app.ui.doctor.dialog import DoctorDialog
from inspector_app.ui.families.dialog import FamiliesDialog
from inspector_app.ui.history.again_dialog import AgainDialog
from inspector_app.ui.history.note_dialog import NoteDialog
from inspector_app.ui.inspect.feed_dialog import AddressDialog, CameraDialog, VendorDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.inspect.two_pictures import TwoPictures
from inspector_app.ui.settings.old_records import OldRecordsDialog
from inspector_app.ui.settings.people_dialogs import BadgeDialog, PersonDialog, Question
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.train.named_lines import WholeList
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.dialog import FIELDS, Dialog
from inspector_app.ui.widgets.why_dialog import WhyDialog
from inspector_app.ui.window.audit_dialog import AuditDialog
from inspector_app.ui.window.closing import CloseDialog
from inspector_app.ui.window.collect_dialog import CollectDialog
from inspector_app.ui.window.detection_dialog import DetectionDialog
from inspector_app.ui.window.dossier_dialog import DossierDialog
from inspector_app.ui.window.help import HelpDialog
from inspector_app.ui.window.licences import LicencesDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.manual import ManualDialog
from inspector_app.ui.window.project_files import _Conflict, _Question
from inspector_app.ui.window.reasons import ReasonDialog
from inspector_app.ui.window.selftest_dialog import SelfTestDialog
from inspector_app.ui.window.support import ReportDialog
from inspector_app.ui.zones.dialog import ZonesDialog
from tests.gui.conftest import N_GOOD, press
from tests.helpers import cells, damaged, part

pytestmark = pytest.mark.pages("inspect", "history")

LONG_MS = 30_000


def address(window: MainWindow) -> Dialog:
    dialog = AddressDialog(window)
    dialog.address.setText("rtsp://192.168.0.2/stream")
    return dialog


def camera(window: MainWindow) -> Dialog:
    return CameraDialog(window, [CameraInfo(0, "Front", ((640, 480),)), CameraInfo(1, "Top")])


def new_pin(window: MainWindow) -> Dialog:
    dialog = PinDialog(window, window.roles, lambda: "PIN", asks_old=False, asks_new=True)
    for field in dialog.fields:
        field.setText("2468")
    return dialog


def person(window: MainWindow) -> Dialog:
    dialog = PersonDialog(window, only_administrator=True)
    for field in (dialog.name, dialog.secret, dialog.again):
        field.setText("2468")
    return dialog


def badge(window: MainWindow) -> Dialog:
    dialog = BadgeDialog(window, "Kim")
    dialog.code.setText("0012345678")
    return dialog


def station(window: MainWindow) -> Dialog:
    page = window.page_of(InspectPage)
    page.set_up_station()
    dialog = page.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    return dialog


def zones(window: MainWindow) -> Dialog:
    dialog = ZonesDialog(window, NO_ZONING, MeanPart(np.full((60, 80, 3), 90, np.uint8), (80, 60), None))
    dialog.drawing.add("ignore", Rectangle(left=0.2, top=0.2, right=0.4, bottom=0.4))
    return dialog


def reason(window: MainWindow) -> Dialog:
    entry = Entry(datetime.now(UTC), "line 1", "Kim", "operator", "limits", "Washer", "1.2", "1.3")
    return ReasonDialog(window, window.session.audit, entry)


def challenge(window: MainWindow) -> Dialog:
    page = window.page_of(InspectPage)
    parts = [from_file(cells(kind, 1)[0], label) for kind, label in ((0.0, Label.GOOD), (1.0, Label.DEFECT))]
    dialog = ChallengeDialog(window, window._desk, page.run, page.shown_part, lambda: None)
    if not dialog.tiles:
        page.run.challenge.add(parts)
    return dialog


def remember(window: MainWindow) -> Dialog:
    dialog = RememberDialog(window, window.session)
    dialog.remember(MissedDefect("part", None, None, damaged(part(N_GOOD))))
    return dialog


def risen(window: MainWindow) -> Dialog:
    dialog = RisenDialog(window)
    part_of = Part(Place(0.0, 1), "run", 1, "part", None, Verdict.NG, 3.0, 2.0, None, 5.0, "", "Cells", "")
    dialog.show_parts([RisenPart(part_of, CalledGood("part", None, GREY), GREY), RisenPart(part_of)])
    dialog.tiles[0].box.setChecked(True)
    return dialog


def missed(window: MainWindow) -> Dialog:
    dialog = MissedDialog(window, "part", ToMark(GREY, (60, 40)))
    assert dialog.drawing.add("critical", Rectangle(left=0.2, top=0.2, right=0.4, bottom=0.4))
    return dialog


def learned(window: MainWindow) -> Dialog:
    trial = HeadTrial(8, 1, 8, 20, 0, 0, finds_more=True, alarms_more=False)

    def learn(opened: OpenedProject, *_: object) -> Generator[Progress, None, Proposal]:
        yield Progress(Sentence("Learning"), 0, 1, 0.0)
        return replace(proposal(opened.project, (), opened), trial=trial)

    dialog = LearnDialog(window, window.session)
    with patch("inspector_app.pipeline.correcting.learn.learn", learn):
        dialog.learn()
    return dialog


GREY = np.full((40, 60, 3), 128, np.uint8)
MAKERS: dict[type[Dialog], Callable[[MainWindow], Dialog]] = {
    AddressDialog: address,
    CameraDialog: camera,
    VendorDialog: VendorDialog,
    PinDialog: new_pin,
    NoteDialog: lambda window: NoteDialog(window, "scratch"),
    OldRecordsDialog: lambda window: OldRecordsDialog(window, window.session, window.notices, Path("none.sqlite")),
    PersonDialog: person,
    BadgeDialog: badge,
    Question: lambda window: Question(window, lambda: "Remove Kim?", lambda: "Yes or no", lambda: "Remove"),
    AgainDialog: lambda window: AgainDialog(window, JudgedAgain(), "Bottle"),
    FamiliesDialog: lambda window: FamiliesDialog(window, window._desk),
    TwoPictures: lambda window: TwoPictures(window, GREY, GREY, lambda: "It is darker."),
    WhyDialog: WhyDialog,
    SelfTestDialog: lambda window: SelfTestDialog(window, window._desk, None),
    AuditDialog: lambda window: AuditDialog(window, window.session.audit, window.notices),
    StationDialog: station,
    ZonesDialog: zones,
    HelpDialog: lambda window: HelpDialog(window, window.action_specs),
    LicencesDialog: lambda window: LicencesDialog(window, window.session.jobs),
    ManualDialog: ManualDialog,
    CollectDialog: lambda window: CollectDialog(window, window._desk),
    ReasonDialog: reason,
    CloseDialog: lambda window: CloseDialog(window, running=True),
    WholeList: lambda window: WholeList(window, ["a.png", "b.png"]),
    DoctorDialog: lambda window: DoctorDialog(window.page_of(TrainPage)),
    ChallengeDialog: challenge,
    GaugeDialog: lambda window: GaugeDialog(window, window._desk, window.page_of(InspectPage).run),
    RememberDialog: remember,
    CorrectionsDialog: lambda window: CorrectionsDialog(window, window.session),
    MissedDialog: missed,
    LearnDialog: learned,
    RisenDialog: risen,
    DetectionDialog: lambda window: DetectionDialog(window, window._desk),
    DossierDialog: lambda window: DossierDialog(window, window._desk),
    ReportDialog: lambda window: ReportDialog(window, Report(True, "It stopped.", Path("window.report"))),
}
OF_A_PROJECT = {
    ChallengeDialog,
    GaugeDialog,
    LearnDialog,
    RememberDialog,
    CorrectionsDialog,
    DetectionDialog,
    DossierDialog,
}
"""Those that are open only with a project."""
BEGINNERS: dict[type[Dialog], str] = {
    ManualDialog: "find_button",  # goes to the next place with the text
    SelfTestDialog: "start_button",
    ChallengeDialog: "judge_button",
    GaugeDialog: "begin_button",
    MissedDialog: "next_button",  # shows what changes in a dialog above this one
    DetectionDialog: "start_button",
    DossierDialog: "write_button",
}
"""Those in which Enter begins something, and the button that does so. They stay open to show what comes of it."""
QUESTIONS: dict[type[QMessageBox], Callable[[MainWindow], QMessageBox]] = {
    _Question: lambda window: _Question(window, lambda: None),
    _Conflict: lambda window: _Conflict(window, ProjectError(Sentence("changed")), Path("a.inspector"), None),
}
every_dialog = pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)


@pytest.fixture
def shown(kind: type[Dialog], window: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest) -> Dialog:
    if kind in OF_A_PROJECT:
        file, built = request.getfixturevalue("project_file"), request.getfixturevalue("built")
        window.session.take_opened(replace(built.opened, project=load_project(file)), file)
    return made(kind, window, qtbot)


def made(kind: type[Dialog], window: MainWindow, qtbot: QtBot) -> Dialog:
    """Make a dialog and show it when the work that it began is done."""
    dialog = MAKERS[kind](window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    if kind in OF_A_PROJECT:
        qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def subclasses(kind: type) -> set[type]:
    below: list[type] = kind.__subclasses__()
    return {kind}.union(*(subclasses(each) for each in below))


def test_every_dialog_of_the_window_is_asked() -> None:
    for module in pkgutil.walk_packages(inspector_app.ui.__path__, "inspector_app.ui."):
        importlib.import_module(module.name)
    ours = {each for each in subclasses(QDialog) if each.__module__.startswith("inspector_app")}
    makeable = {each for each in ours if not each.__subclasses__()}
    assert makeable == {*MAKERS, *QUESTIONS}
    assert all(issubclass(each, Dialog | QMessageBox) for each in makeable)


@every_dialog
def test_a_dialog_keeps_the_rules(
    shown: Dialog, kind: type[Dialog], window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them in one test, because most of its time is the making of the window."""
    monkeypatch.setattr(dialogs, "ask_dossier_target", lambda *_facts: None)
    the_focus_begins_in_the_first_field(shown)
    tab_goes_from_top_to_bottom(shown)
    enter_accepts(shown, kind, window, qtbot)
    again = made(kind, window, qtbot)
    with qtbot.waitSignal(again.rejected):
        press(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def the_focus_begins_in_the_first_field(shown: Dialog) -> None:
    fields = [each for each in stops(shown) if isinstance(each, FIELDS)]
    first = min(fields, key=lambda field: (place(field).top(), place(field).left())) if fields else None
    focused = shown.focusWidget()
    if shown.focusPolicy() is Qt.FocusPolicy.StrongFocus:
        assert focused is shown  # it takes the keys itself
    elif first is not None:
        assert focused is first
    else:
        assert isinstance(focused, QPushButton)
        assert focused.isDefault()


def tab_goes_from_top_to_bottom(shown: Dialog) -> None:
    order = stops(shown) or [shown]
    top = min(range(len(order)), key=lambda index: (place(order[index]).top(), place(order[index]).left()))
    order = [*order[top:], *order[:top]]  # it is a circle
    for one, other in pairwise(place(each) for each in order):
        above = other.bottom() < one.top()
        beside = other.left() > one.right()  # the top of the next column
        assert not above or beside, (one, other)


def enter_accepts(shown: Dialog, kind: type[Dialog], window: MainWindow, qtbot: QtBot) -> None:
    field = shown.focusWidget()
    assert field is not None
    if kind in BEGINNERS:
        with qtbot.waitSignal(getattr(shown, BEGINNERS[kind]).clicked):
            press(field, Qt.Key.Key_Return)
        assert shown.isVisible()
        shown.close()
        qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    else:
        with qtbot.waitSignal(shown.finished):
            press(field, Qt.Key.Key_Return)
        if hasattr(shown, "cancel_button") or hasattr(shown, "stay_button"):  # others only show: nothing is accepted
            assert shown.result() == QDialog.DialogCode.Accepted
    assert not shown.isVisible()


@pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: kind.__name__)
def test_enter_in_a_question_loses_nothing(kind: type[QMessageBox], window: MainWindow, qtbot: QtBot) -> None:
    for key, answer in ((Qt.Key.Key_Return, "Save"), (Qt.Key.Key_Escape, "Cancel")):
        question = QUESTIONS[kind](window)
        answers: list[int] = []
        question.finished.connect(answers.append)
        question.show()
        with qtbot.waitSignal(question.finished):
            press(question, key)
        assert answers == [QMessageBox.StandardButton[answer].value]


def stops(dialog: QDialog) -> list[QWidget]:
    """What Tab stops at, in its order; the field inside a box is part of the box."""
    chain: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        inside = isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), FIELDS)
        usable = widget.isVisibleTo(dialog) and widget.isEnabledTo(dialog) and not inside
        if dialog.isAncestorOf(widget) and usable and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
