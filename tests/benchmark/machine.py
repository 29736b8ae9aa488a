"""What a benchmark ran on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil


def machine() -> dict[str, Any]:
    """Processor, cores, memory, system, the load average of the last minute, and the libraries that compute."""
    cpu = platform.processor()
    about = Path("/proc/cpuinfo")
    if about.is_file():
        cpu = next(line.split(":")[1].strip() for line in about.read_text().splitlines() if "model name" in line)
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30),
        "system": f"{platform.system()} {platform.machine()}",
        "load": psutil.getloadavg()[0],
        **{name: version(name) for name in ("openvino", "torch", "numpy")},
    }
