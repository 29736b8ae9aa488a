"""Removal of passwords and names of people from logs and reports; each message gets one entry."""

import os
import re

HIDDEN = "***"
_USER = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.-]*://)[^\s\"'<>]*@", re.IGNORECASE)
"""User and password of an address, up to the last @, since a password may contain an unescaped @."""
_QUERY = re.compile(r"(?P<address>\b[a-z][a-z0-9+.-]*://[^\s\"'<>?]*\?)[^\s\"'<>]+", re.IGNORECASE)
_SECRET = re.compile(
    r"(?P<name>\b\w*(?:password|passwd|pwd|token|secret|api[_-]?key|authorization)\w*[\"']?\s*[:=]\s*|\bpin[\"']?\s*[:=]\s*)"
    r"(?:(?:bearer|basic)\s+)?(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s,;)}\]]+)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?P<above>(?:/home|/Users|/media|:[\\/]+Users)[\\/]+)(?P<person>[^\\/\s\"':;,)\]]+)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""All but line ends and tabs, and characters that change the text direction: no file name may look like a line."""


def redacted(text: str) -> str:
    """Return the text without secrets and names of people; "~" is the home folder.

    It removes the user, password and query of addresses, the value after a word like "password", "token" or "PIN" with
    a colon or an equals sign, and the names of users' folders.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - without a home folder it returns "~" and raises no error
    for form in {home, home.replace("\\", "/")}:
        if len(form) > 2:
            text = re.sub(rf"{re.escape(form)}(?![\w.-])", "~", text)
    text = _USER.sub(rf"\g<scheme>{HIDDEN}@", text)
    text = _QUERY.sub(rf"\g<address>{HIDDEN}", text)
    text = _SECRET.sub(rf"\g<name>{HIDDEN}", text)
    return _PEOPLE.sub(rf"\g<above>{HIDDEN}", text)


def as_lines(text: str) -> str:
    """Return the text with control characters escaped and further lines indented, so that none looks like an entry."""
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode(), text).replace("\n", "\n    ")
