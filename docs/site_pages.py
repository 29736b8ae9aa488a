"""What mkdocs shows beside the pages of docs/: the texts beside README.md, the list of decisions, the API."""

import os
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
BESIDE = {
    "README.md": "index.md",
    "ARCHITECTURE.md": "architecture.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "SECURITY.md": "security.md",
    "THIRD_PARTY.md": "third_party.md",
    "LICENSE": "license.txt",
    "constraints.txt": "constraints.txt",
}
"""Files of the project's folder and what they are called in the documentation."""
DOCUMENTED = ("core", "pipeline")
ROLE = re.compile(r":(?:attr|class|data|func|meth|mod):(?=<code>)")
"""What Sphinx writes before a name in a docstring."""
LINK = re.compile(r"(?<=\]\()([^)#:]+)(?=(?:#[^)]*)?\))")


def api_pages() -> dict[str, str]:
    """Name and text of a page for each package: its own docstring, then that of every module in it."""
    pages = {}
    for layer in DOCUMENTED:
        for init in sorted((ROOT / "inspector_app" / layer).rglob("__init__.py")):
            package = ".".join(init.parent.relative_to(ROOT).parts)
            modules = sorted(path.stem for path in init.parent.glob("*.py") if not path.stem.startswith("_"))
            own = f"::: {package}\n    options:\n      heading_level: 1\n      show_root_full_path: true\n"
            blocks = [own, *(f"::: {package}.{module}\n" for module in modules)]
            pages[f"api/{package.removeprefix('inspector_app.')}.md"] = "\n".join(blocks)
    return pages


def decisions() -> list[str]:
    """The pages of the decisions, oldest first."""
    return sorted(path.relative_to(DOCS).as_posix() for path in (DOCS / "decisions").glob("*.md"))


def heading(page: str) -> str:
    """The first heading of a page of docs/."""
    return (DOCS / page).read_text(encoding="utf-8").splitlines()[0].lstrip("# ")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages that ``nav`` does not name behind those that it does."""
    assert config.nav is not None
    named = {page for entry in config.nav for page in entry.values()}
    config.nav += [path.name for path in sorted(DOCS.glob("*.md")) if path.name not in named]
    config.nav += [
        {"Changelog": "changelog.md"},
        {"Security": "security.md"},
        {"Licences": "third_party.md"},
        {"Decisions": ["decisions/index.md", *decisions()]},
        {"API": [{page[4:-3]: page} for page in api_pages()]},
    ]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are not in docs/."""
    made = {target: (ROOT / source).read_text(encoding="utf-8") for source, target in BESIDE.items()}
    listed = [f"- [{heading(page)}]({posixpath.basename(page)})" for page in decisions()]
    made["decisions/index.md"] = "# Decisions\n\nWhy it is as it is.\n\n" + "\n".join(listed)
    for target, text in (made | api_pages()).items():
        files.append(File.generated(config, target, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Turn links that hold in the project's folder into links that hold in the documentation."""
    here = page.file.src_uri
    origin = next((source for source, target in BESIDE.items() if target == here), f"docs/{here}")

    def in_site(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(origin), found[1]))
        target = (
            "decisions/index.md" if target == "docs/decisions" else BESIDE.get(target, target.removeprefix("docs/"))
        )
        return posixpath.relpath(target, posixpath.dirname(here) or os.curdir)

    return LINK.sub(in_site, markdown)


def on_page_content(html: str, **_: object) -> str:
    """Leave the names of docstrings without what Sphinx writes before them."""
    return ROLE.sub("", html)
