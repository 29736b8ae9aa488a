"""``inspector-app correct``: teach a project that parts are good, remember missed defects, or undo that."""

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from inspector_app.commands.console import ExitCode, follow, remark, say, say_json, show_table, tell
from inspector_app.commands.inspect import open_for_judging
from inspector_app.core.errors import InspectorError
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.correct import correct
from inspector_app.pipeline.correcting.marking import boxed
from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal
from inspector_app.pipeline.correcting.remember import MissedDefect, remember
from inspector_app.pipeline.correcting.undo import undone
from inspector_app.pipeline.correcting.words import (
    effect_of,
    entries_of,
    flips_sentence,
    limit_sentence,
    missed_sentence,
    subject_of,
)
from inspector_app.project.merging import save_merged
from inspector_app.project.paths import user_paths
from inspector_app.project.person import user_name
from inspector_app.project.schema_corrections import AnyCorrection, GoodCorrection
from inspector_app.project.store import load_document
from inspector_app.records.audit import append
from inspector_app.sources.images import read_rgb


def run(
    file: Path,
    good: list[Path],
    defect: Path | None,
    box: str | None,
    undo: int | None,
    by: str | None,
    *,
    listed: bool,
    dry_run: bool,
    as_json: bool,
) -> ExitCode:
    """Correct a project and save it, undo one correction, or list them; exactly one of these.

    Returns:
        ALL_OK, or SOME_ERROR if a picture is not used.

    Raises:
        InspectorError: it is not said what to do, or it cannot be done; the file is unchanged.
    """
    if bool(good) + (defect is not None) + (undo is not None) + listed != 1:
        raise InspectorError(
            Sentence("It is not said what to do, or too much."),
            hint=Sentence("Give either --good PICTURE, --defect PICTURE, --undo NUMBER or --list."),
        )
    if box is not None and defect is None:
        raise InspectorError(Sentence("--box marks a defect."), hint=Sentence("Give --defect PICTURE with it."))
    if listed:
        _list(file, as_json=as_json)
        return ExitCode.ALL_OK
    opened = open_for_judging(file)
    person, at = by if by is not None else user_name(), datetime.now(UTC)
    labelled = opened.project.labelled_parts()
    if undo is not None:
        work = undone(opened, labelled, undo, at, person)
    elif defect is not None:
        work = remember(opened, labelled, _missed(defect, box, opened.detector.reading), at, person)
    else:
        work = correct(opened, labelled, [CalledGood(path.name, path) for path in good], at, person)
    found = follow(work)
    saved = found.opened is not None and not dry_run
    if found.opened is not None and not dry_run:
        project = save_merged(found.opened.project, opened.project, file).project
        note_in_audit_trail(entries_of(opened.project.document, project.document, at, person))
    if as_json:
        say_json({"project": str(file), "saved": saved, **_as_json(found)})
    else:
        _print(found, file, saved=saved)
    return ExitCode.SOME_ERROR if found.refused else ExitCode.ALL_OK


def _missed(picture: Path, box: str | None, reading: Reading) -> MissedDefect:
    """The defect in a picture: in a rectangle X,Y,W,H in pixels, or its brightest region."""
    if box is None:
        return MissedDefect(picture.name, picture, None)
    try:
        x, y, width, height = (int(number) for number in box.split(","))
    except ValueError as error:
        raise InspectorError(
            Sentence("{box} is no rectangle.", box=box), hint=Sentence("Give four whole numbers: --box X,Y,W,H.")
        ) from error
    rgb = read_rgb(picture, reading)
    return MissedDefect(picture.name, picture, boxed((x, y, width, height), (rgb.shape[1], rgb.shape[0])))


def note_in_audit_trail(entries: tuple[Any, ...]) -> None:
    """Write entries into the audit trail of the station; if that fails, say so."""
    try:
        append(user_paths().settings, entries)
    except InspectorError as error:
        tell(f"Warning: {error}")


def _list(file: Path, *, as_json: bool) -> None:
    from rich.table import Table

    document = load_document(file)
    if as_json:
        corrections = [one.model_dump(mode="json") for one in document.corrections]
        say_json({"project": str(file), "corrections": corrections})
        return
    if not document.corrections:
        say("This project has no corrections.")
        return
    table = Table("Number", "When (UTC)", "Who", "Picture", "Effect", title=document.name)
    for one in document.corrections:
        table.add_row(str(one.id), f"{one.at:%Y-%m-%d %H:%M}", one.by or "-", subject_of(one), _effect(one))
    show_table(table)


def _effect(one: AnyCorrection) -> str:
    learned_again = "; learned again since" if isinstance(one, GoodCorrection) and one.part is None else ""
    return f"{effect_of(one)}{learned_again}"


def _print(found: Proposal, file: Path, *, saved: bool) -> None:
    for part in found.parts:
        say(
            f"{part.name}: {part.verdict} at {part.score_l2 / found.before.ng_l2:.2f} becomes {part.now} at "
            f"{part.now_l2 / found.after.ng_l2:.2f}, {part.n_new} patches (correction {part.id})"
        )
        for conflict in part.conflicts:
            say(
                f"  {conflict.n_patches} patches are not learned: the labelled defect {conflict.defect.name} shows them"
            )
    for one, reason in found.refused:
        say(f"{one.name}: not used. {reason}")
    remark(found.remarks)
    if found.opened is None:
        say("Nothing is changed.")
        return
    say(flips_sentence(found))
    for flip in found.flips:
        mark = " (worse)" if flip.is_worse else ""
        change = f"{flip.verdict} {flip.score:.2f} -> {flip.now} {flip.now_score:.2f}"
        say(f"  {flip.name}, {flip.label.value}: {change}{mark}")
    missed = missed_sentence(found.flips)
    if missed is not None:
        tell(f"Warning: {missed}")
    say(limit_sentence(found))
    say(f"Saved {file}." if saved else "Nothing is saved: this was a trial.")


def _as_json(found: Proposal) -> dict[str, Any]:
    parts = [
        {
            "id": part.id,
            "name": part.name,
            "patches": part.n_new,
            "verdict_before": part.verdict.value,
            "verdict_after": part.now.value,
            "score_before": part.score_l2,
            "score_after": part.now_l2,
            "conflicts": [{"defect": one.defect.name, "patches": one.n_patches} for one in part.conflicts],
        }
        for part in found.parts
    ]
    return {
        "parts": parts,
        "refused": [{"name": one.name, "reason": reason} for one, reason in found.refused],
        "flips": [{**asdict(flip), "is_worse": flip.is_worse} for flip in found.flips],
        "compared": {"good": found.n_good, "labelled": found.n_labelled},
        "limit_before": found.before.ng_l2,
        "limit_after": found.after.ng_l2,
        "promise_before": found.promise,
        "promise_after": found.promise_after,
        "remarks": list(found.remarks),
    }
