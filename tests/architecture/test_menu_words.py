"""A text that leads to a menu entry names the menu in which it is."""

import re
from pathlib import Path

import pytest

from inspector_app.ui.window.actions import ACTIONS, MENUS

ROOT = Path(__file__).parents[2]
NAMED = re.compile(rf"\b({'|'.join(name for name, _ in MENUS)}) > ([A-Z][\w -]*…?)")
TEXTS = (
    *(ROOT / "inspector_app").rglob("*.py"),
    *(ROOT / name for name in ("README.md", "docs/guide.md", "docs/integration.md")),
)


def strangers(text: str) -> list[str]:
    """The named entries that are not in the named menu."""
    named = ((match, match[2].strip()) for match in NAMED.finditer(text))
    return [
        match[0]
        for match, entry in named
        if not any(
            spec.menu == match[1] and entry.startswith(spec.text.rstrip("…").removesuffix(" (synthetic)"))
            for spec in ACTIONS
        )
    ]


def test_every_named_menu_entry_is_there() -> None:
    found = {path: strangers(path.read_text("utf-8")) for path in TEXTS}
    assert {path: names for path, names in found.items() if names} == {}
    assert sum(len(NAMED.findall(path.read_text("utf-8"))) for path in TEXTS) > 10


@pytest.mark.parametrize("text", ["**Edit > Doctor…**", "Project > Nothing…", "(File > Corrections…)"])
def test_a_wrong_menu_is_found(text: str) -> None:
    assert strangers(text)
    assert not strangers("**Project > Doctor…**, Help > Self-test, Project > Detection limit (synthetic)…")
