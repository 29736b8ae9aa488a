"""JSON from anybody, read within limits, and the hash that tells whether it is still what was written."""

import hashlib
import json
import math
import re
from itertools import accumulate
from typing import Any, NoReturn

MAX_BYTES = 8 * 2**20
"""27,000 training images with paths of 150 characters, ten times what a build has memory for."""
MAX_VALUES = 200_000
"""Numbers, texts, lists and objects. So many training images as above have 110,000."""
MAX_DEPTH = 16
"""Project files use 5."""
MAX_KEYS = 100
"""Of one object; a project file's largest has 24."""
MAX_NUMBER = 40
"""Characters of one number; a float's shortest exact form has 24 at most."""
STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
NO_BRACKETS = bytes(sorted(set(range(256)) - set(STEPS)))


def read_json(data: bytes) -> Any:  # noqa: ANN401 - whatever it says
    """Parse JSON whose length, depth and numbers are limited, before anything is made of it.

    Raises:
        ValueError: it is no JSON, exceeds a limit, has a key twice in one object, or a number that is none.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(f"it is longer than {MAX_BYTES:,} bytes")
    _require_limits(data)
    return json.loads(
        data.decode("utf-8"), parse_constant=_no_number, parse_float=_finite, object_pairs_hook=_without_repetition
    )


def _require_limits(data: bytes) -> None:
    if data.count(b'"') > 4 * MAX_VALUES:
        raise ValueError(f"it has more than {MAX_VALUES:,} values")
    # What stands outside of its texts: every second piece between quotes, once those that are part of a text are gone.
    outside = b"".join(data.replace(b"\\\\", b"").replace(b'\\"', b"").split(b'"')[::2])
    brackets = outside.translate(None, NO_BRACKETS)
    if outside.count(b",") + len(brackets) > MAX_VALUES:
        raise ValueError(f"it has more than {MAX_VALUES:,} values")
    if max(accumulate(STEPS[bracket] for bracket in brackets), default=0) > MAX_DEPTH:
        raise ValueError(f"it is nested more than {MAX_DEPTH} deep")
    if re.search(rb"[-+.0-9eE]{%d}" % (MAX_NUMBER + 1), outside):
        raise ValueError(f"it has a number of more than {MAX_NUMBER} digits")


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is no number")
    return number


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > MAX_KEYS:
        raise ValueError(f"it has an object of more than {MAX_KEYS} keys")
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("it has a key twice")
    return found


def digest_of(document: dict[str, Any]) -> str:
    """sha256 of what a document says, whatever its order and spaces: 64 hexadecimal digits."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
