"""Lines are triggers, whatever else a client does, and no client is in another one's way."""

import socket
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import TriggerAnswer
from inspector_app.triggers.listener import BURST, CLIENTS, same
from inspector_app.triggers.tcp import LINE_BYTES, TcpTrigger
from tests.unit.triggers.conftest import WAIT_S, Connect, Heard, everything, exactly, never_broken


@pytest.fixture
def port(connect: Connect, heard: Heard) -> Iterator[int]:
    trigger = TcpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    yield trigger.port
    trigger.close()


def works(connect: Connect, port: int) -> bool:
    """Whether a well-behaved client is heard."""
    connection = connect(port)
    connection.sendall(b"part\n")
    return exactly(connection, 6) == b"TAKEN\n"


@pytest.mark.parametrize(
    "line", [b"\n", b"part 7\n", b"part\r\n", b"\x02T\x03\n", b"\xff\xfe\x80\n", b"G" * 1024 + b"\n"]
)
def test_every_line_is_one_trigger(connect: Connect, port: int, heard: Heard, line: bytes) -> None:
    connection = connect(port)
    connection.sendall(line)
    assert exactly(connection, 6) == b"TAKEN\n"
    connection.sendall(line)
    assert exactly(connection, 6) == b"TAKEN\n"
    assert heard.count == 2
    assert heard.threads == {"triggers"}


