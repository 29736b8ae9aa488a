"""Pictures of a moved project are found again by what is in them, and nothing else is taken for them."""

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.errors import SourceError, UnreadableImageError
from inspector_app.core.messages import Label
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.measuring import find_pictures as finding
from inspector_app.pipeline.measuring.find_pictures import Located, find_pictures
from inspector_app.project.kept_pictures import KeptPicture, key_of
from inspector_app.project.moving import moved
from inspector_app.project.schema_parts import LabelledPart
from inspector_app.project.store import Project
from tests.helpers import N_SMALL, cells, result_of

FORMER = Path("/no/such/folder")


@pytest.fixture
def project(trained: Trained) -> Project:
    """A project whose pictures are gone from their places, in two folders."""
    images = trained.project.document.training
    gone = {Path(image.path): FORMER / ("a" if n % 2 else "b") / image.name for n, image in enumerate(images)}
    return moved(trained.project, gone)


@pytest.fixture
def search(trained: Trained, tmp_path: Path) -> Callable[..., Located]:
    def search(project: Project, folder: Path = tmp_path, labelled: tuple[Path, ...] = ()) -> Located:
        return result_of(find_pictures(project, trained.detector, folder, labelled))

    return search


def names_of(project: Project) -> list[str]:
    return [image.name for image in project.document.training]


def source(name: str) -> Path:
    return next(cell for cell in cells(0.0, N_SMALL) if cell.name == name)


def fill(folder: Path, project: Project, rename: Callable[[str], str] = lambda name: name) -> dict[Path, Path]:
    """Copy the pictures of a project into a folder; where each one is, by the place where it was."""
    folder.mkdir(parents=True)
    places = {Path(image.path): folder / rename(image.name) for image in project.document.training}
    for former, new in places.items():
        shutil.copy(source(former.name), new)
    return places


def without_hashes(project: Project) -> Project:
    """The project as versions before 6 kept it."""
    return project.with_pictures({})


Search = Callable[..., Located]


def test_a_moved_folder_is_found(project: Project, search: Search, tmp_path: Path) -> None:
    places = fill(tmp_path / "deep" / "moved", project)
    located = search(project)
    assert (located.found, located.n_lost, located.n_unsure) == (places, N_SMALL, 0)
    there = moved(project, located.found)
    assert search(there) == Located({}, 0)
    assert set(there.pictures) == {key_of(str(place)) for place in places.values()}


def test_renamed_files_are_found_by_what_is_in_them(project: Project, search: Search, tmp_path: Path) -> None:
    places = fill(tmp_path / "moved", project, lambda name: f"IMG {hashlib.md5(name.encode()).hexdigest()}.PNG")
    assert search(project).found == places


