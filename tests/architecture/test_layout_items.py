"""Qt's items are not wrapped: see ui/__init__.py, the one place that does it, to drop them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {"itemAt", "takeAt", "itemAtPosition", "spacerItem", "replaceWidget", "insertLayout"}
"""Methods of layouts that make Python objects for items."""


def items_in(source: str) -> list[int]:
    """The lines that ask a layout for an item."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FORBIDDEN
    ]


def test_an_item_is_found() -> None:
    assert items_in("a = layout.itemAt(0)\nb = layout.count()\nwhile layout.takeAt(0): pass") == [1, 3]


@pytest.mark.parametrize("folder", ["inspector_app", "tests", "docs"])
def test_no_layout_is_asked_for_an_item(folder: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in items_in(path.read_text("utf-8"))
        if path.relative_to(ROOT).as_posix() != "inspector_app/ui/__init__.py"
    }
    assert not found
