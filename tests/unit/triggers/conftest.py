"""What the tests of both ports share: something that counts triggers, and sockets that do not outlive their test."""

import socket
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

import pytest

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import NO_IDS, PartIds, Reply, TriggerAnswer

WAIT_S = 10.0


class Connect(Protocol):
    """Connects to a port of this computer, from one of its addresses."""

    def __call__(self, port: int, source: str = "127.0.0.1") -> socket.socket: ...


class Heard:
    """Counts triggers on whatever thread they come."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.count = 0
        self.threads: set[str] = set()
        self.fault: Exception | None = None
        self.answer = TriggerAnswer.TAKEN
        self.addresses: Counter[str] = Counter()
        self.replies: list[Reply | None] = []
        self.ids: list[PartIds] = []

    def __call__(self, address: str, reply: Reply | None = None, ids: PartIds = NO_IDS, /) -> TriggerAnswer:
        with self._changed:
            self.count += 1
            self.addresses[address] += 1
            self.threads.add(threading.current_thread().name)
            self.replies.append(reply)
            self.ids.append(ids)
            self._changed.notify_all()
        if self.fault is not None:
            raise self.fault
        return self.answer

    def reached(self, count: int) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self.count >= count, WAIT_S)


def never_broken(fault: TriggerError) -> None:
    """What a port that goes on listening never calls."""
    raise AssertionError(fault)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def connect() -> Iterator[Connect]:
    before = threading.active_count()
    opened: list[socket.socket] = []

    def connect(port: int, source: str = "127.0.0.1") -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", port), timeout=WAIT_S, source_address=(source, 0))
        opened.append(connection)
        return connection

    yield connect
    for connection in opened:
        connection.close()
    assert threading.active_count() <= before


def everything(connection: socket.socket) -> bytes:
    """What comes until the other side hangs up."""
    data = b""
    try:
        while came := connection.recv(65536):
            data += came
    except ConnectionError:
        pass  # it hung up while we were still sending
    return data


def exactly(connection: socket.socket, count: int) -> bytes:
    """The next ``count`` bytes."""
    data = b""
    while len(data) < count and (came := connection.recv(count - len(data))):
        data += came
    return data
