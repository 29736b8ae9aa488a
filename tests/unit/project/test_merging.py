"""Two windows on one project file: nothing that either wrote is lost, and what cannot be merged is noticed before."""

import errno
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.core.errors import ProjectChangedError, ProjectError
from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.project.merging import merge_histories, merge_labels, save_merged
from inspector_app.project.schema_limits import ThresholdChange
from inspector_app.project.store import Project, load_project, save_project
from tests.unit.project.conftest import NOON, tiny_project

ROOT = Path(__file__).parents[3]


def at(minute: float) -> datetime:
    return NOON + timedelta(minutes=minute)


@pytest.fixture
def path(project: Project, tmp_path: Path) -> Path:
    path = tmp_path / "p.inspector"
    save_project(project, path)
    return path


def labelled(name: str, label: Label, score_l2: float = 1.0) -> ScoredPart:
    return ScoredPart(name, Path(f"/{name}"), label, score_l2, np.full((2, 4), score_l2, np.float16))


def with_label(project: Project, *parts: ScoredPart) -> Project:
    return project.with_labelled([*project.labelled_parts(), *parts])


def test_where_nobody_else_wrote_the_project_is_written_as_it_is(path: Path) -> None:
    base = load_project(path)
    changed = base.with_limits(Limits(3.0), at(1), "Ada")
    saved = save_merged(changed, base, path)
    assert (saved.project.document, saved.news) == (changed.document, "")
    assert load_project(path).document == changed.document


def test_the_later_limit_holds_and_both_changes_stand_in_the_history(path: Path) -> None:
    base = load_project(path)
    ours = base.with_limits(Limits(3.0), at(2), "Ada")
    theirs = base.with_limits(Limits(4.0, 3.5), at(1), "Ben")
    save_merged(theirs, base, path)
    saved = save_merged(ours, base, path)
    document = load_project(path).document
    assert document == saved.project.document
    assert document.limits == Limits(3.0)
    assert [change.by for change in document.threshold_history] == ["Ada", "Ben", "Ada"]
    assert document.limits_notice == ""
    assert saved.news == (
        "The limits were changed in another window: 2.500 / 2.250 became 4.000 / 3.500 by Ben. "
        "Now 3.000 is in effect, and every change is kept in the history."
    )


def test_a_limit_that_was_changed_later_in_another_window_holds_here_too(path: Path) -> None:
    base = load_project(path)
    save_merged(base.with_limits(Limits(4.0), at(5)), base, path)
    saved = save_merged(base.with_limits(Limits(3.0), at(2)), base, path)
    document = load_project(path).document
    assert document.limits == saved.project.document.limits == Limits(4.0)
    assert [change.new_l2 for change in document.threshold_history] == [2.5, 3.0, 4.0]
    assert document.limits_notice == ""
    assert "became 4.000. Now 4.000 is in effect" in saved.news


def test_labels_of_both_windows_are_kept_with_their_maps(path: Path) -> None:
    base = load_project(path)
    save_merged(with_label(base, labelled("theirs", Label.GOOD, 0.5)), base, path)
    saved = save_merged(with_label(base, labelled("ours", Label.DEFECT, 2.0)), base, path)
    loaded = load_project(path)
    assert [part.name for part in loaded.labelled_parts()] == ["scratch.png", "theirs", "ours"]
    for part in loaded.labelled_parts()[1:]:
        np.testing.assert_array_equal(part.patch_distance_l2, np.full((2, 4), part.score_l2))
    assert saved.news == "What was labelled in another window is labelled here too."


def test_what_was_let_go_of_here_does_not_come_back_and_the_limits_of_the_other_stay(path: Path) -> None:
    base = load_project(path)
    save_merged(base.with_limits(Limits(3.0), at(1)), base, path)
    saved = save_merged(base.with_labelled([]), base, path)
    assert load_project(path).document.labelled == ()
    assert load_project(path).document.limits == Limits(3.0)
    assert "labelled" not in saved.news


