"""Triggers as lines of text on a TCP port: what a PLC, a light barrier's gateway or ``nc`` can send."""

import re
from collections.abc import Callable

from inspector_app.core.errors import TriggerError
from inspector_app.triggers.listener import NOT_RUNNING, Take, TriggerListener

LINE_BYTES = 1024
FOREIGN = re.compile(rb"[A-Z]+ \S+ HTTP/|\x16\x03|\x00")
"""How HTTP, TLS and STUN begin: what a browser sends when a web page makes it call this port."""


class TcpTrigger(TriggerListener):
    """One line is one trigger, whatever stands in it, and is answered with ``TAKEN``: heard, not judged.

    While nothing judges on trigger, it is answered with ``ERROR not running``, and the connection stays open.

    A line ends with LF (CR LF is as well) and has 1,024 bytes at most; the last one needs its LF too. Connections may
    stay open. What cannot be a line of a machine's is answered with ``ERROR`` and a reason, and the connection closed.
    So is a browser's request: a web page that is open on the same computer must not trigger.
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
        super().__init__(port, host, on_trigger, _Lines, on_broken=on_broken)


class _Lines:
    """The talk with one client."""

    def __init__(self, take: Take) -> None:
        """Begin; ``take`` takes its triggers."""
        self._take = take
        self._rest = b""
        self.over = False

    def hear(self, data: bytes) -> bytes:
        """See :class:`inspector_app.triggers.listener.Talk`."""
        answer = b""
        self._rest += data
        while not self.over:
            line, end, rest = self._rest.partition(b"\n")
            reason = _fault(line)
            if not reason and not end:
                break
            self._rest = rest
            reason = reason or self._take()
            answer += f"ERROR {reason}\n".encode() if reason else b"TAKEN\n"
            self.over = reason not in {"", NOT_RUNNING}
        return answer


def _fault(line: bytes) -> str:
    """Why a line is no trigger, "" if it is one."""
    if len(line) > LINE_BYTES:
        return f"A line has {LINE_BYTES} bytes at most"
    if FOREIGN.match(line):
        return "This is not a port for browsers"
    return ""
