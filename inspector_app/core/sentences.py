"""Texts for the user: an English text that keeps its template and values, so that it can be translated."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self

Value = str | int | Path


class Sentence(str):
    """A text for the user, made of a template and values; as a ``str`` it is the English text.

    The template is the key for translation, as in gettext. It must be a literal in the source, because
    ``packaging/update_translations.py`` searches for it. A template of {places} alone only joins other texts.

    An operation that makes a new ``str`` (``+``, f-strings, ``" ".join``, ``rstrip``) gives plain English that is not
    translated. To combine texts, put a Sentence into another one, or use :func:`join`.

    Attributes:
        template: the text with a {place} for each value.
        one: the template for n = 1; "" if the text has no plural form.
        values: the values for the places; a text among them is translated only if it is a Sentence.
    """

    __slots__ = ("one", "template", "values")
    template: str
    one: str
    values: Mapping[str, str | int]

    def __new__(cls, template: str, /, *, one: str = "", **values: Value) -> Self:
        """Fill in ``template``; with ``one``, the value ``n`` is a count that chooses singular or plural."""
        kept = {name: str(value) if isinstance(value, Path) else value for name, value in values.items()}
        assert not one or isinstance(kept["n"], int)
        sentence = super().__new__(cls, (one if one and kept["n"] == 1 else template).format(**kept))
        sentence.template, sentence.one, sentence.values = template, one, MappingProxyType(kept)
        return sentence

    def __str__(self) -> Self:
        """Return the Sentence itself, not a plain ``str``."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Support copying and pickling."""
        return _again, (self.template, self.one, dict(self.values))


NOTHING: Final = Sentence("")
"""The empty text."""


def _again(template: str, one: str, values: Mapping[str, Value]) -> Sentence:
    return Sentence(template, one=one, **values)


def join(*texts: str, by: str = " ") -> Sentence:
    """Join several texts to one Sentence; each part can still be translated. Empty texts are left out."""
    parts = {f"part{number}": text for number, text in enumerate(filter(None, texts))}
    return Sentence(by.join(f"{{{name}}}" for name in parts), **parts)
