"""Triggers as HTTP requests: ``curl -X POST http://127.0.0.1:4780/trigger``."""

import ipaddress
import json
import math
import re
import socket
import time
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import parse_qsl

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import NO_IDS, PartIds, StationReport
from inspector_app.triggers.listener import BUSY, NOT_RUNNING, Awaited, OnTrigger, Take, Talk, TriggerListener, same
from inspector_app.triggers.wire import error_of, json_of, text_of

PATH = "/trigger"
RESULT = "/result"
SECONDS = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
MOST_WAIT_S = 60.0
HEAD_BYTES = 8192
BODY_BYTES = 1024
REQUEST_S = 5.0
"""Time limit for a complete request, however steadily its bytes arrive."""
RETRY_AFTER_S = 1


class HttpTrigger(TriggerListener):
    """Accepts ``POST /trigger`` as one trigger, and answers ``GET /result``; a body is ignored.

    An accepted trigger gets 202 and JSON, before the part is judged. A trigger that is not accepted gets 503 and the
    reason: no run uses triggers now, or too many wait ("busy", with ``Retry-After``). If a token is set, requests
    without ``Authorization: Bearer TOKEN`` get 401.

    ``POST /trigger?wait=2`` is answered with the result, at most 2 s later, and with 504 and the verdict ERROR if there
    is none by then. ``GET /result`` is answered with the result of the last part while parts are judged, and with 503
    otherwise, so that nobody takes an old OK for a new one. For the form see
    :func:`inspector_app.triggers.wire.json_of`.

    A web page that is open on the same computer must not trigger. Browsers add ``Origin`` and ``Sec-Fetch-Site`` to
    every POST: requests with these are refused (403). Requests whose ``Host`` is not this computer are refused too: a
    page whose name suddenly resolves to another address (DNS rebinding) still sends its own name there.

    One connection carries one request. http.server would need a thread for every open connection; this class shares the
    listener's thread.
    """

    def __init__(
        self,
        port: int,
        host: str = "127.0.0.1",
        *,
        token: str | None = None,
        on_trigger: OnTrigger,
        on_broken: Callable[[TriggerError], None],
        report: Callable[[], StationReport] = StationReport,
    ) -> None:
        """Prepare; see :class:`inspector_app.triggers.listener.TriggerListener`. ``report`` is for ``GET /result``."""
        names = {"localhost"}
        if not ipaddress.ip_address(host).is_loopback:
            own = socket.gethostname().lower()
            short = own.partition(".")[0]
            names |= {own, short, f"{short}.local"}

        def begin(take: Take, called: str) -> _Request:
            return _Request(take, report, token, frozenset({*names, called}))

        super().__init__(port, host, on_trigger, begin, on_broken=on_broken, patience_s=REQUEST_S)


class _RefusedError(Exception):
    """A request that is not a trigger."""

    def __init__(self, status: HTTPStatus, reason: str, *headers: str) -> None:
        super().__init__(reason)
        self.status = status
        self.headers = headers


