"""Triggers as lines of text on a TCP port, from a PLC, the gateway of a light barrier or ``nc``."""

import math
import re
import time
from collections import deque
from collections.abc import Callable

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import PartIds
from inspector_app.triggers.listener import BUSY, NOT_RUNNING, Awaited, OnTrigger, Take, Talk, TriggerListener, same
from inspector_app.triggers.wire import VERSION, line_of, text_of

LINE_BYTES = 1024
FOREIGN = re.compile(rb"[A-Z]+ \S+ HTTP/|\x16\x03|\x00")
"""The first bytes of HTTP, TLS and STUN: a browser sends these when a web page makes it call this port."""
TOKEN = b"TOKEN "
"""The start of a line that is not a trigger but gives the token."""
IDS = {"serial": b"SN ", "lot": b"LOT "}
"""The start of a field that gives serial number or lot. Both may stand in one line, divided by a tab."""
ANSWERS = {"": b"TAKEN\n", BUSY: b"BUSY\n", NOT_RUNNING: b"ERROR not running\n"}
"""The answers after which a connection stays open; its next trigger may be accepted."""
ASKS = re.compile(rb"\?(\d{0,3})\s*$")
"""The end of a line whose client wants the verdict, and the version of the answer; none: 1."""
VERDICT_S = 10.0
"""The longest wait for a verdict; usually it comes within a tenth of a second."""
NO_VERDICT = f"ERROR no verdict within {VERDICT_S:g} s\n".encode()


class TcpTrigger(TriggerListener):
    """Accepts each line, with any text, as one trigger. The answer is ``TAKEN``, before the part is judged.

    A line ``SN xyz`` gives the serial number of the part, ``LOT xyz`` its lot; they go into its record. A tab divides
    both in one line.

    If the line ends with ``?`` or ``?1``, the answer is the result instead, as soon as its record is on the disk: see
    :func:`inspector_app.triggers.wire.line_of`. Answers keep the order of their triggers.

    While no run uses triggers, the answer is ``ERROR not running``; while too many wait, it is ``BUSY``; the connection
    stays open. If a token is set, a connection begins with the line ``TOKEN xyz``, answered ``READY``.

    A line ends with LF (or CR LF) and has at most 1,024 bytes; the last one needs its LF too. Connections may stay
    open. Input that cannot be a machine's line is answered with ``ERROR`` and a reason, and the connection is closed.
    The same applies to a browser's request: a web page that is open on the same computer must not trigger.
    """

    def __init__(
        self,
        port: int,
        host: str = "127.0.0.1",
        *,
        token: str | None = None,
        on_trigger: OnTrigger,
        on_broken: Callable[[TriggerError], None],
    ) -> None:
        """Prepare; see :class:`inspector_app.triggers.listener.TriggerListener`."""

        def begin(take: Take, _called: str) -> _Lines:
            return _Lines(take, token)

        super().__init__(port, host, on_trigger, begin, on_broken=on_broken)


class _Lines(Talk):
    """The conversation with one client."""

    def __init__(self, take: Take, token: str | None) -> None:
        """Begin; ``take`` accepts its triggers, ``token`` is the token that it must send first."""
        self._take = take
        self._token = token
        self._known = token is None
        self._rest = b""
        self._ends = False
        self._answers: deque[bytes | Awaited] = deque()
        """Answers in the order of the triggers; the first one awaits its result."""

    @property
    def over(self) -> bool:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        return self._ends and not self._answers

    @property
    def until_s(self) -> float:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        first = self._answers[0] if self._answers else None
        return first.until_s if isinstance(first, Awaited) else math.inf

    def due(self, now_s: float) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        answers = b""
        while self._answers:
            first = self._answers[0]
            if not isinstance(first, Awaited):
                answers += first
            elif first.result is not None:
                answers += line_of(first.result)
            elif first.until_s <= now_s:
                answers += NO_VERDICT
            else:
                break
            self._answers.popleft()
        return answers

    def hear(self, data: bytes) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        self._rest += data
        while not self._ends:
            line, end, rest = self._rest.partition(b"\n")
            fault = _fault(line)
            if not fault and not end:
                break
            self._rest = rest
            answer = f"ERROR {fault}\n".encode() if fault else self._answer(line)
            self._answers.append(answer)
            self._ends = isinstance(answer, bytes) and answer.startswith(b"ERROR") and answer not in ANSWERS.values()
        return self.due(time.monotonic())

    def _answer(self, line: bytes) -> bytes | Awaited:
        """Return the answer to a complete line, or what it awaits."""
        if line.startswith(TOKEN):
            given = line.removeprefix(TOKEN).strip().decode("latin-1")
            self._known = self._token is None or same(given, self._token)
            return b"READY\n" if self._known else b"ERROR The token is wrong\n"
        if not self._known:
            return b"ERROR Say TOKEN and the token first\n"
        asks = ASKS.search(line)
        if asks and int(asks[1] or VERSION) != VERSION:
            return f"ERROR Only version {VERSION} is known\n".encode()
        awaited = Awaited(time.monotonic() + VERDICT_S) if asks else None
        said = line[: asks.start()] if asks else line
        reason = self._take(awaited.take if awaited is not None else None, _ids(said))
        if awaited is not None and not reason:
            return awaited
        return ANSWERS.get(reason) or f"ERROR {reason}\n".encode()


def _ids(said: bytes) -> PartIds:
    """Return serial number and lot in a line. A tab that no field follows belongs to the text before it."""
    found: dict[str, bytes] = {}
    last = ""
    for field in said.split(b"\t"):
        name = next((name for name, start in IDS.items() if field.startswith(start) and name not in found), "")
        if name:
            found[name], last = field.removeprefix(IDS[name]), name
        elif last:
            found[last] += b" " + field
        else:
            break
    return PartIds(**{name: text_of(text) for name, text in found.items()})


def _fault(line: bytes) -> str:
    """Return why a line is not valid, "" if it is."""
    if len(line) > LINE_BYTES:
        return f"A line has {LINE_BYTES} bytes at most"
    if FOREIGN.match(line):
        return "This is not a port for browsers"
    return ""
