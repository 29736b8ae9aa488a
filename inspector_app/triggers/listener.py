"""A local port for triggers, robust against every behaviour of its clients.

One thread serves all connections and never waits for one of them. Each connection buffers at most :data:`READ_BYTES` of
input and the answers to it; no more is read before these are sent. Each connection has its own rate limit.

There are at most :data:`CLIENTS` connections. A new one replaces one from the address that has the most, so that no
computer removes the connections of another one. Among these, it replaces one that never triggered: a client that only
holds connections open does not remove the machine that waits for its next part. If all have triggered, it replaces the
one that has been silent the longest: old connections of a machine never block its new one.
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
from inspector_app.core.messages import NO_IDS, PartIds, Reply, TriggerAnswer, TriggerResult
from inspector_app.core.sentences import Sentence

CLIENTS = 8
BACKLOG = 1024
"""Number of connections that may wait to be accepted; a further one is delayed by a second or longer."""
READ_BYTES = 4096
BURST = 16
"""Number of triggers allowed at once, as many as a run lets wait."""
RATE = 100.0
"""Triggers per second on one connection, after a burst: no production line is faster."""
STUCK_S = 5.0
"""A client that does not read its answers for this time is disconnected."""
FAREWELL_S = 1.0
"""How long a client may still send after its last answer: an immediate close could lose that answer."""
AGAIN_S = 0.1
"""How long to wait before the next attempt when the system cannot accept a connection."""

TOO_FAST = f"Triggers come faster than {RATE:g} a second"
NOT_RUNNING = TriggerAnswer.NOT_RUNNING.value
"""No run uses triggers now; the next trigger may be accepted."""
BUSY = TriggerAnswer.BUSY.value
"""Too many triggers wait; the next trigger may be accepted."""

Take = Callable[[Reply | None, PartIds], str]
"""Accepts a trigger with serial number and lot of its part; returns why it was not accepted, "" if it was. Then the
reply gets its result."""


class OnTrigger(Protocol):
    """Takes a trigger from the address ``source``; must return its answer at once."""

    def __call__(self, source: str, reply: Reply | None = None, ids: PartIds = NO_IDS, /) -> TriggerAnswer:
        """If the trigger is TAKEN, ``reply`` gets its result. ``ids``: serial number and lot, as far as given."""


def same(given: str, token: str) -> bool:
    """Return whether a token is correct; a wrong one takes as long as the correct one."""
    return hmac.compare_digest(given.encode(), token.encode())


class Awaited:
    """A result that a client waits for."""

    def __init__(self, until_s: float) -> None:
        """Wait until ``until_s``, on the monotonic clock."""
        self.until_s = until_s
        self.result: TriggerResult | None = None

    def take(self, result: TriggerResult) -> None:
        """Take the result; any thread."""
        self.result = result


class Talk:
    """The protocol on one connection."""

    @property
    def over(self) -> bool:
        """Whether to close the connection after the last answer."""
        return False

    @property
    def until_s(self) -> float:
        """When :meth:`due` has an answer at the latest, on the monotonic clock; inf: no result is awaited."""
        return math.inf

    def hear(self, data: bytes) -> bytes:
        """Return the answer to the received bytes, at most :data:`READ_BYTES`; no bytes mean the end of the input."""
        raise NotImplementedError

    def due(self, now_s: float) -> bytes:
        """Return the answers whose results have come, or whose time is over."""
        raise NotImplementedError


class Pace:
    """A rate limit: :data:`BURST` triggers at once, then :data:`RATE` per second."""

    def __init__(self, clock_s: Callable[[], float]) -> None:
        """Begin with a full burst; ``clock_s`` is a monotonic clock."""
        self._clock_s = clock_s
        self._room = float(BURST)
        self._at_s = clock_s()

    def allows(self) -> bool:
        """Return whether one more trigger may pass now, and count it if so."""
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
        address: the address of the client's computer.
        talk: its protocol.
        began_s: when it was accepted, on the monotonic clock, as the two others.
        heard_s: when it last sent something.
        until_s: when it will be closed.
        answer: bytes that are still to be sent.
        triggered: whether it has triggered, accepted or not.
        ended: whether its input has ended.
        parting: whether it got its last answer.
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
    """Listens on one port; subclasses define the protocol."""

    def __init__(
        self,
        port: int,
        host: str,
        on_trigger: OnTrigger,
        begin: Callable[[Take, str], Talk],
        *,
        on_broken: Callable[[TriggerError], None],
        patience_s: float = math.inf,
    ) -> None:
        """Prepare; it does not listen yet.

        Args:
            port: 1 to 65535, or 0 for any free one.
            host: the address to listen on.
            on_trigger: called on the listening thread for every trigger, with the client's address.
            begin: creates the protocol for a new client, from the function that accepts its triggers and the local
                address that it called.
            on_broken: called on the listening thread, at most once, if that ends before :meth:`close`: no more triggers
                are received.
            patience_s: time limit of a connection.
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
        """The port that it listens on; after the start, the actual one."""
        return self._port

    def start(self) -> None:
        """Start to listen.

        Raises:
            TriggerError: the port or the address is not available.
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
        self._bell, heard = socket.socketpair()  # select() supports only sockets on Windows
        self._bell.setblocking(False)
        self._thread = threading.Thread(target=self._serve, args=(listener, heard), name="triggers", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Close all connections and the port; may be called twice."""
        if self._thread is None:
            return
        self._stop.set()
        self._bell.close()  # the other end becomes readable: the thread wakes up
        self._thread.join()
        self._thread = None

    def _ring(self) -> None:
        """Wake the listening thread, because a result has come; any thread."""
        with suppress(OSError):  # it is closed, or has been rung often enough
            self._bell.send(b"!")

    # --- the listening thread ----------------------------------------------------------------------------------

    def _serve(self, listener: socket.socket, heard: socket.socket) -> None:
        try:
            self._listen(listener, heard)
        except Exception as fault:  # report the end of the thread: a dead port must not look like a working one
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
                    self._turn(selector, listener, heard)
            finally:
                for client in self._clients.values():
                    client.connection.close()
                self._clients.clear()

    def _turn(self, selector: selectors.BaseSelector, listener: socket.socket, heard: socket.socket) -> None:
        """Wait until a client connects or sends, a result comes, or a time is over."""
        soonest_s = min((min(each.until_s, each.talk.until_s) for each in self._clients.values()), default=math.inf)
        wait_s = None if math.isinf(soonest_s) else max(0.0, soonest_s - time.monotonic())
        for key, _ in selector.select(wait_s):
            if key.fileobj is listener:
                self._welcome(listener, selector)
            elif key.fileobj is heard:
                heard.recv(READ_BYTES)
            elif (client := self._clients.get(key.fd)) is not None:
                self._safely(self._attend, client, selector)
        for client in [client for client in self._clients.values() if client.talk.until_s < math.inf]:
            self._safely(self._deliver, client, selector)
        now_s = time.monotonic()
        for client in [client for client in self._clients.values() if client.until_s <= now_s]:
            self._forget(client, selector)

    def _welcome(self, listener: socket.socket, selector: selectors.BaseSelector) -> None:
        try:
            connection, (address, *_) = listener.accept()
        except (BlockingIOError, ConnectionError):
            return  # the client has disconnected
        except OSError:  # the system has no resources for it: without a pause this would loop
            self._stop.wait(AGAIN_S)
            return
        try:
            connection.setblocking(False)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            called = connection.getsockname()[0]
        except OSError:  # some systems report a disconnected client here
            connection.close()
            return
        if len(self._clients) >= CLIENTS:
            self._forget(self._least_missed(address), selector)
        now_s = time.monotonic()
        pace = Pace(time.monotonic)

        def take(reply: Reply | None, ids: PartIds) -> str:
            client.triggered = True
            return self._pass_on(address, reply, ids) if pace.allows() else TOO_FAST

        client = _Client(connection, address, self._begin(take, called), now_s, now_s, now_s + self._patience_s)
        self._clients[connection.fileno()] = client
        selector.register(connection, selectors.EVENT_READ)

    def _least_missed(self, newcomer: str) -> _Client:
        """Return the connection to close for a new one from the address ``newcomer``."""
        crowd = Counter([newcomer, *(client.address for client in self._clients.values())])
        return min(self._clients.values(), key=lambda each: (-crowd[each.address], each.triggered, each.heard_s))

    def _pass_on(self, address: str, reply: Reply | None, ids: PartIds) -> str:
        """Pass a trigger on; return why it was not accepted, "" if it was."""

        def reply_and_ring(result: TriggerResult) -> None:
            if reply is not None:
                reply(result)
                self._ring()

        try:
            answer = self._on_trigger(address, None if reply is None else reply_and_ring, ids)
            return "" if answer else answer.value
        except Exception as fault:  # the client gets the error, and the port continues to listen
            return f"The trigger was not taken ({type(fault).__name__})"

    def _safely(
        self,
        serve: Callable[[_Client, selectors.BaseSelector], None],
        client: _Client,
        selector: selectors.BaseSelector,
    ) -> None:
        """Serve one client; an error closes only this client's connection."""
        try:
            serve(client, selector)
        except Exception:  # an error of one client must not affect the others
            self._forget(client, selector)

    def _attend(self, client: _Client, selector: selectors.BaseSelector) -> None:
        """Read from a client unless an answer still waits to be sent, so that no data accumulates."""
        waited = bool(client.answer)
        try:
            if not waited:
                self._hear(client)
            self._tell(client)
        except OSError:  # the client has disconnected
            client.answer.clear()
            client.ended = True
        self._settle(client, selector, waited=waited)

    def _deliver(self, client: _Client, selector: selectors.BaseSelector) -> None:
        """Send a client the results that have come."""
        waited = bool(client.answer)
        client.answer += client.talk.due(time.monotonic())
        try:
            self._tell(client)
        except OSError:  # the client has disconnected
            client.answer.clear()
            client.ended = True
        self._settle(client, selector, waited=waited)

    def _settle(self, client: _Client, selector: selectors.BaseSelector, *, waited: bool) -> None:
        """Decide what to wait for next; ``waited``: an answer waited before, too."""
        awaits = client.talk.until_s < math.inf
        if client.answer and not waited:
            client.until_s = min(client.until_s, time.monotonic() + STUCK_S)
        elif client.ended and not client.answer and not awaits:
            self._forget(client, selector)
            return
        elif not client.answer and not client.parting:
            client.until_s = math.inf if awaits else client.began_s + self._patience_s
        if client.answer:
            _watch(client, selector, selectors.EVENT_WRITE)
        else:  # the end of the input would be reported again and again
            _watch(client, selector, 0 if client.ended else selectors.EVENT_READ)

    def _hear(self, client: _Client) -> None:
        with suppress(BlockingIOError):
            data = client.connection.recv(READ_BYTES)
            client.ended = not data
            client.heard_s = time.monotonic()
            if not client.parting:  # input after the last answer is ignored
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
        _watch(client, selector, 0)
        del self._clients[client.connection.fileno()]
        client.connection.close()


def _watch(client: _Client, selector: selectors.BaseSelector, events: int) -> None:
    """Wait for these events of a connection; 0: for none."""
    if client.connection.fileno() not in selector.get_map():
        if events:
            selector.register(client.connection, events)
    elif events:
        selector.modify(client.connection, events)
    else:
        selector.unregister(client.connection)
