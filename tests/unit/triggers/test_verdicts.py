"""Who asks for the verdict gets that of his own part, and only an OK is written as OK: real runs and sockets."""

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Limits, PartIds, TriggerResult, Verdict
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.rest import small_grey
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import admission
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Live, RunState
from inspector_app.triggers import tcp as tcp_trigger
from inspector_app.triggers.http import HttpTrigger
from inspector_app.triggers.tcp import TcpTrigger
from inspector_app.triggers.wire import json_of, line_of
from tests.unit.pipeline.live.feeds import PATIENCE_S, Bell, Belt, Brightness, picture
from tests.unit.triggers.conftest import WAIT_S, Connect, everything, never_broken

ON_TRIGGER = RunPlan(When.TRIGGER)
PRESENT, EMPTY, DEFECT, UNSUITABLE = 100, 30, 180, 200


class Line(Bell):
    """A run on a belt, with both ports."""

    def __init__(self, plan: RunPlan, recorder: Recorder | None = None) -> None:
        super().__init__()
        self.belt = Belt()
        limits = Limits(150.0)
        self.live = Live(
            lambda: self.belt,
            Brightness(),
            limits,
            plan,
            announce=self.ring,
            recorder=recorder,
            part_name="Washer\nM12",
        )
        self.thread = threading.Thread(target=self._work)
        self.tcp = TcpTrigger(0, on_trigger=self.live.trigger, on_broken=never_broken)
        self.http = HttpTrigger(
            0, on_trigger=self.live.trigger, on_broken=never_broken, report=lambda: self.live.report
        )

    def _work(self) -> None:
        try:
            self.live.work()
        except OutputError:
            self.ring()

    def waiting(self, count: int) -> None:
        self.wait_until(lambda: self.live.status.triggers_waiting == count)

    def show(self, *values: int) -> None:
        for value in values:
            before = self.live.status.captured
            self.belt.put(picture(value))
            self.wait_until(lambda: self.live.status.captured > before)  # noqa: B023 - called at once


@contextmanager
def running(plan: RunPlan = ON_TRIGGER, recorder: Recorder | None = None) -> Iterator[Line]:
    line = Line(plan, recorder)
    line.thread.start()
    line.tcp.start()
    line.http.start()
    try:
        line.wait_until(lambda: line.live.state is RunState.PAUSED)
        line.live.run()
        yield line
    finally:
        line.live.stop()
        line.belt.put(None)
        line.thread.join(PATIENCE_S)
        line.tcp.close()
        line.http.close()
    assert not line.thread.is_alive()


@pytest.fixture(scope="module", autouse=True)
def decoders() -> None:
    """What a run does first takes seconds, once."""
    use_decoders_once()


@pytest.fixture
def line(connect: Connect) -> Iterator[Line]:
    with running() as made:
        yield made


def text(connection: socket.socket) -> str:
    """The next line."""
    data = b""
    while not data.endswith(b"\n") and (came := connection.recv(1)):
        data += came
    return data.decode()


def ask(port: int, method: str, path: str) -> tuple[int, dict[str, object]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT_S)
    connection.request(method, path)
    response = connection.getresponse()
    answer = json.loads(response.read())
    connection.close()
    return response.status, answer


