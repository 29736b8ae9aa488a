"""Connections end when they should, whoever holds the other end and however little of it he does."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from inspector_app.core.errors import TriggerError
from inspector_app.triggers import listener
from inspector_app.triggers.http import HttpTrigger
from inspector_app.triggers.listener import BURST, RATE, Pace, Talk, TriggerListener
from inspector_app.triggers.tcp import TcpTrigger
from tests.unit.triggers.conftest import WAIT_S, Connect, Heard, everything, exactly, never_broken

ANSWER_BYTES = 20_000_000
"""More than the system keeps for a client that does not read."""


class Slips(Talk):
    """Has a slip in it that some bytes find."""

    def hear(self, data: bytes) -> bytes:
        return b"%d" % (1 // len(data.strip(b"0"))) if data else b""


class Loud(Talk):
    """Answers so much that a client has to read for a while."""

    def hear(self, data: bytes) -> bytes:
        return b"x" * ANSWER_BYTES if data else b""


@pytest.fixture
def loud(connect: Connect, heard: Heard) -> Iterator[TriggerListener]:
    trigger = TriggerListener(0, "127.0.0.1", heard, lambda _take, _called: Loud(), on_broken=never_broken)
    trigger.start()
    yield trigger
    trigger.close()


def eventually(condition: Callable[[], bool], within_s: float = WAIT_S) -> bool:
    """Whether something that another thread does comes true in time."""
    pause = threading.Event()
    for _ in range(round(within_s / 0.01)):
        if condition():
            return True
        pause.wait(0.01)
    return False


def test_a_client_that_does_not_read_its_answers_is_given_up(
    connect: Connect, loud: TriggerListener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "STUCK_S", 0.2)
    connection = connect(loud.port)
    connection.sendall(b"a")
    assert eventually(lambda: len(loud._clients) == 1)
    assert eventually(lambda: len(loud._clients) == 0)
    assert len(everything(connection)) < ANSWER_BYTES


def test_a_client_that_reads_its_answers_late_is_kept(
    connect: Connect, loud: TriggerListener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "STUCK_S", 1.0)
    connection = connect(loud.port)
    connection.sendall(b"a")
    assert eventually(lambda: any(client.answer for client in loud._clients.values()))
    assert len(exactly(connection, ANSWER_BYTES)) == ANSWER_BYTES
    assert not eventually(lambda: not loud._clients, 1.5)
    connection.sendall(b"a")
    assert len(exactly(connection, ANSWER_BYTES)) == ANSWER_BYTES


def test_nothing_is_heard_from_a_client_while_an_answer_waits(connect: Connect, loud: TriggerListener) -> None:
    """What it sends stays with the system, which holds it up in the end: nothing piles up here."""
    connection = connect(loud.port)
    connection.sendall(b"a")
    assert eventually(lambda: any(client.answer for client in loud._clients.values()))
    connection.settimeout(0.3)
    with pytest.raises(TimeoutError):
        connection.sendall(b"b" * 50_000_000)
    (client,) = loud._clients.values()
    assert len(client.answer) <= ANSWER_BYTES


def test_a_client_that_vanishes_with_an_answer_on_its_way_is_forgotten_at_once(
    connect: Connect, loud: TriggerListener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "STUCK_S", 1000.0)
    connection = connect(loud.port)
    connection.sendall(b"a")
    assert eventually(lambda: any(client.answer for client in loud._clients.values()))
    connection.close()
    assert eventually(lambda: not loud._clients)


def test_a_client_that_goes_on_sending_after_its_last_answer_is_hung_up_on(
    connect: Connect, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "FAREWELL_S", 0.2)
    trigger = TcpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        connection = connect(trigger.port)
        connection.sendall(b"x" * 2000)
        assert everything(connection).startswith(b"ERROR")

        def hung_up() -> bool:
            try:
                connection.sendall(b"and on\n")
            except ConnectionError:
                return True
            return False

        assert eventually(hung_up)
        assert heard.count == 0
    finally:
        trigger.close()


def test_the_last_answer_is_followed_by_a_farewell_not_by_a_reset(connect: Connect, heard: Heard) -> None:
    """On some systems a reset takes with it what was not read yet."""
    trigger = HttpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        connection = connect(trigger.port)
        with suppress(ConnectionError):
            connection.sendall(b"POST /trigger HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" + b"x" * 200_000)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))  # a reset would be raised
        assert b" 413 " in answer
    finally:
        trigger.close()


def test_a_client_that_says_nothing_is_given_up_where_requests_are_expected(
    connect: Connect, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_app.triggers.http.REQUEST_S", 0.2)
    trigger = HttpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        assert everything(connect(trigger.port)) == b""
    finally:
        trigger.close()


def test_a_slip_with_one_client_costs_nobody_else_anything(connect: Connect, heard: Heard) -> None:
    trigger = TriggerListener(0, "127.0.0.1", heard, lambda _take, _called: Slips(), on_broken=never_broken)
    trigger.start()
    try:
        machine, other = connect(trigger.port), connect(trigger.port)
        other.sendall(b"0")
        assert everything(other) == b""
        machine.sendall(b"1")
        assert exactly(machine, 1) == b"1"
    finally:
        trigger.close()


def test_a_port_that_goes_dead_says_so_and_lets_go_of_everybody(
    connect: Connect, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[TriggerError] = []
    broken = threading.Event()

    def on_broken(fault: TriggerError) -> None:
        faults.append(fault)
        broken.set()

    trigger = TcpTrigger(0, on_trigger=heard, on_broken=on_broken)
    trigger.start()
    try:
        connection = connect(trigger.port)
        assert eventually(lambda: len(trigger._clients) == 1)

        def fails() -> None:
            raise OSError("no more of anything")

        monkeypatch.setattr(trigger, "_welcome", lambda *_: fails())
        with suppress(ConnectionError):
            connect(trigger.port)
        assert broken.wait(WAIT_S)
        assert "no longer received" in str(faults[0])
        assert "opened again" in faults[0].hint
        assert everything(connection) == b""
    finally:
        trigger.close()
    assert len(faults) == 1


def test_the_pace_lets_a_burst_and_then_a_rate_pass() -> None:
    now_s = 0.0
    pace = Pace(lambda: now_s)
    assert [pace.allows() for _ in range(BURST + 2)] == [True] * BURST + [False] * 2
    now_s = 3.5 / RATE
    assert [pace.allows() for _ in range(5)] == [True] * 3 + [False] * 2
    now_s = 1000.0
    assert sum(pace.allows() for _ in range(100)) == BURST
