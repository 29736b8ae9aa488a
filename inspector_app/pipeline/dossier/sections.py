"""The sections of a dossier that follow from the project document alone, and from the monitor of its promise."""

from collections.abc import Sequence
from datetime import datetime

from inspector_app.core.messages import Label, Verdict
from inspector_app.core.scoring.calibration import calibrate, parts_needed
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.dossier.content import NOTHING_SAID, Section, State, Table
from inspector_app.pipeline.measuring.detection_words import (
    a90_words,
    bound_words,
    contrast_words,
    grade_words,
    is_bounded,
    kind_words,
    notes_of,
    parts_words,
    usual_of,
    zone_words,
)
from inspector_app.pipeline.measuring.limit_facts import limit_facts
from inspector_app.pipeline.measuring.tuning import Rate
from inspector_app.project.monitor_file import KeptMonitor
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_detection import DetectionCurve
from inspector_app.project.schema_limits import PartAnswer

MOST_ROWS = 200
"""Rows of one table; how many more there are is said."""
MOST_IN_HEADLINE = 4


def percent(share: float) -> str:
    """Return a share in percent."""
    return f"{100 * share:.3g} %"


def moment(at: datetime) -> str:
    """Return a time in the time zone of this computer."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def bounded(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[tuple[str, ...], ...], tuple[Sentence, ...]]:
    """Return the last rows of a long list, and a sentence that says how many are not there."""
    if len(rows) <= MOST_ROWS:
        return tuple(rows), ()
    return tuple(rows[-MOST_ROWS:]), (Sentence("{n} older rows are not printed.", n=len(rows) - MOST_ROWS),)


def promise_section(document: ProjectDocument) -> Section:
    """What is promised, by which limits, with intervals."""
    defects = [part.score_l2 for part in document.labelled if part.label is Label.DEFECT]
    facts = limit_facts(document, defects)
    kind = document.kind_of_limit(document.threshold_l2)
    n, asked, promise = document.n_parts, document.promise_asked, document.promise
    if kind == "promised":
        state = State.SHOWN if promise <= asked else State.OPEN
        headline = Sentence(
            "At most {share} of good parts are called NG: promised by the scores of {n} good parts.",
            share=percent(promise),
            n=n,
        )
        if promise > asked:
            more = Sentence("For {asked}, {n} good parts are needed.", asked=percent(asked), n=parts_needed(asked))
            headline = join(headline, more)
    elif kind == "estimated":
        state, found = State.OPEN, facts.estimated
        headline = Sentence("The limit in use is estimated; it is no promise.")
        if found is not None:
            expected = Sentence(
                "Expected are {low} to {high} of good parts called NG.",
                low=percent(found.low),
                high=percent(found.high),
            )
            headline = join(headline, expected)
    else:
        state = State.OPEN
        headline = Sentence("A person set the limit in use: neither the promise nor the estimate holds for it.")
    promised = calibrate(document.part_scores_l2, asked)
    rows = [
        (Sentence("Promise that was asked for"), percent(asked)),
        (Sentence("Promised limit"), f"{promised.threshold_l2:.4g} ({percent(promised.promised)})"),
        (
            Sentence("Estimated limit"),
            Sentence(
                "{limit} (95 % interval of false alarms: {low} to {high})",
                limit=f"{facts.estimated.threshold_l2:.4g}",
                low=percent(facts.estimated.low),
                high=percent(facts.estimated.high),
            )
            if facts.estimated is not None
            else Sentence("these good parts allow no estimate"),
        ),
        (Sentence("Limit in use"), join(f"{document.threshold_l2:.4g}", _kind_words(kind), by=", ")),
        (
            Sentence("Limit for REVIEW"),
            f"{document.review_l2:.4g}" if document.review_l2 is not None else Sentence("none"),
        ),
        (Sentence("Good parts"), str(n)),
        (Sentence("Sessions"), _sessions(document)),
    ]
    method = Sentence(
        "Each good part is scored against what was learned without it. The promised limit is a quantile of these "
        "scores (split conformal prediction): it holds for new good parts that are made and shot like them."
    )
    return Section(Sentence("Promise and limits"), state, headline, (method,), tuple(rows))


def _kind_words(kind: str) -> Sentence:
    return {
        "promised": Sentence("the promised one"),
        "estimated": Sentence("the estimated one"),
        "by hand": Sentence("set by a person"),
    }[kind]


def _sessions(document: ProjectDocument) -> str:
    if not document.sessions:
        return Sentence("not known")
    n = len(document.sessions)
    if document.sessions_left_out:
        return Sentence("{n}; each part was scored without its whole session", n=n)
    return Sentence("{n}; not left out", n=n)


def monitor_section(monitor: KeptMonitor | None, document: ProjectDocument) -> Section:
    """Whether the promise has held in operation on this computer."""
    title = Sentence("The promise in operation")
    if monitor is None or monitor.limit_l2 != document.threshold_l2 or not monitor.n:
        return Section(title, State.OPEN, Sentence("No parts were watched with this limit on this computer yet."))
    method = Sentence(
        "Every part of a live run is compared with the scores of the good parts (conformal test martingale). If the "
        "promise holds, an alarm is ever raised with a probability of at most 1 %."
    )
    if monitor.holds:
        return Section(
            title, State.SHOWN, Sentence("It has held over {n} parts on this computer.", n=monitor.n), (method,)
        )
    told = Sentence("It does not hold any more on this computer, after {n} parts.", n=monitor.n)
    return Section(title, State.FAILED, told, (method,))


def labelled_section(document: ProjectDocument) -> Section:
    """What the limit in use does to parts whose truth is known."""
    title = Sentence("Parts whose truth is known")
    good, defective = (
        [decide(part.score_l2, document.limits) for part in document.labelled if part.label is wanted]
        for wanted in (Label.GOOD, Label.DEFECT)
    )
    if not good and not defective:
        return Section(title, State.OPEN, Sentence("No part is labelled, so false alarms and misses were not counted."))
    alarms, misses = Rate.of(good.count(Verdict.NG), len(good)), Rate.of(defective.count(Verdict.OK), len(defective))
    headline = Sentence(
        "{alarms} of {good} good parts NG, {misses} of {defective} defective parts OK.",
        alarms=alarms.count,
        good=alarms.n,
        misses=misses.count,
        defective=misses.n,
    )
    names = Sentence("Parts"), Sentence("Number"), Sentence("Wrong"), Sentence("Share"), Sentence("95 % interval")
    rows = tuple(
        (what, f"{rate.n:,}", f"{rate.count:,}", *_rate_words(rate))
        for what, rate in (
            (Sentence("good parts called NG"), alarms),
            (Sentence("defective parts called OK"), misses),
        )
    )
    worse = alarms.low > document.promise
    state = State.FAILED if worse else State.SHOWN if good and defective else State.OPEN
    said = [Sentence("Intervals: Clopper and Pearson.")]
    if worse:
        said.append(Sentence("More good parts are NG than the promise allows, beyond chance."))
    if not good:
        said.append(Sentence("No good part is labelled."))
    if not defective:
        said.append(Sentence("No defective part is labelled: nothing is shown about misses."))
    return Section(title, state, headline, tuple(said), tables=(Table(names, (0.34, 0.13, 0.13, 0.16, 0.24), rows),))


def _rate_words(rate: Rate) -> tuple[str, str]:
    if not rate.n:
        return NOTHING_SAID, NOTHING_SAID
    return percent(rate.share), Sentence("{low} to {high}", low=percent(rate.low), high=percent(rate.high))


def answer_words(answer: PartAnswer | None) -> str:
    """Return what a person answered about a good part, with who and when."""
    if answer is None:
        return NOTHING_SAID
    word = Sentence("left out") if answer.answer == "left out" else Sentence("kept: parts are made like this")
    return join(word, answer.by, moment(answer.at), by=", ")


def _bound_of(curve: DetectionCurve, mm_per_px: float | None) -> Sentence:
    """Return kind, contrast and zone of a curve with the size that is found for certain."""
    name = grade_words(curve.kind, curve.grey)
    if curve.zone:
        name = join(name, zone_words(curve.zone), by=", ")
    return join(name, bound_words(curve, mm_per_px), by=": ")


def detection_section(document: ProjectDocument) -> Section:
    """The size of synthetic defects that is found."""
    title = Sentence("Detection limit (synthetic defects)")
    study = document.detection
    if study is None:
        return Section(title, State.OPEN, Sentence("The detection limit was not measured."))
    outdated = document.detection_outdated
    usual = usual_of(study)
    bounds = [_bound_of(curve, study.mm_per_px) for curve in usual[:MOST_IN_HEADLINE]]
    if len(study.curves) > len(bounds):
        bounds.append(Sentence("{n} more below", n=len(study.curves) - len(bounds)))
    if outdated:
        headline, state = join(Sentence("The study is outdated."), *outdated), State.OPEN
    else:
        state = State.SHOWN if usual and all(map(is_bounded, usual)) and study.parts != "training" else State.OPEN
        headline = Sentence("SYNTHETIC, found with 90 % at 95 % confidence: {sizes}.", sizes=join(*bounds, by="; "))
        if study.parts == "training":
            headline = join(headline, Sentence("Measured in training parts, not in held-out ones."))
    names = (
        *(Sentence("Defect"), Sentence("Where"), Sentence("Contrast"), Sentence("Found")),
        *(Sentence("90 % from"), Sentence("90 % from, with 95 % confidence")),
    )
    rows = tuple(
        (
            *(kind_words(curve.kind), zone_words(curve.zone), contrast_words(curve), f"{curve.n_found} / {curve.n}"),
            *(a90_words(curve, study.mm_per_px), bound_words(curve, study.mm_per_px)),
        )
        for curve in study.curves
    )
    scale = NOTHING if study.mm_per_px else Sentence("The project has no scale, so sizes are in pixels only.")
    method = Sentence(
        "Probability-of-detection curves: logistic fit on the logarithm of the size, bound by the profile likelihood "
        "with simulated quantiles (terms of MIL-HDBK-1823A)."
    )
    paragraphs = (*outdated, *notes_of(study), method, *((scale,) if scale else ()))
    facts = (
        (Sentence("Measured"), join(moment(study.at), study.by, by=", ")),
        (Sentence("Painted into"), parts_words(study)),
        (Sentence("Left out"), Sentence("{n} (NG without a defect, or not judged)", n=study.n_left_out)),
        (
            Sentence("Defects"),
            Sentence("{n} of each kind and contrast in each zone, seed {seed}", n=study.per_kind, seed=study.seed),
        ),
        (Sentence("For project and limit"), f"{study.identity}, {study.threshold_l2:.4g}"),
    )
    table = Table(names, (0.15, 0.14, 0.18, 0.11, 0.19, 0.23), rows)
    return Section(title, state, headline, tuple(p for p in paragraphs if p), facts, (table,), study)
