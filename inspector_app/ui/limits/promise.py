"""The promise of a project, as a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.core.scoring.calibration import parts_needed

if TYPE_CHECKING:
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
