"""Keys of a widget as data, so that the list of keys (F1) shows what the widget does."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class KeySpec:
    """One action with its keys.

    Attributes:
        name: its name in the code.
        text: its text in the list of keys.
        keys: the keys; each of them does it.
    """

    name: str
    text: str
    keys: tuple[Qt.Key, ...]


def key_name(specs: Sequence[KeySpec], key: int) -> str:
    """Return the name of a key's action; "" if it has none."""
    return next((spec.name for spec in specs if key in spec.keys), "")
