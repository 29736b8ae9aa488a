"""Removal of passwords and names of people from logs and reports; each message gets one entry."""

import os
import re

HIDDEN = "***"
_ADDRESS = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.-]{0,19}://)(?P<rest>\S+)", re.IGNORECASE)
_SPACED = re.compile(
    r"(?P<scheme>\b[a-z][a-z0-9+.-]{0,19}://)[^\s/:@]{0,64}:(?!\d+\b)[^\n@/]{0,64}[ \t][^\n@/]{0,64}@", re.IGNORECASE
)
"""An address as someone typed it, with a space in its password."""
_SECRET = re.compile(
    r"(?P<name>\b\w{0,40}(?:passw|passphrase|pwd|token|secret|credential|api[_-]?key)\w{0,40}\\*[\"']?\s{0,9}[:=]\s{0,9}"
    r"|\b(?:\w{0,40}_)?pin(?:[ _-]?code)?\\*[\"']?\s{0,9}[:=]\s{0,9})"
    r"(?P<value>\\*\"(?:[^\"\\\n]|\\[^\n\"]|\\\"(?!\s*[,;:)}\]]))*\\?\"|\\*'(?:[^'\\\n]|\\[^\n'])*\\?'|\S+)",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"(?P<name>\b(?:[\w-]{0,40}authorization|cookie)\\*[\"']?\s{0,9}[:=]\s{0,9})[^\n]+", re.IGNORECASE)
"""Headers of requests: the whole line, since it has several words."""
_BEARER = re.compile(r"(?P<name>\bbearer\s)\s{0,9}[\w.~+/=-]{8,}", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?P<above>(?:/home|/media)[\\/]+|(?P<windows>[:\\/]+users[\\/]+))"
    r"(?P<person>(?(windows)(?:[^\\/\n\":*?<>|]{1,64}(?=[\\/])|[^\\/\s\"':;,)\]]+)|[^\\/\s\"':;,)\]]+))",
    re.IGNORECASE,
)
"""On Windows, the name of a folder may contain spaces."""
_CLOSING = ",;:.!)}]>\"'\\"
"""Characters that may follow a value and do not belong to it."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""All but line ends and tabs, and characters that change the text direction: no file name may look like a line."""


def redacted(text: str) -> str:
    """Return the text without secrets and names of people; "~" is the home folder.

    It removes the user, password and query of addresses, the value after a word like "password", "token" or "PIN" with
    a colon or an equals sign, and the names of users' folders.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - without a home folder it returns "~" and raises no error
    for form in {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}:
        if len(form) > 2:
            text = re.sub(rf"{re.escape(form)}(?![\w.-])", "~", text)
    text = _SPACED.sub(rf"\g<scheme>{HIDDEN}@", text)
    text = _ADDRESS.sub(_plain_address, text)
    text = _LOGIN.sub(rf"\g<name>{HIDDEN}", text)
    text = _BEARER.sub(rf"\g<name>{HIDDEN}", text)
    text = _SECRET.sub(_hidden, text)
    return _PEOPLE.sub(rf"\g<above>{HIDDEN}", text)


def _plain_address(found: re.Match[str]) -> str:
    """Return an address without user, password and query; a password may contain an unescaped @ or quote."""
    rest: str = found["rest"]
    _, at, place = rest.rpartition("@")
    if at:
        rest = f"{HIDDEN}@{place}"
    path, mark, query = rest.partition("?")
    if mark and query.rstrip(_CLOSING):
        rest = f"{path}?{HIDDEN}{_end_of(query)}"
    return found["scheme"] + rest


def _hidden(found: re.Match[str]) -> str:
    value: str = found["value"]
    quoted = value.lstrip("\\")[:1] in {'"', "'"} and len(value) > 1 and value[-1] in "\"'"
    return f"{found['name']}{HIDDEN}{'' if quoted else _end_of(value)}"


def _end_of(value: str) -> str:
    """Return the punctuation at the end."""
    return value[len(value.rstrip(_CLOSING)) :]


def as_lines(text: str) -> str:
    """Return the text with control characters escaped and further lines indented, so that none looks like an entry."""
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode(), text).replace("\n", "\n    ")
