"""Verdicts are called the same wherever they stand, in every language."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Limits, Verdict
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.sources.images import read_frame
from inspector_app.ui.compare.side_by_side import CandidateTile
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.verdict_banner import COMPACT_PX, VerdictBanner
from inspector_app.ui.widgets.verdicts import verdict_word
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

pytestmark = pytest.mark.pages("inspect")

LEFT_PX = 100
"""Where the word begins."""


def test_the_list_and_the_strip_use_the_word_of_the_banner(
    window: MainWindow, built: Built, good_cells: list[Path]
) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": "ko"}))
    window.session.take_built(built.opened)
    window.show_page("inspect")
    window.session.set_threshold(100.0)
    window.session.set_review(0.1)
    record = inspect(read_frame(good_cells[0]), built.opened.detector, window.session.limits)
    assert record.verdict is Verdict.REVIEW
    window.session.records.add([record, replace(record, name="the next")])
    page = window.page_of(InspectPage)
    page.look_at(1)
    assert verdict_word(Verdict.REVIEW) == "재검"
    assert page.side.table.model().index(0, 1).data().endswith(" 재검")
    assert "재검" in page.deck.strip._words(0)


def test_the_tiles_side_by_side_use_it_too_and_follow_the_language(
    window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    tile = CandidateTile("PatchCore")
    qtbot.addWidget(tile)
    record = inspect(read_frame(good_cells[0]), built.opened.detector, Limits(1000.0))
    tile.show_record(replace(record, verdict=Verdict.ERROR))
    assert tile.verdict.text() == "! ERROR"
    window.preferences.change(window.preferences.settings.model_copy(update={"language": "ko"}))
    qtbot.waitUntil(lambda: tile.verdict.text() == "! 오류")
    tile.show_record(record)
    tile.show_record(replace(record, verdict=Verdict.ERROR))
    assert tile.verdict.text() == "! 오류"


@pytest.mark.parametrize("code", ["en", "ko"])
@pytest.mark.parametrize("word", ["ERROR", "NO PART"])
def test_the_words_on_the_banner_are_whole_and_in_its_middle(window: MainWindow, code: str, word: str) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    banner = VerdictBanner()
    banner.resize(1200, COMPACT_PX)
    if word == "ERROR":
        banner.show_fault(".")
    else:
        banner.show_empty()
    picture = banner.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(picture.constBits(), np.uint8).reshape(COMPACT_PX, -1)[:, LEFT_PX : LEFT_PX + 150]
    rows = np.flatnonzero((grey > 200).any(axis=1))  # white on a darker ground
    above, below = rows[0], COMPACT_PX - 1 - rows[-1]
    assert min(above, below) >= 9
    assert abs(above - below) <= 4
    banner.deleteLater()


def test_a_window_without_a_run_offers_no_way_back_to_one(window: MainWindow, built: Built) -> None:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    assert not window.page_of(InspectPage).banner.back_button.isVisible()


@pytest.mark.parametrize("code", ["en", "ko"])
def test_every_verdict_has_a_word(window: MainWindow, code: str) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    assert len({verdict_word(verdict) for verdict in Verdict}) == len(Verdict)
