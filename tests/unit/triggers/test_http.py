"""``POST /trigger`` is a trigger and nothing else is, whatever a client does."""

import http.client
import json
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator

import pytest

from inspector_app.triggers import http as http_trigger
from inspector_app.triggers.http import HttpTrigger
from tests.unit.triggers.conftest import WAIT_S, Heard, everything, never_broken

Connect = Callable[[int], socket.socket]
POST = b"POST /trigger HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture
def port(connect: Connect, heard: Heard) -> Iterator[int]:
    trigger = HttpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    yield trigger.port
    trigger.close()


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ")[1])


def answered(connect: Connect, port: int, request: bytes) -> bytes:
    connection = connect(port)
    connection.sendall(request)
    return everything(connection)


@pytest.mark.parametrize("body", [None, b"", b'{"part": 7}', b"x" * 1024])
def test_a_post_is_a_trigger(port: int, heard: Heard, body: bytes | None) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT_S)
    connection.request("POST", "/trigger", body)
    response = connection.getresponse()
    assert (response.status, response.getheader("Content-Type")) == (202, "application/json")
    assert json.loads(response.read()) == {"accepted": True}
    connection.close()
    assert heard.count == 1


def test_another_library_agrees(port: int, heard: Heard) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/trigger", data=b"", timeout=WAIT_S) as response:
        assert response.status == 202
    assert heard.count == 1


def test_a_request_may_come_in_pieces_and_its_sender_may_close_his_half(
    connect: Connect, port: int, heard: Heard
) -> None:
    connection = connect(port)
    for piece in (POST[:9], POST[9:], b"Content-Length: 4\r\n", b"\r\n", b"bo", b"dy"):
        assert heard.count == 0
        connection.sendall(piece)
    connection.shutdown(socket.SHUT_WR)
    assert status_of(everything(connection)) == 202
    assert heard.count == 1


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /trigger HTTP/1.1\r\n\r\n", 405),
        (b"OPTIONS /trigger HTTP/1.1\r\n\r\n", 405),
        (b"POST / HTTP/1.1\r\n\r\n", 404),
        (b"POST /trigger/../trigger HTTP/1.1\r\n\r\n", 404),
        (POST + b"Origin: http://example.com\r\n\r\n", 403),
        (POST + b"oRiGiN: null\r\n\r\n", 403),
        (POST + b"Content-Length: 1025\r\n\r\n", 413),
        (POST + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", 413),
        (POST + b"Content-Length: -1\r\n\r\n", 400),
        (POST + "Content-Length: \u00b2\r\n\r\n".encode("latin-1"), 400),
        (POST + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (POST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        (POST + b"X: " + b"y" * 9000, 431),
        (POST + b"no header\r\n\r\n", 400),
        (POST + b" Origin: folded\r\n\r\n", 400),
        (POST + b"Origin : spaced\r\n\r\n", 400),
        (b"POST /trigger\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", 400),
        (b"\r\n\r\n", 400),
    ],
)
def test_what_is_no_trigger_is_refused_with_a_reason(
    connect: Connect, port: int, heard: Heard, request_: bytes, status: int
) -> None:
    answer = answered(connect, port, request_)
    assert status_of(answer) == status
    body = json.loads(answer.partition(b"\r\n\r\n")[2])
    assert body["accepted"] is False
    assert body["error"]
    assert (b"\r\nAllow: POST\r\n" in answer) == (status == 405)
    assert heard.count == 0
    assert status_of(answered(connect, port, POST + b"\r\n")) == 202


def test_one_connection_carries_one_request(connect: Connect, port: int, heard: Heard) -> None:
    assert answered(connect, port, (POST + b"\r\n") * 3).count(b"HTTP/1.1") == 1
    assert heard.count == 1


def test_an_answer_arrives_though_its_client_still_sends(connect: Connect, port: int, heard: Heard) -> None:
    """A connection closed over unread bytes is reset, and the answer lost with it."""
    connection = connect(port)
    connection.sendall(POST + b"Content-Length: 200000\r\n\r\n")
    connection.sendall(b"x" * 200_000)
    assert status_of(everything(connection)) == 413
    assert heard.count == 0


def test_a_request_that_drips_in_is_given_up(connect: Connect, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_trigger, "REQUEST_S", 0.3)
    trigger = HttpTrigger(0, on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        connection = connect(trigger.port)
        connection.settimeout(0.05)
        started_s = time.monotonic()
        hung_up = False
        while not hung_up and time.monotonic() - started_s < WAIT_S:
            try:
                connection.sendall(b"x")
                hung_up = connection.recv(1) == b""
            except TimeoutError:
                continue
            except ConnectionError:
                hung_up = True
        assert hung_up
        assert status_of(answered(connect, trigger.port, POST + b"\r\n")) == 202
    finally:
        trigger.close()


def test_connections_that_are_held_do_not_keep_the_others_out(connect: Connect, port: int, heard: Heard) -> None:
    holding = [connect(port) for _ in range(300)]
    holding[-1].sendall(POST)
    assert status_of(answered(connect, port, POST + b"\r\n")) == 202
    assert heard.count == 1


def test_a_fault_behind_a_trigger_is_told(connect: Connect, port: int, heard: Heard) -> None:
    heard.fault = ZeroDivisionError("a slip")
    assert status_of(answered(connect, port, POST + b"\r\n")) == 503
    heard.fault = None
    assert status_of(answered(connect, port, POST + b"\r\n")) == 202


def test_a_trigger_that_nobody_judges_is_told(connect: Connect, port: int, heard: Heard) -> None:
    heard.running = False
    answer = answered(connect, port, POST + b"\r\n")
    assert status_of(answer) == 503
    assert json.loads(answer.partition(b"\r\n\r\n")[2]) == {"accepted": False, "error": "not running"}
    heard.running = True
    assert status_of(answered(connect, port, POST + b"\r\n")) == 202
