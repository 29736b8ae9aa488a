"""The sections of a dossier about what was checked: good parts by the doctor, challenge parts, and the gauge study."""

import math
from collections.abc import Sequence

import numpy as np

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Label
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.core.statistics.periods import has_date, local
from inspector_app.pipeline.building.every_picture import MIN_PICTURES
from inspector_app.pipeline.challenge.gauge_figures import (
    GaugeFigures,
    PartRow,
    Rate,
    gauge_figures,
)
from inspector_app.pipeline.challenge.gauge_figures import sentences_of as study_sentences
from inspector_app.pipeline.challenge.judged_set import sentences_of as challenge_sentences
from inspector_app.pipeline.doctor.findings import Examination, coverage_words
from inspector_app.pipeline.dossier.content import NOTHING_SAID, Section, State, Table
from inspector_app.pipeline.dossier.sections import MOST_ROWS, answer_words, percent
from inspector_app.project.challenge_results import ChallengeResults, ChallengeRun, GaugeStudy, Outcome
from inspector_app.project.schema import ProjectDocument

LEAST_KAPPA = 0.75
"""From here on, AIAG's MSA calls an agreement good."""
AGREEMENT = Sentence("Agreement is shown if no known defective part passed and both kappas are at least 0.75.")
EARLIER = Sentence("It is of an earlier state of the project or of its limits.")


def moment_of(at_s: float) -> str:
    """Return a time, seconds since 1970, in the time zone of this computer; "?": no calendar can show it."""
    return f"{local(at_s):%Y-%m-%d %H:%M}" if has_date(np.array([at_s]))[0] else "?"


def first_rows(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[tuple[str, ...], ...], tuple[Sentence, ...]]:
    """Return the first rows of a long list, and a sentence that says how many are not there."""
    if len(rows) <= MOST_ROWS:
        return tuple(rows), ()
    return tuple(rows[:MOST_ROWS]), (Sentence("{n} further rows are not printed.", n=len(rows) - MOST_ROWS),)


def _label_words(label: Label | None) -> str:
    if label is None:
        return NOTHING_SAID
    return Sentence("good") if label is Label.GOOD else Sentence("defective")


def _subject_words(project_id: str, ng_l2: float, review_l2: float | None) -> str:
    return f"{project_id}, {ng_l2:.4g}" + (f" / {review_l2:.4g}" if review_l2 is not None else "")


# --- the doctor ------------------------------------------------------------------------------------------------


def doctor_section(document: ProjectDocument, found: Examination) -> Section:
    """What the doctor found about the good parts, and what people answered."""
    answers = {(answer.name, answer.path): answer for answer in document.answers}
    rows, n_open = [], 0
    for part in found.to_look_at:
        if not part.findings:
            continue
        image = document.training[part.picture]
        answer = answers.get((image.name, image.path))
        n_open += len(part.findings) if answer is None else 0
        rows.append((image.name, join(*(finding.words for finding in part.findings)), answer_words(answer)))
    rows.sort(key=lambda row: row[2] != NOTHING_SAID)
    n_unseen = found.n_parts - found.n_read - found.n_small
    headline = _found_words(len(found.findings), n_open, found.n_parts)
    if n_unseen:
        headline = join(
            headline, Sentence("Of {n} of {all} pictures only the score is known.", n=n_unseen, all=found.n_parts)
        )
    is_shown = not n_open and not n_unseen and found.n_parts >= MIN_PICTURES
    shown, more = first_rows(rows)
    names = Sentence("Part"), Sentence("Finding"), Sentence("Answer")
    return Section(
        Sentence("Training parts"),
        State.SHOWN if is_shown else State.OPEN,
        headline,
        (found.looked_at, found.wrong_words, *found.facts, coverage_words(found.coverage, document.n_parts), *more),
        tables=(Table(names, (0.24, 0.5, 0.26), shown),) if shown else (),
    )


def _found_words(n: int, n_open: int, n_parts: int) -> Sentence:
    if n_open:
        return Sentence(
            "{n} findings about training parts, {open} of them without an answer.",
            one="1 finding about a training part, without an answer.",
            n=n,
            open=n_open,
        )
    if n:
        return Sentence(
            "{n} findings about training parts, all answered.",
            one="1 finding about a training part, answered.",
            n=n,
        )
    if n_parts < MIN_PICTURES:
        return Sentence(
            "{n} good parts are too few to be compared with one another; from {least} on, the doctor does.",
            n=n_parts,
            least=MIN_PICTURES,
        )
    return Sentence("The doctor found nothing about the {n} pictures of good parts.", n=n_parts)


