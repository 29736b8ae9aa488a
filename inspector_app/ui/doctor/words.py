"""The names of the doctor's findings."""

from PySide6.QtCore import QCoreApplication

from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
TITLES = {
    Kind.OTHER: QT_TRANSLATE_NOOP("Doctor", "Perhaps another part"),
    Kind.SCORE: QT_TRANSLATE_NOOP("Doctor", "Unusual place"),
    Kind.BLURRED: QT_TRANSLATE_NOOP("Doctor", "Blurred"),
    Kind.DARK: QT_TRANSLATE_NOOP("Doctor", "Too dark"),
    Kind.BRIGHT: QT_TRANSLATE_NOOP("Doctor", "Too bright"),
    Kind.COLOUR: QT_TRANSLATE_NOOP("Doctor", "Other colour"),
    Kind.SIZE: QT_TRANSLATE_NOOP("Doctor", "Other size"),
    Kind.COPY: QT_TRANSLATE_NOOP("Doctor", "Several pictures of one part"),
    None: QT_TRANSLATE_NOOP("Doctor", "Highest scores, usual ones"),
}


def group_title(kind: Kind | None) -> str:
    """Return the heading of the parts of a kind; None: those whose scores are high, and nothing else."""
    return translate("Doctor", TITLES[kind])


def summary_words(n_findings: int) -> str:
    """Return the heading of the result."""
    if not n_findings:
        return translate("Doctor", "Doctor: nothing was found")
    return translate("Doctor", "Doctor: %n findings", "", n_findings)
