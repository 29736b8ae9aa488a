"""What a dossier says; :mod:`inspector_app.ui.reports.dossier_pdf` puts it on paper. A cell is a text or a Sentence."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from inspector_app.core.sentences import Sentence
from inspector_app.project.schema_detection import DetectionStudy

NOTHING_SAID = "\N{EN DASH}"


class State(Enum):
    """What a section shows about its claim."""

    SHOWN = "shown"
    OPEN = "open"
    FAILED = "failed"
    FACTS = "facts"
    """The section has no claim; it is not in the summary."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        names: of its columns.
        widths: of its columns, shares of the page; the sum is 1.
        rows: its cells.
    """

    names: tuple[Sentence, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the dossier.

    Attributes:
        title: its heading.
        state: whether its claim was shown to hold.
        headline: its result in one sentence, which is in the summary on the cover.
        paragraphs: what else is to be said.
        facts: names and values.
        tables: tables, below the facts.
        study: the detection limit, whose curves and pictures are drawn; None in all other sections.
    """

    title: Sentence
    state: State
    headline: Sentence
    paragraphs: tuple[Sentence, ...] = ()
    facts: tuple[tuple[Sentence, str], ...] = ()
    tables: tuple[Table, ...] = ()
    study: DetectionStudy | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything in a dossier.

    Attributes:
        name: of the project.
        identity: of what was learned, 16 hexadecimal digits.
        file_name: the name of the project file.
        file_sha256: the hash of the file.
        made_at: when the dossier was made, in the time zone of this computer.
        station: the name of the computer.
        by: who made it ("": not known).
        program: version of the program.
        sections: in their order on paper.
        remarks: what could not be read.
    """

    name: str
    identity: str
    file_name: str
    file_sha256: str
    made_at: datetime
    station: str
    by: str
    program: str
    sections: tuple[Section, ...]
    remarks: tuple[Sentence, ...] = ()

    @property
    def claims(self) -> tuple[Section, ...]:
        """The sections with a claim, in their order."""
        return tuple(section for section in self.sections if section.state is not State.FACTS)

    @property
    def open_points(self) -> tuple[Section, ...]:
        """The sections whose claim was not shown to hold, those that failed first."""
        failed = [section for section in self.claims if section.state is State.FAILED]
        return (*failed, *(section for section in self.claims if section.state is State.OPEN))
