"""The promise of a project, the estimate beside it, and which limit is used, as sentences."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.core.messages import LimitKind
from inspector_app.core.scoring.calibration import parts_needed

if TYPE_CHECKING:
    from inspector_app.pipeline.measuring.limit_facts import LimitFacts
    from inspector_app.project.schema import ProjectDocument


def promise_sentence(document: "ProjectDocument") -> tuple[str, str]:
    """Return the promise as a sentence, and a sentence about the best promise possible with these good parts."""
    n = document.n_parts
    best = f"{100 / (n + 1):.2g}"
    if document.promise <= document.promise_asked:
        return (
            QCoreApplication.translate("Promise", "At most 1 false alarm in {n} good parts.").format(
                n=round(1 / document.promise)
            ),
            QCoreApplication.translate("Promise", "Your {n} good parts support promises down to {best} %.").format(
                n=n, best=best
            ),
        )
    asked = f"{document.promise_asked:.1%}"
    return (
        QCoreApplication.translate(
            "Promise", "At most 1 false alarm in {n} good parts: {promise} instead of {asked}."
        ).format(n=n + 1, promise=f"{document.promise:.1%}", asked=asked),
        QCoreApplication.translate("Promise", "{asked} needs {needed} good parts; there are {n}.").format(
            asked=asked, needed=parts_needed(document.promise_asked), n=n
        ),
    )


def used_sentence(kind: LimitKind | None) -> str:
    """Say which limit is used; "" if it is not known."""
    match kind:
        case "promised":
            return QCoreApplication.translate("Promise", "The promised limit is used.")
        case "estimated":
            return QCoreApplication.translate("Promise", "An estimated limit is used. It is no promise.")
        case "by hand":
            return QCoreApplication.translate("Promise", "The limit was set by hand. No promise holds for it.")
        case None:
            return ""


def estimate_sentence(facts: "LimitFacts", asked: float) -> str:
    """Return the interval of the estimated limit's false alarms, and how many parts would prove the rate asked for."""
    found = facts.estimated
    if found is None:
        return QCoreApplication.translate("Promise", "These good parts allow no estimate: too few, or all alike.")
    rates = [f"{100 * rate:.1f}" if 0 < rate < 0.1 else f"{100 * rate:.0f}" for rate in (found.low, found.high)]
    said = QCoreApplication.translate("Promise", "Estimated: {low} to {high} false alarms in 100.").format(
        low=rates[0], high=rates[1]
    )
    if facts.setting.n_parts >= (needed := parts_needed(asked)):
        return said
    proof = QCoreApplication.translate("Promise", "{needed} good parts would prove {asked}.").format(
        needed=needed, asked=f"{asked:.1%}"
    )
    return f"{said} {proof}"


def more_sentences(facts: "LimitFacts", asked: float) -> str:
    """Say how many more good parts would change the promised limit, and how far; "" if there are enough."""
    if not facts.more:
        return ""
    limit_l2 = facts.setting.promised.threshold_l2
    words = {
        1: QCoreApplication.translate(
            "Promise", "{more} more good parts would prove {asked}; the limit would probably be {share} of this one."
        ),
        2: QCoreApplication.translate(
            "Promise", "From {more} more on, one outlying part no longer sets it: probably {share}."
        ),
    }
    return " ".join(
        words[one.rank].format(more=one.more, asked=f"{asked:.1%}", share=f"{one.threshold_l2 / limit_l2:.0%}")
        for one in facts.more
    )