# --- challenge parts -------------------------------------------------------------------------------------------


def challenge_section(results: ChallengeResults | SettingsError, subject: str) -> Section:
    """The last challenge of the project.

    Args:
        results: what this computer remembers, or why it cannot be read.
        subject: what verdicts depend on now, :func:`inspector_app.project.challenge_results.subject_of`.
    """
    title = Sentence("Challenge parts")
    if isinstance(results, SettingsError):
        return _unreadable(title, results)
    test, override = results.test, results.override
    said = challenge_sentences(override) if override is not None else ()
    if test is None:
        none = Sentence("Challenge parts were not judged on this computer.")
        return Section(title, State.OPEN, join(none, *said))
    verdict, *faults = challenge_sentences(test)
    n_wrong = sum(not one.right for one in test.outcomes)
    if n_wrong > 1:
        wrong = Sentence("{n} of {all} challenge parts were not judged as expected.", n=n_wrong, all=test.n)
    else:
        wrong = faults[0] if n_wrong else NOTHING
    earlier = test.subject != subject
    shown = test.passed and not earlier and override is None
    rows, more = first_rows([_outcome_row(one) for one in sorted(test.outcomes, key=lambda one: one.right)])
    names = Sentence("Part"), Sentence("Known as"), Sentence("Verdict"), Sentence("Score"), Sentence("Remark")
    return Section(
        title,
        State.FAILED if n_wrong else State.SHOWN if shown else State.OPEN,
        join(verdict, wrong, EARLIER if earlier else NOTHING, Sentence("Overridden.") if override else NOTHING),
        (*faults[n_wrong:], *said, *more),  # the first faults are about one part each, and the table shows them
        _challenge_facts(test, override),
        (Table(names, (0.32, 0.14, 0.12, 0.1, 0.32), rows),) if rows else (),
    )


def _challenge_facts(test: ChallengeRun, override: ChallengeRun | None) -> tuple[tuple[Sentence, str], ...]:
    facts = [
        (Sentence("Judged"), join(moment_of(test.at_s), test.person or NOTHING_SAID, test.station, by=", ")),
        (
            Sentence("Defective parts found"),
            Sentence("{n} of {all}", n=test.n_found, all=test.n_defects),
        ),
        (Sentence("For project and limit"), _subject_words(test.project_id, test.ng_l2, test.review_l2)),
    ]
    if override is not None:
        who = join(moment_of(override.at_s), override.person or NOTHING_SAID, override.station, by=", ")
        facts.append((Sentence("Overridden"), who))
    return tuple(facts)


def _outcome_row(one: Outcome) -> tuple[str, ...]:
    score = f"{one.score:.3f}" if one.score is not None else NOTHING_SAID
    wrong = Sentence("wrong") if not one.right else NOTHING
    return one.name, _label_words(one.expected), one.verdict.value, score, join(wrong, one.note, by=": ")


def _unreadable(title: Sentence, error: SettingsError) -> Section:
    return Section(title, State.OPEN, error.message, (error.hint,) if error.hint else ())


# --- the gauge study -------------------------------------------------------------------------------------------


def gauge_section(
    study: GaugeStudy | SettingsError | None, begun: GaugeStudy | SettingsError | None, subject: str
) -> Section:
    """The last finished gauge study of the project.

    Args:
        study: the study, or why it cannot be read; None: there is none.
        begun: one that was begun after it and is not finished, the same.
        subject: as for :func:`challenge_section`.
    """
    title = Sentence("Measurement system study")
    if isinstance(study, SettingsError):
        return _unreadable(title, study)
    said = _begun_words(begun)
    if study is None or not study.done:
        return Section(title, State.OPEN, Sentence("No study was done on this computer."), said)
    figures = gauge_figures(study)
    state, why = _gauge_state(study, figures, subject)
    headline = Sentence(
        "{n} parts, {passes} passes: miss rate {missed}, false-alarm rate {false_alarms}.",
        n=len(study.parts),
        passes=study.passes,
        missed=_share_words(figures.missed),
        false_alarms=_share_words(figures.false_alarms),
    )
    flipped, more = first_rows([_flipped_row(row) for row in figures.flipped])
    rule = (AGREEMENT,) if study.source == "camera" else ()
    return Section(
        title,
        state,
        join(why, headline),
        (*study_sentences(study, figures), *rule, *said, *more),
        _gauge_facts(study),
        (_rates_table(figures), *((_flipped_table(flipped),) if flipped else ())),
    )


