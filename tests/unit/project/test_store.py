"""Saving and loading: whole or not at all, and nothing a stranger's file can do."""

import errno
import io
import json
import os
import re
import resource
import struct
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from PIL import Image

from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.project import kept_document
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.schema import CURRENT_VERSION, DOCUMENT
from inspector_app.project.store import Project, load_project, save_project
from tests.helpers import bank_bytes, bank_of
from tests.unit.project.conftest import NOON, digest, sealed, tiny_project

BANK = "bank.safetensors"


def assert_same(one: Project, other: Project) -> None:
    assert one.document == other.document
    for first, second in zip(one.learned, other.learned, strict=True):
        arrays, others = first.memory.arrays(), second.memory.arrays()
        assert arrays.keys() == others.keys()
        for name, array in arrays.items():
            np.testing.assert_array_equal(array, others[name])
            assert array.dtype == others[name].dtype
        assert (first.projection is None) is (second.projection is None)
        if first.projection is not None and second.projection is not None:
            np.testing.assert_array_equal(first.projection, second.projection)
            assert second.projection.dtype == np.float32
    assert one.references.keys() == other.references.keys()
    for name, rgb in one.references.items():
        np.testing.assert_array_equal(rgb, other.references[name])


@pytest.fixture
def saved(project: Project, tmp_path: Path) -> Path:
    path = tmp_path / "Gehäuse 良品.inspector"
    save_project(project, path)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write_members(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def with_document(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The same file with its document changed."""
    members = members_of(path)
    document = json.loads(members[DOCUMENT])
    change(document)
    return write_members(path, {**members, DOCUMENT: sealed(document)})


def with_bank(path: Path, **arrays: Any) -> Path:
    """The same file with another bank, which the document vouches for."""
    members = members_of(path)
    data = safetensors.numpy.save({**safetensors.numpy.load(members[BANK]), **arrays})
    document = json.loads(members[DOCUMENT])
    document["members"][0]["sha256"] = digest(data)
    return write_members(path, {**members, BANK: data, DOCUMENT: sealed(document)})


def test_what_is_saved_comes_back_equal(project: Project, saved: Path) -> None:
    assert_same(load_project(saved), project)
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_saving_again_replaces_the_file(project: Project, saved: Path) -> None:
    changed = load_project(saved).with_limits(Limits(3.75), NOON)
    save_project(changed, saved)
    again = load_project(saved)
    assert_same(again, changed)
    assert again.document.threshold_l2 == 3.75
    assert [change.new_l2 for change in again.document.threshold_history] == [2.5, 3.75]


def test_nothing_in_a_file_can_carry_code(saved: Path) -> None:
    names = set(members_of(saved))
    assert names == {"project.json", "bank.safetensors", "maps.safetensors", "references/000.png", "references/001.png"}


KILLER = """
import os, pathlib, random, signal, sys, time
from inspector_app.project.store import load_project, save_project
from tests.helpers import bank_of
from tests.unit.project.conftest import NOON, tiny_project
from inspector_app.core.messages import Limits

path = pathlib.Path(sys.argv[1])
versions = [tiny_project(3000), tiny_project(3000).with_limits(Limits(9.0), NOON)]
began_s = time.monotonic()
save_project(versions[0], path)
took_s = time.monotonic() - began_s
moments = random.Random(5)
seen, interrupted = [], 0
for _ in range(int(sys.argv[2])):
    saved, told = os.pipe()
    child = os.fork()
    if child == 0:
        while True:
            for version in versions:
                save_project(version, path)
                os.write(told, b".")
    os.close(told)
    for _ in range(moments.randrange(3)):  # in its first, second or third save, however long these take
        assert os.read(saved, 1)
    time.sleep(moments.uniform(0.0, took_s))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(saved)
    interrupted += bool(list(path.parent.glob(".*.partial")))
    project = load_project(path)
    assert project.document in [version.document for version in versions]
    assert (project.learned[0].memory.vectors == versions[0].learned[0].memory.vectors).all()
    seen.append(project.document.threshold_l2)
save_project(versions[0], path)
print(len(seen), len(set(seen)), interrupted, len(list(path.parent.iterdir())))
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(tmp_path / "part.inspector"), "60"],
        capture_output=True, text=True, check=False, cwd=root, timeout=30,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rounds, n_versions, n_interrupted, n_files = map(int, done.stdout.split())
    assert (rounds, n_versions) == (60, 2)
    assert n_files == 1  # the next save deletes what the killed ones left
    assert n_interrupted >= 10  # else the kills fell between the saves, and nothing was tested


def no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_at_the_last_moment_leaves_the_old_file(
    project: Project, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()
    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(ProjectError, match=r"could not be saved as .*: No space left on device.*untouched"):
        save_project(project.with_limits(Limits(9.0), NOON), saved)
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


@pytest.mark.parametrize("room", [0, 100, 2_000, 6_000])
def test_a_disk_that_fills_up_while_writing_leaves_the_old_file(project: Project, saved: Path, room: int) -> None:
    """The system itself refuses to let a file grow beyond ``room`` bytes."""
    before = saved.read_bytes()
    assert len(before) > 6_000
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(ProjectError, match="could not be saved"):
            save_project(project.with_limits(Limits(9.0), NOON), saved)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_the_data_is_on_the_disk_before_the_name_is(
    project: Project, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Renamed before it is synced, a file may be empty after a power cut."""
    order: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        order.append("sync")
        real_fsync(descriptor)

    def replace(path: Path, target: Path) -> Path:
        order.append("rename")
        return real_replace(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    save_project(project, saved)
    assert order == ["sync", "rename", "sync"]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    project: Project, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = os.open

    def no_folders(path: Any, flags: int, *mode: int, **options: Any) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied")
        return real_open(path, flags, *mode, **options)

    monkeypatch.setattr(os, "open", no_folders)
    save_project(project.with_limits(Limits(9.0), NOON), saved)
    assert load_project(saved).document.threshold_l2 == 9.0


def test_a_place_that_cannot_be_written_is_named(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "nowhere" / "p.inspector", tmp_path / "file" / "p.inspector", tmp_path / "folder"):
        with pytest.raises(ProjectError, match="could not be saved as"):
            save_project(project, path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_truncated_file_is_refused_at_any_length(saved: Path) -> None:
    data = saved.read_bytes()
    lengths = {*range(60), *range(len(data) - 60, len(data)), *np.linspace(0, len(data) - 1, 80).astype(int).tolist()}
    for length in sorted(lengths):
        saved.write_bytes(data[:length])
        with pytest.raises(ProjectError):
            load_project(saved)


def test_a_flipped_bit_is_refused_or_without_effect(project: Project, saved: Path) -> None:
    data = saved.read_bytes()
    places = np.random.default_rng(11).integers(0, len(data) * 8, 1_200)
    directory = data.rindex(b"PK\x01\x02", 0, data.index(b"PK\x01\x02") + 4) * 8
    everywhere_in_the_directory = range(directory, len(data) * 8, 3)
    refused = 0
    for place in {*places.tolist(), *everywhere_in_the_directory}:
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        saved.write_bytes(flipped)
        try:
            loaded = load_project(saved)
        except ProjectError:
            refused += 1
        else:
            assert_same(loaded, project)
    assert refused > 1_000


def test_a_newer_version_is_refused_with_what_to_do(saved: Path) -> None:
    with_document(saved, lambda document: document.update(version=CURRENT_VERSION + 1))
    with pytest.raises(ProjectError, match=r"version 9, newer than this program's 8.*Update the program"):
        load_project(saved)


@pytest.mark.parametrize("version", [None, "1", 0, -1, 1.0, True, [1]])
def test_a_version_that_is_none_is_refused(saved: Path, version: object) -> None:
    with_document(saved, lambda document: document.update(version=version))
    with pytest.raises(ProjectError, match="version"):
        load_project(saved)


def test_all_faults_of_a_document_are_named_at_once(saved: Path) -> None:
    def spoil(document: dict[str, Any]) -> None:
        document["threshold_l2"] = -1
        document["members"][0]["embedding"]["patch"] = "three"
        document["surprise"] = 1
        del document["name"]
        document["references"][1]["score_l2"] = None

    with pytest.raises(ProjectError) as caught:
        load_project(with_document(saved, spoil))
    for fault in ("threshold_l2", "members.0.embedding.patch", "surprise", "name", "references.1.score_l2"):
        assert f"{fault}: " in caught.value.message


@pytest.mark.parametrize(
    ("field", "value"), [("input_size", [50, 64]), ("input_size", [64]), ("patch", 2), ("layers", [])]
)
def test_an_embedding_that_no_network_could_make_is_refused(saved: Path, field: str, value: object) -> None:
    with pytest.raises(ProjectError, match=r"has faults: members\.0\.embedding"):
        load_project(with_document(saved, lambda document: document["members"][0]["embedding"].update({field: value})))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999", "0", "true", '"2.5"'])
def test_a_threshold_that_is_no_limit_is_refused(saved: Path, value: str) -> None:
    members = members_of(saved)
    text = members[DOCUMENT].decode().replace('"threshold_l2": 2.5', f'"threshold_l2": {value}')
    assert text != members[DOCUMENT].decode()
    with pytest.raises(ProjectError):
        load_project(write_members(saved, {**members, DOCUMENT: text.encode()}))


@pytest.mark.parametrize(
    "name",
    ["../evil.png", "/etc/evil", "references/../../evil.png", "references\\000.png", "C:\\evil", "references/0.png",
     "references/000.png\n", "project.json/", "note.txt", "references/\u0660\u0660\u0660.png"],
)  # fmt: skip
def test_a_name_that_no_project_file_has_is_refused(saved: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="parts that no project file has"):
        load_project(write_members(saved, {**members_of(saved), name: b"evil"}))
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_a_part_that_is_there_twice_is_refused(saved: Path) -> None:
    with zipfile.ZipFile(saved, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns whoever writes such a file
        archive.writestr(DOCUMENT, b"{}")
    with pytest.raises(ProjectError, match="parts that no project file has"):
        load_project(saved)


def test_parts_that_the_document_does_not_know_are_refused(saved: Path) -> None:
    extra = {**members_of(saved), "references/009.png": b""}
    with pytest.raises(ProjectError, match=r"has missing or unknown parts: references/009\.png"):
        load_project(write_members(saved, extra))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (DOCUMENT, "is not a project file, or parts of it are missing"),
        (BANK, "is not a project file, or parts of it are missing"),
        ("references/001.png", r"has missing or unknown parts: references/001\.png"),
    ],
)
def test_a_part_that_is_missing_is_noticed(saved: Path, name: str, sentence: str) -> None:
    members = members_of(saved)
    del members[name]
    with pytest.raises(ProjectError, match=sentence):
        load_project(write_members(saved, members))


@pytest.mark.parametrize("name", [BANK, "references/000.png"])
def test_a_part_that_could_unfold_to_anything_is_refused(saved: Path, name: str) -> None:
    members = members_of(saved)
    del members[name]
    write_members(saved, members)
    with zipfile.ZipFile(saved, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(30_000_000))
    assert saved.stat().st_size < 100_000
    with pytest.raises(ProjectError, match="impossible size"):
        load_project(saved)


def test_a_document_that_unfolds_beyond_its_limit_is_refused(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_document, "MAX_BYTES", 100_000)
    members = members_of(saved)
    padded = {**members, DOCUMENT: members[DOCUMENT] + b" " * 200_000}
    with pytest.raises(ProjectError, match="impossible size"):
        load_project(write_members(saved, padded))


def directory_entry(data: bytearray, name: str) -> int:
    """Where the zip's directory speaks of one part."""
    starts = [found.start() for found in re.finditer(rb"PK\x01\x02", data)]
    return next(start for start in starts if name.encode() in data[start : start + 46 + len(name)])


@pytest.mark.parametrize("size", [0xFFFF_FF00, 0x7000_0000, 10**7])
def test_a_declared_size_beyond_the_file_is_refused_before_memory_is_taken(saved: Path, size: int) -> None:
    import tracemalloc

    data = bytearray(saved.read_bytes())
    entry = directory_entry(data, BANK)
    data[entry + 20 : entry + 28] = struct.pack("<II", size, size)  # compressed and unfolded size of the bank
    saved.write_bytes(data)
    tracemalloc.start()
    try:
        with pytest.raises(ProjectError, match="impossible size"):
            load_project(saved)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_part_that_is_shorter_than_it_claims_is_refused(saved: Path) -> None:
    data = bytearray(saved.read_bytes())
    entry = directory_entry(data, BANK)
    (size,) = struct.unpack("<I", data[entry + 24 : entry + 28])
    data[entry + 24 : entry + 28] = struct.pack("<I", size + 1)
    saved.write_bytes(data)
    with pytest.raises(ProjectError, match="does not have the size that is given for it"):
        load_project(saved)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_bank_that_is_no_number_somewhere_is_refused(project: Project, saved: Path, value: float) -> None:
    vectors = bank_of(project).vectors.copy()
    vectors[3, 1] = value
    with pytest.raises(ProjectError, match="not finite"):
        load_project(with_bank(saved, vectors=vectors))


def bad_banks(project: Project) -> dict[str, dict[str, Any]]:
    index, cell = bank_of(project).image_index, bank_of(project).cell
    return {
        "image too large": {"image_index": np.where(index == 2, 3, index).astype(np.int32)},
        "image negative": {"image_index": (index - 1).astype(np.int32)},
        "cell negative": {"cell": (cell - 1).astype(np.int32)},
        "other dims": {"vectors": np.zeros((20, 7), np.float32)},
        "fewer vectors": {"vectors": np.zeros((19, 6), np.float32)},
        "all shorter": {"vectors": np.zeros((19, 6), np.float32), "image_index": index[:19], "cell": cell[:19]},
        "float64": {"vectors": np.zeros((20, 6))},
        "float indices": {"image_index": index.astype(np.float32)},
        "empty": {"vectors": np.zeros((0, 6), np.float32), "image_index": index[:0], "cell": cell[:0]},
    }


@pytest.mark.parametrize("name", list(bad_banks(tiny_project())))
def test_a_bank_that_does_not_fit_its_document_is_refused(project: Project, saved: Path, name: str) -> None:
    arrays = {key: np.ascontiguousarray(value) for key, value in bad_banks(project)[name].items()}
    with pytest.raises(ProjectError, match=r"memory bank in .* cannot be used"):
        load_project(with_bank(saved, **arrays))


def test_a_bank_from_another_project_is_refused(saved: Path) -> None:
    other = bank_bytes(tiny_project(21).learned[0])
    with pytest.raises(ProjectError, match="does not belong to its backbone"):
        load_project(write_members(saved, {**members_of(saved), BANK: other}))


@pytest.mark.parametrize(
    "change",
    [
        {"patch": 5},
        {"layers": ["blocks.1", "blocks.4"]},
        {"backbone": "efficientnet_lite1"},
        {"source_size": [640, 640]},
        {"weights_sha256": "cd" * 32},
    ],
    ids=str,
)
def test_a_document_that_tells_of_another_embedding_is_refused(saved: Path, change: dict[str, object]) -> None:
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    document["members"][0]["embedding"].update(change)
    with pytest.raises(ProjectError, match="does not belong to its backbone, layers, input size and pooling"):
        load_project(write_members(saved, {**members, DOCUMENT: sealed(document)}))


def test_a_bank_that_is_none_is_refused(saved: Path) -> None:
    garbage = b"\xff" * 100
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    document["members"][0]["sha256"] = digest(garbage)
    members = {**members, BANK: garbage, DOCUMENT: sealed(document)}
    with pytest.raises(ProjectError, match="cannot be used"):
        load_project(write_members(saved, members))


def test_a_reference_picture_that_is_damaged_or_of_another_size_is_refused(saved: Path, project: Project) -> None:
    members = members_of(saved)
    with pytest.raises(ProjectError, match=r"reference picture in .* is damaged"):
        load_project(write_members(saved, {**members, "references/000.png": b"no picture"}))
    stream = io.BytesIO()
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(stream, "PNG")
    with pytest.raises(ProjectError, match="wrong size"):
        load_project(write_members(saved, {**members, "references/000.png": stream.getvalue()}))


def test_two_references_in_one_file_are_refused(saved: Path) -> None:
    def spoil(document: dict[str, Any]) -> None:
        document["references"][1]["file"] = document["references"][0]["file"]

    with pytest.raises(ProjectError, match="two references share a file"):
        load_project(with_document(saved, spoil))


@pytest.mark.parametrize(
    "document",
    [b"", b"{", b"null", b"[]", b"{}", b'{"format": "other", "version": 1}', b"[" * 200_000, b"\xff\xfe", b'"\\ud800"'],
    ids=["empty", "half", "null", "list", "bare", "foreign", "deep", "binary", "surrogate"],
)
def test_a_document_that_is_none_is_refused(saved: Path, document: bytes) -> None:
    with pytest.raises(ProjectError):
        load_project(write_members(saved, {**members_of(saved), DOCUMENT: document}))


def test_a_file_that_is_no_project_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.inspector"
    for data in (b"", b"PK", b"a text file", bytes(1000)):
        path.write_bytes(data)
        with pytest.raises(ProjectError, match="damaged or is not a project file"):
            load_project(path)
    write_members(path, {"word/document.xml": b"<xml/>"})
    with pytest.raises(ProjectError, match="no project file has"):
        load_project(path)
    with pytest.raises(ProjectError, match="There is no file"):
        load_project(tmp_path / "nowhere.inspector")
    with pytest.raises(ProjectError):
        load_project(tmp_path)


def test_maps_and_labels_come_back_as_they_were(project: Project, saved: Path) -> None:
    loaded = load_project(saved)
    assert loaded.maps is not None
    assert project.maps is not None
    np.testing.assert_array_equal(loaded.maps.training, project.maps.training)
    (scratch,) = loaded.labelled_parts()
    assert (scratch.name, scratch.path, scratch.label, scratch.score_l2) == ("scratch.png", None, Label.DEFECT, 4.5)
    np.testing.assert_array_equal(scratch.patch_distance_l2, project.maps.labelled[0])
    first = loaded.training_parts()[0]
    assert (first.name, first.path, first.label) == ("part0.png", Path("/parts/part0.png"), Label.GOOD)
    np.testing.assert_array_equal(first.patch_distance_l2, project.maps.training[0])


def test_other_labels_replace_those_that_were_there(project: Project, saved: Path) -> None:
    good = ScoredPart("fine.png", Path("/feed/fine.png"), Label.GOOD, 0.25, np.full((2, 4), 0.25, np.float16))
    unmapped = ScoredPart("other.png", None, Label.DEFECT, 3.0, None)
    save_project(project.with_labelled([good, unmapped]), saved)
    first, second = load_project(saved).labelled_parts()
    assert (first.name, first.path, first.label, first.score_l2) == (good.name, good.path, good.label, good.score_l2)
    np.testing.assert_array_equal(first.patch_distance_l2, np.full((2, 4), 0.25))
    assert (second.name, second.score_l2) == ("other.png", 3.0)


@pytest.mark.parametrize(
    ("training", "labelled"),
    [
        (np.zeros((2, 2, 4), np.float16), np.zeros((1, 2, 4), np.float16)),  # fewer than there are training images
        (np.zeros((3, 2, 4), np.float16), np.zeros((2, 2, 4), np.float16)),
        (np.zeros((3, 2, 4), np.float16), np.zeros((1, 4, 2), np.float16)),
        (np.zeros((3, 8), np.float16), np.zeros((1, 8), np.float16)),
        (np.zeros((3, 2, 4), np.float32), np.zeros((1, 2, 4), np.float32)),
        (np.full((3, 2, 4), np.nan, np.float16), np.zeros((1, 2, 4), np.float16)),
        (np.full((3, 2, 4), -1, np.float16), np.zeros((1, 2, 4), np.float16)),
    ],
)
def test_maps_that_do_not_fit_are_refused(project: Project, saved: Path, training: Any, labelled: Any) -> None:
    maps = PartMaps(training, labelled)
    document = project.document.model_copy(update={"maps_sha256": maps.sha256})
    save_project(replace(project, document=document, maps=maps), saved)
    with pytest.raises(ProjectError, match=r"maps in .* cannot be used"):
        load_project(saved)


def test_maps_of_another_save_are_refused(project: Project, saved: Path) -> None:
    maps = PartMaps(np.ones((3, 2, 4), np.float16), np.ones((1, 2, 4), np.float16))
    save_project(replace(project, maps=maps), saved)
    with pytest.raises(ProjectError, match="not those that were saved with it"):
        load_project(saved)


# --- the hash over all that it says --------------------------------------------------------------------------------


def places_in(value: Any, where: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where every number, text and nothing of a document stands."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    return [where] if pairs is None else [place for key, inner in pairs for place in places_in(inner, (*where, key))]


def another(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int() | float():
            return value * 100 or 1
        case str():
            return value + "x"
        case _:
            return 1.5


def test_whatever_is_changed_by_hand_the_file_does_not_open_without_a_word(saved: Path) -> None:
    """Each value of the document in turn, above all the threshold times 100; nothing vouches for what it is now."""
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    places = places_in(document)
    assert {("threshold_l2",), ("review_l2",), ("promise",), ("training", 0, "score_l2"), ("bank", "reweighting"),
            ("options", "dims"), ("members", 0, "spread_l2"), ("references", 0, "score_l2"),
            ("members", 0, "embedding", "patch"), ("sha256",)} <= set(places)  # fmt: skip
    for place in places:
        changed = json.loads(members[DOCUMENT])
        inner = changed
        for key in place[:-1]:
            inner = inner[key]
        inner[place[-1]] = another(inner[place[-1]])
        with pytest.raises(ProjectError):
            load_project(write_members(saved, {**members, DOCUMENT: json.dumps(changed).encode()}))


@pytest.mark.parametrize("change", ["threshold_l2", "suggested_threshold_l2", "promise"])
def test_a_limit_changed_by_hand_is_named(saved: Path, change: str) -> None:
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    document[change] *= 2
    with pytest.raises(ProjectError, match=r"limits or other facts in .* are not those that were saved"):
        load_project(write_members(saved, {**members, DOCUMENT: json.dumps(document).encode()}))


def test_what_is_taken_out_is_missed(saved: Path) -> None:
    """A field with a default, or the hash itself."""
    members = members_of(saved)
    for key in ("sha256", "review_l2", "threshold_history", "notes", "trial"):
        document = json.loads(members[DOCUMENT])
        del document[key]
        with pytest.raises(ProjectError, match="not those that were saved"):
            load_project(write_members(saved, {**members, DOCUMENT: json.dumps(document).encode()}))


def test_a_file_that_calls_itself_older_is_not_let_off_its_hash(saved: Path) -> None:
    members = members_of(saved)
    document = {**json.loads(members[DOCUMENT]), "version": 3, "threshold_l2": 250.0}
    with pytest.raises(ProjectError, match="has faults: sha256"):
        load_project(write_members(saved, {**members, DOCUMENT: json.dumps(document).encode()}))


def test_the_hash_is_of_what_is_said_and_the_order_is_no_matter(project: Project, saved: Path) -> None:
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    turned = json.dumps(dict(reversed(document.items())), indent=7).encode()
    loaded = load_project(write_members(saved, {**members, DOCUMENT: turned}))
    assert_same(loaded, project)
    assert loaded.sealed


def test_an_older_file_opens_and_is_told_apart(project: Project, saved: Path) -> None:
    members = members_of(saved)
    document = json.loads(members[DOCUMENT])
    del document["sha256"]
    old = json.dumps({**document, "version": 3}).encode()
    loaded = load_project(write_members(saved, {**members, DOCUMENT: old}))
    assert_same(loaded, project)
    assert not loaded.sealed
    save_project(loaded, saved)
    assert load_project(saved).sealed


# --- protected files, links, and what was left behind --------------------------------------------------------------


def test_a_protected_file_is_not_written_and_it_is_said(project: Project, saved: Path) -> None:
    saved.chmod(0o444)
    before = saved.read_bytes()
    with pytest.raises(ProjectError, match=r"is protected against writing.*under another name"):
        save_project(project.with_limits(Limits(9.0), NOON), saved)
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_saving_through_a_link_writes_what_it_leads_to(project: Project, saved: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.inspector"
    link.symlink_to(saved)
    save_project(project.with_limits(Limits(9.0), NOON), link)
    assert link.is_symlink()
    assert load_project(saved).document.threshold_l2 == 9.0


def test_what_a_killed_save_left_goes_with_the_next_one(project: Project, saved: Path) -> None:
    (saved.parent / f".{'0f' * 16}.partial").write_bytes(b"half a project")
    save_project(project, saved)
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_a_project_that_could_not_be_opened_again_is_not_written(
    project: Project, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()
    monkeypatch.setattr("inspector_app.project.strict_json.MAX_BYTES", 1_000)
    with pytest.raises(ProjectError, match="list of parts is too long to be saved: it is longer than 1,000 bytes"):
        save_project(project, saved)
    assert saved.read_bytes() == before


def test_27000_parts_with_long_paths_are_no_fault(project: Project, tmp_path: Path) -> None:
    """Ten times what a build has memory for."""
    folder = "/" + "long folder [1], {2}/" * 7
    image = project.document.training[0]
    training = tuple(image.model_copy(update={"path": f"{folder}{n}.png"}) for n in range(27_000))
    document = project.document.model_copy(update={"training": training, "maps_sha256": None, "labelled": ()})
    save_project(replace(project, document=document, maps=None), tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").document == document


def test_of_a_long_list_of_faults_one_is_told(saved: Path) -> None:
    """Each takes a kilobyte; 100,000 of them would take longer than a person waits, and more memory than there is."""

    def spoil(document: dict[str, Any]) -> None:
        document["training"] = [{**image, "score_l2": None} for image in document["training"]]

    with pytest.raises(ProjectError, match=r"training\.0\.score_l2: ") as caught:
        load_project(with_document(saved, spoil))
    assert "training.1" not in caught.value.message


def test_a_fault_that_quotes_a_bomb_is_short(saved: Path) -> None:
    with pytest.raises(ProjectError) as caught:
        load_project(with_document(saved, lambda document: document.update({"x" * 1_000_000: 1})))
    assert len(str(caught.value)) < 1_000
