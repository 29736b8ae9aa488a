"""Checks of the program, the processor, the memory and the clock."""

import math
import os
import platform

from inspector_app import __version__
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.selftest.results import Found, Grade, Value
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.files import is_file
from inspector_app.project.machine_facts import RUNTIMES, processor_flags, processor_name, usable_cores, version_of
from inspector_app.records.parts import Filter

OPTIONAL = frozenset({"torch"})
"""Packages without which the program judges with its own networks."""
FEATURES = {
    "sse4.2": "sse4_2",
    "avx": "avx",
    "avx2": "avx2",
    "fma": "fma",
    "avx512f": "avx512f",
    "avx512vnni": "avx512_vnni",
    "avx512bf16": "avx512_bf16",
    "amx-bf16": "amx_bf16",
    "neon": "asimd",
    "dotprod": "asimddp",
}
"""Features of processors that OpenVINO and the compiled loops use: LLVM's names, and those of Linux."""
LOW_MEMORY_BYTES = 2 * 10**9
"""Preparing a network takes 1 GB, and a build from some hundred parts half a GB more (docs/decisions/0017)."""
NO_MEMORY_BYTES = 500 * 10**6
"""A program that judges holds 200 to 500 MB; with less, the system ends it or writes its memory to the disk."""
EARLIEST_YEAR = 2026
"""No computer ran this version earlier: a clock without battery begins in 1970, 2000 or the year of the computer."""
LATEST_YEAR = 2060
AHEAD_S = 300.0
"""A record may be this much newer than the clock: computers that set their clocks by a network differ by less."""


def check_program(subject: Subject) -> Found:
    """Check the versions of the program and its libraries, and that the settings can be read."""
    versions = {name: version_of(name) for name in RUNTIMES}
    known = {"inspector": __version__, "python": platform.python_version(), "system": platform.platform()}
    values: dict[str, Value] = {**known, **{name: version or None for name, version in versions.items()}}
    there = {name: version for name, version in versions.items() if version}
    libraries = ", ".join(f"{'Qt' if 'PySide6' in name else name} {version}" for name, version in there.items())
    found = Sentence(
        "Inspector {version}, Python {python}, {libraries}. {system}",
        version=__version__,
        python=known["python"],
        libraries=libraries,
        system=known["system"],
    )
    missing = sorted(versions.keys() - there.keys() - OPTIONAL)
    if missing:
        lacks = Sentence("Missing: {names}.", names=", ".join(missing))
        return Found(Grade.RED, join(found, lacks), Sentence("Install the program again."), values)
    if subject.settings_fault:
        advice = Sentence("Look at the Settings page: what could not be read has its default value again.")
        return Found(Grade.AMBER, join(subject.settings_fault, found), advice, values)
    return Found(Grade.GREEN, found, values=values)


def check_processor(_subject: Subject) -> Found:
    """Check the cores that may be used, and the processor's features."""
    cores, features = usable_cores(), _features()
    named = ", ".join(features or ()) or "-"
    found = Sentence(
        "{name}, {cores} of {all} cores usable. Features: {features}.",
        name=processor_name(),
        cores=cores,
        all=os.cpu_count() or cores,
        features=named,
    )
    values: dict[str, Value] = {"name": processor_name(), "cores": cores, "features": named}
    if cores < 2:
        return Found(
            Grade.AMBER,
            found,
            Sentence("Judging and the window share one core. Give this program two cores or more."),
            values,
        )
    if features is None:
        advice = Sentence("The features could not be read, because numba is missing. Install the program again.")
        return Found(Grade.AMBER, found, advice, values)
    if platform.machine().lower() in {"x86_64", "amd64"} and "avx2" not in features:
        advice = Sentence("Without AVX2, judging takes several times as long. Use a processor with AVX2.")
        return Found(Grade.AMBER, found, advice, values)
    return Found(Grade.GREEN, found, values=values)


def _features() -> tuple[str, ...] | None:
    """Return the processor's features of :data:`FEATURES`; None: they cannot be read."""
    flags = processor_flags()
    if flags:  # a bundle for Linux has no llvmlite
        return tuple(name for name, flag in FEATURES.items() if flag in flags)
    try:
        import llvmlite.binding
    except ImportError:  # judging works without numba
        return None
    has = llvmlite.binding.get_host_cpu_features()
    return tuple(name for name in FEATURES if has.get(name))


def check_memory(_subject: Subject) -> Found:
    """Check the free memory."""
    import psutil

    memory = psutil.virtual_memory()
    values: dict[str, Value] = {"free_bytes": int(memory.available), "total_bytes": int(memory.total)}
    found = Sentence(
        "{free} GB of {total} GB of memory are free.",
        free=f"{memory.available / 1e9:.1f}",
        total=f"{memory.total / 1e9:.1f}",
    )
    if memory.available < NO_MEMORY_BYTES:
        return Found(Grade.RED, found, Sentence("Judging needs 0.5 GB. Close other programs or add memory."), values)
    if memory.available < LOW_MEMORY_BYTES:
        advice = Sentence("Building a project needs 2 GB. Close other programs before you build, or add memory.")
        return Found(Grade.AMBER, found, advice, values)
    return Found(Grade.GREEN, found, values=values)


def check_clock(subject: Subject) -> Found:
    """Check that the clock is set, against the newest record, and that there is a time zone."""
    now = subject.now()
    newest_s = _newest_record_s(subject)
    zone = now.tzname() or ""
    values: dict[str, Value] = {
        "time": now.isoformat(timespec="seconds"),
        "zone": zone,
        "newest_record_s": newest_s if math.isfinite(newest_s) else None,
    }
    found = Sentence("{time}, time zone {zone}.", time=f"{now:%Y-%m-%d %H:%M:%S} (UTC{now:%z})", zone=zone or "-")
    if not EARLIEST_YEAR <= now.year <= LATEST_YEAR:
        advice = Sentence("Set the computer's clock: records and pictures would have a wrong time.")
        return Found(Grade.RED, found, advice, values)
    if newest_s > now.timestamp() + AHEAD_S:
        newest = Sentence(
            "The newest record is from {time}, which is later.",
            time=f"{now.fromtimestamp(newest_s).astimezone(now.tzinfo):%Y-%m-%d %H:%M:%S}",
        )
        advice = Sentence("Set the computer's clock, or find out why it was ahead when that part was judged.")
        return Found(Grade.AMBER, join(found, newest), advice, values)
    if zone in {"", "UTC"}:
        advice = Sentence("If the station is not in this time zone, set it: shifts and reports use the local time.")
        return Found(Grade.AMBER, found, advice, values)
    return Found(Grade.GREEN, found, NOTHING, values)


def _newest_record_s(subject: Subject) -> float:
    """Return the time of the newest record, seconds since 1970; minus infinity without records."""
    if not is_file(subject.records_file):
        return -math.inf
    from inspector_app.records.reading import Records

    with Records(subject.records_file) as records:
        parts = records.page(Filter(), n=1)
    return parts[0].captured_at_s if parts else -math.inf
