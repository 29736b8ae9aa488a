"""Keeping the result of a challenge: in the store, and as the last one of the project."""

from pathlib import Path

from inspector_app.project.challenge_results import ChallengeResults, ChallengeRun, save_run


def keep_run(run: ChallengeRun, folder: Path, records: Path) -> ChallengeResults:
    """Keep a challenge or an override; return what the station remembers now.

    A failure, in the middle too, never unlocks a station: what is not passed is remembered first and stored then, and
    what is passed the other way round.

    Args:
        run: the result.
        folder: :attr:`inspector_app.project.paths.AppPaths.challenge`.
        records: the file of records; a missing one is made.

    Raises:
        InspectorError: it cannot be written.
    """
    from inspector_app.records.challenges import add_challenge  # takes tenths of a second

    if run.kind == "test" and not run.passed:
        kept = save_run(folder, run)
        add_challenge(records, run)
        return kept
    add_challenge(records, run)
    return save_run(folder, run)
