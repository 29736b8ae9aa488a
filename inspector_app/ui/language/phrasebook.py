"""Sentences of one language and the same ones in another, found again on the screen."""

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

Pair = tuple[str, str]
_PLACE = re.compile(r"\{(\w*)(?::([^{}]*))?\}")
NUMBERS = frozenset(
    {"a", "alarms", "b", "bad", "best", "column", "count", "defect", "good", "k", "least", "m", "most", "n", "needed"}
    | {"ng", "number", "parts", "row", "total"}
)
"""Places that only numbers are put into: "{n} of {total}" is not found in a sentence that has an "of"."""

FILLINGS = {"t": r"\d.*?", "px": r"\d.*?"}
"""Of times and sizes no more is known than that they begin with a figure."""

WITHIN = r"(?:(?![.!?…]\s|\n).)*?"
"""What fills any other place, as a rule: nothing that goes on with another sentence."""

LEADING = r"(?:(?![.!?…:]\s|\n).)*?"
"""What fills a place that a sentence begins with: never what only goes before the sentence."""

_JOINT = re.compile(r"(\n+|\s{2,}|(?<=[.!?…])\s+|; |: |, )")
"""What sentences and their parts are put together with."""

Form = tuple[str, re.Pattern[str], re.Pattern[str], str]
"""What a filled in sentence has in any case, how it is found, also with whole sentences filled in, and the other."""

MOST_PARTS = 15
"""Parts and joints of the longest text that is looked for as a whole: more than any of ours has."""


def read_pairs(path: Path) -> list[Pair]:
    """The (source, translation) pairs of a Qt translation source; what is unfinished is left out."""
    pairs: list[Pair] = []
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return pairs
    reader, source = QXmlStreamReader(file), ""
    while not reader.atEnd():
        if not reader.readNextStartElement() and reader.atEnd():
            break
        if not reader.isStartElement():
            continue
        if reader.name() == "source":
            source = reader.readElementText()
        elif reader.name() == "translation":
            unfinished = reader.attributes().hasAttribute("type")
            translation = reader.readElementText()
            if translation and not unfinished:
                pairs.append((source, translation))
    file.close()
    return pairs


class Phrasebook:
    """Finds what a text on the screen says, and says it in the other language.

    A text is found as it stands, or as a sentence whose {places} were filled in, or as several of these joined. What is
    not found, names of parts and files for example, is left as it is.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        """Know (text, the same in the other language) pairs."""
        self._exact: dict[str, str] = {}
        self._forms: list[Form] = []
        # The more a form says itself, the less it takes for its own by mistake.
        for text, other in sorted(pairs, key=lambda pair: -len(_PLACE.sub("", pair[0]))):
            if _PLACE.search(text):
                surely = max(_PLACE.sub("\0", text).split("\0"), key=len)
                self._forms.append((surely, _form(text, WITHIN), _form(text, ".*?"), other))
            else:
                self._exact.setdefault(text, other)

    def say(self, text: str) -> str:
        """The same in the other language; ``text`` itself where nothing of it is known."""
        known = self._find(text)
        return known if known is not None else self._say_parts(_JOINT.split(text))

    def _find(self, text: str, *, loosely: bool = False) -> str | None:
        """The whole of ``text`` in the other language; ``loosely``: whole sentences may have been filled in."""
        known = self._exact.get(text)
        if known is not None or not text.strip():
            return known
        for surely, form, loose, other in self._forms:
            found = (loose if loosely else form).fullmatch(text) if surely in text else None
            if found is not None:
                return _PLACE.sub(lambda place, filled=found: self.say(filled[f"p_{place[1]}"]), other)  # type: ignore[misc]
        return None

    def _say_parts(self, parts: list[str]) -> str:
        """Of several parts, with what joins them in between: the longest run that is known, then the rest."""
        said = ""
        while parts:
            ends = range(min(len(parts), MOST_PARTS), 0, -2)
            runs = ((end, self._find("".join(parts[:end]), loosely=by)) for by in (False, True) for end in ends)
            end, known = next(((end, known) for end, known in runs if known is not None), (1, parts[0]))
            said += known + "".join(parts[end : end + 1])
            parts = parts[end + 1 :]
        return said


def _form(text: str, usual: str) -> re.Pattern[str]:
    """What a sentence looks like once its {places} were filled in, with ``usual`` where no more is known."""
    pattern, end, seen = "", 0, set[str]()
    for place in _PLACE.finditer(text):
        name, spec = place[1], place[2]
        filling = FILLINGS.get(name, usual if place.start() else LEADING)
        if spec or name in NUMBERS:
            filling = r"[-\d.,]+|nan|inf"
        pattern += re.escape(text[end : place.start()])
        pattern += f"(?P=p_{name})" if name in seen else f"(?P<p_{name}>{filling})"
        seen.add(name)
        end = place.end()
    return re.compile(pattern + re.escape(text[end:]), re.DOTALL)
