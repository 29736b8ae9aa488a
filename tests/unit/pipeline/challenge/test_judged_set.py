"""Judging challenge parts: as a live run would, and never passed where something is missing, changed or wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Label, Limits, Verdict
from inspector_app.pipeline.challenge.adding import NewPart, add_parts, from_file, from_run
from inspector_app.pipeline.challenge.judged_set import judge_challenge, run_of, sentences_of
from inspector_app.pipeline.challenge.keeping import keep_run
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.challenge_results import ChallengeRun, load_results
from inspector_app.project.challenge_set import ChallengeSet, KnownPart, change_set, folder_of, load_set
from inspector_app.records import challenges
from inspector_app.records.challenges import challenges_in
from inspector_app.sources.images import read_frame
from tests import helpers
from tests.unit.pipeline.challenge.conftest import KIM


def between(opened: OpenedProject, parts: ChallengeSet, folder: Path) -> Limits:
    """Limits between the good and the defective parts, found with the path that every run takes."""
    scores = {
        part.expected: inspect(
            read_frame(folder_of(folder, parts.project) / str(part.file)),
            opened.detector,
            opened.project.document.limits,
        ).score_l2
        for part in sorted(parts.parts, key=lambda part: part.expected)
    }
    assert scores[Label.GOOD] < scores[Label.DEFECT]
    return Limits((scores[Label.GOOD] + scores[Label.DEFECT]) / 2)


def judged(opened: OpenedProject, parts: ChallengeSet, folder: Path, limits: Limits) -> ChallengeRun:
    done = helpers.result_of(judge_challenge(parts, folder_of(folder, parts.project), opened.detector, limits))
    outcomes = tuple(part.outcome for part in done)
    return run_of(outcomes, parts, opened.project.document, limits, KIM, 1.8e9)


@pytest.fixture
def limits(opened: OpenedProject, parts: ChallengeSet, tmp_path: Path) -> Limits:
    return between(opened, parts, tmp_path)


def test_the_verdicts_are_those_of_a_run(
    opened: OpenedProject, parts: ChallengeSet, limits: Limits, tmp_path: Path
) -> None:
    run = judged(opened, parts, tmp_path, limits)
    of_a_run = [
        inspect(read_frame(path, opened.detector.reading), opened.detector, limits)
        for path in (*helpers.cells(0.0, 2), *helpers.cells(1.0, 2))
    ]
    assert [one.verdict for one in run.outcomes] == [record.verdict for record in of_a_run]
    assert [one.score for one in run.outcomes] == [record.relative_score for record in of_a_run]


def test_a_defect_that_passes_and_a_good_part_that_does_not_are_named(
    opened: OpenedProject, parts: ChallengeSet, limits: Limits, tmp_path: Path
) -> None:
    blind = judged(opened, parts, tmp_path, Limits(1e9))
    assert not blind.passed
    assert (blind.n_found, blind.n_defects) == (0, 2)
    assert [str(said) for said in sentences_of(blind)] == [
        "NOT passed.",
        *(f"The known defect {part.name} was judged OK." for part in parts.parts[2:]),
    ]
    strict = judged(opened, parts, tmp_path, Limits(1e-9))
    assert not strict.passed
    assert f"The known good part {parts.parts[0].name} was judged NG." in sentences_of(strict)
    review = replace(limits, ng_l2=1e9, review_l2=limits.ng_l2)
    assert {one.verdict for one in judged(opened, parts, tmp_path, review).outcomes[3:]} <= {Verdict.REVIEW, Verdict.OK}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_bytes(helpers.cells(1.0, 9)[8].read_bytes()), "was changed after it was kept"),
        (lambda path: path.write_bytes(b""), "was changed after it was kept"),
    ],
)
def test_a_picture_that_is_not_the_kept_one_is_error_and_the_challenge_not_passed(
    opened: OpenedProject, parts: ChallengeSet, tmp_path: Path, spoil: object, said: str
) -> None:
    assert callable(spoil)
    spoil(folder_of(tmp_path, parts.project) / str(parts.parts[3].file))
    run = judged(opened, parts, tmp_path, Limits(1e-9))  # at which every part that is judged is NG
    assert run.outcomes[3].verdict is Verdict.ERROR
    assert said in run.outcomes[3].note
    assert parts.parts[3].name in run.outcomes[3].note
    assert not run.outcomes[3].right
    assert not run.passed


def test_a_set_without_defects_or_a_broken_off_challenge_is_never_passed(
    opened: OpenedProject, parts: ChallengeSet, tmp_path: Path
) -> None:
    good = parts.model_copy(update={"parts": parts.parts[:2]})
    run = judged(opened, good, tmp_path, Limits(1e9))
    assert all(one.right for one in run.outcomes)
    assert not run.passed
    assert "it proves nothing" in sentences_of(run)[-1]
    document = opened.project.document
    some = run_of(judged(opened, parts, tmp_path, Limits(1e9)).outcomes[:2], parts, document, Limits(1e9), KIM, 1.8e9)
    assert not some.passed
    assert sentences_of(some)[-1] == "It was broken off after 2 of 4 parts."


def test_what_cannot_be_a_picture_is_not_added_and_nothing_with_it(
    opened: OpenedProject, parts: ChallengeSet, tmp_path: Path
) -> None:
    whole = NewPart("whole.png", Label.GOOD, lambda: (helpers.cells(0.0, 3)[2].read_bytes(), False))
    broken = NewPart("broken.png", Label.GOOD, lambda: (b"no picture", False))
    with pytest.raises(SourceError, match=r"broken\.png cannot be a challenge part"):
        helpers.result_of(add_parts(tmp_path, parts.project, [whole, broken], opened.detector.reading))
    assert load_set(tmp_path, parts.project) == parts
    again = helpers.result_of(
        add_parts(tmp_path, parts.project, [replace(whole, name=parts.parts[0].name)], opened.detector.reading)
    )
    assert again.parts[-1].name == f"{Path(parts.parts[0].name).stem} (2).png"


def test_a_name_that_another_window_has_taken_meanwhile_gets_a_number(opened: OpenedProject, tmp_path: Path) -> None:
    """The result of a part is kept by its name: of two with one name, one would stand for both."""
    (part,) = helpers.cells(1.0, 1)
    adding = add_parts(tmp_path, "p", [from_file(part, Label.DEFECT)], opened.detector.reading)
    next(adding)  # it has begun
    change_set(tmp_path, "p", lambda before: (*before, KnownPart(name=part.name, expected=Label.GOOD)))
    kept = helpers.result_of(adding).parts
    assert [one.name for one in kept] == [part.name, f"{part.stem} (2){part.suffix}"]


def test_a_part_of_a_run_is_copied_only_in_full_size_and_unchanged(opened: OpenedProject, tmp_path: Path) -> None:
    path = tmp_path / "part.png"
    path.write_bytes(helpers.cells(0.0, 1)[0].read_bytes())
    frame = read_frame(path)
    record = inspect(frame, opened.detector, Limits(1.0))
    read = from_run(record, None, Label.GOOD).read
    assert read is not None
    assert read() == (path.read_bytes(), False)
    path.write_bytes(helpers.cells(1.0, 1)[0].read_bytes() + b" ")
    with pytest.raises(SourceError, match="has changed since it was judged"):
        read()
    rgb = helpers.part()
    camera = replace(record, path=None, source_size=(rgb.shape[1], rgb.shape[0]))
    shown = from_run(camera, rgb, Label.GOOD).read
    assert shown is not None
    kept = helpers.result_of(add_parts(tmp_path, "p", [from_run(camera, rgb, Label.GOOD)], opened.detector.reading))
    assert kept.parts[0].taken
    assert (read_frame(folder_of(tmp_path, "p") / str(kept.parts[0].file)).rgb == rgb).all()  # type: ignore[union-attr]
    small = from_run(camera, rgb[::2, ::2], Label.GOOD).read
    assert small is not None
    with pytest.raises(SourceError, match="full size"):
        small()


def test_a_failure_is_remembered_even_if_it_cannot_be_stored_and_a_success_only_if_it_is(
    opened: OpenedProject, parts: ChallengeSet, limits: Limits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = judged(opened, parts.model_copy(update={"parts": parts.parts[1:2] + parts.parts[3:]}), tmp_path, limits)
    passed = passed.model_copy(update={"outcomes": tuple(o for o in passed.outcomes if o.right)})
    passed = passed.model_copy(update={"n": len(passed.outcomes)})
    assert passed.passed
    failed = judged(opened, parts, tmp_path, Limits(1e9))
    records = tmp_path / "records" / "records.sqlite"
    keep_run(passed, tmp_path, records)
    assert load_results(tmp_path, passed.project).test == passed

    def full(*_row: object) -> None:
        raise OSError("No space left")

    monkeypatch.setattr(challenges, "add_challenge", full)
    with pytest.raises(OSError, match="No space"):
        keep_run(failed, tmp_path, records)
    assert load_results(tmp_path, passed.project).test == failed
    with pytest.raises(OSError, match="No space"):
        keep_run(passed, tmp_path, records)
    assert load_results(tmp_path, passed.project).test == failed
    override = run_of((), parts, opened.project.document, limits, KIM, 1.8e9, "no lamp")
    with pytest.raises(OSError, match="No space"):
        keep_run(override, tmp_path, records)
    assert load_results(tmp_path, passed.project).override is None
    monkeypatch.undo()
    keep_run(override, tmp_path, records)
    assert load_results(tmp_path, passed.project).override == override
    assert load_results(tmp_path, passed.project).test == failed
    assert challenges_in(records) == [passed, override]


def test_a_removed_part_takes_its_picture_along(parts: ChallengeSet, tmp_path: Path) -> None:
    own = folder_of(tmp_path, parts.project)
    change_set(tmp_path, parts.project, lambda before: before[1:])
    assert {path.name for path in own.iterdir()} == {"challenge.json", *(str(part.file) for part in parts.parts[1:])}
