"""Make a bundle smaller without taking anything from it: ``slim(BUNDLE)``, on Linux.

The wheels bring the same libraries several times. One copy of each stays, and the others become links to it: FFmpeg of
OpenCV and PyAV (the same versions of its interfaces), OpenBLAS 0.3.15 of OpenCV and faiss, libavif of OpenCV and
Pillow, and files that are equal. What nothing needs any more is removed, and symbols for debuggers where that leaves
what is loaded into memory as it was.
"""

import hashlib
import os
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

OF_OPENCV = "opencv_python_headless.libs"
SHARED = {
    "libavcodec": "av.libs/libavcodec",
    "libavformat": "av.libs/libavformat",
    "libavutil": "av.libs/libavutil",
    "libswresample": "av.libs/libswresample",
    "libswscale": "av.libs/libswscale",
    "libopenblasp": "faiss_cpu.libs/libopenblaso",
    "libavif": "pillow.libs/libavif",
}
"""OpenCV's libraries, and which stand for them."""
_VERSION = re.compile(r"\.(\d+(?:\.\d+)*)\.so|\.so\.(\d+(?:\.\d+)*)")
_NEEDED = re.compile(r"NEEDED +(\S+)")
LOAD, TABLE = 1, 6
"""Kinds of parts: one that is loaded, and the table itself."""


def slim(bundle: Path) -> None:
    """Do all of it to the folder that PyInstaller made."""
    inside = bundle / "_internal"
    for name, kept in SHARED.items():
        share(inside / OF_OPENCV, name, inside / kept)
    remove_unneeded(inside / OF_OPENCV, inside / "cv2")
    link_from_root(inside)
    link_equal(inside)
    for library in libraries(inside):
        strip(library)


def libraries(folder: Path) -> list[Path]:
    """All ELF files below a folder that are no links, in a fixed order."""
    return [path for path in sorted(folder.rglob("*.so*")) if not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def share(folder: Path, name: str, kept: Path) -> None:
    """Replace a library by a link to another of the same interface; leave it if the other's version does not fit.

    Args:
        folder: where the library is.
        name: its name up to the hash that its wheel gave it.
        kept: path of the other one, up to its hash.
    """
    (library,), (other,) = folder.glob(f"{name}-*"), kept.parent.glob(f"{kept.name}-*")
    ours, theirs = version(library), version(other)
    if ours[0] != theirs[0] or theirs < ours:
        print(f"kept: {library.name}, which {other.name} cannot replace")
        return
    library.unlink()
    link(library, other)


def version(library: Path) -> tuple[int, ...]:
    """Return the version in a library's name."""
    found = _VERSION.search(library.name)
    if found is None:
        raise SystemExit(f"{library.name} names no version")
    return tuple(int(number) for number in (found[1] or found[2]).split("."))


def link(path: Path, target: Path) -> None:
    """Make ``path`` a link to ``target`` that stays right when the bundle is moved."""
    path.symlink_to(os.path.relpath(target, path.parent))


def remove_unneeded(folder: Path, user: Path) -> None:
    """Remove the libraries of a wheel that neither its modules, below ``user``, nor others of them need."""
    while True:
        needed = {name for path in (*libraries(user), *libraries(folder)) for name in needs(path)}
        unneeded = [path for path in libraries(folder) if path.name not in needed]
        if not unneeded:
            return
        for path in unneeded:
            path.unlink()


def link_from_root(inside: Path) -> None:
    """Give every library of a wheel a link in the folder where the program looks for libraries, and remove dead links.

    The loader looks for what a library needs beside the link by which it found the library, not beside its file.
    """
    for path in inside.iterdir():
        if path.is_symlink() and not path.exists():
            path.unlink()
    for library in sorted(inside.glob("*.libs/*.so*")):
        if not (inside / library.name).exists():
            link(inside / library.name, library)


def needs(library: Path) -> Iterator[str]:
    """Yield the names of the libraries that one is linked to."""
    told = subprocess.run(["objdump", "-p", str(library)], check=True, capture_output=True, text=True).stdout
    return (found[1] for found in _NEEDED.finditer(told))


def link_equal(inside: Path) -> None:
    """Replace copies of a library by links to the first of them."""
    first: dict[bytes, Path] = {}
    for path in libraries(inside):
        kept = first.setdefault(hashlib.sha256(path.read_bytes()).digest(), path)
        if kept is not path and kept.name == path.name:
            path.unlink()
            link(path, kept)


def strip(library: Path) -> None:
    """Remove symbols for debuggers, if what is loaded stays the same: files that a wheel's tool changed are left."""
    smaller = library.with_name(f"{library.name}.stripped")
    shutil.copyfile(library, smaller)
    done = subprocess.run(["strip", "--strip-unneeded", str(smaller)], check=False, capture_output=True)
    if done.returncode == 0 and smaller.stat().st_size < library.stat().st_size and loaded(smaller) == loaded(library):
        smaller.chmod(library.stat().st_mode)
        smaller.replace(library)
    else:
        smaller.unlink()


def loaded(library: Path) -> list[tuple[int, ...] | bytes]:
    """Return what a 64-bit ELF file puts into memory: each part's kind, rights, address, size and bytes.

    The file's header and the table of its parts are left out: they also say where the rest of the file is.
    """
    data = bytearray(library.read_bytes())
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    parts = [struct.unpack_from("<IIQQQQQQ", data, table + number * size) for number in range(count)]
    data[table : table + size * count] = bytes(size * count)
    data[:64] = bytes(64)
    found: list[tuple[int, ...] | bytes] = []
    for kind, rights, at, address, _, in_file, in_memory, align in parts:
        if kind == LOAD and (at - address) % align:
            return []
        found += [(kind, rights, address, in_memory, align), b"" if kind == TABLE else bytes(data[at : at + in_file])]
    return found
