"""The versions and licences of this program and of the libraries that it uses, as they were installed."""

import re
from collections.abc import Container
from dataclasses import dataclass
from importlib import metadata

from inspector_app import __version__

PROGRAM = "inspector-app"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_FILE = re.compile(r"(?i)(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$")
MAX_FILES = 20
TOOLS = re.compile(r"extra == .(dev|docs|test)\b")
"""Optional requirements of this program that only developers need."""
ANY_EXTRA = re.compile(r";.*\bextra ==")


@dataclass(frozen=True, slots=True)
class Library:
    """One installed library.

    Attributes:
        name: its name.
        version: its version.
        licence: the name of its licence as it states it; "" if it states none.
        text: its licence files, one after the other; "" if it has none.
    """

    name: str
    version: str
    licence: str
    text: str


def installed(left_out: Container[str] = ()) -> list[Library]:
    """Return this program, then the installed libraries that it needs, directly or not, by name. Reads many files.

    Args:
        left_out: names of libraries, with _ for -, that are not there, so that neither is what only they need.
    """
    found: dict[str, metadata.Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found or key.replace("-", "_") in left_out:
            continue
        try:
            found[key] = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # an optional one
            continue
        unused = TOOLS if name == PROGRAM else ANY_EXTRA
        needed = (_NAME.match(each) for each in found[key].requires or () if not unused.search(each))
        waiting += [match.group() for match in needed if match is not None]
    own = found.pop(PROGRAM, None)
    first = _library(own) if own is not None else Library(PROGRAM, __version__, "", "")
    return [first, *sorted(map(_library, found.values()), key=lambda library: library.name.lower())]


def _library(found: metadata.Distribution) -> Library:
    about = found.metadata
    stated = _field(about, "License-Expression") or _classified(about.get_all("Classifier") or []) or _short(about)
    return Library(about["Name"], found.version, stated, _texts(found))


def _classified(classifiers: list[str]) -> str:
    names = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License :: ")]
    return ", ".join(name for name in names if name != "OSI Approved")


def _short(about: metadata.PackageMetadata) -> str:
    return _field(about, "License").removeprefix("UNKNOWN").strip().partition("\n")[0][:100]


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return str(about[name]) if name in about else ""


def _texts(found: metadata.Distribution) -> str:
    files = [file for file in found.files or () if _FILE.search(str(file)) and file.suffix not in {".py", ".pyc"}]
    texts = []
    for file in files[:MAX_FILES]:
        try:
            texts.append(f"{file.name}\n\n{file.locate().read_text(encoding='utf-8', errors='replace')}")  # type: ignore[attr-defined]
        except OSError:
            continue
    return "\n\n".join(texts)
