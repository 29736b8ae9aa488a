"""Texts on widgets that change with the language; each text is set once, with a function that translates it."""

from collections.abc import Callable
from typing import Any, cast
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject

from inspector_app.ui.language.engine_messages import said

Words = str | Callable[[], str]
"""A text that is the same in every language, for example a name; or a function that returns it in the current one."""

_KEPT = "_kept_words"
_owners: WeakSet[QObject] = WeakSet()


def keep(put: Callable[..., object], words: Words, *place: object) -> None:
    """Set a text on a widget now, and again whenever the language changes.

    For the same setter of the same object and place, only the newest text is stored. It is stored in the object, so it
    is deleted with the object.

    Args:
        put: a method of a QObject, called with ``place`` and then the text, such as ``label.setText``.
        words: the text. A callable is called again for every language, so it must not depend on a variable that changes
            later, for example a loop's variable.
        place: which text of the object it is, such as the index of a tab.
    """
    owner: QObject = cast("Any", put).__self__
    kept = owner.__dict__.setdefault(_KEPT, {})
    kept.pop((put.__name__, *place), None)
    if not isinstance(words, str):
        kept[put.__name__, *place] = words
        _owners.add(owner)
    put(*place, said_now(words))


def said_now(words: Words) -> str:
    """Return the text in the current language."""
    return words if isinstance(words, str) else words()


def told(text: Words) -> Words:
    """Return a function that translates a Sentence of the lower layers; a callable or an empty text is unchanged."""
    return text if callable(text) or not text else lambda: said(text)


def say_again() -> None:
    """Set all stored texts again, in the current language."""
    for owner in tuple(_owners):
        kept: dict[tuple[Any, ...], Callable[[], str]] = getattr(owner, _KEPT)
        for (setter, *place), words in tuple(kept.items()):
            if shiboken6.isValid(owner):
                getattr(owner, setter)(*place, words())
