"""``inspector-app learn``: learn from labelled defects, and adopt what was learned only if it helps."""

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from inspector_app.commands.console import ExitCode, follow, remark, say, say_json, show_table
from inspector_app.commands.correct import note_in_audit_trail
from inspector_app.commands.inspect import open_for_judging
from inspector_app.core.messages import Label, ScoredPart
from inspector_app.pipeline.correcting.learn import learn
from inspector_app.pipeline.correcting.proposal import HeadTrial, Proposal
from inspector_app.pipeline.correcting.words import (
    entries_of,
    flips_sentence,
    limit_sentence,
    rate_words,
    trial_sentence,
)
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.tuning import Scored, find_labelled, keeping_scores, merged, score_labelled
from inspector_app.project.merging import save_merged
from inspector_app.project.person import user_name


def run(file: Path, defects: Path | None, by: str | None, *, adopt: bool, as_json: bool) -> ExitCode:
    """Learn from the labelled defects of a project; save it only if it helps and ``adopt`` says so.

    Args:
        file: the project.
        defects: a folder of further labelled pictures; those whose folder names no label are defects.
        by: who asks for it; None: the user of this computer.
        adopt: save the project, with these pictures labelled.
        as_json: print one JSON object.

    Returns:
        ALL_OK, or SOME_ERROR if a picture is not used.

    Raises:
        InspectorError: it cannot be learned; the file is unchanged.
    """
    opened = open_for_judging(file)
    person, at = by if by is not None else user_name(), datetime.now(UTC)
    labelled: tuple[ScoredPart, ...] = tuple(opened.project.labelled_parts())
    skipped: tuple[tuple[Path, str], ...] = ()
    if defects is not None:
        scored = _scored(defects, opened)
        if opened.project.head is not None:
            scored = keeping_scores(scored, labelled)
            remark(scored.remarks)
        labelled, skipped = merged(labelled, scored.parts), scored.skipped
    now = replace(opened, project=opened.project.with_labelled(labelled))
    found = follow(learn(now, labelled, at, person))
    saved = found.opened is not None and adopt
    if found.opened is not None and adopt:
        project = save_merged(found.opened.project, opened.project, file).project
        note_in_audit_trail(entries_of(opened.project.document, project.document, at, person))
    assert found.trial is not None
    if as_json:
        say_json({"project": str(file), "saved": saved, **_as_json(found, found.trial, skipped)})
    else:
        for path, reason in skipped:
            say(f"{path.name}: not used. {reason}")
        _print(found, found.trial, file, adopt=adopt)
    return ExitCode.SOME_ERROR if skipped else ExitCode.ALL_OK


def _scored(folder: Path, opened: OpenedProject) -> Scored:
    found = follow(find_labelled([folder]))
    remark(found.remarks)
    pictures = [*found.labelled, *((path, Label.DEFECT) for path in found.unknown)]
    known = {Path(image.path) for image in opened.project.document.training if image.path}
    return follow(score_labelled(pictures, opened.detector, known))


def _print(found: Proposal, trial: HeadTrial, file: Path, *, adopt: bool) -> None:
    from rich.table import Table

    remark(found.remarks)
    table = Table("Parts that it did not learn", "Number", "NG before", "NG with what was learned")
    for what, n, before, after in (
        ("labelled defects", trial.n_defects, trial.found_before, trial.found_after),
        ("good parts", trial.n_good, trial.alarms_before, trial.alarms_after),
    ):
        table.add_row(what, str(n), rate_words(before, n), rate_words(after, n))
    show_table(table)
    say("In brackets: where the true rate lies with 95 % confidence.")
    say("Several pictures of one part count as several: label one picture of each part.")
    say(trial_sentence(trial))
    if found.opened is None:
        say("Nothing is changed.")
        return
    say(limit_sentence(found))
    say(flips_sentence(found))
    say(f"Saved {file}." if adopt else "Nothing is saved: give --adopt to use it.")


def _as_json(found: Proposal, trial: HeadTrial, skipped: tuple[tuple[Path, str], ...]) -> dict[str, Any]:
    return {
        **asdict(trial),
        "helps": trial.helps,
        "limit_before": found.before.ng_l2,
        "limit_after": found.after.ng_l2,
        "promise_before": found.promise,
        "promise_after": found.promise_after,
        "skipped": [{"path": str(path), "reason": reason} for path, reason in skipped],
        "remarks": list(found.remarks),
    }
