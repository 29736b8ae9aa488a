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
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    return [
        f"Inspector {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"Processor: {_processor()}, {os.cpu_count()} cores ({usable} usable), {memory_gb:.1f} GiB of memory",
        "Libraries: " + ", ".join(f"{name} {installed_version(name)}" for name in RUNTIMES),
    ]


def installed_version(name: str) -> str:
    """Return the version of a library by its name on PyPI, or "not installed"."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    import platform

    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":")[1].strip() for line in lines if "model name" in line), platform.machine())