class Asking(threading.Thread):
    """Asks in the background, since the answer comes with the part."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__()
        self._call = port, "POST", path
        self._answer: tuple[int, dict[str, object]] = 0, {}
        self.start()

    def run(self) -> None:
        self._answer = ask(*self._call)

    @property
    def answer(self) -> tuple[int, dict[str, object]]:
        self.join(WAIT_S)
        return self._answer


# --- TCP -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (PRESENT, "OK 0.67 1 Washer M12\n"),
        (DEFECT, "NG 1.20 1 Washer M12\n"),
        (UNSUITABLE, "ERROR - 1 Washer M12\n"),
    ],
)
def test_a_question_mark_asks_for_the_verdict(
    connect: Connect, line: Line, value: int, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tcp_trigger, "VERDICT_S", 3 * WAIT_S)  # it comes at once, not at the end of the wait
    client = connect(line.tcp.port)
    client.sendall(b"part 7 ?\r\n")
    line.waiting(1)
    line.show(value)
    assert text(client) == answer


def test_answers_keep_the_order_of_their_triggers_and_belong_to_their_parts(connect: Connect, line: Line) -> None:
    client, other = connect(line.tcp.port), connect(line.tcp.port)
    client.sendall(b"?\n")
    line.waiting(1)
    other.sendall(b"part?1\n")
    line.waiting(2)
    client.sendall(b"plain\n?\nTOKEN x\n")
    line.waiting(4)
    line.show(DEFECT, PRESENT, 90, UNSUITABLE)
    answers = [text(client) for _ in range(4)]
    assert answers == ["NG 1.20 1 Washer M12\n", "TAKEN\n", "ERROR - 4 Washer M12\n", "READY\n"]
    assert text(other) == "OK 0.67 2 Washer M12\n"


def test_a_serial_number_goes_into_the_record_of_its_part(connect: Connect, line: Line) -> None:
    client = connect(line.tcp.port)
    client.sendall("SN Öl-7 \t🙂?\n".encode())
    line.waiting(1)
    client.sendall(b"plain?\nSN 8\n")
    line.waiting(3)
    asking = Asking(line.http.port, "/trigger?serial=%3D1%2B1%20a&wait=10")
    line.waiting(4)
    line.show(PRESENT, PRESENT, DEFECT, PRESENT)
    assert asking.answer[0] == 200
    line.wait_until(lambda: line.live.status.recorded == 4)
    records = line.live.take()[0]
    assert [record.ids.serial for record in records] == ["Öl-7 🙂", "", "8", "=1+1 a"]
    assert [record.verdict.value for record in records] == ["OK", "OK", "NG", "OK"]


@pytest.mark.parametrize(
    ("query", "serial"),
    [
        (b"serial=await-1", "await-1"),
        (b"serial=wait", "wait"),
        ("serial=Öl 🙂".encode().replace(b" ", b"+"), "Öl 🙂"),
        (b"serial=%C3%96l", "Öl"),
        (b"serial=%D6l", "Öl"),
        (b"serial=\xd6l", "Öl"),
        (b"serial=../a%0D%0Ab%00", "../a b"),
        (b"serial", ""),
    ],
)
def test_a_serial_number_in_a_request_is_the_one_that_was_sent(
    connect: Connect, line: Line, query: bytes, serial: str
) -> None:
    client = connect(line.http.port)
    client.sendall(b"POST /trigger?" + query + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert everything(client).startswith(b"HTTP/1.1 202 ")
    line.show(PRESENT)
    line.wait_until(lambda: line.live.status.recorded == 1)
    assert [record.ids.serial for record in line.live.take()[0]] == [serial]


def test_serial_numbers_that_are_no_utf_8_stay_different(connect: Connect, line: Line) -> None:
    client = connect(line.tcp.port)
    client.sendall(b"SN \xc41\nSN \xd61\n")
    line.waiting(2)
    line.show(PRESENT, PRESENT)
    line.wait_until(lambda: line.live.status.recorded == 2)
    assert [record.ids.serial for record in line.live.take()[0]] == ["Ä1", "Ö1"]


def test_a_lot_goes_into_the_records_from_the_next_part_on_and_that_of_a_trigger_into_its_own(
    connect: Connect, line: Line
) -> None:
    client = connect(line.tcp.port)
    client.sendall(b"plain\n")
    line.waiting(1)
    line.live.set_lot("L1")  # the part before was asked for without a lot
    client.sendall(b"plain\nLOT =1+1\nSN 7\tLOT ../x\xd6?\nLOT a\tSN 8\tb\tLOT c\n")
    line.waiting(5)
    asking = Asking(line.http.port, "/trigger?serial=9&lot=%F0%9F%99%82&wait=10")
    line.waiting(6)
    line.show(*[PRESENT] * 6)
    status, answer = asking.answer
    assert (status, answer["serial"], answer["lot"]) == (200, "9", "🙂")
    line.wait_until(lambda: line.live.status.recorded == 6)
    found = [(record.ids.serial, record.ids.lot) for record in line.live.take()[0]]
    assert found == [("", ""), ("", "L1"), ("", "=1+1"), ("7", "../xÖ"), ("8 b LOT c", "a"), ("9", "🙂")]
    answer = ask(line.http.port, "GET", "/result")[1]
    assert (answer["serial"], answer["lot"]) == ("9", "🙂")


def test_serial_numbers_and_lots_are_one_line_wherever_they_come_from() -> None:
    ids = PartIds(" a\r\n\tb\x1d\u202ec\udcff ", "\N{PARTY POPPER}../" + "9" * 300)
    assert (ids.serial, ids.lot) == ("a b c", "\N{PARTY POPPER}../" + "9" * 196)


def test_a_client_that_has_closed_its_half_still_gets_its_verdict(connect: Connect, line: Line) -> None:
    client = connect(line.tcp.port)
    client.sendall(b"part?\n")
    client.shutdown(socket.SHUT_WR)  # as nc -N does
    line.waiting(1)
    line.show(PRESENT)
    assert everything(client) == b"OK 0.67 1 Washer M12\n"


def test_an_unknown_version_is_refused_and_triggers_nothing(connect: Connect, line: Line) -> None:
    client = connect(line.tcp.port)
    client.sendall(b"part?2\n")
    assert everything(client) == b"ERROR Only version 1 is known\n"
    assert line.live.status.triggers_waiting == 0


def test_an_empty_station_answers_no_part(connect: Connect) -> None:
    empty = small_grey(picture(EMPTY).rgb)
    with running(RunPlan(When.TRIGGER, empty=empty, presence_limit=0.05)) as line:
        client = connect(line.tcp.port)
        client.sendall(b"?\n")
        line.waiting(1)
        asking = Asking(line.http.port, "/trigger?wait=10")
        line.waiting(2)
        line.show(EMPTY, EMPTY)
        assert text(client) == "NO PART\n"
        status, answer = asking.answer
        assert (status, answer["verdict"], answer["score"], answer["number"]) == (200, "NO PART", None, None)


def test_without_a_picture_in_time_the_answer_is_an_error(
    connect: Connect, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "TRIGGER_S", 0.05)
    client = connect(line.tcp.port)
    client.sendall(b"?\n")
    assert text(client) == "ERROR - 1 Washer M12\n"


def test_a_verdict_that_comes_too_late_is_an_error_and_answers_no_later_trigger(
    connect: Connect, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tcp_trigger, "VERDICT_S", 0.05)
    client = connect(line.tcp.port)
    client.sendall(b"?\n")
    assert text(client).startswith("ERROR no verdict within")
    monkeypatch.setattr(tcp_trigger, "VERDICT_S", 10.0)
    client.sendall(b"?\n")
    line.waiting(2)
    line.show(PRESENT, DEFECT)  # the first part is that of the first trigger
    assert text(client) == "NG 1.20 2 Washer M12\n"


def test_busy_and_not_running_keep_their_answers(connect: Connect, line: Line) -> None:
    client = connect(line.tcp.port)
    client.sendall(b"\n" * 12)
    assert [text(client) for _ in range(12)] == ["TAKEN\n"] * 12
    client.sendall(b"?\n")
    assert text(client) == "BUSY\n"
    assert ask(line.http.port, "POST", "/trigger?wait=2")[0] == 503
    line.live.pause()
    client.sendall(b"?\n")
    assert text(client) == "ERROR not running\n"
    status, answer = ask(line.http.port, "POST", "/trigger?wait=2")
    assert (status, answer["error"]) == (503, "not running")


@pytest.mark.parametrize("fails", [True, False], ids=["the disk fails", "the run is stopped"])
def test_a_run_that_ends_answers_everybody_with_an_error(connect: Connect, *, fails: bool) -> None:
    class Disk:
        notice = ""

        def write(self, judged: object) -> None:
            raise OutputError(Sentence("The disk is gone."), hint=Sentence("Mend it."))

        def close(self) -> None:
            """Nothing to close."""

    recorder = Recorder(Disk) if fails else None
    with running(recorder=recorder) as line:
        client = connect(line.tcp.port)
        client.sendall(b"?\n?\n")
        line.waiting(2)
        asking = Asking(line.http.port, "/trigger?wait=10")
        line.waiting(3)
        if fails:
            line.show(PRESENT)
        else:
            line.live.stop()
            line.belt.put(None)
        assert [text(client).split()[0] for _ in range(2)] == ["ERROR", "ERROR"]
        status, answer = asking.answer
        assert (status, answer["verdict"]) == (200, "ERROR")
        assert "run ended" in str(answer["error"])
    if recorder is not None:
        with pytest.raises(OutputError):
            recorder.close()


# --- HTTP ------------------------------------------------------------------------------------------------------------


def test_a_request_that_waits_gets_the_verdict_as_json(line: Line) -> None:
    asking = Asking(line.http.port, "/trigger?wait=10")
    line.waiting(1)
    line.show(DEFECT)
    status, answer = asking.answer
    assert status == 200
    assert datetime.fromisoformat(str(answer.pop("time"))).tzinfo is not None
    assert answer == {
        "accepted": True,
        "version": 1,
        "verdict": "NG",
        "score": pytest.approx(1.2),
        "number": 1,
        "part": "Washer\nM12",
        "serial": "",
        "lot": "",
        "error": "",
    }


def test_a_request_whose_time_is_over_gets_an_error(line: Line) -> None:
    status, answer = ask(line.http.port, "POST", "/trigger?wait=0.05")
    assert (status, answer["accepted"], answer["verdict"]) == (504, True, "ERROR")
    assert answer["error"] == "no verdict within 0.05 s"


@pytest.mark.parametrize(
    "query",
    [
        "wait=0",
        "wait=61",
        "wait=-1",
        "wait=x",
        "wait=nan",
        "wait",
        "later=2",
        "wait=2&x=1",
        "serial=1&serial=2",
        "serial=&serial=2",
        "lot=1&lot=2",
        "wait=&wait=2",
    ],
)
def test_an_unknown_question_triggers_nothing(line: Line, query: str) -> None:
    assert ask(line.http.port, "POST", f"/trigger?{query}")[0] == 400
    assert line.live.status.triggers_waiting == 0


def test_the_last_result_can_be_read_while_parts_are_judged_and_not_afterwards(line: Line) -> None:
    status, answer = ask(line.http.port, "GET", "/result")
    assert (status, answer["verdict"], answer["last"]) == (503, "ERROR", None)
    asking = Asking(line.http.port, "/trigger?wait=10")
    line.waiting(1)
    line.show(PRESENT)
    assert asking.answer[0] == 200
    status, answer = ask(line.http.port, "GET", "/result")
    assert (status, answer["verdict"], answer["number"], answer["waiting"]) == (200, "OK", 1, 0)
    assert ask(line.http.port, "POST", "/result")[0] == 405
    line.live.pause()
    status, answer = ask(line.http.port, "GET", "/result")
    assert (status, answer["verdict"], answer["error"]) == (503, "ERROR", "not running")
    last = answer["last"]
    assert isinstance(last, dict)
    assert last["verdict"] == "OK"


# --- the wire --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verdict", [*Verdict, None])
def test_only_ok_is_written_as_ok(verdict: Verdict | None) -> None:
    for result in (TriggerResult(verdict), TriggerResult(verdict, "OK", 0.5, 3, 1e9, "OK")):
        assert line_of(result).startswith(b"OK ") is (verdict is Verdict.OK)
        assert (json_of(result)["verdict"] == "OK") is (verdict is Verdict.OK)


@pytest.mark.parametrize(("score", "shown"), [(0.99996, "1.0000"), (1.0, "1.00"), (0.996, "0.9960"), (1.004, "1.0040")])
def test_a_score_beside_the_limit_shows_its_side(score: float, shown: str) -> None:
    assert line_of(TriggerResult(Verdict.OK, "Bolt", score, 2)) == f"OK {shown} 2 Bolt\n".encode()
