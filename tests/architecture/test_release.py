"""One version, in one place; changelog, installed package and tag say the same."""

import re
import subprocess
import tomllib
from pathlib import Path

from inspector_app import __version__

ROOT = Path(__file__).parents[2]
HEADING = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_newest_version_of_the_changelog_is_the_program_s() -> None:
    versions = [version for version, _ in HEADING.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))]
    assert versions[0] == __version__
    assert versions == sorted(versions, key=lambda text: [int(part) for part in text.split(".")], reverse=True)


def test_the_changelog_has_the_form_of_keep_a_changelog() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines()
    second = [line for line in lines if line.startswith("## ")]
    assert second[0] == "## [Unreleased]"
    assert all(HEADING.fullmatch(line) for line in second[1:])
    assert {line.removeprefix("### ") for line in lines if line.startswith("### ")} <= KINDS


def test_no_other_file_names_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "inspector_app.__version__"}
    own = re.compile(rf"(?<![\d.=]){re.escape(__version__)}(?![\d.])")
    others = [*ROOT.glob("*.*"), *(ROOT / "docs").glob("*.md"), *(ROOT / "inspector_app").rglob("*.py")]
    named = {
        path.relative_to(ROOT).as_posix() for path in others if path.is_file() and own.search(path.read_text("utf-8"))
    }
    assert named == {"CHANGELOG.md", "inspector_app/__init__.py"}


def test_a_tag_on_this_commit_is_the_version() -> None:
    git = subprocess.run(
        ["git", "tag", "--points-at", "HEAD", "--list", "v*"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if git.returncode == 0 and git.stdout.split():  # no repository in an unpacked archive
        assert f"v{__version__}" in git.stdout.split()
