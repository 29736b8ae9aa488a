"""Undo in the whole window, when it would replace what was learned."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import InspectionRecord, LimitKind, Limits, Verdict
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built


def learned(window: MainWindow) -> object:
    assert window.session.project is not None
    return window.session.project.learned


def test_undo_never_ends_a_run(window: MainWindow, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window.session
    session.take_built(built.opened)
    session.set_threshold(1.5)
    other = replace(built.opened.project, learned=tuple(built.opened.project.learned))
    other = replace(other, learned=(*other.learned[:-1], replace(other.learned[-1])))
    session.take_learned_again(replace(built.opened, project=other))
    monkeypatch.setattr(InspectPage, "judges", True)
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]
    undo.trigger()
    assert learned(window) is other.learned
    assert "Parts are being judged" in "\n".join(window.notices.texts)
    monkeypatch.setattr(InspectPage, "judges", False)
    undo.trigger()
    assert learned(window) is built.opened.project.learned
    assert session.limits == Limits(1.5)
    monkeypatch.setattr(InspectPage, "judges", True)
    redo.trigger()
    assert learned(window) is built.opened.project.learned
    undo.trigger()  # a limit may be moved back during a run
    assert session.limits == Limits(session.suggested_l2)


def test_the_station_goes_on_with_the_project_that_was_learned_again(
    window: MainWindow, built: Built, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    with qtbot.waitSignal(window.session.replaced) as told:
        window.session.take_learned_again(built.opened)
    assert told.args == [built.opened.project.document.identity]


def test_the_result_of_a_build_leads_to_the_parts_that_set_the_limit(window: MainWindow, built: Built) -> None:
    window.session.take_built(built.opened)
    window.show_page("train")
    card = window.page_of(TrainPage).result_card
    assert card.setting_button.text() == "1 of 12 good parts sets the limit"
    card.setting_button.click()
    assert window.shows("tune")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("promised", "The promised limit is used."),
        ("estimated", "An estimated limit is used. It is no promise."),
        ("by hand", "The limit was set by hand. No promise holds for it."),
        (None, ""),
    ],
)
def test_the_banner_says_which_limit_is_used(kind: LimitKind | None, said: str, qtbot: QtBot) -> None:
    banner = VerdictBanner()
    qtbot.addWidget(banner)
    limits = Limits(2.0, kind=kind)
    banner.show_record(InspectionRecord("a", None, 0.0, Verdict.NG, limits, 1.0, None, (1, 1)), "1")
    assert banner.toolTip() == said