class _Request(Talk):
    """The conversation with one client: its only request."""

    def __init__(
        self, take: Take, report: Callable[[], StationReport], token: str | None, names: frozenset[str]
    ) -> None:
        """Begin.

        Args:
            take: accepts its trigger.
            report: returns the state of the station.
            token: the required token; None: none is.
            names: this computer's names.
        """
        self._take = take
        self._report = report
        self._token = token
        self._names = names
        self._came = b""
        self._over = False
        self._wait_s = 0.0
        self._ids = NO_IDS
        self._awaited: Awaited | None = None

    @property
    def over(self) -> bool:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        return self._over

    @property
    def until_s(self) -> float:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        return self._awaited.until_s if self._awaited is not None else math.inf

    def due(self, now_s: float) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        awaited = self._awaited
        if awaited is None or (awaited.result is None and now_s < awaited.until_s):
            return b""
        self._awaited, self._over = None, True
        if awaited.result is None:
            error = error_of(f"no verdict within {self._wait_s:g} s")
            return _answer(HTTPStatus.GATEWAY_TIMEOUT, {"accepted": True, **error})
        return _answer(HTTPStatus.OK, {"accepted": True, **json_of(awaited.result)})

    def hear(self, data: bytes) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        if self._awaited is not None:
            return b""  # the request was complete
        self._came += data
        try:
            path = self._whole()
            if not path:
                return b""
            if path == RESULT:
                self._over = True
                return _last(self._report())
            awaited = Awaited(time.monotonic() + self._wait_s) if self._wait_s else None
            if reason := self._take(awaited.take if awaited is not None else None, self._ids):
                again = [f"Retry-After: {RETRY_AFTER_S}"] if reason == BUSY else []
                raise _RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, reason, *again)
        except _RefusedError as refused:
            self._over = True
            return _answer(refused.status, {"accepted": False, "error": str(refused)}, *refused.headers)
        if awaited is not None:
            self._awaited = awaited
            return self.due(time.monotonic())
        self._over = True
        return _answer(HTTPStatus.ACCEPTED, {"accepted": True})

    def _whole(self) -> str:
        """Return the path if the request is complete, else "". Raises _RefusedError if it is wrong."""
        head, end, body = self._came.partition(b"\r\n\r\n")
        if len(head) > HEAD_BYTES:
            raise _RefusedError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, f"At most {HEAD_BYTES} bytes of headers")
        if not end:
            return ""
        request, *lines = head.decode("latin-1").split("\r\n")
        words = request.split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            raise _RefusedError(HTTPStatus.BAD_REQUEST, "This is no HTTP/1.1 request")
        headers = _headers(lines)
        self._refuse_strangers(headers)
        path, _, query = words[1].partition("?")
        if path not in {PATH, RESULT}:
            raise _RefusedError(HTTPStatus.NOT_FOUND, f"There are only {PATH} and {RESULT}")
        if path == PATH and words[0] != "POST":
            raise _RefusedError(HTTPStatus.METHOD_NOT_ALLOWED, "Only POST triggers", "Allow: POST")
        if path == RESULT and words[0] != "GET":
            raise _RefusedError(HTTPStatus.METHOD_NOT_ALLOWED, "Only GET reads the result", "Allow: GET")
        if path == PATH:
            self._wait_s, self._ids = _asked(query)
        return path if len(body) >= _body_bytes(headers) else ""

    def _refuse_strangers(self, headers: dict[str, str]) -> None:
        if "origin" in headers or headers.get("sec-fetch-site", "none").lower() != "none":  # none: typed by a user
            raise _RefusedError(HTTPStatus.FORBIDDEN, "Web pages may not trigger")
        if "host" in headers and not self._means_us(headers["host"]):
            raise _RefusedError(HTTPStatus.FORBIDDEN, "This computer has another name: call it by its address")
        if self._token is not None:
            scheme, _, given = headers.get("authorization", "").partition(" ")
            if scheme.lower() != "bearer" or not same(given.strip(), self._token):
                raise _RefusedError(
                    HTTPStatus.UNAUTHORIZED, "The token is missing or wrong", "WWW-Authenticate: Bearer"
                )

    def _means_us(self, host: str) -> bool:
        """Return whether a ``Host`` header names this computer; its port may be another one, forwarded to this one."""
        if version6 := re.match(r"\[([^\]]*)\]", host):
            name = version6[1]
        else:
            name = host.partition(":")[0].lower().removesuffix(".")
        if name in self._names:
            return True
        try:
            return ipaddress.ip_address(name).is_loopback
        except ValueError:
            return False


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


def _asked(query: str) -> tuple[float, PartIds]:
    """Return how long a client waits for the verdict, 0 if it does not, and the serial number and lot of the part."""
    given: dict[str, str] = {}
    # As Latin-1, each sign is one byte, whether the client wrote it as it is or as %XX.
    for name, value in parse_qsl(query, keep_blank_values=True, encoding="latin-1"):
        if name not in {"wait", "serial", "lot"} or name in given:
            raise _RefusedError(
                HTTPStatus.BAD_REQUEST, "Only wait=SECONDS, serial=TEXT and lot=TEXT are known, once each"
            )
        given[name] = text_of(value.encode("latin-1"))
    wait = given.get("wait")
    if wait is not None and not (SECONDS.fullmatch(wait) and 0 < float(wait) <= MOST_WAIT_S):
        raise _RefusedError(HTTPStatus.BAD_REQUEST, f"wait is a number of seconds, at most {MOST_WAIT_S:g}")
    return float(wait or 0), PartIds(given.get("serial", ""), given.get("lot", ""))


def _last(report: StationReport) -> bytes:
    """Return the answer to a request for the last result."""
    last = json_of(report.last) if report.last is not None else None
    if not report.running or last is None:
        reason = "nothing was judged yet" if report.running else NOT_RUNNING
        return _answer(HTTPStatus.SERVICE_UNAVAILABLE, {**error_of(reason), "waiting": report.waiting, "last": last})
    return _answer(HTTPStatus.OK, {**last, "waiting": report.waiting})


def _answer(status: HTTPStatus, content: dict[str, object], *headers: str) -> bytes:
    body = json.dumps(content).encode()
    lines = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *headers,
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode() + body
