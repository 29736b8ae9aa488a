"""JSON from anybody is parsed only where it is as short, as flat and as plain as a project file's."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.project import strict_json
from inspector_app.project.strict_json import MAX_BYTES, MAX_DEPTH, MAX_KEYS, MAX_VALUES, digest_of, read_json

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from('"\\[]{},:'), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    SCALARS | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=30,
)


def depth_of(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max((depth_of(each) for each in inner), default=0)


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_it_reads_what_the_library_reads(value: object, ascii_only: bool, indent: int | None) -> None:  # noqa: FBT001
    data = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    if depth_of(value) > MAX_DEPTH:
        with pytest.raises(ValueError, match="nested"):
            read_json(data)
    else:
        assert read_json(data) == json.loads(data)


@given(VALUES)
def test_depth_and_number_of_values_are_counted_exactly_whatever_the_texts_hold(value: object) -> None:
    """A file may well be called ``[1], {2}.png``: what stands in texts counts for nothing."""
    depth = depth_of(value)
    data = json.dumps(value).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_json, "MAX_DEPTH", depth)
        read_json(data)
        if depth:
            patch.setattr(strict_json, "MAX_DEPTH", depth - 1)
            with pytest.raises(ValueError, match=f"nested more than {depth - 1} deep"):
                read_json(data)


BOMBS = {
    "long": b" " * (MAX_BYTES + 1),
    "many lists": b"[" + b"[]," * (MAX_VALUES // 2) + b"[]]",
    "many numbers": b"[" + b"0," * MAX_VALUES + b"0]",
    "many texts": b"[" + b'"",' * MAX_VALUES + b'""]',
    "quotes alone": b'"' * MAX_BYTES,
    "deep": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "very deep": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "deep behind a text": b'["\\\\",' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"]",
    "many keys": json.dumps({str(number): 0 for number in range(MAX_KEYS + 1)}).encode(),
    "a key twice": b'{"a": 1, "b": 2, "a": 3}',
    "a key twice, spelled otherwise": b'{"a": 1, "\\u0061": 3}',
    "many digits": b"[" + b"9" * 5_000 + b"]",
    "not so many digits": b"9" * 41,
    "a long exponent": b"1e" + b"9" * 100,
    "infinite": b"[1e999]",
    "minus infinite": b"[-1e999]",
    "NaN": b"[NaN]",
    "Infinity": b"[-Infinity]",
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "no UTF-8": b'"\xff"',
    "half": b'{"a": ',
    "nothing": b"",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_before_it_takes_memory(bomb: str) -> None:
    data = BOMBS[bomb]
    tracemalloc.start()
    try:
        with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
            read_json(data)
        assert tracemalloc.get_traced_memory()[1] < 3 * len(data) + 30_000_000
    finally:
        tracemalloc.stop()


def test_what_is_just_within_the_limits_is_read() -> None:
    assert read_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) is not None
    assert len(read_json(b"[" + b"0," * (MAX_VALUES - 3) + b"0]")) == MAX_VALUES - 2
    assert len(read_json(b'"' + b"x" * (MAX_BYTES - 2) + b'"')) == MAX_BYTES - 2
    assert len(read_json(json.dumps({str(number): 0 for number in range(MAX_KEYS)}).encode())) == MAX_KEYS
    assert read_json(b"9" * 40) == 10**40 - 1


def test_a_hash_is_of_what_is_said_and_not_of_how() -> None:
    one = json.loads('{"a": 1.0, "b": ["\u00e9", {"c": null, "d": 2}]}')
    other = json.loads('{ "b" : ["\\u00e9", {"d": 2, "c": null}],\n "a":1e0}')
    assert digest_of(one) == digest_of(other)
    for changed in ({**one, "a": 1.0000000000000002}, {**one, "e": None}, {"a": 1.0, "b": ["\u00e9"]}):
        assert digest_of(changed) != digest_of(one)
    with pytest.raises(ValueError, match="JSON compliant"):
        digest_of({"a": float("nan")})
