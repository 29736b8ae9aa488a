"""What a project promises, in a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.core.scoring.calibration import parts_needed

if TYPE_CHECKING:
    from inspector_app.project.schema import ProjectDocument


def promise_sentence(document: "ProjectDocument") -> tuple[str, str]:
    """What is promised, and how much these good parts could promise at best."""
    n = document.n_parts
    best = f"{100 / (n + 1):.2g}"
    if document.promise <= document.promise_asked:
        return (
            QCoreApplication.translate(
                "Promise", "At most 1 false alarm in %n good parts.", "", round(1 / document.promise)
            ),
            QCoreApplication.translate(
                "Promise", "Your %n good parts support promises down to {best} %.", "", n
            ).format(best=best),
        )
    asked = f"{document.promise_asked:.1%}"
    return (
        QCoreApplication.translate(
            "Promise", "At most 1 false alarm in %n good parts: {promise} instead of {asked}.", "", n + 1
        ).format(promise=f"{document.promise:.1%}", asked=asked),
        QCoreApplication.translate(
            "Promise", "{asked} needs %n good parts; there are {n}.", "", parts_needed(document.promise_asked)
        ).format(asked=asked, n=n),
    )
