import copy
import errno
import json
import os
from pathlib import Path

import pytest

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.sentences import NOTHING, Sentence, join

BUSY = Sentence("Camera {n} is busy.", n=2)
CLOSE = Sentence("Close the other program that uses it, then try again.")


def test_a_sentence_is_its_template_filled_in() -> None:
    values: dict[str, str | int | Path] = {"name": "camera {0}", "n": 5, "path": Path("a") / "b"}
    sentence = Sentence("No frame has come from {name} for {n} s: {path}, {n}.", one="", **values)
    assert sentence == sentence.template.format(**values)
    assert sentence.values == {"name": "camera {0}", "n": 5, "path": str(Path("a") / "b")}
    assert json.loads(json.dumps([sentence])) == [str(sentence)]
    assert hash(sentence) == hash("".join(sentence))


@pytest.mark.parametrize(("n", "text"), [(0, "0 parts"), (1, "1 part"), (2, "2 parts"), (11, "11 parts")])
def test_english_has_one_form_for_one_and_another_for_the_rest(n: int, text: str) -> None:
    sentence = Sentence("{n} parts", one="{n} part", n=n)
    assert (sentence, sentence.template) == (text, "{n} parts")


def test_joined_sentences_keep_their_parts() -> None:
    whole = join("a{b}.png", join(BUSY, NOTHING, "", CLOSE), by=": ")
    assert whole == f"a{{b}}.png: {BUSY} {CLOSE}"
    name, sentences = whole.values.values()
    assert name == "a{b}.png"
    assert isinstance(sentences, Sentence)
    assert [type(part) for part in sentences.values.values()] == [Sentence, Sentence]
    assert join() == NOTHING
    assert not join("", NOTHING)


def test_an_error_says_a_sentence_of_its_two() -> None:
    fault = SourceError(BUSY, hint=CLOSE)
    assert str(fault) == f"{BUSY} {CLOSE}"
    for said in (str(fault), fault.sentence, str(fault.sentence)):
        assert isinstance(said, Sentence)
        assert tuple(said.values.values()) == (BUSY, CLOSE)
    assert str(SourceError(BUSY)) == BUSY


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_a_copy_is_the_same(again: type[str]) -> None:
    sentence = Sentence("{n} parts of {what}", one="{n} part of {what}", n=1, what=BUSY)
    other = again(sentence)
    assert isinstance(other, Sentence)
    assert (other, other.template, other.one) == (sentence, sentence.template, sentence.one)
    assert isinstance(other.values["what"], Sentence)


def test_reasons_of_others_are_put_into_a_sentence_without_a_full_stop() -> None:
    assert reason_of(OSError(errno.ENOENT, "No such file.", "a")) == "No such file"
    assert reason_of(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "a")) == os.strerror(errno.ENOENT)
    assert reason_of(OSError("broken")) == "broken"
    assert reason_of(ValueError("no number.")) == "no number"
