"""What is said to people: an English text that still knows its template and values, so that it can be translated."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self

Value = str | int | Path


class Sentence(str):
    """A text for people, made of a template and values; as a ``str`` it is the text in English.

    The template is the code by which a text is translated, as in gettext: it stands in the source as a literal, where
    ``packaging/update_translations.py`` finds it. A template of {places} alone only joins other texts.

    Whatever makes a new ``str`` (``+``, f-strings, ``" ".join``, ``rstrip``) gives plain English that is no longer
    translated: put a Sentence into another one, or use :func:`join`.

    Attributes:
        template: with a {place} for each value.
        one: the template for n = 1; "" where no number decides the form.
        values: what is filled in; texts among them are Sentences themselves if they are to be translated.
    """

    __slots__ = ("one", "template", "values")
    template: str
    one: str
    values: Mapping[str, str | int]

    def __new__(cls, template: str, /, *, one: str = "", **values: Value) -> Self:
        """Fill ``template`` in; with ``one``, the value ``n`` is a count and chooses between the two (plural forms)."""
        kept = {name: str(value) if isinstance(value, Path) else value for name, value in values.items()}
        assert not one or isinstance(kept["n"], int)
        sentence = super().__new__(cls, (one if one and kept["n"] == 1 else template).format(**kept))
        sentence.template, sentence.one, sentence.values = template, one, MappingProxyType(kept)
        return sentence

    def __str__(self) -> Self:
        """Itself, not a plain copy."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """How a copy is made."""
        return _again, (self.template, self.one, dict(self.values))


NOTHING: Final = Sentence("")
"""Where there is nothing to say."""


def _again(template: str, one: str, values: Mapping[str, Value]) -> Sentence:
    return Sentence(template, one=one, **values)


def join(*texts: str, by: str = " ") -> Sentence:
    """One Sentence of several texts, which stay what they are; empty ones are left out."""
    parts = {f"part{number}": text for number, text in enumerate(filter(None, texts))}
    return Sentence(by.join(f"{{{name}}}" for name in parts), **parts)
