"""``POST /trigger`` is a trigger and nothing else is, whatever a client does."""

import http.client
import json
import socket
import time
import urllib.request
from collections.abc import Iterator

import pytest

from inspector_app.core.messages import TriggerAnswer
from inspector_app.triggers import http as http_trigger
from inspector_app.triggers.http import HttpTrigger
from tests.unit.triggers.conftest import WAIT_S, Connect, Heard, everything, never_broken

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
        *((POST + b"Sec-Fetch-Site: %s\r\n\r\n" % site, 403) for site in (b"cross-site", b"Same-Site", b"same-origin")),
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


def with_host(host: str) -> bytes:
    return b"POST /trigger HTTP/1.1\r\nHost: " + host.encode("latin-1") + b"\r\n\r\n"


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:4780", "localhost.", "127.0.0.1", "127.0.0.1:1", "127.1.2.3", "[::1]", "[::1]:4780"],
)
def test_this_computer_may_be_called_so(connect: Connect, port: int, host: str) -> None:
    assert status_of(answered(connect, port, with_host(host))) == 202


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:4780",
        "evil.example:127.0.0.1",
        "192.0.2.1",
        "[2001:db8::1]",
        "[::1",
        "",
        "user@localhost",
        "localhost, evil.example",
        socket.gethostname(),  # nobody else reaches the port, and to this computer it is localhost
    ],
)
def test_a_name_that_leads_here_all_of_a_sudden_is_refused(
    connect: Connect, port: int, heard: Heard, host: str
) -> None:
    """As a web page's name does whose owner lets it lead to 127.0.0.1 after the page was loaded."""
    assert status_of(answered(connect, port, with_host(host))) == 403
    assert heard.count == 0


def test_a_port_that_is_open_to_the_network_knows_its_own_name_and_address(connect: Connect, heard: Heard) -> None:
    trigger = HttpTrigger(0, "0.0.0.0", on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        own = socket.gethostname()
        for host in (own, f"{own.upper()}:4780", f"{own.partition('.')[0]}.local", "127.0.0.1", "localhost"):
            assert status_of(answered(connect, trigger.port, with_host(host))) == 202
        for host in ("evil.example", f"{own}.evil.example", "192.0.2.1"):
            assert status_of(answered(connect, trigger.port, with_host(host))) == 403
    finally:
        trigger.close()


def test_the_address_that_was_called_is_ours(heard: Heard) -> None:
    """Without a network: what the listener says was called."""
    trigger = HttpTrigger(0, "0.0.0.0", on_trigger=heard, on_broken=never_broken)
    talk = trigger._begin(lambda _reply, _serial: "", "192.0.2.7")
    assert status_of(talk.hear(with_host("192.0.2.7:4780"))) == 202
    talk = trigger._begin(lambda _reply, _serial: "", "192.0.2.8")
    assert status_of(talk.hear(with_host("192.0.2.7:4780"))) == 403


def test_what_a_person_types_is_no_web_page(connect: Connect, port: int) -> None:
    assert status_of(answered(connect, port, POST + b"Sec-Fetch-Site: none\r\n\r\n")) == 202


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        ("Bearer s3cret", 202),
        ("bearer  s3cret ", 202),
        ("", 401),
        ("Bearer", 401),
        ("Bearer s3cre", 401),
        ("Bearer S3CRET", 401),
        ("Basic s3cret", 401),
        ("s3cret", 401),
        ("Bearer \u00e9", 401),
    ],
)
def test_where_a_token_is_set_a_request_brings_it(
    connect: Connect, heard: Heard, authorization: str, status: int
) -> None:
    trigger = HttpTrigger(0, token="s3cret", on_trigger=heard, on_broken=never_broken)
    trigger.start()
    try:
        header = f"Authorization: {authorization}\r\n" if authorization else ""
        answer = answered(connect, trigger.port, POST + header.encode("latin-1") + b"\r\n")
    finally:
        trigger.close()
    assert status_of(answer) == status
    assert heard.count == (status == 202)
    assert (b"\r\nWWW-Authenticate: Bearer\r\n" in answer) == (status == 401)


def test_a_full_list_is_answered_as_busy_with_when_to_try_again(connect: Connect, port: int, heard: Heard) -> None:
    heard.answer = TriggerAnswer.BUSY
    answer = answered(connect, port, POST + b"\r\n")
    assert status_of(answer) == 503
    assert b"\r\nRetry-After: 1\r\n" in answer
    assert json.loads(answer.partition(b"\r\n\r\n")[2]) == {"accepted": False, "error": "busy"}
    heard.answer = TriggerAnswer.NOT_RUNNING
    assert b"Retry-After" not in answered(connect, port, POST + b"\r\n")


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
    heard.answer = TriggerAnswer.NOT_RUNNING
    answer = answered(connect, port, POST + b"\r\n")
    assert status_of(answer) == 503
    assert json.loads(answer.partition(b"\r\n\r\n")[2]) == {"accepted": False, "error": "not running"}
    heard.answer = TriggerAnswer.TAKEN
    assert status_of(answered(connect, port, POST + b"\r\n")) == 202
