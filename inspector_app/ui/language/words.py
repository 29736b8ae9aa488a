"""Words on widgets that follow the language: whoever puts them there says once how they are said."""

from collections.abc import Callable
from typing import Any, cast
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject

from inspector_app.ui.language.engine_messages import said

Words = str | Callable[[], str]
"""A text as it is in every language, a name for example; or what says it in the language in effect."""

_KEPT = "_kept_words"
_owners: WeakSet[QObject] = WeakSet()


def keep(put: Callable[..., object], words: Words, *place: object) -> None:
    """Put words where they are shown: now, and again whenever the language changes.

    The same setter of the same object (and place) keeps the newest words only. They live in the object, so that
    nothing outlives it.

    Args:
        put: a method of a QObject, called with ``place`` and then the text, such as ``label.setText``.
        words: what is shown. A callable is asked again in every language: it must not depend on what is changed
            elsewhere meanwhile, a loop's variable for example.
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
    """The text in the language in effect."""
    return words if isinstance(words, str) else words()


def told(text: Words) -> Words:
    """What the layers below wrote is said in the language in effect; what says itself stays as it is."""
    return text if callable(text) or not text else lambda: said(text)


def say_again() -> None:
    """Put all words that are kept once more, in the language in effect by now."""
    for owner in tuple(_owners):
        kept: dict[tuple[Any, ...], Callable[[], str]] = getattr(owner, _KEPT)
        for (setter, *place), words in tuple(kept.items()):
            if shiboken6.isValid(owner):
                getattr(owner, setter)(*place, words())
