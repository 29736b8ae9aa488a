"""Triggers as lines of text on a TCP port: what a PLC, a light barrier's gateway or ``nc`` can send."""

import re
from collections.abc import Callable

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import TriggerAnswer
from inspector_app.triggers.listener import BUSY, NOT_RUNNING, Take, TriggerListener, same

LINE_BYTES = 1024
FOREIGN = re.compile(rb"[A-Z]+ \S+ HTTP/|\x16\x03|\x00")
"""How HTTP, TLS and STUN begin: what a browser sends when a web page makes it call this port."""
TOKEN = b"TOKEN "
"""How a line begins that is no trigger but says what whoever triggers has to know."""
ANSWERS = {"": b"TAKEN\n", BUSY: b"BUSY\n", NOT_RUNNING: b"ERROR not running\n"}
"""The answers after which a connection stays open; there may be a place, or a run, for its next trigger."""


class TcpTrigger(TriggerListener):
    """One line is one trigger, whatever stands in it, and is answered with ``TAKEN``: heard, not judged.

    While nothing judges on trigger, it is answered with ``ERROR not running``, while too many wait, with ``BUSY``; the
    connection stays open. Where a token is set, a connection begins with the line ``TOKEN xyz``, answered ``READY``.

    A line ends with LF (CR LF is as well) and has 1,024 bytes at most; the last one needs its LF too. Connections may
    stay open. What cannot be a line of a machine's is answered with ``ERROR`` and a reason, and the connection closed.
    So is a browser's request: a web page that is open on the same computer must not trigger.
    """

    def __init__(
        self,
        port: int,
        host: str = "127.0.0.1",
        *,
        token: str | None = None,
        on_trigger: Callable[[str], TriggerAnswer],
        on_broken: Callable[[TriggerError], None],
    ) -> None:
        """Prepare; see :class:`inspector_app.triggers.listener.TriggerListener`."""

        def begin(take: Take, _called: str) -> _Lines:
            return _Lines(take, token)

        super().__init__(port, host, on_trigger, begin, on_broken=on_broken)


class _Lines:
    """The talk with one client."""

    def __init__(self, take: Take, token: str | None) -> None:
        """Begin; ``take`` takes its triggers, ``token`` is what it has to say first."""
        self._take = take
        self._token = token
        self._known = token is None
        self._rest = b""
        self.over = False

    def hear(self, data: bytes) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        answers = b""
        self._rest += data
        while not self.over:
            line, end, rest = self._rest.partition(b"\n")
            fault = _fault(line)
            if not fault and not end:
                break
            self._rest = rest
            answer = f"ERROR {fault}\n".encode() if fault else self._answer(line)
            answers += answer
            self.over = answer.startswith(b"ERROR") and answer not in ANSWERS.values()
        return answers

    def _answer(self, line: bytes) -> bytes:
        """What is said to a whole line."""
        if line.startswith(TOKEN):
            given = line.removeprefix(TOKEN).strip().decode("latin-1")
            self._known = self._token is None or same(given, self._token)
            return b"READY\n" if self._known else b"ERROR The token is wrong\n"
        if not self._known:
            return b"ERROR Say TOKEN and the token first\n"
        reason = self._take()
        return ANSWERS.get(reason) or f"ERROR {reason}\n".encode()


def _fault(line: bytes) -> str:
    """Why a line is none of a machine's, "" if it is one."""
    if len(line) > LINE_BYTES:
        return f"A line has {LINE_BYTES} bytes at most"
    if FOREIGN.match(line):
        return "This is not a port for browsers"
    return ""