def _gauge_state(study: GaugeStudy, figures: GaugeFigures, subject: str) -> tuple[State, Sentence]:
    """Return whether the agreement was shown, and what limits the study, to be said first."""
    if study.subject != subject:
        simulated = Sentence("SIMULATED study.") if study.source == "disturbed" else NOTHING
        return State.OPEN, join(simulated, EARLIER)
    if study.source == "disturbed":
        return State.OPEN, Sentence("SIMULATED study.")
    if study.source == "pictures":
        return State.OPEN, Sentence("The same pictures were judged: nothing is said about repeatability.")
    kappas = figures.reference_kappa, figures.passes_kappa
    if not figures.missed.n or not figures.false_alarms.n or figures.n_errors or not all(map(math.isfinite, kappas)):
        return State.OPEN, NOTHING
    agrees = not figures.missed.count and min(kappas) >= LEAST_KAPPA
    return (State.SHOWN if agrees else State.FAILED), NOTHING


def _begun_words(begun: GaugeStudy | SettingsError | None) -> tuple[Sentence, ...]:
    if isinstance(begun, SettingsError):
        return (begun.sentence,)
    if begun is None:
        return ()
    return (
        Sentence(
            "A study was begun at {at} and is not finished: {n} of {all} judgements.",
            at=moment_of(begun.began_at_s),
            n=len(begun.trials),
            all=begun.n_trials,
        ),
    )


def _gauge_facts(study: GaugeStudy) -> tuple[tuple[Sentence, str], ...]:
    source = {
        "camera": Sentence("parts shown to the camera in each pass"),
        "disturbed": Sentence("SIMULATED: shifted and relit copies of the pictures"),
        "pictures": Sentence("the same pictures in each pass"),
    }[study.source]
    times = moment_of(study.began_at_s), moment_of(max(trial.at_s for trial in study.trials))
    when = " \N{EN DASH} ".join(dict.fromkeys(times))
    return (
        (Sentence("Judged"), join(when, study.person or NOTHING_SAID, study.station, by=", ")),
        (Sentence("What was judged"), source),
        (Sentence("For project and limit"), _subject_words(study.project_id, study.ng_l2, study.review_l2)),
    )


def _rates_table(figures: GaugeFigures) -> Table:
    names = Sentence("Parts"), Sentence("Number"), Sentence("Counted"), Sentence("Share"), Sentence("95 % interval")
    rates = (
        (Sentence("defective, OK at least once"), figures.missed),
        (Sentence("good, not OK at least once"), figures.false_alarms),
        (Sentence("judged rightly in each pass"), figures.effective),
    )
    rows = tuple(
        (what, str(rate.n), str(rate.count), _share_words(rate), _interval_words(rate)) for what, rate in rates
    )
    return Table(names, (0.34, 0.13, 0.13, 0.16, 0.24), rows)


def _share_words(rate: Rate) -> str:
    return percent(rate.share) if rate.n else NOTHING_SAID


def _interval_words(rate: Rate) -> str:
    if not rate.n:
        return NOTHING_SAID
    low, high = rate.interval
    return Sentence("{low} to {high}", low=percent(low), high=percent(high))


def _flipped_row(row: PartRow) -> tuple[str, ...]:
    scores = [f"{score:.3f}" if math.isfinite(score) else NOTHING_SAID for score in row.scores]
    return row.name, _label_words(row.reference), ", ".join(row.verdicts), ", ".join(scores)


def _flipped_table(rows: tuple[tuple[str, ...], ...]) -> Table:
    names = Sentence("Not judged alike"), Sentence("Known as"), Sentence("Verdicts"), Sentence("Scores")
    return Table(names, (0.32, 0.14, 0.24, 0.3), rows)
