"""What the program stands on is named with its licence and its version, and travels with it."""

import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
RUN_TIME = [
    Requirement(text) for text in (*PROJECT["dependencies"], *EXTRAS["demo"], *EXTRAS["umap"], *EXTRAS["vendor"])
]
TESTED = [Requirement(text) for text in (*PROJECT["dependencies"], *EXTRAS["demo"], *EXTRAS["test"])]
APACHE_2_SHA256 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
"""Of apache.org's LICENSE-2.0.txt."""


def licences() -> dict[str, str]:
    """Every package in THIRD_PARTY.md and its licence: of two tables, the second with the extra between them."""
    notices = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \|(?: (?:demo|umap|vendor) \|)? ([^|]+?) \|", notices, re.MULTILINE)
    return {canonicalize_name(name): licence for name, licence in rows if name != "package"}


@pytest.mark.parametrize("requirement", RUN_TIME, ids=lambda each: each.name)
def test_every_package_has_a_row_with_the_licence_that_it_states(requirement: Requirement) -> None:
    licence = licences()[canonicalize_name(requirement.name)]
    assert licence
    try:
        installed = metadata.distribution(requirement.name)
    except metadata.PackageNotFoundError:
        return  # an extra that is not installed
    stated = installed.metadata.get_all("License-Expression")
    if stated and Version(installed.version) == constraints().get(canonicalize_name(requirement.name)):
        assert [licence] == stated


def test_the_licence_is_the_whole_apache_licence() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == APACHE_2_SHA256
    assert PROJECT["license"] == "Apache-2.0"


def test_licence_and_notices_are_in_what_is_handed_on(tmp_path: Path) -> None:
    if Version(metadata.version("setuptools")) < Version("77"):
        pytest.skip("this setuptools knows no licence files")
    for name in ("pyproject.toml", "README.md", "LICENSE", "THIRD_PARTY.md", "inspector_app/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    build = "import setuptools.build_meta as backend; backend.prepare_metadata_for_build_wheel('made')"
    (tmp_path / "made").mkdir()
    done = subprocess.run([sys.executable, "-c", build], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "made").glob("*.dist-info/licenses/*"))
    assert names == ["LICENSE", "THIRD_PARTY.md"]


def constraints() -> dict[str, Version]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pairs = [re.fullmatch(r"([a-z0-9.-]+)==([0-9][0-9a-z.]*)", line) for line in lines if not line.startswith("#")]
    assert all(pairs)  # names and versions: no option, no address of a host
    return {pair[1]: Version(pair[2]) for pair in pairs if pair is not None}


@pytest.mark.parametrize("requirement", TESTED, ids=lambda each: each.name)
def test_the_tested_version_of_every_package_is_written_down(requirement: Requirement) -> None:
    assert requirement.specifier.contains(constraints()[canonicalize_name(requirement.name)])


def test_constraints_stand_on_a_line_each_and_are_no_duty() -> None:
    assert len(constraints()) > len(TESTED)
    run = (ROOT / ".ci" / "run").read_text("utf-8")
    commands = [
        line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith("python -m pip")
    ]
    assert "constraints" not in run + "".join(commands)
