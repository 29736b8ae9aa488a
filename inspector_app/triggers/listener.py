"""A local port that triggers come in by, whatever its clients do.

One thread serves all connections and waits for none of them. Each connection holds at most :data:`READ_BYTES` of what
came and the answers to it; no more is read before these are gone. Each has a pace of its own, which no other uses up.

There are :data:`CLIENTS` at most; one more takes the place of one of the address that has the most of them, so that no
computer puts out another one. Of these it is one that never triggered, so that whoever only holds connections does not
put out the machine that waits for its next part; when all have triggered, it is the one that has been silent the
longest: connections that a machine left behind never keep it out.
"""

import hmac
import math
import selectors
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from inspector_app.core.errors import TriggerError, reason_of
from inspector_app.core.messages import TriggerAnswer
from inspector_app.core.sentences import Sentence

CLIENTS = 8
BACKLOG = 1024
"""Connections that may wait to be looked at; one more is delayed by a second or longer."""
READ_BYTES = 4096
BURST = 16
"""Triggers at once, as many as a run lets wait."""
RATE = 100.0
"""Triggers a second by one connection, after a burst: no line of parts is faster."""
STUCK_S = 5.0
"""A client that does not read its answers for so long is given up."""
FAREWELL_S = 1.0
"""How long a client may still send after its last answer: closed at once, that answer could get lost on its way."""
AGAIN_S = 0.1
"""When the system has no room for a connection, how long until the next is looked at."""

TOO_FAST = f"Triggers come faster than {RATE:g} a second"
NOT_RUNNING = TriggerAnswer.NOT_RUNNING.value
"""Nothing judges on trigger now; the next one may be taken."""
BUSY = TriggerAnswer.BUSY.value
"""Too many triggers wait; the next one may be taken."""

Take = Callable[[], str]
"""Takes a trigger and returns why it was not taken, "" when it was."""


def same(given: str, token: str) -> bool:
    """Whether a token is the right one; takes as long for a wrong one."""
    return hmac.compare_digest(given.encode(), token.encode())


class Talk(Protocol):
    """What the bytes of one connection mean."""

    @property
    def over(self) -> bool:
        """Whether the connection is to be closed after the last answer."""

    def hear(self, data: bytes) -> bytes:
        """What to answer to what came, :data:`READ_BYTES` at most; no bytes mean that no more will come."""


class Pace:
    """Lets :data:`BURST` triggers pass at once and :data:`RATE` a second."""

    def __init__(self, clock_s: Callable[[], float]) -> None:
        """Begin rested; ``clock_s`` is a monotonic clock."""
        self._clock_s = clock_s
        self._room = float(BURST)
        self._at_s = clock_s()

    def allows(self) -> bool:
        """Whether one more trigger may pass now; if so, it has."""
        now_s = self._clock_s()
        self._room = min(float(BURST), self._room + (now_s - self._at_s) * RATE)
        self._at_s = now_s
        if self._room < 1.0:
            return False
        self._room -= 1.0
        return True


@dataclass(slots=True, eq=False)
class _Client:
    """One connection.

    Attributes:
        connection: its socket.
        address: the computer it comes from.
        talk: what its bytes mean.
        began_s: when it came, on the monotonic clock, as the two others.
        heard_s: when it last sent something.
        until_s: when it is closed whatever happens.
        answer: what is still to be sent.
        triggered: it has triggered, heard or not.
        ended: it will send no more.
        parting: it got its last answer.
    """

    connection: socket.socket
    address: str
    talk: Talk
    began_s: float
    heard_s: float
    until_s: float
    answer: bytearray = field(default_factory=bytearray)
    triggered: bool = False
    ended: bool = False
    parting: bool = False


