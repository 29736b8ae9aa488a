"""The challenge of the open project at this station: whether a run is locked, and all that changes that.

The lock only prevents judging. It is looked at where every run begins, goes on and is triggered
(:class:`inspector_app.workers.feed_run.FeedRun`), and never makes or changes a verdict.
"""

import logging
import platform
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Limits, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.challenge_results import ChallengeResults, ChallengeRun, Outcome, load_results, subjects_of
from inspector_app.project.challenge_set import ChallengeSet, change_set, folder_of, load_set
from inspector_app.workers.job import Job, once
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # they import the pipeline, which would delay the window
    from inspector_app.pipeline.challenge.adding import NewPart
    from inspector_app.pipeline.challenge.judged_set import JudgedPart
    from inspector_app.pipeline.challenge.standing import Standing

CHECK_MS = 5_000
"""The files are looked at this often, since time passes, and another window may have judged the challenge parts."""
RECENT_S = 14 * 86_400
M = TypeVar("M", ChallengeSet, ChallengeResults)
_log = logging.getLogger(__name__)


class Challenge(QObject):
    """Follows the project, the limits, the settings, the clock, and other windows by their files.

    All slots and methods belong to the window's thread; :attr:`locked` may be read on any thread.
    """

    changed = Signal()
    parts_changed = Signal()
    judged = Signal(object, object)  # a ChallengeRun, and its tuple of JudgedPart; empty for a guided one
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        now_s: Callable[[], float] = time.time,
    ) -> None:
        """Start without a project; ``now_s``: seconds since 1970 (UTC)."""
        super().__init__(parent)
        self.locked = False
        self._session = session
        self._preferences = preferences
        self._folder = session.paths.challenge
        self._now_s = now_s
        self._parts: ChallengeSet | SettingsError = ChallengeSet(project="")
        self._results: ChallengeResults | SettingsError = ChallengeResults()
        self._standing: Standing | None = None
        self._subjects: tuple[object, Callable[[Limits], str]] | None = None
        self._told = ""
        self._timer = QTimer(self, interval=CHECK_MS)
        self._timer.timeout.connect(self.check)
        session.project_changed.connect(self.check)
        session.limits_changed.connect(self._show)
        preferences.changed.connect(self.check)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def standing(self) -> "Standing | None":
        """What is known; None without a project."""
        return self._standing

    @property
    def wanted(self) -> bool:
        """Whether the station asks for challenges, or the project has had one."""
        known = isinstance(self._results, SettingsError) or self._results.test is not None
        return self._standing is not None and (self._preferences.settings.challenge.on or known)

    @property
    def parts(self) -> ChallengeSet:
        """The challenge parts of the project; none, if they cannot be read."""
        return self._parts if isinstance(self._parts, ChallengeSet) else ChallengeSet(project=self._name)

    @property
    def _name(self) -> str:
        project = self._session.project
        return project.document.name if project is not None else ""

    @Slot()
    def check(self, *_facts: object) -> None:
        """Read the files again, and find out whether a run is locked now."""
        before = self._parts
        if self._session.project is not None:
            self._parts = _read(load_set, self._folder, self._name)
            self._results = _read(load_results, self._folder, self._name)
        else:
            self._parts, self._results = ChallengeSet(project=""), ChallengeResults()
        self._show()
        if before != self._parts:
            self.parts_changed.emit()

    @Slot()
    def _show(self, *_limits: object) -> None:
        project, settings = self._session.project, self._preferences.settings
        before = self._standing
        if project is None:
            self._standing, self.locked = None, False
            self._timer.stop()
        else:
            from inspector_app.pipeline.challenge.standing import standing_of

            self._standing = standing_of(
                settings.challenge,
                self._parts,
                self._results,
                self._subject_now() if settings.challenge.after_change else "",
                platform.node(),
                settings.shift_begins,
                self._now_s(),
            )
            self.locked = self._standing.locked
            if settings.challenge.on and not self._timer.isActive():
                self._timer.start()
            elif not settings.challenge.on:
                self._timer.stop()
        if before != self._standing:
            self._log()
            self.changed.emit()

    def _subject_now(self) -> str:
        """Return the hash of what verdicts depend on now; a drag of the limit asks for it at each step."""
        project = self._session.project
        assert project is not None
        if self._subjects is None or self._subjects[0] is not project:
            self._subjects = project, subjects_of(project.document)
        return self._subjects[1](self._session.limits)

    def _log(self) -> None:
        told = f"{self._standing.state} {self._standing.sentence}" if self._standing is not None else ""
        if told != self._told and self.locked:
            _log.warning("Run is locked: %s", told)
        self._told = told

    # --- judging -----------------------------------------------------------------------------------------------

    def judge(self, role: str, shown: Mapping[str, Outcome] = MappingProxyType({})) -> Job | None:
        """Return a started job that judges all challenge parts with a picture, and keeps the result.

        :attr:`judged` or :attr:`failed` follows. If it is cancelled, nothing is kept. None: there is no project.

        Args:
            role: the role of who asks for it.
            shown: by name, what came out for the parts that were shown to the camera.
        """
        opened, folder, limits, parts = self._session.opened, self._folder, self._session.limits, self.parts
        if opened is None:
            return None
        make = self._maker(role)
        own = folder_of(folder, parts.project)

        def work() -> Generator[Progress, None, Any]:
            from inspector_app.pipeline.challenge.judged_set import judge_challenge

            done = yield from judge_challenge(parts, own, opened.detector, limits)
            found = {**shown, **{part.outcome.name: part.outcome for part in done}}
            return make(tuple(found[part.name] for part in parts.parts if part.name in found)), done

        job = self._session.jobs.make(work)
        job.finished.connect(self._take_judged)
        job.failed.connect(self._take_fault)
        job.ended.connect(self.check)  # it may have kept a result just before it was cancelled
        job.start()
        return job

    def keep(self, outcomes: tuple[Outcome, ...], role: str) -> None:
        """Keep the result of parts that were judged one by one; :attr:`judged` or :attr:`failed` follows.

        A broken-off challenge is kept only if something was wrong in it: nothing that was wrong is forgotten.
        """
        if self._session.opened is None or not outcomes:
            return
        make = self._maker(role)
        if len(outcomes) < len(self.parts.parts) and all(one.right for one in outcomes):
            return
        job = self._session.jobs.make(
            lambda: once(Sentence("Keeping the result"), lambda: (make(outcomes), ())), writes=True
        )
        job.finished.connect(self._take_judged)
        job.failed.connect(self._take_fault)
        job.start()

    def override(self, role: str, reason: str) -> None:
        """Let this station run without a passed challenge, until the next one is due; it is in the audit trail."""
        if self._session.opened is None or not reason.strip():
            return
        make, before = self._maker(role, reason.strip()), self._standing
        old = before.state.value if before is not None else ""
        self._session.audit.note(
            "override", self._name, old=old, new="run without a passed challenge", reason=reason.strip()
        )
        job = self._session.jobs.make(lambda: once(Sentence("Keeping the result"), lambda: (make(()), ())), writes=True)
        job.finished.connect(self._take_judged)
        job.failed.connect(self._take_fault)
        job.start()

    def _maker(self, role: str, reason: str = "") -> Callable[[tuple[Outcome, ...]], ChallengeRun]:
        """Return a function that makes a result of outcomes and writes it; it is called on a job's thread.

        What it belongs to is fixed now, before the parts are judged.
        """
        opened, limits, parts, who = self._session.opened, self._session.limits, self.parts, self._session.who()
        assert opened is not None
        document, folder, now_s = opened.project.document, self._folder, self._now_s
        records = self._session.paths.records_file(self._preferences.settings.records_folder)

        def make(outcomes: tuple[Outcome, ...]) -> ChallengeRun:
            from inspector_app.pipeline.challenge.judged_set import Person, run_of
            from inspector_app.pipeline.challenge.keeping import keep_run

            run = run_of(outcomes, parts, document, limits, Person(who, role, platform.node()), now_s(), reason)
            keep_run(run, folder, records)
            return run

        return make

    @Slot(object)
    def _take_judged(self, answer: "tuple[ChallengeRun, tuple[JudgedPart, ...]]") -> None:
        run, parts = answer
        if run.kind == "test":
            self._session.audit.note("challenge", run.project, new="passed" if run.passed else "NOT passed")
        self.check()
        self.judged.emit(run, parts)

    @Slot(object)
    def _take_fault(self, fault: BaseException) -> None:
        self.check()
        self.failed.emit(fault)

    def recent(self) -> Job:
        """Return a job that reads the results of the last two weeks: a list of ChallengeRun, the newest first."""
        records = self._session.paths.records_file(self._preferences.settings.records_folder)
        name, since_s = self._name, self._now_s() - RECENT_S

        def read() -> list[ChallengeRun]:
            from inspector_app.records.challenges import challenges_in  # takes tenths of a second

            return challenges_in(records, since_s, project=name)[::-1]

        return self._session.jobs.make(lambda: once(Sentence("Reading records"), read), brief=True)

    # --- the parts ---------------------------------------------------------------------------------------------

    def add(self, parts: "Sequence[NewPart]") -> None:
        """Add parts in a job; :attr:`parts_changed` or :attr:`failed` follows."""
        folder, project, reading = self._folder, self._name, self._session.reading

        def work() -> Generator[Progress, None, ChallengeSet]:
            from inspector_app.pipeline.challenge.adding import add_parts

            return (yield from add_parts(folder, project, parts, reading))

        job = self._session.jobs.make(work, writes=True)
        job.finished.connect(lambda kept: self._note_added(kept, len(parts)))
        job.failed.connect(self._take_fault)
        job.start()

    def _note_added(self, kept: ChallengeSet, n: int) -> None:
        for part in kept.parts[len(kept.parts) - n :]:
            self._session.audit.note("challenge", f"{kept.project}: {part.name}", new=f"added as {part.expected.value}")
        self.check()

    def remove(self, name: str) -> None:
        """Remove a part; its kept picture is deleted."""
        project = self._name
        try:
            change_set(self._folder, project, lambda parts: tuple(part for part in parts if part.name != name))
        except SettingsError as fault:
            self._take_fault(fault)
            return
        self._session.audit.note("challenge", f"{project}: {name}", new="removed")
        self.check()


def _read(load: Callable[[Path, str], M], folder: Path, project: str) -> M | SettingsError:
    """Load a file of a project; return why it cannot be used, if it cannot."""
    try:
        return load(folder, project)
    except SettingsError as fault:
        return fault
