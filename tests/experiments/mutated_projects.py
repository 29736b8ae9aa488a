"""Mutated and hostile project files, opened one a process: ``python -m tests.experiments.mutated_projects [5000]``.

Prints how many were opened and refused, how many took more than 2 s or 300 MB, and which ended in anything else than a
ProjectError. A file that was opened although a bit of it is another must say what the original says; only those that
are vouched for by hashes of their own (``forged``) may say something else.
"""

import collections
import copy
import functools
import io
import json
import math
import os
import resource
import signal
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy

from inspector_app.core.errors import ProjectError
from inspector_app.project.kept_bank import bank_digest
from inspector_app.project.schema import DOCUMENT, MAPS_FILE
from inspector_app.project.schema_learned import BANK_PATTERN, Embedding
from inspector_app.project.store import Project, load_project
from tests.golden.make_golden import CHOICES, golden_file
from tests.unit.project.conftest import sealed

MAX_S = 2.0
MAX_MB = 300.0
GIVE_UP_S = 30
Members = dict[str, bytes]
Rng = np.random.Generator


@dataclass(frozen=True)
class Mutant:
    """One file: its kind, its bytes, the file it was made of, and whether its hashes vouch for what was changed."""

    kind: str
    data: bytes
    original: Path
    forged: bool


@dataclass(frozen=True)
class Outcome:
    """What opening one did.

    Attributes:
        what: "opened", "opened otherwise", "refused", or the fault that was no ProjectError.
        seconds: of the processor, so that other programs count for nothing; infinite for one that had to be ended.
        waited_s: by the clock.
        megabytes: the whole process at its largest.
    """

    what: str
    seconds: float
    waited_s: float
    megabytes: float


# --- mutations -------------------------------------------------------------------------------------------------------


