"""Small pictures and hashes come back as they were saved, and what no program of ours writes is refused."""

import hashlib
import io
import json
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from PIL import Image

from inspector_app.core.errors import ProjectError
from inspector_app.project import kept_pictures
from inspector_app.project.kept_pictures import KeptPicture, key_of, pack, paths_of
from inspector_app.project.migrations import migrate
from inspector_app.project.schema import CURRENT_VERSION, DOCUMENT, PICTURES_FILE
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.project.store import Project, file_bytes, load_project, save_project
from tests.unit.project.conftest import sealed, tiny_project
from tests.unit.project.test_store import members_of, write_members

RNG = np.random.default_rng(6)
Arrays = dict[str, Any]


def jpeg(width: int = 96, height: int = 48, form: str = "JPEG") -> bytes:
    stream = io.BytesIO()
    Image.fromarray(RNG.integers(0, 256, (height, width, 3)).astype(np.uint8)).save(stream, format=form)
    return stream.getvalue()


def kept(number: int, small: bytes) -> KeptPicture:
    return KeptPicture(hashlib.sha256(bytes([number])).digest(), 1000 + number, small)


@pytest.fixture
def pictured() -> Project:
    """A project that keeps small pictures of two of its three parts, and only the hash of the third."""
    project = tiny_project()
    smalls = (jpeg(), jpeg(30, 96), b"")
    paths = paths_of(project.document)
    return project.with_pictures({key_of(path): kept(n, smalls[n]) for n, path in enumerate(paths)})


@pytest.fixture
def saved(pictured: Project, tmp_path: Path) -> Path:
    save_project(pictured, tmp_path / "pictured.inspector")
    return tmp_path / "pictured.inspector"


def with_member(path: Path, data: bytes) -> Path:
    """The same file with another member, which the document vouches for."""
    members = members_of(path)
    document = json.loads(members[DOCUMENT])
    document["pictures_sha256"] = hashlib.sha256(data).hexdigest()
    return write_members(path, {**members, PICTURES_FILE: data, DOCUMENT: sealed(document)})


def with_arrays(path: Path, change: Callable[[Arrays], object]) -> Path:
    arrays: Arrays = safetensors.numpy.load(members_of(path)[PICTURES_FILE])
    change(arrays)
    return with_member(path, safetensors.numpy.save(arrays))


def with_first_jpeg(path: Path, data: bytes) -> Path:
    def change(arrays: Arrays) -> None:
        first = int(arrays["end"][arrays["end"] > 0][0])
        rest = arrays["jpeg"][first:]
        arrays["jpeg"] = np.concatenate([np.frombuffer(data, np.uint8), rest])
        arrays["end"] = np.where(arrays["end"] > 0, arrays["end"] - first + len(data), 0)

    return with_arrays(path, change)


def test_they_come_back_as_they_were(pictured: Project, saved: Path) -> None:
    again = load_project(saved)
    assert again.pictures == pictured.pictures
    assert again.document == pictured.document
    assert sorted(len(one.jpeg) > 0 for one in again.pictures.values()) == [False, True, True]
    assert file_bytes(pictured) == saved.stat().st_size


def test_the_bytes_are_those_of_the_library_whatever_the_order(pictured: Project, saved: Path) -> None:
    data = members_of(saved)[PICTURES_FILE]
    assert data == safetensors.numpy.save(safetensors.numpy.load(data))
    turned = dict(reversed([*pictured.pictures.items()]))
    assert b"".join(pack(turned)) == data


def test_a_project_without_pictures_has_no_member(tmp_path: Path) -> None:
    save_project(tiny_project(), tmp_path / "p.inspector")
    assert PICTURES_FILE not in members_of(tmp_path / "p.inspector")
    assert load_project(tmp_path / "p.inspector").pictures == {}


def test_pictures_of_parts_that_are_gone_from_the_project_go(pictured: Project) -> None:
    fewer = pictured.document.model_copy(update={"training": pictured.document.training[:1]})
    left = replace(pictured, document=fewer).with_pictures(pictured.pictures)
    assert set(left.pictures) == {key_of("/parts/part0.png")}
    assert left.document.pictures_sha256 != pictured.document.pictures_sha256


def test_a_key_is_the_same_for_the_separators_of_any_system() -> None:
    assert key_of("C:\\parts\\a.png") == key_of("C:/parts/a.png")
    assert key_of("/parts/a.png") != key_of("/parts/b.png")
    assert len(key_of("/a\udcff.png")) == 32  # a name that is not UTF-8


