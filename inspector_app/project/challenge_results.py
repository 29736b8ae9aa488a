"""The last results of the challenge parts and of the gauge study of a project, and when a result belongs to a project.

``load_results(folder, project)`` gives the last challenge and the last override of it; ``load_gauge(folder, project)``
the last finished gauge study; ``load_study`` one that is not finished.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from inspector_app.core.errors import SettingsError, reason_of
from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.challenge_set import MAX_PARTS, Name, folder_of
from inspector_app.project.files import write_atomically
from inspector_app.project.schema_base import Sha256

if TYPE_CHECKING:
    from inspector_app.project.schema import ProjectDocument

RESULTS_FILE, GAUGE_FILE, STUDY_FILE = "results.json", "gauge.json", "study.json"
MAX_BYTES = 2**24
MAX_PASSES = 20
Moment = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Score = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Short = Annotated[str, Field(max_length=1000)]
M = TypeVar("M", bound=BaseModel)

_NO_VERDICT = frozenset(
    {
        *("made_with", "created_at", "training", "threshold_l2", "review_l2", "threshold_history", "answers"),
        *("labelled", "maps_sha256", "pictures_sha256", "references", "build_seconds", "notes", "skipped", "trial"),
        *("estimated", "first_suggested_l2", "detection"),
    }
)
"""Fields of a project on which no verdict depends, or that :func:`subject_of` takes from elsewhere."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Outcome(_Frozen):
    """One challenge part, judged.

    Attributes:
        name: the part.
        expected: what it is.
        verdict: what the program said.
        score: the score divided by the limit; None: it could not be judged.
        note: why it could not be judged, or why it is REVIEW; "" otherwise.
        sha256: of the file of its picture; None: it was shown to the camera.
    """

    name: Name
    expected: Label
    verdict: Verdict
    score: Score | None = None
    note: Short = ""
    sha256: Sha256 | None = None

    @property
    def right(self) -> bool:
        """Whether a good part is OK, or a defective part NG or REVIEW. What could not be judged is never right."""
        if self.expected is Label.GOOD:
            return self.verdict is Verdict.OK
        return self.verdict in {Verdict.NG, Verdict.REVIEW}


class ChallengeRun(_Frozen):
    """The challenge parts, judged one after the other; or what an engineer decided in place of that.

    Attributes:
        kind: "test", or "override": an engineer let the station run without a passed challenge.
        at_s: when it ended, seconds since 1970 (UTC).
        station: the name of the computer.
        person: who ran it.
        role: in which role.
        project: the name of the project.
        project_id: the identity of what was learned.
        subject: what the verdicts depend on, :func:`subject_of`.
        ng_l2: the limit, Euclidean distance.
        review_l2: the lower limit; None: there was none.
        n: the number of challenge parts of the project.
        outcomes: those that were judged; fewer than ``n`` if it was broken off.
        reason: why it was overridden; "" for a test.
    """

    version: Literal[1] = 1
    kind: Literal["test", "override"] = "test"
    at_s: Moment
    station: Short
    person: Short
    role: Short
    project: Annotated[str, Field(max_length=200)]
    project_id: Annotated[str, Field(max_length=64)]
    subject: Sha256
    ng_l2: Score
    review_l2: Score | None = None
    n: Annotated[int, Field(ge=0, le=MAX_PARTS)]
    outcomes: Annotated[tuple[Outcome, ...], Field(max_length=MAX_PARTS)] = ()
    reason: Short = ""

    @property
    def n_defects(self) -> int:
        """The number of judged parts that are known to be defective."""
        return sum(one.expected is Label.DEFECT for one in self.outcomes)

    @property
    def n_found(self) -> int:
        """How many of these were found."""
        return sum(one.right for one in self.outcomes if one.expected is Label.DEFECT)

    @property
    def passed(self) -> bool:
        """Whether all parts were judged, each as expected, a defective one among them."""
        whole = self.kind == "test" and len(self.outcomes) == self.n and self.n_defects > 0
        return whole and all(one.right for one in self.outcomes)


class ChallengeResults(_Frozen):
    """What a station remembers of a project's challenges.

    Attributes:
        test: the last one; None: there was none.
        override: the last override after it; None: there was none.
    """

    test: ChallengeRun | None = None
    override: ChallengeRun | None = None


class Trial(_Frozen):
    """One judgement of one part in a gauge study.

    Attributes:
        part: the place of the part in the list, from 0.
        turn: the pass, from 0.
        verdict: what the program said.
        score: the score divided by the limit; None: it could not be judged.
        at_s: when, seconds since 1970 (UTC).
        note: why it could not be judged; "" otherwise.
    """

    part: Annotated[int, Field(ge=0, lt=MAX_PARTS)]
    turn: Annotated[int, Field(ge=0, lt=MAX_PASSES)]
    verdict: Verdict
    score: Score | None = None
    at_s: Moment
    note: Short = ""


class StudyPart(_Frozen):
    """A part of a gauge study.

    Attributes:
        name: as people call it.
        reference: what it is; None: nobody knows.
        file: its picture; None: it is shown to the camera.
        sha256: of the picture when the study began; None without one.
    """

    name: Name
    reference: Label | None = None
    file: Annotated[str, Field(max_length=4096)] | None = None
    sha256: Sha256 | None = None


