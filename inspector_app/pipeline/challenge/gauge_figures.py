"""The figures of a gauge study, in the terms of AIAG's MSA, and what they say in words."""

import math
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Label, Verdict
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.agreement import cohen_kappa, fleiss_kappa, repeatability
from inspector_app.project.challenge_results import GaugeStudy, Trial

MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of parts with its Clopper-Pearson interval (95 %).

    Parts are counted, not judgements: the passes over one part are not independent, and an interval over judgements
    would be too narrow.

    Attributes:
        count: parts.
        n: of so many.
    """

    count: int
    n: int

    @property
    def share(self) -> float:
        """0 to 1; NaN of no parts."""
        return self.count / self.n if self.n else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """The interval, 0 to 1."""
        return rate_interval(self.count, self.n)


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of the study.

    Attributes:
        name: the part.
        reference: what it is; None: nobody knows.
        verdicts: of its passes, in their order.
        scores: score / limit, the same; NaN: could not be judged.
        alike: whether all passes accept it (OK), or all reject it (NG, REVIEW), or none can judge it.
    """

    name: str
    reference: Label | None
    verdicts: tuple[Verdict, ...]
    scores: tuple[float, ...]
    alike: bool

    @property
    def mean(self) -> float:
        """The mean score; NaN if a pass could not judge it."""
        return float(np.mean(self.scores))

    @property
    def spread(self) -> float:
        """The standard deviation of its scores; NaN if a pass could not judge it."""
        return float(np.std(self.scores, ddof=1))


@dataclass(frozen=True, slots=True)
class GaugeFigures:
    """What a finished study says.

    Attributes:
        rows: the parts, in the order of the study.
        missed: defective parts that were OK in at least one pass. Of parts that a pass could not judge, only those that
            were OK in another one count: the others might have been.
        false_alarms: good parts that were NG or REVIEW in at least one pass, counted in the same way.
        effective: parts that every pass judged as the reference says; one that a pass could not judge is none.
        miss_share: OK judgements of defective parts over all of them, as MSA counts; NaN: there are none.
        false_share: NG and REVIEW judgements of good parts over all of them; NaN: there are none.
        n_errors: judgements that are ERROR; they are in no rate and in no kappa.
        n_unknown: parts without a reference.
        reference_kappa: Cohen's, of all judgements against the reference; NaN: not defined.
        passes_kappa: Fleiss', between the passes; NaN: not defined.
        spread: the standard deviation of the scores of one part from pass to pass, score / limit; NaN: not measured.
        total_spread: that of all scores.
    """

    rows: tuple[PartRow, ...]
    missed: Rate
    false_alarms: Rate
    effective: Rate
    miss_share: float
    false_share: float
    n_errors: int
    n_unknown: int
    reference_kappa: float
    passes_kappa: float
    spread: float
    total_spread: float

    @property
    def flipped(self) -> tuple[PartRow, ...]:
        """The parts that were not judged alike."""
        return tuple(row for row in self.rows if not row.alike)

    @property
    def same(self) -> bool:
        """Whether all scores are the same, so that no spread can be compared with anything."""
        return self.total_spread == 0


def gauge_figures(study: GaugeStudy) -> GaugeFigures:
    """Compute the figures of a study, which must be done.

    Raises:
        ValueError: it is not done.
    """
    if not study.done:
        raise ValueError("the study is not done")
    trials = {(trial.part, trial.turn): trial for trial in study.trials}
    rows = tuple(
        _row(study, place, [trials[place, turn] for turn in range(study.passes)]) for place in range(len(study.parts))
    )
    good = [row for row in rows if row.reference is Label.GOOD]
    defects = [row for row in rows if row.reference is Label.DEFECT]
    judged = [
        (verdict is Verdict.OK, row.reference is Label.GOOD)
        for row in (*good, *defects)
        for verdict in row.verdicts
        if verdict is not Verdict.ERROR
    ]
    whole = [row for row in rows if Verdict.ERROR not in row.verdicts]
    counts = [[sum(v is Verdict.OK for v in r.verdicts), sum(v is not Verdict.OK for v in r.verdicts)] for r in whole]
    spread, total = repeatability(np.array([row.scores for row in rows], dtype=np.float64))
    return GaugeFigures(
        rows=rows,
        missed=_rate(defects, Verdict.OK),
        false_alarms=_rate(good, Verdict.NG),
        effective=Rate(sum(_all_right(row) for row in (*good, *defects)), len(good) + len(defects)),
        miss_share=_share([ok for ok, is_good in judged if not is_good]),
        false_share=_share([not ok for ok, is_good in judged if is_good]),
        n_errors=sum(trial.verdict is Verdict.ERROR for trial in study.trials),
        n_unknown=len(rows) - len(good) - len(defects),
        reference_kappa=cohen_kappa([ok for ok, _ in judged], [is_good for _, is_good in judged]),
        passes_kappa=fleiss_kappa(np.array(counts, dtype=np.int64).reshape(-1, 2)),
        spread=spread,
        total_spread=total,
    )


def _row(study: GaugeStudy, place: int, trials: list[Trial]) -> PartRow:
    part = study.parts[place]
    kinds = {_kind(trial.verdict) for trial in trials}
    scores = tuple(trial.score if trial.score is not None else math.nan for trial in trials)
    return PartRow(part.name, part.reference, tuple(trial.verdict for trial in trials), scores, len(kinds) == 1)


