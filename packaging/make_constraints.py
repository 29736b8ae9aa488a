"""Write the versions that are installed here, of all that Inspector needs, into ``constraints.txt``."""

import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = ("demo", "test")
HEAD = "# The versions that the tests ran with: python -m pip install -c constraints.txt .\n"


def tested_versions() -> dict[str, Version]:
    """Name and version of every package that the project and these extras need, and of what these need in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in EXTRAS for one in project["optional-dependencies"][extra])]
    open_ones = [Requirement(text) for text in wanted]
    followed: set[tuple[str, str]] = set()
    found: dict[str, Version] = {}
    while open_ones:
        requirement = open_ones.pop()
        name = canonicalize_name(requirement.name)
        distribution = metadata.distribution(name)
        found[name] = Version(Version(distribution.version).public)  # without what names a build, as +cpu
        for extra in {"", *requirement.extras} - {extra for other, extra in followed if other == name}:
            followed.add((name, extra))
            needs = [Requirement(text) for text in distribution.requires or ()]
            open_ones += [need for need in needs if need.marker is None or need.marker.evaluate({"extra": extra})]
    return found


if __name__ == "__main__":
    lines = [f"{name}=={version}\n" for name, version in sorted(tested_versions().items())]
    (ROOT / "constraints.txt").write_text(HEAD + "".join(lines), encoding="utf-8")