class GaugeStudy(_Frozen):
    """An attribute agreement study: the same parts, judged in several passes, each in another order.

    Attributes:
        source: "camera": parts are shown again in each pass; "pictures": each pass judges the same files; "disturbed":
            each pass judges slightly shifted and relit copies of the files, so it is simulated.
        seed: of the orders, and of the disturbances.
        passes: how often each part is judged.
        began_at_s: when, seconds since 1970 (UTC).
        trials: in the order in which they were made.

    The others are as in :class:`ChallengeRun`.
    """

    version: Literal[1] = 1
    source: Literal["camera", "pictures", "disturbed"]
    seed: Annotated[int, Field(ge=0, lt=2**32)]
    passes: Annotated[int, Field(ge=2, le=MAX_PASSES)]
    parts: Annotated[tuple[StudyPart, ...], Field(min_length=2, max_length=MAX_PARTS)]
    began_at_s: Moment
    station: Short
    person: Short
    project: Annotated[str, Field(max_length=200)]
    project_id: Annotated[str, Field(max_length=64)]
    subject: Sha256
    ng_l2: Score
    review_l2: Score | None = None
    trials: Annotated[tuple[Trial, ...], Field(max_length=MAX_PARTS * MAX_PASSES)] = ()

    @property
    def n_trials(self) -> int:
        """How many judgements the whole study has."""
        return len(self.parts) * self.passes

    @property
    def done(self) -> bool:
        """Whether every part was judged in every pass."""
        return len(self.trials) == self.n_trials

    @model_validator(mode="after")
    def _each_part_once_in_a_pass(self) -> Self:
        places = {(trial.part, trial.turn) for trial in self.trials}
        if len(places) != len(self.trials):
            raise ValueError("a part is judged twice in one pass")
        if any(part >= len(self.parts) or turn >= self.passes for part, turn in places):
            raise ValueError("a part or a pass is judged that the study does not have")
        return self


def subject_of(document: "ProjectDocument", limits: Limits) -> str:
    """Return a hash of all that a verdict depends on: what was learned, its options and zones, and the limits.

    A field that this program does not know of as harmless counts: a needless challenge is better than a missing one.
    """
    return subjects_of(document)(limits)


def subjects_of(document: "ProjectDocument") -> Callable[[Limits], str]:
    """Return :func:`subject_of` for any limits of a project; the slow part of it is done once, here."""
    identity, rest = document.identity, document.model_dump_json(exclude=set(_NO_VERDICT)).encode()

    def subject(limits: Limits) -> str:
        return hashlib.sha256(f"{identity} {limits.ng_l2!r} {limits.review_l2!r} ".encode() + rest).hexdigest()

    return subject


def load_results(folder: Path, project: str) -> ChallengeResults:
    """Load the last results of a project; empty if there are none.

    Args:
        folder: :attr:`inspector_app.project.paths.AppPaths.challenge`.
        project: the name of the project.

    Raises:
        SettingsError: the file cannot be used.
    """
    return _load(folder_of(folder, project) / RESULTS_FILE, ChallengeResults) or ChallengeResults()


def save_run(folder: Path, run: ChallengeRun) -> ChallengeResults:
    """Keep a challenge or an override as the last one of its project, and return what is kept now.

    Raises:
        SettingsError: it cannot be written.
    """
    kept = ChallengeResults(test=run)
    if run.kind == "override":
        try:
            before = load_results(folder, run.project).test
        except SettingsError:  # a damaged file is no reason to keep a station locked that an engineer unlocks
            before = None
        kept = ChallengeResults(test=before, override=run)
    _save(folder_of(folder, run.project) / RESULTS_FILE, kept)
    return kept


def load_gauge(folder: Path, project: str) -> GaugeStudy | None:
    """Load the last finished gauge study of a project; None if there is none. Args and errors as above."""
    return _load(folder_of(folder, project) / GAUGE_FILE, GaugeStudy)


def load_study(folder: Path, project: str) -> GaugeStudy | None:
    """Load the gauge study of a project that was begun and not finished; None if there is none. As above."""
    return _load(folder_of(folder, project) / STUDY_FILE, GaugeStudy)


def save_study(folder: Path, study: GaugeStudy) -> None:
    """Keep a study; one that is done becomes the last one of the project.

    Raises:
        SettingsError: it cannot be written.
    """
    own = folder_of(folder, study.project)
    _save(own / (GAUGE_FILE if study.done else STUDY_FILE), study)
    if study.done:
        forget_study(folder, study.project)


def forget_study(folder: Path, project: str) -> None:
    """Delete the unfinished study of a project.

    Raises:
        SettingsError: it cannot be deleted.
    """
    path = folder_of(folder, project) / STUDY_FILE
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(path, error) from error


def _load(path: Path, kind: type[M]) -> M | None:
    try:
        with path.open("rb") as stream:
            return kind.model_validate_json(stream.read(MAX_BYTES + 1))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise SettingsError(
            Sentence("The results in {path} cannot be used.", path=path),
            hint=Sentence("Run the challenge or the study again, or copy the file back from a backup."),
        ) from error


def _save(path: Path, kept: BaseModel) -> None:
    content = kept.model_dump_json().encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, lambda stream: stream.write(content))
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> SettingsError:
    return SettingsError(
        Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
        hint=Sentence("Make room on the disk, or ask for the right to write there."),
    )
