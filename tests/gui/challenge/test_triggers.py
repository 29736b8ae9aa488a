"""Parts that are shown to the camera one by one are judged on a machine's trigger, too: the ports of every run."""

import http.client
import socket

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, TriggerAnswer, TriggerResult, Verdict
from inspector_app.project.app_settings import Port
from inspector_app.records.challenges import challenges_in
from inspector_app.ui.challenge.dialog import ChallengeDialog
from inspector_app.ui.challenge.gauge_dialog import GaugeDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.challenge.conftest import LONG_MS, RULE, ask_for
from tests.gui.challenge.test_dialog import add_for_camera, dialog
from tests.gui.challenge.test_gauge_dialog import opened, set_up
from tests.gui.conftest import click
from tests.gui.inspect.test_operator_page import free_port
from tests.records import rows_in

__all__ = ["dialog"]


@pytest.mark.services
def test_a_challenge_is_done_by_triggers_over_the_network(
    dialog: ChallengeDialog, page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    tcp, web = free_port(), free_port()
    ports = {"tcp": Port(on=True, port=tcp), "http": Port(on=True, port=web)}
    window.preferences.change(window.preferences.settings.model_copy(update=ports))
    add_for_camera(dialog, page, qtbot, "washer-good", Label.GOOD)
    add_for_camera(dialog, page, qtbot, "washer-scratch", Label.DEFECT)
    ask_for(window, RULE)
    assert page.run.trigger("plc") is TriggerAnswer.NOT_RUNNING  # locked, and nothing is asked for
    click(dialog.judge_button)
    qtbot.waitUntil(lambda: dialog.guided.view.rgb is not None, timeout=LONG_MS)
    assert f"TCP {tcp}, HTTP {web}" in dialog.guided.ways.text()
    with socket.create_connection(("127.0.0.1", tcp), timeout=5) as client:
        with qtbot.waitSignal(dialog.guided.judged, timeout=LONG_MS):
            client.sendall(b"part\n")
        assert client.recv(100) == b"TAKEN\n"
    assert dialog.guided.task.text() == "Put part 2 of 2 under the camera: DEFECT washer-scratch"
    with qtbot.waitSignal(page.run.challenge.judged, timeout=LONG_MS):
        connection = http.client.HTTPConnection("127.0.0.1", web, timeout=5)
        connection.request("POST", "/trigger")
        assert connection.getresponse().status == 202
        connection.close()
    assert [one.verdict for one in challenges_in(page.run.station.journal_path)[0].outcomes] == [Verdict.OK] * 2
    qtbot.waitUntil(lambda: not dialog.guided.active, timeout=LONG_MS)
    assert page.run.trigger("plc") is TriggerAnswer.NOT_RUNNING
    assert rows_in(page.run.station.journal_path) == []  # no part of production


def test_a_study_takes_one_trigger_at_a_time_and_answers_with_the_verdict(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    study = opened(window)
    set_up(study, "camera")
    study.n_good.setValue(1)
    study.n_defects.setValue(1)
    click(study.begin_button)
    assert isinstance(study, GaugeDialog)
    qtbot.waitUntil(lambda: study.guided.view.rgb is not None, timeout=LONG_MS)
    replies: list[TriggerResult] = []
    with qtbot.waitSignal(study.guided.judged, timeout=LONG_MS):
        answers = [page.run.trigger("plc", replies.append), page.run.trigger("plc", replies.append)]
    assert answers == [TriggerAnswer.TAKEN, TriggerAnswer.BUSY]
    assert [reply.verdict for reply in replies] == [Verdict.OK]
    assert study.guided.judge_button.isEnabled()
    assert study.gauge.study is not None
    assert len(study.gauge.study.trials) == 1
    click(study.pause_button)
    assert page.run.trigger("plc") is TriggerAnswer.NOT_RUNNING
    study.close()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
