import json
import stat
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from inspector_app.project.pin_attempts import LOCKED_AFTER, LOCKED_S, MANY, MAX_DELAY_S, Guess, PinAttempts
from inspector_app.project.pin_hash import PinHash

PIN = "2468"


class Clock:
    def __init__(self) -> None:
        self.now_s = 1e9

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept() -> PinHash:
    return PinHash.of(PIN)


def test_each_wrong_one_makes_the_next_wait_longer_whoever_asks(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    for delay_s in (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, MAX_DELAY_S, MAX_DELAY_S):
        assert PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, "1111")) == Guess(
            right=False, wait_s=delay_s
        )
        clock.now_s += delay_s - 0.5
        assert PinAttempts(tmp_path, clock).wait_s("Kim") == 0.5  # another window, or the same after a restart
        assert PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, PIN)) == Guess(
            right=False, wait_s=0.5, checked=False
        )  # not even the right one
        clock.now_s += 0.5
    assert PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, PIN)) == Guess(right=True, wait_s=0.0)
    assert PinAttempts(tmp_path, clock).wait_s("Kim") == 0.0
    assert (
        PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, "1111")).wait_s == 1.0
    )  # the right one begins anew


def test_a_clock_that_is_set_back_costs_one_delay_and_not_a_day(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    attempts = PinAttempts(tmp_path, clock)
    for _wrong in range(3):
        clock.now_s += attempts.guess("Kim", partial(kept.matches, "1111")).wait_s
    clock.now_s -= 24 * 3600
    assert attempts.wait_s("Kim") == 4.0
    clock.now_s += 3.0
    assert attempts.wait_s("Kim") == 1.0
    clock.now_s += 1.0
    assert attempts.guess("Kim", partial(kept.matches, PIN)).right


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[1]",
        b"\xff\x00",
        b'{"wrong": -1, "at_s": 0}',
        b'{"wrong": 1e99, "at_s": 0}',
        b'{"wrong": 3, "at_s": NaN}',
        b'{"wrong": 3, "at_s": 1e400}',
        b'{"wrong": 3, "at_s": 0, "more": 1}',
    ],
)
def test_a_damaged_count_may_have_been_a_long_one(tmp_path: Path, clock: Clock, kept: PinHash, data: bytes) -> None:
    (tmp_path / "pin_attempts.json").write_bytes(data)
    attempts = PinAttempts(tmp_path, clock)
    assert attempts.wait_s("Kim") == MAX_DELAY_S
    assert not attempts.guess("Kim", partial(kept.matches, PIN)).right
    clock.now_s += MAX_DELAY_S
    assert attempts.guess("Kim", partial(kept.matches, PIN)).right


def test_a_count_that_cannot_be_written_holds_for_this_window(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    (tmp_path / "file").write_bytes(b"")
    attempts = PinAttempts(tmp_path / "file" / "folder", clock)
    assert attempts.guess("Kim", partial(kept.matches, "1111")).wait_s == 1.0
    assert not attempts.guess("Kim", partial(kept.matches, PIN)).right
    clock.now_s += 1.0
    assert attempts.guess("Kim", partial(kept.matches, "1111")).wait_s == 2.0


def test_a_guess_that_is_cut_short_counts(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(PinHash, "matches", killed)
    with pytest.raises(KeyboardInterrupt):
        PinAttempts(tmp_path, clock).guess("Kim", partial(PinHash.of(PIN).matches, PIN))
    assert PinAttempts(tmp_path, clock).wait_s("Kim") == 1.0


def test_of_guesses_at_once_one_is_taken(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    """Each asks as a window of its own would."""
    start, answers = threading.Barrier(8), list[bool]()

    def ask() -> None:
        start.wait()
        answers.append(PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, PIN)).wait_s > 0)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert PinAttempts(tmp_path, clock).wait_s("Kim") == 0.0
    assert answers.count(False) >= 1
    counted = json.loads((tmp_path / "pin_attempts.json").read_text())
    assert counted["people"]["Kim"]["wrong"] == 0


GUESSER = """
import sys
from functools import partial
from pathlib import Path
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.pin_attempts import PinAttempts
kept = PinHash(salt="0" * 32, digest="1" * 64, log2_n=4)
wrong = partial(kept.matches, "1111")
print([PinAttempts(Path(sys.argv[1]), lambda: 1e9).guess("Kim", wrong).wait_s for _ in range(20)])
"""


def test_processes_count_together(tmp_path: Path) -> None:
    command = [sys.executable, "-c", GUESSER, str(tmp_path)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    for run in runs:
        said, _ = run.communicate(timeout=30)
        assert json.loads(said) == [1.0] * 20
    assert (
        json.loads((tmp_path / "pin_attempts.json").read_text())["people"]["Kim"]["wrong"] == 1
    )  # the other 39 had to wait


def test_ten_wrong_ones_lock_one_person_out_for_a_quarter_of_an_hour_over_restarts(
    tmp_path: Path, clock: Clock, kept: PinHash
) -> None:
    right, wrong = partial(kept.matches, PIN), partial(kept.matches, "1111")
    for _wrong in range(LOCKED_AFTER):
        guess = PinAttempts(tmp_path, clock).guess("Kim", wrong)
        clock.now_s += guess.wait_s
    clock.now_s -= 1.0
    assert (guess.wait_s, LOCKED_S) == (900.0, 900.0)
    assert PinAttempts(tmp_path, clock).guess("Kim", right) == Guess(right=False, wait_s=1.0, checked=False)
    assert PinAttempts(tmp_path, clock).guess("Lee", right).right  # nobody else has to wait
    clock.now_s += 1.0
    assert PinAttempts(tmp_path, clock).guess("Kim", wrong).wait_s == LOCKED_S
    PinAttempts(tmp_path, clock).forget("Kim")  # an administrator gave a new one
    assert PinAttempts(tmp_path, clock).guess("Kim", right).right


def test_the_count_of_a_former_version_holds_for_everybody(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    (tmp_path / "pin_attempts.json").write_text(json.dumps({"wrong": 4, "at_s": clock.now_s}))
    assert PinAttempts(tmp_path, clock).wait_s("Kim") == 8.0
    clock.now_s += 8.0
    assert PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, PIN)).right


def test_many_wrong_ones_stay_countable(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    attempts = PinAttempts(tmp_path, clock)
    for _wrong in range(MANY + 5):
        clock.now_s += attempts.guess("Kim", partial(kept.matches, "1111")).wait_s
    assert attempts.guess("Kim", partial(kept.matches, PIN)).right


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_the_count_is_private(tmp_path: Path, clock: Clock, kept: PinHash) -> None:
    PinAttempts(tmp_path, clock).guess("Kim", partial(kept.matches, "1111"))
    assert stat.S_IMODE((tmp_path / "pin_attempts.json").stat().st_mode) == 0o600
