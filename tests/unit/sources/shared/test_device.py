"""Opening with a time-out: real threads, and a driver that the test lets hang."""

import threading

import pytest

from inspector_app.sources.shared.device import opened_within

PATIENCE_S = 20.0


class Driver:
    """Opens once it may; counts, and keeps what was let go of."""

    def __init__(self) -> None:
        self.may_open = threading.Event()
        self.n_attempts = 0
        self.let_go = threading.Semaphore(0)

    def open(self) -> str:
        self.n_attempts += 1
        assert self.may_open.wait(PATIENCE_S)
        return "device"

    def close(self, device: str) -> None:
        assert device == "device"
        self.let_go.release()


def attempts(name: str) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == f"open {name}"]


def test_while_an_attempt_hangs_no_other_is_made() -> None:
    driver = Driver()
    for _ in range(3):
        with pytest.raises(TimeoutError):
            opened_within("hanging", 0.05, driver.open, driver.close)
    assert driver.n_attempts == 1
    assert len(attempts("hanging")) == 1
    driver.may_open.set()
    assert driver.let_go.acquire(timeout=PATIENCE_S)  # it opened after all, when nobody waited any more
    assert opened_within("hanging", PATIENCE_S, driver.open, driver.close) == "device"
    assert driver.n_attempts == 2


def test_a_device_that_hangs_keeps_no_other_from_opening() -> None:
    driver, other = Driver(), Driver()
    with pytest.raises(TimeoutError):
        opened_within("hanging", 0.05, driver.open, driver.close)
    other.may_open.set()
    assert opened_within("other", PATIENCE_S, other.open, other.close) == "device"
    driver.may_open.set()
    assert driver.let_go.acquire(timeout=PATIENCE_S)


def test_what_opens_while_the_next_waits_is_let_go_of_and_opened_again() -> None:
    driver = Driver()
    with pytest.raises(TimeoutError):
        opened_within("slow", 0.05, driver.open, driver.close)
    threading.Timer(0.05, driver.may_open.set).start()
    assert opened_within("slow", PATIENCE_S, driver.open, driver.close) == "device"
    assert driver.let_go.acquire(timeout=PATIENCE_S)
    assert driver.n_attempts == 2