def test_a_changed_picture_is_not_taken(project: Project, search: Search, tmp_path: Path) -> None:
    """Neither one of another size, nor one whose bytes are as many."""
    places = fill(tmp_path / "moved", project)
    longer, other, damaged = list(places)[:3]
    places[longer].write_bytes(source(longer.name).read_bytes() + b"\0")
    places[other].write_bytes(cells(1.0, 1)[0].read_bytes())
    data = bytearray(source(damaged.name).read_bytes())
    data[len(data) // 2] ^= 1
    places[damaged].write_bytes(bytes(data))
    located = search(project)
    assert located.n_lost == N_SMALL
    assert located.found == {
        former: place for former, place in places.items() if former not in {longer, other, damaged}
    }
    assert located.n_unsure == 0


def test_names_exchanged_are_no_matter(project: Project, search: Search, tmp_path: Path) -> None:
    places = fill(tmp_path / "moved", project)
    one, other = list(places)[:2]
    places[one].rename(tmp_path / "between")
    places[other].rename(places[one])
    (tmp_path / "between").rename(places[other])
    assert search(project).found == {**places, one: places[other], other: places[one]}


def test_pictures_at_their_place_stay_and_are_not_taken_for_others(
    trained: Trained, search: Search, tmp_path: Path
) -> None:
    """One of two files with the same content is gone: the other one is no second part."""
    images = trained.project.document.training
    gone, kept = FORMER / "a.png", tmp_path / "b.png"
    shutil.copy(source(images[1].name), kept)
    project = moved(trained.project, {Path(images[0].path): gone, Path(images[1].path): kept})
    same = project.pictures[key_of(str(kept))]
    project = project.with_pictures({**project.pictures, key_of(str(gone)): same})
    assert search(project) == Located({}, 1)
    shutil.copy(kept, tmp_path / "a copy.png")
    assert search(project) == Located({gone: tmp_path / "a copy.png"}, 1)


@pytest.mark.parametrize("names", [("y/a/{second}", "z/b/{first}"), ("p.png", "q.png")])
def test_each_of_two_like_pictures_gets_a_copy_the_one_with_the_like_path_if_there_is_one(
    project: Project, search: Search, tmp_path: Path, names: tuple[str, str]
) -> None:
    first, second, *_ = (Path(image.path) for image in project.document.training)
    same = project.pictures[key_of(str(first))]
    project = project.with_pictures({**project.pictures, key_of(str(second)): same})
    files = [tmp_path / name.format(first=first.name, second=second.name) for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source(first.name), file)
    found = search(project).found
    assert set(found.values()) == set(files)
    assert set(found) == {first, second}
    assert found[second].name in {second.name, "p.png", "q.png"}


def test_files_of_other_sizes_and_those_after_the_last_find_are_not_read(
    project: Project, search: Search, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = fill(tmp_path / "moved", project)
    for n in range(20):
        shutil.copy(source(names_of(project)[0]), tmp_path / f"0 {n}.png")  # copies, and listed first
    (tmp_path / names_of(project)[0]).write_bytes(b"of another size")
    read: list[Path] = []

    def note(path: Path) -> bytes:
        read.append(path)
        return path.read_bytes()

    monkeypatch.setattr(finding, "read_whole", note)
    assert search(project).found == places
    assert sorted(read) == sorted(places.values())


@pytest.mark.skipif(os.name == "nt", reason="another system's separators")
def test_a_project_from_windows_finds_its_pictures(project: Project, search: Search, tmp_path: Path) -> None:
    windows = {Path(image.path): Path(f"C:\\Parts\\{image.name}") for image in project.document.training}
    places = fill(tmp_path / "moved", project)
    for known in (project, without_hashes(project)):
        there = moved(known, windows)
        # Windows knew the names without their folders.
        training = tuple(one.model_copy(update={"name": one.name[9:]}) for one in there.document.training)
        document = there.document.model_copy(update={"training": training})
        found = search(replace(there, document=document)).found
        assert found == {windows[former]: place for former, place in places.items()}


def test_labelled_and_left_out_parts_are_found_too(project: Project, search: Search, tmp_path: Path) -> None:
    bad = cells(1.0, 1)[0]
    part = LabelledPart(name="bad.png", path=str(FORMER / "bad.png"), label=Label.DEFECT, score_l2=1.0)
    document = project.document.model_copy(update={"labelled": (part,)})
    kept = KeptPicture(hashlib.sha256(bad.read_bytes()).digest(), bad.stat().st_size, b"")
    project = replace(project, document=document)
    project = project.with_pictures({**project.pictures, key_of(part.path): kept})
    shutil.copy(bad, tmp_path / "renamed.png")
    shutil.copy(cells(1.0, 2)[1], tmp_path / "later.png")
    since = FORMER / "later.png"
    located = search(project, labelled=(Path(part.path), since))
    assert (located.found, located.n_lost) == ({Path(part.path): tmp_path / "renamed.png"}, N_SMALL + 2)
    assert located.n_unsure == 1  # labelled since the last save: its content is not known


def test_a_folder_that_is_none_is_said(project: Project, search: Search, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        search(project, tmp_path / "nothing")


@pytest.mark.parametrize("fault", [OSError("the drive is gone"), UnreadableImageError(Sentence("It is too large."))])
def test_a_file_that_cannot_be_read_is_no_end(
    project: Project, search: Search, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    places = fill(tmp_path / "moved", project)
    bad = min(places.values())

    def read(path: Path) -> bytes:
        if path == bad:
            raise fault
        return path.read_bytes()

    monkeypatch.setattr(finding, "read_whole", read)
    assert search(project).found == {former: place for former, place in places.items() if place != bad}


def test_it_reads_one_file_in_a_step_so_that_a_cancel_takes_effect(
    project: Project, trained: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "moved", project, lambda name: f"{name}.png")
    read: list[Path] = []

    def note(path: Path) -> bytes:
        read.append(path)
        return b""

    monkeypatch.setattr(finding, "read_whole", note)
    most, fractions = 0, list[float]()
    for step in Steps(find_pictures(project, trained.detector, tmp_path)):
        most, fractions = max(most, len(read)), [*fractions, step.fraction]
        read.clear()
    assert most == 1
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] <= fractions[-1] <= 1


# --- projects of versions before 6, which know no content --------------------------------------------------------


def test_a_former_projects_pictures_are_taken_if_its_references_are_the_same(
    project: Project, search: Search, tmp_path: Path
) -> None:
    places = fill(tmp_path / "moved", project)
    assert search(without_hashes(project)).found == places


def test_without_a_reference_among_them_or_with_another_one_none_is_taken(
    project: Project, search: Search, tmp_path: Path
) -> None:
    places = fill(tmp_path / "moved", project)
    references = {reference.name for reference in project.document.references}
    (one, *others) = [place for place in places.values() if place.name in references]
    one.write_bytes(cells(1.0, 1)[0].read_bytes())
    assert search(without_hashes(project)) == Located({}, N_SMALL, N_SMALL)
    one.write_bytes(b"no picture")
    assert search(without_hashes(project)) == Located({}, N_SMALL, N_SMALL)
    for place in (one, *others):
        place.unlink()
    assert search(without_hashes(project)) == Located({}, N_SMALL, N_SMALL - len(references))


def test_a_name_that_is_there_twice_is_taken_only_from_the_like_folder(
    project: Project, search: Search, tmp_path: Path
) -> None:
    places = fill(tmp_path / "a" / "more", project)
    former, place = next(iter(places.items()))
    (tmp_path / "other").mkdir()
    shutil.copy(place, tmp_path / "other" / place.name)
    assert former not in search(without_hashes(project)).found
    (tmp_path / former.parent.name).mkdir(exist_ok=True)
    like = tmp_path / former.parent.name / former.name
    shutil.copy(place, like)
    assert search(without_hashes(project)).found[former] == like


def test_one_file_is_not_taken_for_two_parts_of_the_same_name(project: Project, search: Search, tmp_path: Path) -> None:
    places = fill(tmp_path / "moved", project)
    one, other = [former for former in places if former.name not in {r.name for r in project.document.references}][:2]
    twin = other.with_name(one.name)
    found = search(without_hashes(moved(project, {other: twin}))).found
    assert one not in found
    assert twin not in found
    assert len(found) == N_SMALL - 2