def test_another_build_in_the_file_is_noticed_before_it_is_lost(project: Project, path: Path) -> None:
    base = load_project(path)
    save_project(tiny_project(21), path)
    before = path.read_bytes()
    with pytest.raises(ProjectChangedError, match=r"saved another build as p\.inspector since.*under another name"):
        save_merged(base.with_limits(Limits(3.0), NOON), base, path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_same_bank_with_another_promise_is_another_build(path: Path) -> None:
    base = load_project(path)
    document = base.document.model_copy(update={"promise_asked": 0.2, "suggested_threshold_l2": 2.0})
    save_project(replace(base, document=document), path)
    with pytest.raises(ProjectChangedError):
        save_merged(base.with_limits(Limits(3.0), NOON), base, path)


@pytest.mark.parametrize("data", [b"", b"no project"])
def test_what_cannot_be_read_any_more_is_not_written_over_unasked(path: Path, data: bytes) -> None:
    base = load_project(path)
    path.write_bytes(data)
    with pytest.raises(ProjectChangedError, match="cannot be read any more"):
        save_merged(base, base, path)
    assert path.read_bytes() == data


def test_a_damaged_bank_in_a_file_that_was_changed_is_not_written_over_unasked(path: Path) -> None:
    base = load_project(path)
    save_merged(base.with_limits(Limits(3.0), NOON), base, path)
    data = bytearray(path.read_bytes())
    data[data.index(b"vectors") + 200] ^= 1
    path.write_bytes(data)
    with pytest.raises(ProjectChangedError, match="cannot be read any more"):
        save_merged(base.with_limits(Limits(4.0), NOON), base, path)
    assert path.read_bytes() == data


def test_a_file_that_is_gone_is_written_again(path: Path) -> None:
    base = load_project(path)
    path.unlink()
    assert save_merged(base, base, path).news == ""
    assert load_project(path).document == base.document


@pytest.mark.parametrize("code", [errno.EACCES, errno.ESTALE, errno.EIO], ids=errno.errorcode.get)
def test_a_file_that_cannot_be_asked_for_is_not_gone(path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    base = load_project(path)
    theirs = base.with_limits(Limits(4.0), at(1), "Ben")
    save_merged(theirs, base, path)
    real = Path.stat
    asked: list[Path] = []

    def passing(one: Path, **how: bool) -> os.stat_result:
        if one == path and not asked:
            asked.append(one)
            raise OSError(code, os.strerror(code), str(one))
        return real(one, **how)

    monkeypatch.setattr(Path, "stat", passing)
    with pytest.raises(ProjectError):
        save_merged(base.with_limits(Limits(3.0), at(2), "Ada"), base, path)
    assert asked
    assert load_project(path).document == theirs.document


def test_a_protected_file_is_a_fault_and_not_a_conflict(path: Path) -> None:
    base = load_project(path)
    path.chmod(0o444)
    with pytest.raises(ProjectError, match="protected against writing") as caught:
        save_merged(base.with_limits(Limits(3.0), NOON), base, path)
    assert not isinstance(caught.value, ProjectChangedError)


def change(minute: float, number: int) -> ThresholdChange:
    return ThresholdChange(at=at(minute), by="", old_l2=1, new_l2=number, old_review_l2=None, new_review_l2=None)


def test_a_clock_that_was_set_back_moves_no_change_before_what_it_follows() -> None:
    common = (change(10, 1),)
    ours = (*common, change(5, 2))  # made after it, by a clock that was wrong
    assert merge_histories(ours, common) == ours
    assert merge_histories(common, ours) == ours
    theirs = (*common, change(4, 3), change(20, 4))
    assert [each.new_l2 for each in merge_histories(ours, theirs)] == [1, 3, 2, 4]


MINUTES = st.lists(st.integers(0, 20), max_size=6)


@given(MINUTES, MINUTES, MINUTES)
def test_no_change_is_lost_or_doubled_and_each_windows_order_is_kept(
    common: list[int], ours: list[int], theirs: list[int]
) -> None:
    numbered = [change(minute, number) for number, minute in enumerate([*common, *ours, *theirs], 1)]
    n, m = len(common), len(common) + len(ours)
    one, other = (*numbered[:n], *numbered[n:m]), (*numbered[:n], *numbered[m:])
    merged = merge_histories(one, other)
    assert sorted(merged, key=lambda each: each.new_l2) == numbered
    assert [each for each in merged if each in one] == list(one)
    assert [each for each in merged if each in other] == list(other)
    assert merge_histories(one, merged) == merged


def label_of(parts: Sequence[ScoredPart], name: str) -> list[Label]:
    return [part.label for part in parts if part.name == name]


def test_labels_are_merged_by_what_was_changed_here() -> None:
    good, bad = Label.GOOD, Label.DEFECT
    base = [
        labelled("kept", good),
        labelled("relabelled", good),
        labelled("dropped", good),
        labelled("fought for", good),
    ]
    ours = [labelled("kept", good), labelled("relabelled", bad), labelled("new", bad), labelled("both", bad)]
    theirs = [labelled("kept", bad), labelled("relabelled", good), labelled("dropped", good),
              labelled("fought for", bad), labelled("both", good), labelled("theirs", good)]  # fmt: skip
    merged = merge_labels(ours, base, theirs)
    told = {part.name: label_of(merged, part.name) for part in merged}
    assert told == {
        "kept": [bad],  # only they changed it
        "relabelled": [bad],  # only we did
        "fought for": [bad],  # let go of here, labelled otherwise there: a label is not lost
        "both": [bad],  # who saves last is asked last
        "theirs": [good],
        "new": [bad],
    }


def test_frames_of_a_camera_that_share_a_name_are_parts_of_their_own() -> None:
    one = ScoredPart("Frame 12", None, Label.GOOD, 1.0, None)
    other = ScoredPart("Frame 12", None, Label.DEFECT, 3.0, None)
    assert merge_labels([one], [], [other]) == (other, one)


SAVES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from inspector_app.core.messages import Limits
from inspector_app.project.merging import save_merged
from inspector_app.project.store import load_project

path, who = Path(sys.argv[1]), sys.argv[2]
base = load_project(path)
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    limits = Limits(1.0 + number + (0.25 if who == "Ada" else 0.5))
    base = save_merged(base.with_limits(limits, datetime.now(UTC), who), base, path).project
"""


@pytest.mark.skipif(os.name != "posix", reason="flock")
def test_two_programs_that_save_at_the_same_time_lose_no_change(path: Path) -> None:
    n_saves = 50
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SAVES, str(path), who, str(n_saves)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for who in ("Ada", "Ben")
    ]  # fmt: skip
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in running:
        _, said = process.communicate(timeout=30)
        assert process.returncode == 0, said
    history = load_project(path).document.threshold_history[1:]
    for who, fraction in (("Ada", 0.25), ("Ben", 0.5)):
        assert [each.new_l2 for each in history if each.by == who] == [1.0 + n + fraction for n in range(n_saves)]
    turns = sum(one.by != other.by for one, other in pairwise(history))
    assert turns >= 2  # else one was done before the other began, and nothing was tested
    assert load_project(path).document.limits_notice == ""
    assert [each.name for each in path.parent.iterdir()] == [path.name]
