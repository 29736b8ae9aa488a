"""Triggers as HTTP requests: ``curl -X POST http://127.0.0.1:4780/trigger``."""

import json
from collections.abc import Callable
from http import HTTPStatus

from inspector_app.core.errors import TriggerError
from inspector_app.triggers.listener import Take, TriggerListener

PATH = "/trigger"
HEAD_BYTES = 8192
BODY_BYTES = 1024
REQUEST_S = 5.0
"""A request that is not whole by then is given up, however steadily it drips in."""


class HttpTrigger(TriggerListener):
    """``POST /trigger`` is one trigger and is answered with 202 and JSON: heard, not judged. A body is ignored.

    A trigger that was not taken is answered with 503 and why, for example that nothing judges on trigger now.

    Requests with an ``Origin`` header are refused (403): browsers add it to every POST, and a web page that is open on
    the same computer must not trigger. One connection carries one request. http.server would take a thread for every
    connection that somebody holds open; this one shares the listener's.
    """

    def __init__(
        self,
        port: int,
        host: str = "127.0.0.1",
        *,
        on_trigger: Callable[[], bool],
        on_broken: Callable[[TriggerError], None],
    ) -> None:
        """Prepare; see :class:`inspector_app.triggers.listener.TriggerListener`."""
        super().__init__(port, host, on_trigger, _Request, on_broken=on_broken, patience_s=REQUEST_S)


class _RefusedError(Exception):
    """A request that is no trigger."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class _Request:
    """The talk with one client: its only request."""

    def __init__(self, take: Take) -> None:
        """Begin; ``take`` takes its trigger."""
        self._take = take
        self._came = b""
        self.over = False

    def hear(self, data: bytes) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        self._came += data
        try:
            if not self._whole():
                return b""
            if reason := self._take():
                raise _RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, reason)
        except _RefusedError as refused:
            self.over = True
            return _answer(refused.status, {"accepted": False, "error": str(refused)})
        self.over = True
        return _answer(HTTPStatus.ACCEPTED, {"accepted": True})

    def _whole(self) -> bool:
        """Whether the request is all there. Raises _RefusedError as soon as it is clear that it is no trigger."""
        head, end, body = self._came.partition(b"\r\n\r\n")
        if len(head) > HEAD_BYTES:
            raise _RefusedError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, f"At most {HEAD_BYTES} bytes of headers")
        if not end:
            return False
        request, *lines = head.decode("latin-1").split("\r\n")
        words = request.split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            raise _RefusedError(HTTPStatus.BAD_REQUEST, "This is no HTTP/1.1 request")
        headers = _headers(lines)
        if "origin" in headers:
            raise _RefusedError(HTTPStatus.FORBIDDEN, "Web pages may not trigger")
        if words[1] != PATH:
            raise _RefusedError(HTTPStatus.NOT_FOUND, f"There is only {PATH}")
        if words[0] != "POST":
            raise _RefusedError(HTTPStatus.METHOD_NOT_ALLOWED, "Only POST triggers")
        return len(body) >= _body_bytes(headers)


def _headers(lines: list[str]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        name = name.lower()
        if not colon or name != name.strip() or not name or name in headers:
            raise _RefusedError(HTTPStatus.BAD_REQUEST, "A header is no header, or comes twice")
        headers[name] = value.strip()
    return headers


def _body_bytes(headers: dict[str, str]) -> int:
    if "transfer-encoding" in headers:
        raise _RefusedError(HTTPStatus.LENGTH_REQUIRED, "Send the body with its Content-Length, or none")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise _RefusedError(HTTPStatus.BAD_REQUEST, "Content-Length is no number")
    if len(length) > len(str(BODY_BYTES)) or int(length) > BODY_BYTES:
        raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"At most {BODY_BYTES} bytes of body")
    return int(length)


def _answer(status: HTTPStatus, content: dict[str, object]) -> bytes:
    body = json.dumps(content).encode()
    allow = "Allow: POST\r\n" if status is HTTPStatus.METHOD_NOT_ALLOWED else ""
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n{allow}Connection: close\r\n\r\n"
    )
    return head.encode() + body
