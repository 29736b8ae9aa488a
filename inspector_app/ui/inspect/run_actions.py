"""The actions that are possible in the present state of the run, and their texts and keys."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from inspector_app.ui.inspect.operator_deck import OperatorDeck
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.icons import set_icon
from inspector_app.workers.feed_run import FeedRun

translate = QCoreApplication.translate
SPACE = QKeySequence(Qt.Key.Key_Space)


def facts(run: FeedRun, part: ShownPart, *, over: bool) -> tuple[bool, ...]:
    """Return the facts that :func:`show_state` depends on."""
    has_part = part.number is not None
    return run.alive, run.on_trigger, run.ready, run.state.over, run.has_records, has_part, over


def show_state(
    actions: Mapping[str, QAction], run: FeedRun, part: ShownPart, deck: OperatorDeck, *, over: bool
) -> None:
    """Set texts, keys and states of the actions for the state of the run; Space is the trigger if judging on trigger.

    Args:
        actions: the page's actions, by name.
        run: the run that they control.
        part: the shown part.
        deck: contains the large buttons.
        over: whether a run has ended whose results a key must not clear.
    """
    alive, on_trigger = run.alive, run.on_trigger
    keep(
        actions["run_or_pause"].setText,
        lambda: translate("RunActions", "Pause") if alive else translate("RunActions", "Run"),
    )
    set_icon(actions["run_or_pause"], "pause" if alive else "run")
    keep(
        actions["run_or_stop"].setText,
        lambda: translate("RunActions", "Run again") if over else translate("RunActions", "Run / stop"),
    )
    deck.offer(actions["run_or_stop" if over else "run_or_pause"])
    deck.offer_trigger(wanted=on_trigger)
    actions["run_or_pause"].setShortcuts([] if on_trigger else [SPACE])
    actions["trigger"].setShortcuts([SPACE] if on_trigger else [])
    for name in ("run_or_pause", "run_or_stop", "step"):
        actions[name].setEnabled(run.ready)
    actions["trigger"].setEnabled(run.ready and on_trigger)
    actions["stop"].setEnabled(not run.state.over)
    for name in ("look_previous", "look_next", "look_newest", "look_previous_ng", "look_next_ng", "save_results"):
        actions[name].setEnabled(run.has_records)
    for name in ("mark_good", "mark_defect", "why", "correct_good", "remember_defect"):
        actions[name].setEnabled(part.number is not None)
