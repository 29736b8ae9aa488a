"""Whether the promise of the open project still holds, in words."""

from PySide6.QtCore import QCoreApplication

from inspector_app.core.statistics.conformal_monitor import ALPHA
from inspector_app.ui.widgets.time_words import moment_words
from inspector_app.workers.promise import PromiseState

translate = QCoreApplication.translate


def rate_text(rate: float) -> str:
    """Return a promised rate, such as "1 %" or "5.3 %"."""
    return f"{100 * rate:.2g}\N{NO-BREAK SPACE}%"


def state_sentence(state: PromiseState | None) -> str:
    """Return the state as one sentence; "" without a project."""
    if state is None:
        return ""
    rate, n = rate_text(state.rate), f"{state.n:,}"
    if state.since_s is not None:
        since = moment_words(state.since_s)
        if not state.promised:
            return translate("Promise", "Scores are higher than those of the good parts, since {since}.").format(
                since=since
            )
        return translate("Promise", "The {rate} promise does not hold any more, since {since}.").format(
            rate=rate, since=since
        )
    if not state.n:
        return translate("Promise", "The promise is watched from the next part of a camera or a watched folder on.")
    if not state.promised:
        return translate(
            "Promise", "The scores of {n} parts are as those of the good parts. The limit in use is no promise."
        ).format(n=n)
    return translate("Promise", "The {rate} promise has held over {n} parts.").format(rate=rate, n=n)


def chance_sentence() -> str:
    """Say how rarely the monitor is wrong."""
    return translate(
        "Promise", "If nothing has changed, this is reported with a probability of {share} at most."
    ).format(share=rate_text(ALPHA))
