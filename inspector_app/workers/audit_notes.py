"""What the audit trail notes: changes of limits, labels, the project, the settings and the people, and sign-ins."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from inspector_app.core.messages import Limits
from inspector_app.project.app_settings import AppSettings
from inspector_app.project.people import Person
from inspector_app.workers.preferences import Preferences, told
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session
from inspector_app.workers.session_state import MERGE_S

if TYPE_CHECKING:  # imported with the first project: it would delay the window
    from inspector_app.project.store import Project


class AuditNotes(QObject):
    """Observes the session, the settings and the people, and notes what a person changed."""

    def __init__(self, session: Session, preferences: Preferences, roles: Roles, parent: QObject | None = None) -> None:
        """Observe all three."""
        super().__init__(parent)
        self._session = session
        self._audit = session.audit
        self._project: Project | None = None
        self._series: object = None
        self._limits = self._changed_limits = session.limits
        self._labels: Mapping[str, str] = {}
        self._answers: Mapping[str, str] = {}
        self._rest = QTimer(self, singleShot=True, interval=round(1000 * MERGE_S))
        self._rest.timeout.connect(self._note_limits)
        session.project_changed.connect(self._note_project)
        session.limits_changed.connect(self._take_limits)
        session.labels_changed.connect(self._note_labels)
        session.answers_changed.connect(self._note_answers)
        session.saved.connect(self._note_saved)
        session.overruled.connect(self._note_overruled)
        preferences.edited.connect(self._note_settings)
        roles.noted.connect(self._note_sign_in)

    # --- the project -------------------------------------------------------------------------------------------

    @Slot(object)
    def _note_project(self, project: "Project | None") -> None:
        """Note another project; what was observed of the former one ends here."""
        self._note_limits()
        before, self._project = self._project, project
        same, self._series = self._series is self._session.series, self._session.series
        self._limits = self._changed_limits = self._session.limits
        self._labels, self._answers = _labels_of(self._session), _answers_of(self._session)
        if project is None:
            if before is not None:
                self._audit.note("project", before.document.name, new="closed")
        elif same and before is not None:
            self._note_learned_again(before, project)
        else:
            path = self._session.path
            self._audit.note("project", project.document.name, new=f"opened {path}" if path is not None else "built")

    def _note_learned_again(self, before: "Project", project: "Project") -> None:
        name = project.document.name
        zoning, former = project.document.zoning, before.document.zoning
        if zoning != former:
            old, new = (one.model_dump_json() if one is not None else "" for one in (former, zoning))
            self._audit.note("zones", name, old=old, new=new)
        if project.document.corrections != before.document.corrections:
            self._note_corrections(before, project)
        elif project.document.identity != before.document.identity:
            old, new = (
                f"{len(one.document.training)} good parts, limit {_limits_text(one.document.limits)}"
                for one in (before, project)
            )
            self._audit.note("project", f"{name}: learned again", old=old, new=new)

    def _note_corrections(self, before: "Project", project: "Project") -> None:
        from inspector_app.pipeline.correcting.words import entries_of  # it would delay the window

        for entry in entries_of(before.document, project.document, self._session.now(), self._session.who()):
            self._audit.note(entry.kind, entry.what, old=entry.old, new=entry.new, reason=entry.reason)

    @Slot(object)
    def _note_saved(self, path: Path) -> None:
        self._note_limits()
        self._audit.note("project", self._name, new=f"saved {path}")

    @Slot(object)
    def _note_overruled(self, path: Path) -> None:
        self._audit.note(
            "override", self._name, new=f"saved {path}", reason="the changes of another window were replaced"
        )

    @property
    def _name(self) -> str:
        return self._project.document.name if self._project is not None else ""

    # --- limits, labels, answers -------------------------------------------------------------------------------

    @Slot(object)
    def _take_limits(self, limits: Limits) -> None:
        """Wait for the end of a drag, which makes about a hundred changes per second."""
        if self._project is not None and limits != self._changed_limits:
            self._changed_limits = limits
            self._rest.start()

    @Slot()
    def _note_limits(self) -> None:
        self._rest.stop()
        before, self._limits = self._limits, self._changed_limits
        if self._project is not None and before != self._limits:
            self._audit.note("limits", self._name, old=_limits_text(before), new=_limits_text(self._limits))

    @Slot()
    def _note_labels(self) -> None:
        before, self._labels = self._labels, _labels_of(self._session)
        self._note_differences("labels", before, self._labels)

    @Slot()
    def _note_answers(self) -> None:
        before, self._answers = self._answers, _answers_of(self._session)
        self._note_differences("labels", before, self._answers)

    def _note_differences(self, kind: str, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        for name in {**before, **now}:
            old, new = before.get(name, ""), now.get(name, "")
            if old != new:
                self._audit.note(kind, f"{self._name}: {name}", old=old, new=new)

    # --- settings and people -----------------------------------------------------------------------------------

    @Slot(object, object)
    def _note_settings(self, before: AppSettings, now: AppSettings) -> None:
        for name in AppSettings.model_fields:
            old, new = getattr(before, name), getattr(now, name)
            if old != new and name not in {"pin", "people", "badge_salt"}:
                self._audit.note("settings", name, old=told(old), new=told(new))
        former = {person.name: person for person in before.everyone}
        people = {person.name: person for person in now.everyone}
        for name in {**former, **people}:
            self._note_person(name, former.get(name), people.get(name))

    def _note_person(self, name: str, before: Person | None, now: Person | None) -> None:
        old, new = (person.role if person is not None else "" for person in (before, now))
        if old != new:
            self._audit.note("people", name, old=old, new=new)
        if before is None or now is None:
            return
        if before.secret != now.secret:
            self._audit.note("people", name, new="another PIN or password")
        if before.badge != now.badge:
            self._audit.note("people", name, new="another badge" if now.badge else "no badge")

    @Slot(str, str)
    def _note_sign_in(self, what: str, name: str) -> None:
        self._audit.note("sign-in", what, new=name or "a badge")


def _limits_text(limits: Limits) -> str:
    review = f", review {limits.review_l2:.6g}" if limits.review_l2 is not None else ""
    return f"{limits.ng_l2:.6g}{review}"


def _labels_of(session: Session) -> Mapping[str, str]:
    return {str(part.path or part.name): part.label.value for part in session.labelled}


def _answers_of(session: Session) -> Mapping[str, str]:
    return {answer.path or answer.name: answer.answer for answer in session.answers}
