"""The example plugin, installed for a test without pip or a network, and taken away again."""

import contextlib
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector_app.core.detectors import DETECTORS
from inspector_app.core.plugins import Registry
from inspector_app.sinks.kinds import OUTPUTS
from inspector_app.sources.kinds import SOURCES

EXAMPLE = Path(__file__).parents[1] / "examples" / "plugin"


def lay_out(folder: Path) -> Path:
    """What ``pip install --target folder examples/plugin`` leaves there: the package and its dist-info."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    name, version = project["name"], project["version"]
    shutil.copytree(EXAMPLE / "inspector_template", folder / "inspector_template")
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    groups = project["entry-points"].items()
    lines = [f"[{group}]\n" + "\n".join(f"{key} = {value}" for key, value in each.items()) for group, each in groups]
    (info / "entry_points.txt").write_text("\n\n".join(lines) + "\n", "utf-8")
    return folder


@contextlib.contextmanager
def forgotten() -> Iterator[None]:
    """Have all lists of kinds as they are before anything was loaded; afterwards as they were."""
    registries: tuple[Registry[Any], ...] = (DETECTORS, SOURCES, OUTPUTS)
    with pytest.MonkeyPatch.context() as patch:
        for registry in registries:
            patch.setattr(registry, "_kinds", {kind.name: kind for kind in registry.built_in})
            patch.setattr(registry, "_packages", {})
            patch.setattr(registry, "_refused", [])
            patch.setattr(registry, "_loaded", False)
        yield


@contextlib.contextmanager
def installed(folder: Path) -> Iterator[None]:
    """The example plugin is installed, and not loaded yet."""
    with forgotten(), pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "inspector_template"]:
        del sys.modules[name]
