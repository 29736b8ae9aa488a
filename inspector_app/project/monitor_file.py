"""The state of the monitor of a project's promise, kept on this computer, beside the set-up of its station."""

from collections import deque
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from inspector_app.core.errors import SettingsError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.conformal_monitor import HIGHEST, LOWEST, N_BETS, Pool, Wealth
from inspector_app.core.statistics.promise_watch import MOST_RECENT, PromiseWatch, Watched
from inspector_app.project.files import write_atomically

MAX_BYTES = 2**20
Count = Annotated[int, Field(ge=0, lt=2**53)]
Grade = Annotated[int, Field(ge=LOWEST, le=HIGHEST)]
Stake = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Moment = Annotated[float, Field(allow_inf_nan=False)]
Kept = tuple[Annotated[str, Field(max_length=200)], Grade, Annotated[float, Field(ge=0, le=1)], Moment]


class KeptMonitor(BaseModel):
    """The state of a :class:`PromiseWatch`; the names are its own.

    Attributes:
        limit_l2: the limit that it belongs to, Euclidean distance.
        calibration_n: the number of calibration scores in ``grades``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    limit_l2: Moment
    calibration_n: Count
    grades: dict[Grade, Annotated[int, Field(ge=1, lt=2**53)]]
    drawn: Count
    base_n: Count
    base_stakes: Annotated[tuple[Stake, ...], Field(min_length=N_BETS, max_length=N_BETS)]
    base_since_s: Moment | None
    holds: bool
    recent: Annotated[tuple[Kept, ...], Field(max_length=MOST_RECENT)]

    @model_validator(mode="after")
    def _parts_are_in_the_pool(self) -> Self:
        if sum(self.grades.values()) != self.calibration_n + self.base_n + len(self.recent):
            raise ValueError("its counts do not fit together")
        return self

    @classmethod
    def of(cls, watch: PromiseWatch, limit_l2: float) -> "KeptMonitor":
        """Return the state of ``watch``."""
        wealth, since_s = watch.base
        return cls(
            limit_l2=limit_l2,
            calibration_n=watch.pool.n - watch.n,
            grades=watch.pool.grades,
            drawn=watch.drawn,
            base_n=wealth.n,
            base_stakes=wealth.stakes,
            base_since_s=since_s,
            holds=watch.holds,
            recent=tuple((part.key, part.grade, part.p, part.at_s) for part in watch.recent),
        )

    def is_of(self, calibration: Pool) -> bool:
        """Whether it began with these calibration scores."""
        within = all(self.grades.get(at, 0) >= count for at, count in calibration.grades.items())
        return within and calibration.n == self.calibration_n

    @property
    def n(self) -> int:
        """The number of parts."""
        return self.base_n + len(self.recent)

    def restore(self, watch: PromiseWatch) -> None:
        """Give a new ``watch`` this state."""
        watch.take_state(
            Pool.of_grades(self.grades),
            (Wealth(self.base_n, self.base_stakes), self.base_since_s),
            deque(Watched(*part) for part in self.recent),
            self.drawn,
        )


def load_monitor(folder: Path, identity: str) -> KeptMonitor | None:
    """Load the state for a project; None if there is none yet.

    Raises:
        SettingsError: the file cannot be used.
    """
    path = _path(folder, identity)
    try:
        with path.open("rb") as stream:
            return KeptMonitor.model_validate_json(stream.read(MAX_BYTES + 1))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise SettingsError(
            Sentence("What was counted for the promise, in {path}, cannot be used.", path=path),
            hint=Sentence("The parts are counted from zero again."),
        ) from error


def save_monitor(kept: KeptMonitor, folder: Path, identity: str) -> None:
    """Write the state, completely or not at all.

    Raises:
        SettingsError: the file cannot be written; the old file is untouched.
    """
    path = _path(folder, identity)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = kept.model_dump_json().encode()
        write_atomically(path, lambda stream: stream.write(content))
    except OSError as error:
        raise SettingsError(
            Sentence(
                "What is counted for the promise could not be kept in {folder}: {reason}.",
                folder=path.parent,
                reason=reason_of(error),
            ),
            hint=Sentence("Make room on the disk, or ask for the right to write there."),
        ) from error


def _path(folder: Path, identity: str) -> Path:
    return folder / "stations" / f"{identity}.promise.json"
