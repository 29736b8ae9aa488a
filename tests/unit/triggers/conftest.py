"""What the tests of both ports share: something that counts triggers, and sockets that do not outlive their test."""

import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from inspector_app.core.errors import TriggerError

WAIT_S = 10.0


class Heard:
    """Counts triggers on whatever thread they come."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.count = 0
        self.threads: set[str] = set()
        self.fault: Exception | None = None
        self.running = True

    def __call__(self) -> bool:
        with self._changed:
            self.count += 1
            self.threads.add(threading.current_thread().name)
            self._changed.notify_all()
        if self.fault is not None:
            raise self.fault
        return self.running

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
def connect() -> Iterator[Callable[[int], socket.socket]]:
    before = threading.active_count()
    opened: list[socket.socket] = []

    def connect(port: int) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", port), timeout=WAIT_S)
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
