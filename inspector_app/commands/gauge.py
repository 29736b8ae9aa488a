"""``inspector-app gauge``: an attribute agreement study over pictures."""

import platform
import time
from pathlib import Path

from inspector_app.commands.console import ExitCode, follow, require_writable, say, say_json, tell
from inspector_app.commands.inspect import open_for_judging
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.challenge.gauge_figures import GaugeFigures, Rate, gauge_figures, sentences_of
from inspector_app.pipeline.challenge.judged_set import Person
from inspector_app.pipeline.challenge.study import Source, begin_study, judge_study, parts_in, require_same, write_table
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.challenge_results import GaugeStudy, load_study, save_study
from inspector_app.project.paths import user_paths
from inspector_app.project.person import user_name


def run(
    file: Path,
    folder: Path | None,
    n: int,
    passes: int,
    seed: int,
    out: Path | None,
    *,
    disturbed: bool,
    resume: bool,
    as_json: bool,
) -> ExitCode:
    """Begin a study, or go on with one that was broken off, and print what it says.

    Raises:
        InspectorError: there is nothing to judge or to go on with, or the results cannot be kept.
    """
    if out is not None:
        require_writable(out)
    opened, paths = open_for_judging(file), user_paths()
    name, limits = opened.project.document.name, opened.project.document.limits
    if resume:
        study = _broken_off(load_study(paths.challenge, name))
        require_same(study, opened.project.document, limits)
        tell(Sentence("Going on after {n} of {all} judgements.", n=len(study.trials), all=study.n_trials))
    else:
        study = _begun(opened, folder, n, passes, seed, disturbed=disturbed)
        save_study(paths.challenge, study)
    study = follow(judge_study(study, opened.detector, limits, lambda kept: save_study(paths.challenge, kept)))
    figures = gauge_figures(study)
    if out is not None:
        write_table(study, out)
    _print(study, figures, file, as_json=as_json)
    if figures.n_errors:
        return ExitCode.SOME_ERROR
    return (
        ExitCode.SOME_NG if figures.flipped or figures.missed.count or figures.false_alarms.count else ExitCode.ALL_OK
    )


def _begun(
    opened: OpenedProject, folder: Path | None, n: int, passes: int, seed: int, *, disturbed: bool
) -> GaugeStudy:
    if folder is None:
        raise InspectorError(
            Sentence("It is not said which parts are judged."),
            hint=Sentence("Give --parts FOLDER, or --resume to go on with a study that was broken off."),
        )
    document = opened.project.document
    person = Person(user_name(), "", platform.node())
    parts = parts_in(folder, n, seed)
    source: Source = "disturbed" if disturbed else "pictures"
    return follow(begin_study(parts, source, passes, seed, document, document.limits, person, time.time()))


def _broken_off(study: GaugeStudy | None) -> GaugeStudy:
    if study is None:
        raise InspectorError(
            Sentence("No study of this project was broken off."), hint=Sentence("Begin one with --parts FOLDER.")
        )
    if study.source == "camera":
        raise InspectorError(
            Sentence("The study that was broken off needs the parts under the camera."),
            hint=Sentence("Go on with it in the window (Project > Gauge study…)."),
        )
    return study


def _print(study: GaugeStudy, figures: GaugeFigures, file: Path, *, as_json: bool) -> None:
    said = [str(sentence) for sentence in sentences_of(study, figures)]
    if not as_json:
        for sentence in said:
            say(sentence)
        return
    say_json(
        {
            "project": str(file),
            "source": study.source,
            "simulated": study.source == "disturbed",
            "parts": len(study.parts),
            "passes": study.passes,
            "missed": _rate(figures.missed),
            "false_alarms": _rate(figures.false_alarms),
            "effective": _rate(figures.effective),
            "miss_share_of_judgements": figures.miss_share,
            "false_share_of_judgements": figures.false_share,
            "kappa_reference": figures.reference_kappa,
            "kappa_passes": figures.passes_kappa,
            "spread": figures.spread,
            "total_spread": figures.total_spread,
            "errors": figures.n_errors,
            "flipped": [row.name for row in figures.flipped],
            "said": said,
            "rows": [
                {
                    "name": row.name,
                    "reference": row.reference,
                    "verdicts": [verdict.value for verdict in row.verdicts],
                    "scores": list(row.scores),
                }
                for row in figures.rows
            ],
        }
    )


def _rate(rate: Rate) -> dict[str, float]:
    low, high = rate.interval
    return {"count": rate.count, "n": rate.n, "share": rate.share, "low": low, "high": high}
