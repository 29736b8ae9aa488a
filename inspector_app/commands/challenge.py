"""``inspector-app challenge``: judges the challenge parts of a project, and keeps the result."""

import platform
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.commands.console import ExitCode, follow, say, say_json, tell
from inspector_app.commands.inspect import open_for_judging
from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Label, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.challenge.adding import add_parts, from_file
from inspector_app.pipeline.challenge.judged_set import Person, judge_challenge, run_of, sentences_of
from inspector_app.pipeline.challenge.keeping import keep_run
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.app_settings import load_settings
from inspector_app.project.challenge_results import ChallengeRun
from inspector_app.project.challenge_set import ChallengeSet, folder_of, load_set
from inspector_app.project.paths import AppPaths, user_paths
from inspector_app.project.person import user_name
from inspector_app.records.audit_entry import Entry

LINE = "{:<6}  {:<6}  {:>8}  {}"


def run(file: Path, good: Sequence[Path], defects: Sequence[Path], *, as_json: bool) -> ExitCode:
    """Add pictures to the challenge parts, if there are some, then judge all parts.

    Returns:
        ALL_OK: passed; SOME_NG: a part was not judged as expected; SOME_ERROR: a part could not be judged.

    Raises:
        InspectorError: there is nothing to judge, or the result cannot be kept.
    """
    opened, paths = open_for_judging(file), user_paths()
    document = opened.project.document
    if good or defects:
        _add(opened, paths, good, defects)
    parts = load_set(paths.challenge, document.name)
    _require_judgeable(parts)
    own = folder_of(paths.challenge, document.name)
    judged = follow(judge_challenge(parts, own, opened.detector, document.limits))
    person = Person(user_name(), "", platform.node())
    outcomes = tuple(part.outcome for part in judged)
    result = run_of(outcomes, parts, document, document.limits, person, time.time())
    settings = load_settings(paths.settings)[0]
    keep_run(result, paths.challenge, paths.records_file(settings.records_folder))
    _note(paths, document.name, "passed" if result.passed else "NOT passed")
    _print(result, file, as_json=as_json)
    if any(one.verdict is Verdict.ERROR for one in outcomes):
        return ExitCode.SOME_ERROR
    return ExitCode.ALL_OK if result.passed else ExitCode.SOME_NG


def _add(opened: OpenedProject, paths: AppPaths, good: Sequence[Path], defects: Sequence[Path]) -> None:
    project = opened.project.document.name
    added = [
        from_file(path, expected) for expected, given in ((Label.GOOD, good), (Label.DEFECT, defects)) for path in given
    ]
    kept = follow(add_parts(paths.challenge, project, added, opened.detector.reading))
    for part in kept.parts[-len(added) :]:
        tell(Sentence("Added as known {label}: {name}", label=part.expected.value, name=part.name))
        _note(paths, f"{project}: {part.name}", f"added as {part.expected.value}")


def _note(paths: AppPaths, what: str, new: str) -> None:
    from inspector_app.records.audit import append

    entry = Entry(datetime.now(UTC), platform.node(), user_name(), "", "challenge", what, "", new)
    append(paths.settings, [entry])


def _require_judgeable(parts: ChallengeSet) -> None:
    if not parts.n_defects:
        raise InspectorError(
            Sentence("This project has no known defective challenge part, so nothing shows that defects are found."),
            hint=Sentence(
                "Add pictures with --add-defect and --add-good, or in the window (Project > Challenge parts…)."
            ),
        )
    if parts.shown:
        raise InspectorError(
            Sentence("Some challenge parts have no picture: they are shown to the camera."),
            hint=Sentence("Judge them in the window (Project > Challenge parts…)."),
        )


def _print(result: ChallengeRun, file: Path, *, as_json: bool) -> None:
    if as_json:
        said = [str(sentence) for sentence in sentences_of(result)]
        kept = result.model_dump(mode="json")
        say_json({**kept, "project": str(file), "part": result.project, "passed": result.passed, "said": said})
        return
    for one in result.outcomes:
        score = f"{one.score:.2f}" if one.score is not None else "-"
        say(LINE.format("" if one.right else "WRONG", one.verdict.value, score, f"{one.name} ({one.expected.value})"))
    for sentence in sentences_of(result):
        say(sentence)