def test_what_does_not_fit_is_left_out_and_its_hash_stays(pictured: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = [len(one.jpeg) for one in pictured.pictures.values()]
    monkeypatch.setattr(kept_pictures, "MAX_JPEG_BYTES", max(sizes) - 1)
    read = kept_pictures._unpacked(b"".join(pack(pictured.pictures)))
    assert [read[key].sha256 for key in pictured.pictures] == [one.sha256 for one in pictured.pictures.values()]
    assert sum(bool(one.jpeg) for one in read.values()) == 1
    monkeypatch.setattr(kept_pictures, "MAX_JPEGS_BYTES", min(size for size in sizes if size) - 1)
    assert not any(one.jpeg for one in kept_pictures._unpacked(b"".join(pack(pictured.pictures))).values())
    monkeypatch.setattr(kept_pictures, "MAX_PICTURES", 2)
    assert len(kept_pictures._unpacked(b"".join(pack(pictured.pictures)))) == 2


def test_20000_parts_are_saved_and_open_again(tmp_path: Path) -> None:
    """With small pictures of some, and the hashes of all: more parts than that have none."""
    project = tiny_project()
    one = TrainingImage(name="a.png", path="/a.png", score_l2=1.0)
    many = tuple(one.model_copy(update={"path": f"/{n}.png"}) for n in range(20_100))
    document = project.document.model_copy(update={"training": many, "labelled": (), "maps_sha256": None})
    small = jpeg(40, 40)
    assert 20_100 * len(small) > kept_pictures.MAX_JPEGS_BYTES
    whole = replace(project, document=document, maps=None)
    whole = whole.with_pictures({key_of(path): kept(1, small) for path in paths_of(document)})
    save_project(whole, tmp_path / "many.inspector")
    again = load_project(tmp_path / "many.inspector")
    assert len(again.pictures) == 20_000
    assert 0 < sum(len(one.jpeg) for one in again.pictures.values()) <= kept_pictures.MAX_JPEGS_BYTES


# --- hostile files ---------------------------------------------------------------------------------------------


def test_pictures_of_another_save_are_refused(saved: Path) -> None:
    members = members_of(saved)
    data = bytearray(members[PICTURES_FILE])
    data[-1] ^= 1
    with pytest.raises(ProjectError, match=r"small pictures .* are not those that were saved"):
        load_project(write_members(saved, {**members, PICTURES_FILE: bytes(data)}))


def test_pictures_that_are_missing_or_too_many_are_refused(saved: Path) -> None:
    members = members_of(saved)
    data = members.pop(PICTURES_FILE)
    with pytest.raises(ProjectError, match=r"missing or unknown parts: pictures\.safetensors"):
        load_project(write_members(saved, members))
    document = json.loads(members[DOCUMENT])
    document["pictures_sha256"] = None
    members[DOCUMENT] = sealed(document)
    with pytest.raises(ProjectError, match=r"missing or unknown parts: pictures\.safetensors"):
        load_project(write_members(saved, {**members, PICTURES_FILE: data}))


def test_a_member_beyond_its_limit_is_not_read(saved: Path) -> None:
    with_member(saved, bytes(kept_pictures.MAX_MEMBER_BYTES + 1))
    with pytest.raises(ProjectError, match=r"impossible size for pictures\.safetensors"):
        load_project(saved)


def cut(name: str) -> Callable[[Arrays], object]:
    return lambda arrays: arrays.update({name: arrays[name][:-1]})


def filled(name: str, place: int, value: int) -> Callable[[Arrays], object]:
    return lambda arrays: arrays[name].__setitem__(place, value)


def twice(arrays: Arrays) -> None:
    arrays["path"][1] = arrays["path"][0]


def emptied(arrays: Arrays) -> None:
    arrays.update({name: array[:0] for name, array in arrays.items()})


def too_many(arrays: Arrays) -> None:
    n = kept_pictures.MAX_PICTURES + 1
    keys = np.zeros((n, 32), np.uint8)
    keys[:, :4] = np.arange(n, dtype="<u4").view(np.uint8).reshape(n, 4)
    arrays.update(path=keys, sha256=keys, n_bytes=np.zeros(n, np.int64), end=np.zeros(n, np.int64))
    arrays["jpeg"] = arrays["jpeg"][:0]


def backwards(arrays: Arrays) -> None:
    """The last picture is all bytes again, and begins as a JPEG."""
    arrays["end"] = np.array([arrays["end"][arrays["end"] > 0][0], 0, len(arrays["jpeg"])])


def too_large(arrays: Arrays) -> None:
    """Small pictures as large as they may be, of which all together are too large."""
    small, n = jpeg(), 600
    padded = small + bytes(kept_pictures.MAX_JPEG_BYTES - len(small))
    too_many(arrays)
    arrays.update({name: array[:n] for name, array in arrays.items()})
    arrays["jpeg"] = np.frombuffer(padded * n, np.uint8)
    arrays["end"] = np.arange(1, n + 1, dtype=np.int64) * len(padded)


WRONG: dict[str, Callable[[Arrays], object]] = {
    "a key is missing": cut("path"),
    "a hash is missing": cut("sha256"),
    "a size is missing": cut("n_bytes"),
    "an end is missing": cut("end"),
    "a byte is missing": cut("jpeg"),
    "an array is missing": lambda arrays: arrays.pop("sha256"),
    "an array is unknown": lambda arrays: arrays.update(more=np.zeros(3, np.uint8)),
    "hashes are short": lambda arrays: arrays.update(sha256=arrays["sha256"][:, :31]),
    "keys are flat": lambda arrays: arrays.update(path=arrays["path"].reshape(-1)),
    "ends are one number": lambda arrays: arrays.update(end=arrays["end"][:1].reshape(())),
    "keys are no bytes": lambda arrays: arrays.update(path=arrays["path"].astype(np.float32)),
    "ends are floats": lambda arrays: arrays.update(end=arrays["end"].astype(np.float64)),
    "sizes are a column": lambda arrays: arrays.update(n_bytes=arrays["n_bytes"].reshape(-1, 1)),
    "pictures are a column": lambda arrays: arrays.update(jpeg=arrays["jpeg"].reshape(-1, 1)),
    "an end is before the first": filled("end", 1, -1),
    "an end goes back": backwards,
    "an end is far away": filled("end", 0, 2**62),
    "a size is negative": filled("n_bytes", 0, -1),
    "two of one file": twice,
    "none at all": emptied,
    "too many": too_many,
    "too large": too_large,
}


@pytest.mark.parametrize("name", WRONG)
def test_arrays_that_do_not_fit_are_refused(saved: Path, name: str) -> None:
    with_arrays(saved, WRONG[name])
    with pytest.raises(ProjectError, match=r"The small pictures in .* cannot be used"):
        load_project(saved)


def test_a_small_picture_may_be_replaced(saved: Path) -> None:
    """So that the tests below fail for what they replace it with."""
    small = jpeg(96, 96)
    again = load_project(with_first_jpeg(saved, small))
    assert small in {one.jpeg for one in again.pictures.values()}


def huge() -> bytes:
    """A small JPEG that says that it has 60,000 x 60,000 pixels."""
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 60_000, 60_000)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        jpeg(97, 20),
        jpeg(20, 97),
        jpeg(3000, 1),
        jpeg(form="PNG"),
        jpeg(form="BMP"),
        huge(),
        b"\xff\xd8\xff",
        b"no JPEG",
    ],
    ids=["wide", "high", "flat", "PNG", "BMP", "huge", "torn", "text"],
)
def test_what_is_no_small_jpeg_is_refused(saved: Path, data: bytes) -> None:
    with_first_jpeg(saved, data)
    with pytest.raises(ProjectError, match=r"The small pictures in .* cannot be used"):
        load_project(saved)


def test_a_jpeg_of_more_bytes_than_a_small_one_needs_is_refused(saved: Path) -> None:
    padded = jpeg() + bytes(kept_pictures.MAX_JPEG_BYTES)
    with pytest.raises(ProjectError, match="impossible size"):
        load_project(with_first_jpeg(saved, padded))


def test_a_header_that_is_a_bomb_is_refused(saved: Path) -> None:
    with pytest.raises(ProjectError, match="impossible header"):
        load_project(with_member(saved, struct.pack("<Q", 2**40) + b"{}"))


def test_a_file_of_version_5_opens_and_keeps_no_pictures(saved: Path) -> None:
    members = members_of(saved)
    del members[PICTURES_FILE]
    document = json.loads(members[DOCUMENT])
    del document["pictures_sha256"]
    before = {**document, "version": 5}
    project = load_project(write_members(saved, {**members, DOCUMENT: sealed(before)}))
    assert project.sealed
    assert project.pictures == {}
    before.pop("sha256")
    assert migrate(before)["version"] == CURRENT_VERSION
