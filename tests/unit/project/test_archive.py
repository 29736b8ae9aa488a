"""The zip around a project: whatever a stranger's directory says, it is checked before it is believed."""

import io
import os
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import ProjectError
from inspector_app.project import archive, arrays, kept_bank, store
from inspector_app.project.schema import DOCUMENT
from inspector_app.project.store import load_document, load_project, save_project
from tests.unit.project.conftest import tiny_project
from tests.unit.project.test_store import members_of, with_document, write_members

END = 22


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "p.inspector"
    save_project(tiny_project(), path)
    return path


def directory(data: bytes | bytearray) -> int:
    return data.index(b"PK\x01\x02")


def with_flag(bit: int) -> Callable[[bytearray], None]:
    def spoil(data: bytearray) -> None:
        data[directory(data) + 8] |= bit

    return spoil


def with_comment(data: bytearray) -> None:
    struct.pack_into("<H", data, len(data) - 2, 5)
    data += b"hello"


def with_something_behind(data: bytearray) -> None:
    data += b"hello"


def with_something_before(data: bytearray) -> None:
    data[:0] = bytes(100)


def with_members_over_one_another(data: bytearray) -> None:
    first = directory(data)
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]


def with_a_large_directory(data: bytearray) -> None:
    struct.pack_into("<I", data, len(data) - END + 12, 2**31)


def with_thousands_of_members(data: bytearray) -> None:
    struct.pack_into("<HH", data, len(data) - END + 8, 65_000, 65_000)


def with_several_disks(data: bytearray) -> None:
    struct.pack_into("<HH", data, len(data) - END + 4, 1, 1)


def with_zip64(data: bytearray) -> None:
    """Records that zipfile would believe more than the end of the file."""
    end = len(data) - END
    record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 5, 5, 2**40, 0)
    data[end:end] = record + struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)


def with_zip64_inside_the_directory(data: bytearray) -> None:
    end = len(data) - END
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, 0, 1)
    data[end:end] = locator
    size = struct.unpack_from("<I", data, len(data) - END + 12)[0]
    struct.pack_into("<I", data, len(data) - END + 12, size + len(locator))


QUIRKS = {
    "encrypted": with_flag(1),
    "sizes behind the data": with_flag(8),
    "patched": with_flag(32),
    "strongly encrypted": with_flag(64),
    "a comment": with_comment,
    "something behind": with_something_behind,
    "something before": with_something_before,
    "members over one another": with_members_over_one_another,
    "a large directory": with_a_large_directory,
    "thousands of members": with_thousands_of_members,
    "several disks": with_several_disks,
    "zip64": with_zip64,
    "zip64 inside the directory": with_zip64_inside_the_directory,
}


@pytest.mark.parametrize("quirk", QUIRKS)
def test_a_zip_that_this_program_never_writes_is_refused(
    saved: Path, quirk: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray(saved.read_bytes())
    QUIRKS[quirk](data)
    saved.write_bytes(data)

    read: list[object] = []
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda _, member: read.append(member))
    with pytest.raises(ProjectError) as caught:
        load_project(saved)
    assert caught.value.hint
    assert not read  # no member was opened


def test_a_directory_of_a_million_members_is_not_read_into_memory(saved: Path) -> None:
    data = saved.read_bytes()
    start = directory(data)
    entry = data[start : data.index(b"PK\x01\x02", start + 4)]
    body, end = data[:start], bytearray(data[-END:])
    swollen = body + entry * 100_000
    struct.pack_into("<II", end, 12, len(entry) * 100_000, len(body))
    saved.write_bytes(swollen + end)
    tracemalloc.start()
    try:
        with pytest.raises(ProjectError, match="parts that no project file has"):
            load_project(saved)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_packing_that_takes_the_memory_it_asks_for_is_refused(saved: Path, packing: int) -> None:
    """LZMA allocates a dictionary of the size that the file names, up to 4 GB."""
    members = members_of(saved)
    with zipfile.ZipFile(saved, "w") as written:
        for name, data in members.items():
            written.writestr(name, data, packing if name == DOCUMENT else zipfile.ZIP_STORED)
    with pytest.raises(ProjectError, match=r"impossible size for project\.json|parts that no project file has"):
        load_project(saved)


def test_what_is_no_regular_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.inspector")
    with pytest.raises(ProjectError, match=r"fifo\.inspector is not a file"):
        load_project(tmp_path / "fifo.inspector")
    with pytest.raises(ProjectError, match="is not a file"):
        load_project(tmp_path)


def test_a_header_of_arrays_that_is_a_bomb_is_refused(saved: Path) -> None:
    header = b'{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},' + b" " * archive.MAX_DIRECTORY_BYTES * 8
    with pytest.raises(ValueError, match="impossible header"):
        arrays.unpacked(len(header).to_bytes(8, "little") + header)


def test_references_that_unfold_to_very_much_are_refused(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixteen black pictures of the largest size a network may have: 190 kB in the file, 201 MB in memory."""
    stream = io.BytesIO()
    Image.fromarray(np.zeros((2048, 2048, 3), np.uint8)).save(stream, "PNG")
    names = [f"references/{number:03}.png" for number in range(16)]

    def swell(document: dict) -> None:  # type: ignore[type-arg]
        document["references"] = [{**document["references"][0], "file": name} for name in names]
        embedding = document["members"][0]["embedding"]
        embedding["input_size"] = [2048, 2048]

    write_members(saved, {**members_of(saved), **dict.fromkeys(names, stream.getvalue())})
    with_document(saved, swell)
    monkeypatch.setattr(kept_bank, "bank_digest", lambda *_: tiny_project().document.members[0].sha256)
    monkeypatch.setattr(store, "decode", None)
    with pytest.raises(ProjectError, match="impossible size for its parts"):
        load_project(saved)


def test_a_reference_of_another_kind_of_picture_is_refused(saved: Path) -> None:
    stream = io.BytesIO()
    Image.fromarray(np.zeros((32, 64, 3), np.uint8)).save(stream, "TIFF")
    write_members(saved, {**members_of(saved), "references/000.png": stream.getvalue()})
    with pytest.raises(ProjectError, match=r"reference picture in .* is damaged"):
        load_project(saved)


def test_a_document_is_read_without_the_bank(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_bank, "bank_digest", None)
    assert load_document(saved) == tiny_project().document
