"""Ports and the list of a run together: whoever floods costs nobody else a trigger."""

from collections.abc import Iterator

import pytest

from inspector_app.pipeline.live.admission import MAX_WAITING, Admission
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.triggers.http import HttpTrigger
from inspector_app.triggers.listener import BURST
from inspector_app.triggers.tcp import TcpTrigger
from tests.unit.triggers.conftest import Connect, everything, exactly, never_broken


@pytest.fixture
def admission() -> Admission:
    """Of a run that judges nothing for now: what waits stays."""
    admission = Admission(RunPlan(When.TRIGGER))
    admission.run()
    return admission


@pytest.fixture
def ports(connect: Connect, admission: Admission) -> Iterator[tuple[int, int]]:
    tcp = TcpTrigger(0, on_trigger=admission.trigger, on_broken=never_broken)
    http = HttpTrigger(0, on_trigger=admission.trigger, on_broken=never_broken)
    tcp.start()
    http.start()
    yield tcp.port, http.port
    tcp.close()
    http.close()


def test_an_honest_machine_is_heard_amid_a_flood(
    connect: Connect, admission: Admission, ports: tuple[int, int]
) -> None:
    tcp, http = ports
    answers: list[bytes] = []
    for _ in range(6):
        flood = connect(tcp)
        flood.sendall(b"\n" * BURST)
        for _ in range(BURST):
            answers.append(exactly(flood, 1))
            exactly(flood, 5 if answers[-1] == b"T" else 4)
    assert answers.count(b"T") == MAX_WAITING * 3 // 4
    assert answers.count(b"B") == 6 * BURST - answers.count(b"T")
    machine = connect(tcp, "127.0.0.2")
    machine.sendall(b"part\n")
    assert exactly(machine, 6) == b"TAKEN\n"
    other = connect(http, "127.0.0.3")
    other.sendall(b"POST /trigger HTTP/1.1\r\n\r\n")
    assert everything(other).startswith(b"HTTP/1.1 202 ")
    flood = connect(http)
    flood.sendall(b"POST /trigger HTTP/1.1\r\n\r\n")
    assert everything(flood).startswith(b"HTTP/1.1 503 ")
    assert admission.trigger()  # and so is a person
