"""What the texts of the project name is there: files, commands, modules."""

import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs/decisions", ROOT / "packaging", ROOT / "examples")
    for path in folder.glob("*.md")
)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
TOOLS = {"ruff": "ruff", "mypy": "mypy", "lint-imports": "import-linter", "pre-commit": "pre-commit"}
"""A command, and the package of an extra that brings it."""


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(text: Path) -> None:
    targets = LINK.findall(text.read_text(encoding="utf-8"))
    assert [target for target in targets if not (text.parent / target).exists()] == []


def recipes() -> list[str]:
    """The commands of the justfile."""
    lines = (ROOT / "justfile").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.startswith("    ") and not line.strip().startswith("@")]


HOOKS = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")


def hooks() -> list[str]:
    """The commands of pre-commit."""
    return re.findall(r"entry: (.+)", HOOKS)


def documented() -> list[str]:
    """The commands of CONTRIBUTING.md that run Python."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [found for found in re.findall(r"`(python [^`]+)`", text) if "-m venv" not in found]


@pytest.mark.parametrize("command", [*recipes(), *hooks(), *documented()])
def test_what_a_command_runs_is_there(command: str) -> None:
    words = [word for word in shlex.split(command) if "{{" not in word]
    extras = " ".join(requirement for each in EXTRAS.values() for requirement in each)
    if words[0] != "python":
        assert TOOLS[words[0]] in extras
        return
    words = words[1:]
    while words[0] in {"-n", "-X", "importtime"}:
        words = words[1:]
    if words[0] == "-m":
        module = words[1]
        brought = {"pip": "", "mkdocs": "mkdocs-material", "cProfile": "", "pstats": ""}
        assert module in brought or importlib.util.find_spec(module) is not None
        assert brought.get(module, "") in extras
        words = words[2:]
    for word in words:
        if re.match(r"(tests|docs|examples|packaging|inspector_app)/", word):
            assert (ROOT / word.split("::")[0]).exists(), word
        if word.startswith("--cov="):
            assert importlib.util.find_spec(word.removeprefix("--cov=")) is not None


def test_hooks_download_nothing() -> None:
    assert set(re.findall(r"repo: (.+)", HOOKS)) == {"local"}
    assert set(re.findall(r"language: (.+)", HOOKS)) == {"system"}


def test_every_recipe_that_is_named_exists() -> None:
    names = set(re.findall(r"^(\w+)[ \w*]*:$", (ROOT / "justfile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"setup", "test", "one", "lint", "types", "docs", "screenshots", "bench", "demo"} <= names
    for text in ("CONTRIBUTING.md", ".github/pull_request_template.md"):
        named = set(re.findall(r"`just (\w+)", (ROOT / text).read_text(encoding="utf-8")))
        assert named <= names, text


def test_just_reads_the_justfile() -> None:
    just = shutil.which("just")
    if just is None:
        pytest.skip("just is not installed (extra dev)")
    done = subprocess.run([just, "--list"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_setting_names_a_host() -> None:
    shown = ("*.toml", "*.yml", ".*.yaml", "justfile", "constraints.txt", ".github/**/*")
    files = [path for name in shown for path in ROOT.glob(name) if path.is_file()]
    assert len(files) > 8
    assert [path.name for path in files if "://" in path.read_text(encoding="utf-8")] == []


@pytest.mark.slow
def test_the_documentation_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("mkdocstrings", reason="the documentation is not built here (extra docs)")
    pytest.importorskip("material", reason="the documentation is not built here (extra docs)")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    foreign = re.compile(r'(?:src|srcset|href|action)="((?:https?:)?//[^"]*)"')
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) > 20
    assert {url for page in pages for url in foreign.findall(page.read_text("utf-8"))} == set()