def flipped(data: bytes, rng: Rng) -> bytes:
    spoilt = bytearray(data)
    for place in rng.integers(0, len(data) * 8, rng.integers(1, 20)).tolist():
        spoilt[place // 8] ^= 1 << place % 8
    return bytes(spoilt)


def cut_or_moved(data: bytes, rng: Rng) -> bytes:
    start, stop = sorted(rng.integers(0, len(data), 2).tolist())
    piece = data[start:stop]
    choices = (
        data[:start],
        data[start:],
        data[:start] + data[stop:],
        data[:start] + bytes(len(piece)) + data[stop:],
        data[:start] + piece + piece + data[stop:],
        data + piece,
        data[:start] + rng.bytes(len(piece)) + data[stop:],
    )
    return choices[int(rng.integers(len(choices)))]


def zipped(members: Members, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data, packing if name == DOCUMENT else zipfile.ZIP_STORED)
    return stream.getvalue()


def nodes(value: Any) -> Iterator[tuple[Any, Any]]:
    """(container, key) of everything inside."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from nodes(inner)


HOSTILE: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 10**300, 2**63, 1e308, -1e-308, 1e-320, "", "x" * 100_000, "\ud800", "NaN", "../../x",
    [], {}, [[]] * 1000, {"a": {}}, list(range(3000)), [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]],
    "2026-13-45T99:99:99Z", "\0",
)  # fmt: skip


def altered_document(members: Members, rng: Rng) -> bytes:
    """Some of what it says is another, and it vouches for that."""
    document = json.loads(members[DOCUMENT])
    for _ in range(int(rng.integers(1, 4))):
        places = list(nodes(document))
        container, key = places[int(rng.integers(len(places)))]
        what = int(rng.integers(4))
        value = container[key]
        if what == 0:
            del container[key]
        elif what == 1 and isinstance(value, (int, float)):
            container[key] = value * float(rng.choice([100, 0.01, -1, 1e200]))
        elif what == 2 and isinstance(value, list):
            container[key] = value * int(rng.integers(2, 200))
        else:
            container[key] = copy.deepcopy(HOSTILE[int(rng.integers(len(HOSTILE)))])
    return zipped({**members, DOCUMENT: sealed(document)})


def altered_text(members: Members, rng: Rng) -> bytes:
    """Digits of its JSON are others, and nobody vouches for that."""
    text = bytearray(members[DOCUMENT])
    digits = [place for place, byte in enumerate(text) if chr(byte).isdigit()]
    for place in rng.choice(digits, int(rng.integers(1, 5))).tolist():
        text[place] = ord("0") + (text[place] - ord("0") + int(rng.integers(1, 10))) % 10
    return zipped({**members, DOCUMENT: bytes(text)})


def many(item: str, n_bytes: int) -> str:
    return ",".join([item] * (n_bytes // (len(item) + 1)))


GOOD_IMAGE = '{"name":"a","path":"b","score_l2":1.5}'
BOMBS: dict[str, Callable[[int], str]] = {
    "deep lists": lambda n: "[" * n,
    "deep lists, closed": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "deep objects": lambda n: '{"a":' * (n // 5),
    "empty lists": lambda n: f"[{many('[]', n)}]",
    "empty objects": lambda n: f"[{many('{}', n)}]",
    "objects": lambda n: f"[{many(GOOD_IMAGE, n)}]",
    "bad objects": lambda n: "[" + many('{"x":{"y":[1]}}', n) + "]",
    "numbers": lambda n: f"[{many('0', n)}]",
    "floats": lambda n: f"[{many('1.5e10', n)}]",
    "no numbers": lambda n: f"[{many('NaN', n)}]",
    "texts": lambda n: f"[{many(chr(34) + 'ab' + chr(34), n)}]",
    "one text": lambda n: '"' + "x" * n + '"',
    "escapes": lambda n: '"' + "\\u0000" * (n // 6) + '"',
    "quotes": lambda n: '"' + '\\"' * (n // 2) + '"',
    "digits": lambda n: "9" * n,
    "exponent": lambda n: "1e" + "9" * n,
    "keys": lambda n: "{" + ",".join(f'"{number:x}":0' for number in range(n // 12)) + "}",
    "one key": lambda n: "{" + many('"a":0', n) + "}",
    "spaces": lambda n: "[" + " " * n + "]",
}
FIELDS = (
    "training",
    "made_with",
    "notes",
    "threshold_history",
    "labelled",
    "references",
    "members",
    "name",
    "surprise",
)
SIZES = (20_000, 400_000, 1_500_000, 3_000_000, 7_500_000, 60_000_000)


def json_bomb(members: Members, rng: Rng) -> bytes:
    document = json.loads(members[DOCUMENT])
    field = str(rng.choice(FIELDS))
    bomb = BOMBS[str(rng.choice(list(BOMBS)))](int(rng.choice(SIZES, p=(0.3, 0.3, 0.15, 0.15, 0.07, 0.03))))
    text = json.dumps({**document, field: "@@"}).replace('"@@"', bomb, 1)
    packing = (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)
    return zipped({**members, DOCUMENT: text.encode()}, packing[int(rng.integers(len(packing)))])


def hostile_zip(members: Members, rng: Rng) -> bytes:
    data = bytearray(zipped(members))
    entry = data.index(b"PK\x01\x02")
    end = len(data) - 22
    match int(rng.integers(9)):
        case 0:  # flags: encrypted, sizes behind the data, patched
            data[entry + 8] |= int(rng.choice([1, 8, 32, 64]))
        case 1:  # declared sizes
            struct.pack_into("<II", data, entry + 20, *rng.integers(0, 2**32, 2, dtype=np.uint32).tolist())
        case 2:  # the second member lies over the first
            second = data.index(b"PK\x01\x02", entry + 4)
            struct.pack_into("<I", data, second + 42, struct.unpack_from("<I", data, entry + 42)[0])
        case 3:  # a comment, and something behind the end
            struct.pack_into("<H", data, end + 20, 500)
            data += rng.bytes(500)
        case 4:  # something before the beginning
            data = bytearray(rng.bytes(1000) + data)
        case 5:  # a directory of a size that is not there
            struct.pack_into("<HHII", data, end + 8, *rng.integers(0, 2**16, 4).tolist())
        case 6:  # zip64 records
            record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 10**6, 10**6, 2**40, 0)
            data[end:end] = record + struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
        case 7:  # very many members
            stream = io.BytesIO(bytes(data))
            with zipfile.ZipFile(stream, "a") as archive:
                for number in range(int(rng.integers(40, 20_000))):
                    archive.writestr(f"references/{number}.png", b"")
            return stream.getvalue()
        case _:  # any way of packing
            struct.pack_into("<H", data, entry + 10, int(rng.integers(0, 100)))
    return bytes(data)


def safetensors_of(rng: Rng, data: bytes) -> bytes:
    """Arrays whose header lies, or arrays that no detector has."""
    n_header = int.from_bytes(data[:8], "little")
    header, rest = json.loads(data[8 : 8 + n_header]), data[8 + n_header :]
    name = str(rng.choice(list(header)))
    match int(rng.integers(7)):
        case 0:
            return int(rng.integers(0, 2**62)).to_bytes(8, "little") + data[8:]
        case 1:
            header[name]["shape"] = rng.integers(0, 2**40, int(rng.integers(0, 6))).tolist()
        case 2:
            header[name]["dtype"] = str(rng.choice(["F64", "F16", "BF16", "I64", "BOOL", "U8", "F8_E4M3", "X"]))
        case 3:
            header.update(
                {f"x{number}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for number in range(20_000)}
            )
        case 4:
            header[name]["data_offsets"] = rng.integers(0, 2**40, 2).tolist()
        case 5:
            arrays = safetensors.numpy.load(data)
            spoilt = np.array(arrays[name])
            with np.errstate(all="ignore"):
                spoilt.flat[int(rng.integers(spoilt.size))] = rng.choice([-1, 0, 1e6, 3e4])
            if spoilt.dtype.kind == "f" and rng.integers(2):
                spoilt.flat[0] = rng.choice([np.nan, np.inf])
            return safetensors.numpy.save({**arrays, name: spoilt})
        case _:
            return int(n_header).to_bytes(8, "little") + b"[" * n_header + rest
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + rest


def altered_arrays(members: Members, rng: Rng) -> bytes:
    """Arrays that the document vouches for."""
    import hashlib
    import re

    names = [name for name in members if name == MAPS_FILE or re.fullmatch(BANK_PATTERN, name)]
    name = str(rng.choice(names))
    data = safetensors_of(rng, members[name])
    document = json.loads(members[DOCUMENT])
    if name == MAPS_FILE:
        document["maps_sha256"] = hashlib.sha256(data).hexdigest()
    for member in document.get("members", ()):
        if member["file"] == name:
            embedding = Embedding.model_validate_json(json.dumps(member["embedding"]), strict=True)
            member["sha256"] = bank_digest([data], embedding)
    return zipped({**members, name: data, DOCUMENT: sealed(document)})


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@functools.cache
def zeros(n_bytes: int) -> bytes:
    return zlib.compress(bytes(n_bytes), 9)


@functools.cache
def png(side: int, rows: int, extra: bytes = b"") -> bytes:
    """A black square PNG of few bytes that declares ``side`` and holds ``rows`` rows."""
    packed = zeros(rows * (1 + 3 * min(side, 20_000)))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def altered_references(members: Members, rng: Rng) -> bytes:
    document = json.loads(members[DOCUMENT])
    names = [name for name in members if name.startswith("references/")]
    reference = document["references"][0]
    side = document["members"][0]["embedding"]["input_size"][0] if "members" in document else 64
    changed = dict(members)
    match int(rng.integers(6)):
        case 0:  # sixteen of the largest
            document["references"] = [{**reference, "file": f"references/{n:03}.png"} for n in range(16)]
            changed.update({f"references/{n:03}.png": png(2048, 2048) for n in range(16)})
            for member in document.get("members", ()):
                member["embedding"]["input_size"] = [2048, 2048]
                data = members[member["file"]]
                embedding = Embedding.model_validate_json(json.dumps(member["embedding"]), strict=True)
                member["sha256"] = bank_digest([data], embedding)
        case 1:
            changed[names[0]] = png(int(rng.choice([8, 20_000, 2**31 - 1])), 1)
        case 2:
            changed[names[0]] = png(side, int(rng.integers(0, side)))
        case 3:
            text = chunk(b"zTXt", b"k\0\0" + zeros(30_000_000)) * 4
            changed[names[0]] = png(side, side, text)
        case 4:
            changed[names[0]] = png(side, side, chunk(b"iCCP", b"k\0\0" + zeros(30_000_000)))
        case _:
            changed[names[0]] = flipped(members[names[0]], rng)
    return zipped({**changed, DOCUMENT: sealed(document)})


# kind: (how often, what is made, whether its hashes vouch for it)
KINDS: dict[str, tuple[float, Callable[[Any, Rng], bytes], bool]] = {
    "flipped bits": (0.2, flipped, False),
    "cut or moved": (0.15, cut_or_moved, False),
    "altered document": (0.2, altered_document, True),
    "altered text": (0.1, altered_text, False),
    "JSON bomb": (0.15, json_bomb, True),
    "hostile zip": (0.08, hostile_zip, False),
    "altered arrays": (0.08, altered_arrays, True),
    "altered references": (0.04, altered_references, True),
}
RAW = {flipped, cut_or_moved}


def mutants(count: int, seed: int, kinds: dict[str, Any] | None = None) -> Iterator[Mutant]:
    """Mutants of the saved projects of every version, the same for the same seed."""
    rng = np.random.default_rng(seed)
    shares = {kind: share for kind, (share, _, _) in KINDS.items() if kinds is None or kind in kinds}
    files = [golden_file(version, kind) for version in range(1, 5) for kind in CHOICES]
    files = [file for file in files if file.is_file()]
    for _ in range(count):
        original = files[int(rng.integers(len(files)))]
        kind = str(rng.choice(list(shares), p=np.array(list(shares.values())) / sum(shares.values())))
        _, mutate, forged = KINDS[kind]
        data = original.read_bytes()
        if mutate not in RAW:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = {info.filename: archive.read(info) for info in archive.infolist()}
            data = mutate(members, rng)
        else:
            data = mutate(data, rng)
        # Before version 4 nothing vouches for the limits: a digit more or less is what the file says.
        vouched = original.name.startswith("version4")
        yield Mutant(kind, data, original, forged or (kind == "altered text" and not vouched))


# --- opening ---------------------------------------------------------------------------------------------------------


def same(one: Project, other: Project) -> bool:
    if one.document != other.document:
        return False
    for first, second in zip(one.learned, other.learned, strict=True):
        arrays, others = first.memory.arrays(), second.memory.arrays()
        if not all(np.array_equal(arrays[name], others[name]) for name in others):
            return False
    return all(np.array_equal(one.references[name], rgb) for name, rgb in other.references.items())


def opened(mutant: Mutant, path: Path) -> Outcome:
    """Open one in a process of its own, which is ended after 30 s."""
    path.write_bytes(mutant.data)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(GIVE_UP_S)
        os.write(writing, attempt(mutant, path).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read().decode()
    _, status, usage = os.wait4(child, 0)
    megabytes = usage.ru_maxrss / 1024
    if status or said.count("|") != 2:
        return Outcome(f"ended by signal {os.waitstatus_to_exitcode(status)}", math.inf, math.inf, megabytes)
    what, seconds, waited_s = said.split("|")
    return Outcome(what, float(seconds), float(waited_s), megabytes)


def attempt(mutant: Mutant, path: Path) -> str:
    begun_s, waiting_s = time.process_time(), time.perf_counter()
    project = None
    try:
        project = load_project(path)
        what = "opened"
    except ProjectError as fault:
        what = "refused" if fault.message and fault.hint and len(str(fault)) < 10_000 else f"no sentence: {fault!r}"
    except BaseException as fault:
        what = f"{type(fault).__name__}: {fault}"
    seconds, waited_s = time.process_time() - begun_s, time.perf_counter() - waiting_s
    if project is not None and not mutant.forged and not same(project, load_project(mutant.original)):
        what = "opened otherwise"
    return f"{what.replace('|', '/')[:200]}|{seconds}|{waited_s}"


def run(count: int, seed: int = 0, kinds: dict[str, Any] | None = None) -> dict[str, list[tuple[str, Outcome]]]:
    """Open so many mutants; {what came of it: (kind, outcome) of each}, and under "slow" and "large" those beyond."""
    found: dict[str, list[tuple[str, Outcome]]] = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for mutant in mutants(count, seed, kinds):
            outcome = opened(mutant, Path(folder) / "p.inspector")
            found[outcome.what].append((mutant.kind, outcome))
            if outcome.seconds > MAX_S:
                found["slow"].append((mutant.kind, outcome))
            if outcome.megabytes > MAX_MB:
                found["large"].append((mutant.kind, outcome))
    return found


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    found = run(count)
    everything = [pair for what, pairs in found.items() if what not in {"slow", "large"} for pair in pairs]
    print(f"n {count}, before: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for what in ("opened", "refused"):
        print(f"{what} {len(found.pop(what, []))}")
    print(f"over {MAX_S:g} s {len(found.pop('slow', []))}, over {MAX_MB:g} MB {len(found.pop('large', []))}")
    slowest_s, longest_s = max(o.seconds for _, o in everything), max(o.waited_s for _, o in everything)
    print(f"slowest {slowest_s:.2f} s of the processor, {longest_s:.2f} s by the clock of this machine")
    print(f"largest {max(o.megabytes for _, o in everything):.0f} MB")
    print(f"crashes and silent changes {sum(map(len, found.values()))}")
    for what, pairs in found.items():
        print(f"  {what}: {collections.Counter(kind for kind, _ in pairs)}")


if __name__ == "__main__":
    main()
