"""Facts that help to explain a fault: versions, operating system, processor, memory.

The thread of the log reads them and imports the modules for it. This does not delay the start of the program.
"""

import os
import sys
from pathlib import Path

from inspector_app import __version__

RUNTIMES = ("PySide6-Essentials", "numpy", "openvino", "torch", "numba", "faiss-cpu", "opencv-python-headless", "av")


def machine_facts() -> list[str]:
    """Return one line for each fact; takes about 20 ms, and imports none of the named libraries."""
    import platform

    import psutil

    memory_gb = psutil.virtual_memory().total / 2**30
    cores = f"{os.cpu_count()} cores ({usable_cores()} usable)"
    return [
        f"Inspector {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"Processor: {processor_name()}, {cores}, {memory_gb:.1f} GiB of memory",
        "Libraries: " + ", ".join(f"{name} {version_of(name) or 'not installed'}" for name in RUNTIMES),
    ]


def version_of(name: str) -> str:
    """Return the version of an installed package; "" if it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def usable_cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def processor_name() -> str:
    """Return the processor's name from its maker."""
    import platform

    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":")[1].strip() for line in lines if "model name" in line), platform.machine())


def processor_flags() -> frozenset[str]:
    """Return the processor's features by Linux's names; empty on other systems."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return frozenset()
    named = (line.partition(":") for line in lines)
    return frozenset(
        next((flags for name, _, flags in named if name.strip().lower() in {"flags", "features"}), "").split()
    )