def test_a_line_may_come_in_pieces_and_several_at_once(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    for byte in b"part":
        connection.sendall(bytes([byte]))
    assert heard.count == 0
    connection.sendall(b"\nsecond\nthird\nhalf")
    assert exactly(connection, 18) == b"TAKEN\nTAKEN\nTAKEN\n"
    assert heard.count == 3


def test_half_a_line_at_the_end_is_no_trigger(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    connection.sendall(b"whole\nhalf")
    connection.shutdown(socket.SHUT_WR)
    assert everything(connection) == b"TAKEN\n"
    assert heard.count == 1


@pytest.mark.parametrize("size", [LINE_BYTES + 1, 5000, 10_000_000])
def test_a_line_that_does_not_end_is_refused(connect: Connect, port: int, heard: Heard, size: int) -> None:
    connection = connect(port)
    line = b"x" * size + b"\n"
    answers: list[bytes] = []
    reading = threading.Thread(target=lambda: answers.append(everything(connection)))
    reading.start()
    tracemalloc.start()
    with suppress(ConnectionError):  # hung up on in the middle: the other way of being refused
        connection.sendall(line)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    reading.join(WAIT_S)
    assert not reading.is_alive()
    assert answers[0].startswith(b"ERROR A line has 1024 bytes") or size > 1_000_000
    assert peak < 500_000
    assert heard.count == 0
    assert works(connect, port)


@pytest.mark.parametrize(
    "request_",
    [
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://example.com\r\n\r\n",
        b"OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\n\n\n",
        b"\x00\x03\x00\x08\x21\x12\xa4\x42\n\n",
    ],
)
def test_a_web_page_cannot_trigger(connect: Connect, port: int, heard: Heard, request_: bytes) -> None:
    connection = connect(port)
    connection.sendall(request_)
    assert everything(connection) == b"ERROR This is not a port for browsers\n"
    assert heard.count == 0


def test_a_client_that_holds_its_connection_does_not_keep_the_others_out(
    connect: Connect, port: int, heard: Heard
) -> None:
    holding = [connect(port) for _ in range(5)]
    holding[0].sendall(b"half a line")
    assert works(connect, port)
    for connection in holding:
        connection.sendall(b"\n")
        assert exactly(connection, 6) == b"TAKEN\n"
    assert heard.count == 6


def test_a_trigger_that_nobody_judges_is_not_answered_as_taken(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    heard.answer = TriggerAnswer.NOT_RUNNING
    connection.sendall(b"part\n")
    assert exactly(connection, 18) == b"ERROR not running\n"
    heard.answer = TriggerAnswer.TAKEN
    connection.sendall(b"part\n")  # the same connection: a machine need not call again when the run goes on
    assert exactly(connection, 6) == b"TAKEN\n"


def test_one_connection_more_takes_the_place_of_the_one_that_was_silent_the_longest(
    connect: Connect, port: int
) -> None:
    holding = [connect(port) for _ in range(CLIENTS)]
    for connection in [*holding[1:], holding[0]]:
        connection.sendall(b"\n")
        assert exactly(connection, 6) == b"TAKEN\n"
    assert works(connect, port)
    assert everything(holding[1]) == b""
    holding[0].sendall(b"\n")
    assert exactly(holding[0], 6) == b"TAKEN\n"


def test_connections_that_never_trigger_do_not_put_out_the_one_that_did(
    connect: Connect, port: int, heard: Heard
) -> None:
    machine = connect(port)
    machine.sendall(b"part\n")
    assert exactly(machine, 6) == b"TAKEN\n"
    for _ in range(3 * CLIENTS):
        connect(port).sendall(b"half a line")
    assert works(connect, port)
    machine.sendall(b"part\n")
    assert exactly(machine, 6) == b"TAKEN\n"


def test_a_computer_with_many_connections_does_not_put_out_another_one(connect: Connect, port: int) -> None:
    machine = socket.create_connection(("127.0.0.1", port), timeout=WAIT_S, source_address=("127.0.0.2", 0))
    with machine:
        machine.sendall(b"part\n")
        assert exactly(machine, 6) == b"TAKEN\n"
        for _ in range(2 * CLIENTS):
            assert works(connect, port)  # each of them silent for less long than the machine
        machine.sendall(b"part\n")
        assert exactly(machine, 6) == b"TAKEN\n"


def test_a_computer_that_has_triggered_on_all_its_connections_does_not_put_out_one_that_only_came(
    connect: Connect, port: int
) -> None:
    machine = connect(port, "127.0.0.2")
    for _ in range(2 * CLIENTS):
        assert works(connect, port)
    machine.sendall(b"part\n")
    assert exactly(machine, 6) == b"TAKEN\n"


def test_two_computers_each_keep_half_of_the_connections(connect: Connect, port: int) -> None:
    half = CLIENTS // 2
    ours = [connect(port, "127.0.0.2") for _ in range(half)]
    for connection in ours:
        connection.sendall(b"\n")
        assert exactly(connection, 6) == b"TAKEN\n"
    for _ in range(3 * CLIENTS):
        assert works(connect, port)
    for connection in ours:
        connection.sendall(b"\n")
        assert exactly(connection, 6) == b"TAKEN\n"


def test_who_triggered_is_passed_on(connect: Connect, port: int, heard: Heard) -> None:
    for source in ("127.0.0.2", "127.0.0.3", "127.0.0.2"):
        connection = connect(port, source)
        connection.sendall(b"\n")
        assert exactly(connection, 6) == b"TAKEN\n"
    assert heard.addresses == {"127.0.0.2": 2, "127.0.0.3": 1}


def test_a_full_list_is_answered_as_busy(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    heard.answer = TriggerAnswer.BUSY
    connection.sendall(b"part\n")
    assert exactly(connection, 5) == b"BUSY\n"
    heard.answer = TriggerAnswer.TAKEN
    connection.sendall(b"part\n")  # the same connection
    assert exactly(connection, 6) == b"TAKEN\n"


@pytest.fixture
def guarded(connect: Connect, heard: Heard) -> Iterator[int]:
    trigger = TcpTrigger(0, token="s3cret", on_trigger=heard, on_broken=never_broken)
    trigger.start()
    yield trigger.port
    trigger.close()


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_connection_that_says_the_token_may_trigger(connect: Connect, guarded: int, heard: Heard, end: bytes) -> None:
    connection = connect(guarded)
    connection.sendall(b"TOKEN s3cret" + end)
    assert exactly(connection, 6) == b"READY\n"
    assert heard.count == 0
    connection.sendall(b"part 1" + end + b"part 2" + end)
    assert exactly(connection, 12) == b"TAKEN\nTAKEN\n"
    assert heard.count == 2
    other = connect(guarded)  # has to say it as well
    other.sendall(b"part\n")
    assert everything(other) == b"ERROR Say TOKEN and the token first\n"
    assert heard.count == 2


@pytest.mark.parametrize(
    "line", [b"TOKEN s3cre", b"TOKEN s3crett", b"TOKEN S3CRET", b"TOKEN ", b"TOKEN \xff\xfe", b"s3cret", b""]
)
def test_without_the_right_token_nothing_is_triggered(
    connect: Connect, guarded: int, heard: Heard, line: bytes
) -> None:
    connection = connect(guarded)
    connection.sendall(line + b"\npart\n")
    answer = everything(connection)
    assert answer.startswith(b"ERROR")
    assert len(answer.splitlines()) == 1
    assert heard.count == 0


def test_a_token_that_nobody_asked_for_is_no_trigger(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    connection.sendall(b"TOKEN s3cret\npart\n")
    assert exactly(connection, 12) == b"READY\nTAKEN\n"
    assert heard.count == 1


def test_tokens_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    monkeypatch.setattr("hmac.compare_digest", lambda one, other: compared.append((one, other)))
    assert not same("one", "other")
    assert compared == [(b"one", b"other")]


def test_a_flood_by_one_client_does_not_silence_another(connect: Connect, port: int, heard: Heard) -> None:
    machine, flood = connect(port), connect(port)
    flood.sendall(b"\n" * 3000)
    assert everything(flood).endswith(b"a second\n")
    machine.sendall(b"\n" * BURST)
    assert exactly(machine, 6 * BURST) == b"TAKEN\n" * BURST


def test_a_thousand_connections_do_no_harm(connect: Connect, port: int, heard: Heard) -> None:
    holding = [connect(port) for _ in range(1000)]
    assert works(connect, port)
    assert heard.count == 1
    open_ones = 0
    for connection in holding:
        connection.settimeout(0.0)
        try:
            connection.recv(1)
        except BlockingIOError:
            open_ones += 1
        except ConnectionError:
            pass
    assert open_ones <= CLIENTS


def test_clients_that_vanish_are_forgotten(connect: Connect, port: int, heard: Heard) -> None:
    for _ in range(50):
        connection = connect(port)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        connection.close()  # a reset, not a farewell
    assert works(connect, port)


def test_a_flood_of_triggers_is_refused_and_nothing_piles_up(connect: Connect, port: int, heard: Heard) -> None:
    connection = connect(port)
    connection.sendall(b"\n" * 3000)
    answer = everything(connection)
    assert answer.endswith(b"ERROR Triggers come faster than 100 a second\n")
    assert BURST <= heard.count == answer.count(b"TAKEN\n") < 100


def test_a_fault_behind_a_trigger_is_told_and_the_port_goes_on(connect: Connect, port: int, heard: Heard) -> None:
    heard.fault = ZeroDivisionError("a slip")
    connection = connect(port)
    connection.sendall(b"part\n")
    assert everything(connection) == b"ERROR The trigger was not taken (ZeroDivisionError)\n"
    heard.fault = None
    assert works(connect, port)


def test_a_port_in_use_is_told_with_what_to_do(port: int, heard: Heard) -> None:
    second = TcpTrigger(port, on_trigger=heard, on_broken=never_broken)
    with pytest.raises(TriggerError, match=str(port)) as caught:
        second.start()
    assert "another port" in caught.value.hint
    second.close()


def test_an_address_that_is_not_ours_is_told(heard: Heard) -> None:
    with pytest.raises(TriggerError, match=r"192\.0\.2\.1"):
        TcpTrigger(0, "192.0.2.1", on_trigger=heard, on_broken=never_broken).start()


def test_only_this_computer_is_listened_to_unless_told_otherwise(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    bound: list[tuple[str, int]] = []
    real = socket.create_server

    def create(address: tuple[str, int], *, backlog: int) -> socket.socket:
        bound.append(address)
        return real(address, backlog=backlog)

    monkeypatch.setattr(socket, "create_server", create)
    for trigger in (
        TcpTrigger(0, on_trigger=heard, on_broken=never_broken),
        TcpTrigger(0, "0.0.0.0", on_trigger=heard, on_broken=never_broken),
    ):
        trigger.start()
        trigger.close()
    assert [host for host, _ in bound] == ["127.0.0.1", "0.0.0.0"]


def test_closing_hangs_up_frees_the_port_and_may_be_done_twice(connect: Connect, heard: Heard) -> None:
    trigger = TcpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.close()  # never started
    trigger.start()
    port = trigger.port
    connection = connect(port)
    connection.sendall(b"\n")
    assert exactly(connection, 6) == b"TAKEN\n"
    trigger.close()
    trigger.close()
    assert everything(connection) == b""
    with pytest.raises(ConnectionError):
        connect(port)
    again = TcpTrigger(port, on_trigger=heard, on_broken=never_broken)
    again.start()
    again.close()