class TriggerListener:
    """Listens on one port; subclasses say in which protocol."""

    def __init__(
        self,
        port: int,
        host: str,
        on_trigger: Callable[[str], TriggerAnswer],
        begin: Callable[[Take, str], Talk],
        *,
        on_broken: Callable[[TriggerError], None],
        patience_s: float = math.inf,
    ) -> None:
        """Prepare; nothing listens yet.

        Args:
            port: 1 to 65535, or 0 for any free one.
            host: the address to listen on.
            on_trigger: called on the listening thread for every trigger, with the address that it came from; must
                return at once, what becomes of it.
            begin: makes the talk with a new client, from what takes its triggers and the address of ours it called.
            on_broken: called on the listening thread, at most once, when that ends before :meth:`close`: nothing is
                heard any more.
            patience_s: how long a connection may last.
        """
        self._port = port
        self._host = host
        self._on_trigger = on_trigger
        self._begin = begin
        self._on_broken = on_broken
        self._patience_s = patience_s
        self._clients: dict[int, _Client] = {}  # by file descriptor
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    @property
    def port(self) -> int:
        """The port it listens on; once started, the real one."""
        return self._port

    def start(self) -> None:
        """Listen from now on.

        Raises:
            TriggerError: the port or the address cannot be had.
        """
        try:
            listener = socket.create_server((self._host, self._port), backlog=BACKLOG)
        except OSError as error:
            raise TriggerError(
                Sentence(
                    "Triggers cannot be received on {host}, port {n}: {reason}.",
                    host=self._host,
                    n=self._port,
                    reason=reason_of(error),
                ),
                hint=Sentence(
                    "Choose another port, or close the program that uses it: the port is then opened automatically."
                ),
            ) from error
        listener.setblocking(False)
        self._port = int(listener.getsockname()[1])
        self._bell, heard = socket.socketpair()  # select() hears nothing but sockets on Windows
        self._thread = threading.Thread(target=self._serve, args=(listener, heard), name="triggers", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hang up on everybody and let go of the port; may be called twice."""
        if self._thread is None:
            return
        self._stop.set()
        self._bell.close()  # the other end becomes readable: the thread wakes up
        self._thread.join()
        self._thread = None

    # --- the listening thread ----------------------------------------------------------------------------------

    def _serve(self, listener: socket.socket, heard: socket.socket) -> None:
        try:
            self._listen(listener, heard)
        except Exception as fault:  # the edge of this thread: a port that is dead must not look as if it listened
            self._on_broken(
                TriggerError(
                    Sentence(
                        "Triggers are no longer received on port {n}: {reason}.",
                        n=self._port,
                        reason=reason_of(fault) or type(fault).__name__,
                    ),
                    hint=Sentence("The port is opened again automatically."),
                )
            )

    def _listen(self, listener: socket.socket, heard: socket.socket) -> None:
        with listener, heard, selectors.DefaultSelector() as selector:
            selector.register(listener, selectors.EVENT_READ)
            selector.register(heard, selectors.EVENT_READ)
            try:
                while not self._stop.is_set():
                    self._turn(selector, listener)
            finally:
                for client in self._clients.values():
                    client.connection.close()
                self._clients.clear()

    def _turn(self, selector: selectors.BaseSelector, listener: socket.socket) -> None:
        """Wait until somebody calls, sends, or has had his time."""
        soonest_s = min((client.until_s for client in self._clients.values()), default=math.inf)
        wait_s = None if math.isinf(soonest_s) else max(0.0, soonest_s - time.monotonic())
        for key, _ in selector.select(wait_s):
            if key.fileobj is listener:
                self._welcome(listener, selector)
            elif (client := self._clients.get(key.fd)) is not None:
                self._attend_safely(client, selector)
        now_s = time.monotonic()
        for client in [client for client in self._clients.values() if client.until_s <= now_s]:
            self._forget(client, selector)

    def _welcome(self, listener: socket.socket, selector: selectors.BaseSelector) -> None:
        try:
            connection, (address, *_) = listener.accept()
        except (BlockingIOError, ConnectionError):
            return  # it has hung up meanwhile
        except OSError:  # the system has no room for it: without a pause we would ask again and again
            self._stop.wait(AGAIN_S)
            return
        try:
            connection.setblocking(False)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            called = connection.getsockname()[0]
        except OSError:  # some systems say now that it has hung up
            connection.close()
            return
        if len(self._clients) >= CLIENTS:
            self._forget(self._least_missed(address), selector)
        now_s = time.monotonic()
        pace = Pace(time.monotonic)

        def take() -> str:
            client.triggered = True
            return self._pass_on(address) if pace.allows() else TOO_FAST

        client = _Client(connection, address, self._begin(take, called), now_s, now_s, now_s + self._patience_s)
        self._clients[connection.fileno()] = client
        selector.register(connection, selectors.EVENT_READ)

    def _least_missed(self, newcomer: str) -> _Client:
        """Who has to go for one more, which comes from the address ``newcomer``."""
        crowd = Counter([newcomer, *(client.address for client in self._clients.values())])
        return min(self._clients.values(), key=lambda each: (-crowd[each.address], each.triggered, each.heard_s))

    def _pass_on(self, address: str) -> str:
        """Pass a trigger on; why it was not taken, "" when it was."""
        try:
            answer = self._on_trigger(address)
            return "" if answer else answer.value
        except Exception as fault:  # the edge of this thread: who asked is told, and the port goes on listening
            return f"The trigger was not taken ({type(fault).__name__})"

    def _attend_safely(self, client: _Client, selector: selectors.BaseSelector) -> None:
        """What goes wrong with one client costs that one its connection, and nobody else anything."""
        try:
            self._attend(client, selector)
        except Exception:  # the edge of a client: whatever it sent, the others are heard
            self._forget(client, selector)

    def _attend(self, client: _Client, selector: selectors.BaseSelector) -> None:
        """Hear a client unless an answer still waits to be sent: so nothing piles up."""
        waited = bool(client.answer)
        try:
            if not waited:
                self._hear(client)
            self._tell(client)
        except OSError:  # it has hung up
            client.answer.clear()
            client.ended = True
        if client.answer and not waited:
            client.until_s = min(client.until_s, time.monotonic() + STUCK_S)
        elif client.ended and not client.answer:
            self._forget(client, selector)
            return
        elif not client.answer and not client.parting:
            client.until_s = client.began_s + self._patience_s
        selector.modify(client.connection, selectors.EVENT_WRITE if client.answer else selectors.EVENT_READ)

    def _hear(self, client: _Client) -> None:
        with suppress(BlockingIOError):
            data = client.connection.recv(READ_BYTES)
            client.ended = not data
            client.heard_s = time.monotonic()
            if not client.parting:  # what comes after the last answer means nothing
                client.answer += client.talk.hear(data)

    def _tell(self, client: _Client) -> None:
        with suppress(BlockingIOError):
            while client.answer:
                del client.answer[: client.connection.send(client.answer)]
            if client.talk.over and not client.parting:
                client.parting = True
                client.until_s = time.monotonic() + FAREWELL_S
                client.connection.shutdown(socket.SHUT_WR)

    def _forget(self, client: _Client, selector: selectors.BaseSelector) -> None:
        selector.unregister(client.connection)
        del self._clients[client.connection.fileno()]
        client.connection.close()
