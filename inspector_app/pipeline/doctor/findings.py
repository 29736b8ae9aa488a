"""What the doctor finds, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float16
from inspector_app.core.scoring.regions import region_around
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.statistics.coverage import Coverage
from inspector_app.core.statistics.outliers import WRONG_RATE
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.judging.explain_words import place_words
from inspector_app.pipeline.measuring.limit_facts import setting_facts
from inspector_app.project.schema import ProjectDocument

N_CHECKS = 9
"""One-sided checks of a part: its score, another part, blurred, too dark or bright, more or less red and blue."""
NOTHING_MORE, WORTH = 0.01, 0.02
"""Ten more parts bring nearly nothing if the upper end of the interval is below the first; much, if the lower end is
above the second."""
N_RANKED = 10
"""So many of the highest scores are shown, whatever else was found."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of what the network sees, 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a good part that a person should look at.

    Attributes:
        kind: what it is.
        picture: the number of its picture among the training pictures.
        others: other pictures that it is about: of a copy, those of the same part.
        found: the measured figure, in the unit that ``words`` says; NaN: there is none.
        usual: the range of good parts in the same unit.
        spreads: how many spreads the figure lies from the median; 0: there is no figure.
        words: the figure and the usual range.
        region: where; None: it is about the whole picture.
    """

    kind: Kind
    picture: int
    others: tuple[int, ...]
    found: float
    usual: tuple[float, float]
    spreads: float
    words: Sentence
    region: Box | None = None

    @property
    def advice(self) -> Sentence:
        """What to do next."""
        return ADVICE[self.kind]


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """A picture that a person should look at.

    Attributes:
        kind: under which it is shown; None: only its score is high.
        picture: its number among the training pictures.
        findings: all about it.
    """

    kind: Kind | None
    picture: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Examination:
    """The result of the doctor.

    Attributes:
        findings: by kind, and of one kind the worst first.
        ranked: all training pictures by their leave-one-out score, the highest first.
        n_read: pictures that were read; of the others only what the project keeps was looked at.
        n_small: pictures of which the small picture was looked at.
        facts: what holds for several parts: sessions, groups, missing pictures.
        coverage: how the distance of new parts falls with the number of parts; None: not known.
        expected_wrong: about how many usual good parts are named wrongly.
        setters: what the limit would be without each picture's part, of the parts that set it.
    """

    findings: tuple[Finding, ...]
    ranked: tuple[int, ...]
    n_read: int
    n_small: int
    facts: tuple[Sentence, ...]
    coverage: Coverage | None
    expected_wrong: float
    setters: Mapping[int, Sentence]

    @property
    def n_parts(self) -> int:
        """The number of pictures of good parts."""
        return len(self.ranked)

    @property
    def to_look_at(self) -> tuple[ToLookAt, ...]:
        """Each picture with a finding once, by kind and the worst first; then the others with the highest scores."""
        of: dict[int, list[Finding]] = {}
        for finding in self.findings:
            of.setdefault(finding.picture, []).append(finding)
        named = [ToLookAt(found[0].kind, picture, tuple(found)) for picture, found in of.items()]
        rest = [ToLookAt(None, picture, ()) for picture in self.ranked[:N_RANKED] if picture not in of]
        return (*named, *rest)

    @property
    def looked_at(self) -> Sentence:
        """What was looked at."""
        n, rest = self.n_parts, self.n_parts - self.n_read - self.n_small
        words = [Sentence("Looked at: the scores of {n} pictures of good parts.", n=n)]
        if self.n_read:
            words.append(Sentence("{n} pictures were read again.", one="1 picture was read again.", n=self.n_read))
        if self.n_small:
            words.append(
                Sentence(
                    "Of {n} pictures, the small one that the project keeps was looked at; it does not tell blur or "
                    "size.",
                    one="Of 1 picture, the small one that the project keeps was looked at; it does not tell blur or "
                    "size.",
                    n=self.n_small,
                )
            )
        if rest:
            words.append(
                Sentence(
                    "Of {n} pictures, only the score is known: they are not where they were, and no small picture "
                    "is kept. Find them with File > Find pictures…, then examine again.",
                    n=rest,
                )
            )
        return join(*words)

    @property
    def wrong_words(self) -> Sentence:
        """How many findings to expect without anything wrong."""
        return Sentence(
            "Of {n} usual good parts, at most about {m} would be named wrongly.",
            n=self.n_parts,
            m=f"{self.expected_wrong:.1f}",
        )


def expected_wrong(n: int) -> float:
    """How many of n usual parts are named wrongly."""
    return N_CHECKS * WRONG_RATE * n


_LIGHT = Sentence("Check the light and the exposure. Leave it out, or keep it if such light will come.")
ADVICE = {
    Kind.OTHER: Sentence("Leave it out if it is another product; keep it if such parts are made."),
    Kind.SCORE: Sentence(
        "Look at the marked place: a defect among the good parts is remembered as good. Leave it out if it is one; "
        "keep it if parts are made like this."
    ),
    Kind.BLURRED: Sentence("Leave it out and take it again in focus; keep it only if such pictures will come."),
    Kind.DARK: _LIGHT,
    Kind.BRIGHT: _LIGHT,
    Kind.COLOUR: Sentence("Check the light and the white balance, and whether it is the same product."),
    Kind.SIZE: Sentence("Check that the same camera and section were used. Leave it out if not."),
    Kind.COPY: Sentence("Nothing is wrong with it, but it adds nothing: pictures of other parts would."),
}
"""What to do about each kind of finding."""


def region_of(distance_l2: Float16 | None) -> Box | None:
    """Return the box around the most unusual place of a kept map, float16 (rows, cols); None without a map."""
    if distance_l2 is None or not distance_l2.any():
        return None
    wide = distance_l2.astype(np.float32)
    region = region_around(wide, int(wide.argmax()))
    if region is None:
        return None
    rows, cols = np.flatnonzero(region.any(axis=1)), np.flatnonzero(region.any(axis=0))
    height, width = region.shape
    return Box(
        float(cols[0] / width), float(rows[0] / height), float((cols[-1] + 1) / width), float((rows[-1] + 1) / height)
    )


def peak_words(distance_l2: Float16 | None) -> Sentence:
    """Return where the most unusual place of a kept map lies."""
    if distance_l2 is None or not distance_l2.any():
        return Sentence("no map is kept")
    row, col = np.unravel_index(int(distance_l2.argmax()), distance_l2.shape)
    return place_words((col + 0.5) / distance_l2.shape[1], (row + 0.5) / distance_l2.shape[0])


def setter_words(document: ProjectDocument) -> dict[int, Sentence]:
    """Return for each part that sets the promised limit, by its shown picture, what the limit would be without it."""
    facts = setting_facts(document, ())
    found = {}
    for part in facts.parts:
        words = Sentence("It sets the promised limit.")
        if part.without is not None:
            share = part.without.threshold_l2 / facts.promised.threshold_l2
            words = join(words, Sentence("Without it, the limit would be {share} of this one.", share=f"{share:.0%}"))
        found[part.shown] = words
    return found


def coverage_words(curve: Coverage | None, n_parts: int) -> Sentence:
    """Return what the last good parts brought, and what more would bring."""
    if curve is None or curve.more is None or curve.last is None or curve.low is None or curve.high is None:
        return Sentence("From {n} good parts it cannot be said what more of them would bring.", n=n_parts)
    told = Sentence(
        "A patch of a new good part has its nearest patch among {n} parts. The last ten of them lowered this distance "
        "by {last}; ten more would lower it by about {more} ({low} to {high}, 90 % interval).",
        n=int(curve.sizes[-1]) + 1,
        last=f"{100 * curve.last:.1f} %",
        more=f"{100 * curve.more:.1f} %",
        low=f"{100 * curve.low:.1f}",
        high=f"{100 * curve.high:.1f} %",
    )
    if curve.high < NOTHING_MORE:
        return join(told, Sentence("More parts like these would bring nearly nothing."))
    return join(told, Sentence("More good parts are worth adding.")) if curve.low > WORTH else told
