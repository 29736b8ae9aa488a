"""Reading of untrusted JSON within limits, and the hash that shows whether it was changed."""

import hashlib
import json
import math
import re
from itertools import accumulate
from typing import Any, NoReturn

MAX_BYTES = 8 * 2**20
"""Enough for 27,000 training images with paths of 150 characters, ten times as many as fit into memory in a build."""
MAX_VALUES = 200_000
"""Numbers, texts, lists and objects. 27,000 training images need 110,000."""
MAX_DEPTH = 16
"""Project files use 5."""
MAX_KEYS = 100
"""Keys of one object; the largest object of a project file has 24."""
MAX_NUMBER = 40
"""Characters of one number; a float's shortest exact form has 24 at most."""
STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
NO_BRACKETS = bytes(sorted(set(range(256)) - set(STEPS)))


def read_json(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Parse JSON, after its length, depth and numbers are checked.

    Raises:
        ValueError: it is not JSON, exceeds a limit, has a key twice in one object, or has an invalid number.
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
    # The text outside strings: every second piece between quotes, after escaped quotes are removed.
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
    """Return the sha256 of a document's content, independent of order and spaces: 64 hexadecimal digits."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