def _kind(verdict: Verdict) -> Verdict:
    """REVIEW is not accepted either, so it counts as NG."""
    return Verdict.NG if verdict is Verdict.REVIEW else verdict


def _rate(rows: list[PartRow], wrong: Verdict) -> Rate:
    """How many parts were judged wrongly at least once, of those about which this is known."""
    found = [{_kind(verdict) for verdict in row.verdicts} for row in rows]
    known = [kinds for kinds in found if wrong in kinds or Verdict.ERROR not in kinds]
    return Rate(sum(wrong in kinds for kinds in known), len(known))


def _all_right(row: PartRow) -> bool:
    wanted = Verdict.OK if row.reference is Label.GOOD else Verdict.NG
    return all(_kind(verdict) is wanted for verdict in row.verdicts)


def _share(events: list[bool]) -> float:
    return sum(events) / len(events) if events else math.nan


def sentences_of(study: GaugeStudy, figures: GaugeFigures) -> tuple[Sentence, ...]:
    """Return what a study says in words; the first sentences say what kind of study it is, if that limits it."""
    return (*_kind_words(study), *_alike_words(study, figures), *_rate_words(figures), *_spread_words(study, figures))


def _kind_words(study: GaugeStudy) -> list[Sentence]:
    if study.source == "disturbed":
        return [
            Sentence(
                "SIMULATED: each pass judged slightly shifted and relit copies of the same pictures, "
                "not the parts again."
            )
        ]
    if study.source == "pictures":
        return [
            Sentence(
                "Each pass judged the same pictures, and one picture always has the same score, so this study says "
                "nothing about repeatability. Show the parts to the camera again, or judge disturbed copies."
            )
        ]
    return []


def _alike_words(study: GaugeStudy, figures: GaugeFigures) -> list[Sentence]:
    flipped, n = figures.flipped, sum({*row.verdicts} != {Verdict.ERROR} for row in figures.rows)
    if not n:
        return []
    if not flipped:
        return [Sentence("All {n} parts were judged alike in {passes} passes.", n=n, passes=study.passes)]
    names = ", ".join(row.name for row in flipped[:MOST_NAMED]) + (", …" if len(flipped) > MOST_NAMED else "")
    return [
        Sentence(
            "{n} of {all} parts were not judged alike in {passes} passes: {names}.",
            one="1 of {all} parts was not judged alike in {passes} passes: {names}.",
            n=len(flipped),
            all=n,
            passes=study.passes,
            names=names,
        )
    ]


def _rate_words(figures: GaugeFigures) -> list[Sentence]:
    missed, false_alarms = figures.missed, figures.false_alarms
    known = {row.reference for row in figures.rows}
    said = []
    if missed.n:
        said.append(
            Sentence(
                "Defective parts: {n} of {all} passed (OK) at least once: miss rate {share}, "
                "95 % interval {low} to {high}.",
                all=missed.n,
                n=missed.count,
                **_percents(missed),
            )
        )
    elif Label.DEFECT in known:
        said.append(Sentence("No defective part was judged in all passes, so there is no miss rate."))
    else:
        said.append(Sentence("No part is known to be defective, so there is no miss rate."))
    if false_alarms.n:
        said.append(
            Sentence(
                "Good parts: {n} of {all} were not OK at least once: false-alarm rate {share}, "
                "95 % interval {low} to {high}.",
                all=false_alarms.n,
                n=false_alarms.count,
                **_percents(false_alarms),
            )
        )
    elif Label.GOOD in known:
        said.append(Sentence("No good part was judged in all passes, so there is no false-alarm rate."))
    else:
        said.append(Sentence("No part is known to be good, so there is no false-alarm rate."))
    if figures.n_unknown:
        said.append(
            Sentence(
                "Of {n} parts nobody has said whether they are good; they are in no rate.",
                one="Of one part nobody has said whether it is good; it is in no rate.",
                n=figures.n_unknown,
            )
        )
    if figures.n_errors:
        said.append(
            Sentence(
                "{n} judgements are ERROR: the part could not be judged. They are in no rate.",
                one="One judgement is ERROR: the part could not be judged. It is in no rate.",
                n=figures.n_errors,
            )
        )
    return said


def _spread_words(study: GaugeStudy, figures: GaugeFigures) -> list[Sentence]:
    said = [
        Sentence(
            "Kappa against the reference: {reference}; between the passes: {passes}. "
            "From 0.75 on, agreement is good (AIAG MSA).",
            reference=kappa_words(figures.reference_kappa),
            passes=kappa_words(figures.passes_kappa),
        )
    ]
    if figures.same:
        return [*said, Sentence("All scores are the same, so their spread says nothing.")]
    if math.isfinite(figures.spread) and study.source != "pictures":
        said.append(
            Sentence(
                "The scores of one part vary by {spread} % of the limit from pass to pass (standard deviation), "
                "{share} % of the spread of all scores.",
                spread=f"{100 * figures.spread:.2f}",
                share=f"{100 * figures.spread / figures.total_spread:.1f}",
            )
        )
    return said


def kappa_words(kappa: float) -> str | Sentence:
    """Return a kappa as text."""
    return f"{kappa:.2f}" if math.isfinite(kappa) else Sentence("not defined (all judgements are the same)")


def _percents(rate: Rate) -> dict[str, str]:
    low, high = rate.interval
    return {"share": f"{100 * rate.share:.1f} %", "low": f"{100 * low:.1f} %", "high": f"{100 * high:.1f} %"}
