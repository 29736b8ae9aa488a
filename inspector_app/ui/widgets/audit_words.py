"""What the columns of the audit trail say, in words; the trail itself is English."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from inspector_app.project.people import RANK
from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.widgets.people import role_word

KINDS = {
    "limits": QT_TRANSLATE_NOOP("AuditDialog", "Limits"),
    "zones": QT_TRANSLATE_NOOP("AuditDialog", "Zones"),
    "project": QT_TRANSLATE_NOOP("AuditDialog", "Project"),
    "settings": QT_TRANSLATE_NOOP("AuditDialog", "Settings"),
    "people": QT_TRANSLATE_NOOP("AuditDialog", "People"),
    "labels": QT_TRANSLATE_NOOP("AuditDialog", "Labels"),
    "correction": QT_TRANSLATE_NOOP("AuditDialog", "Corrections"),
    "promise": QT_TRANSLATE_NOOP("AuditDialog", "Promise"),
    "families": QT_TRANSLATE_NOOP("AuditDialog", "Defect families"),
    "challenge": QT_TRANSLATE_NOOP("AuditDialog", "Challenge parts"),
    "override": QT_TRANSLATE_NOOP("AuditDialog", "Overrides"),
    "sign-in": QT_TRANSLATE_NOOP("AuditDialog", "Sign-ins"),
    "clock": QT_TRANSLATE_NOOP("AuditDialog", "Clock"),
    "audit": QT_TRANSLATE_NOOP("AuditDialog", "Audit trail"),
}
LABELS = (QT_TRANSLATE_NOOP("AuditDialog", "good"), QT_TRANSLATE_NOOP("AuditDialog", "defect"))
FIXED: dict[tuple[str, str], tuple[str, ...]] = {
    ("sign-in", "what"): (
        QT_TRANSLATE_NOOP("AuditDialog", "signed in"),
        QT_TRANSLATE_NOOP("AuditDialog", "signed out"),
        QT_TRANSLATE_NOOP("AuditDialog", "signed out automatically"),
        QT_TRANSLATE_NOOP("AuditDialog", "wrong PIN or badge"),
    ),
    ("people", "new"): (
        QT_TRANSLATE_NOOP("AuditDialog", "another PIN or password"),
        QT_TRANSLATE_NOOP("AuditDialog", "another badge"),
        QT_TRANSLATE_NOOP("AuditDialog", "no badge"),
    ),
    **{
        ("promise", column): (
            QT_TRANSLATE_NOOP("AuditDialog", "holds"),
            QT_TRANSLATE_NOOP("AuditDialog", "does not hold any more"),
            QT_TRANSLATE_NOOP("AuditDialog", "counts again"),
        )
        for column in ("old", "new")
    },
    ("promise", "reason"): (
        QT_TRANSLATE_NOOP("AuditDialog", "scores were too high"),
        QT_TRANSLATE_NOOP("AuditDialog", "defective parts were taken out"),
        QT_TRANSLATE_NOOP("AuditDialog", "another limit"),
        QT_TRANSLATE_NOOP("AuditDialog", "asked for by a person"),
    ),
    ("challenge", "new"): (
        QT_TRANSLATE_NOOP("AuditDialog", "passed"),
        QT_TRANSLATE_NOOP("AuditDialog", "NOT passed"),
        QT_TRANSLATE_NOOP("AuditDialog", "added as good"),
        QT_TRANSLATE_NOOP("AuditDialog", "added as defect"),
        QT_TRANSLATE_NOOP("AuditDialog", "removed"),
    ),
    ("override", "new"): (QT_TRANSLATE_NOOP("AuditDialog", "run without a passed challenge"),),
    ("project", "new"): (QT_TRANSLATE_NOOP("AuditDialog", "built"), QT_TRANSLATE_NOOP("AuditDialog", "closed")),
    ("override", "reason"): (QT_TRANSLATE_NOOP("AuditDialog", "the changes of another window were replaced"),),
    **{(kind, column): LABELS for kind in ("labels", "correction") for column in ("old", "new")},
}
"""Texts of entries, by kind and column, that are no names; all others are shown as they are."""
BEFORE_NAME = {
    "opened ": QT_TRANSLATE_NOOP("AuditDialog", "opened {name}"),
    "saved ": QT_TRANSLATE_NOOP("AuditDialog", "saved {name}"),
}


def entry_text(row: Any, column: str) -> str:  # noqa: ANN401 - a row of SQLAlchemy
    """Return the text of an entry's column for people, in the present language and time zone."""
    text, kind = str(getattr(row, column)), str(row.kind)
    if column == "at":
        return _local(text)
    if column == "kind":
        return QCoreApplication.translate("AuditDialog", KINDS[text]) if text in KINDS else text
    if column == "role":
        return next((role_word(known) for known in RANK if known == text), text)
    if column == "new" and kind in {"project", "override"}:
        for begin, words in BEFORE_NAME.items():
            if text.startswith(begin):
                return QCoreApplication.translate("AuditDialog", words).format(name=text.removeprefix(begin))
    return fixed_text(kind, column, text)


def fixed_text(kind: str, column: str, text: str) -> str:
    """Return a text of :data:`FIXED` in the present language; any other as it is."""
    return QCoreApplication.translate("AuditDialog", text) if text in FIXED.get((kind, column), ()) else text


def _local(text: str) -> str:
    """Return a time of the trail as local time."""
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return text
