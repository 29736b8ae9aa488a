"""Contestants in processes of their own that answer JSON lines one at a time, so that only one of them works.

Nothing here may need more than the standard library and numpy: the peers' own environments import it as well.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")
REPOSITORY = Path(__file__).parents[2]
Answer = Callable[..., dict[str, Any]]


class ContestantError(Exception):
    """A contestant cannot be had, or failed; its text is the reason that the table gives."""


def peak_mb() -> float:
    """This process's largest resident memory so far, in MiB."""
    status = Path("/proc/self/status")
    if status.is_file():
        # getrusage would count what the starting process held: its figure survives the exec.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20  # macOS counts bytes


def bind(threads: int) -> None:
    """Give this process and all its threads so many cores, whatever library its threads come from."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])


def serve(answers: Mapping[str, Answer]) -> int:
    """Answer requests from stdin until it ends: ``{"do": NAME, **arguments}`` to ``answers[NAME](**arguments)``.

    What libraries print goes to stderr, so that stdout carries answers alone.
    """
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        for line in sys.stdin:
            request = json.loads(line)
            started_s = time.perf_counter()
            found = answers[request.pop("do")](**request)
            facts = {"seconds": time.perf_counter() - started_s, "peak_mb": peak_mb(), **found}
            out.write(json.dumps(facts) + "\n")
            out.flush()
    return 0


class Contestant:
    """The other end of :func:`serve`."""

    def __init__(self, command: list[str], log: Path, threads: int) -> None:
        """Start it; what it says beside its answers goes to ``log``.

        Raises:
            ContestantError: there is no such program.
        """
        self._log = log
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
            environment[name] = str(threads)
        self.started_s = time.perf_counter()
        with log.open("ab") as stream:
            try:
                self._process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=stream,
                    text=True,
                    encoding="utf-8",
                    cwd=REPOSITORY,
                    env=environment,
                )
            except OSError as error:
                raise ContestantError(f"It could not be started: {error}") from error

    def ask(self, do: str, **arguments: Any) -> dict[str, Any]:
        """Send one request and wait for its answer.

        Raises:
            ContestantError: it ended instead.
        """
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended: there will be nothing to hear
            self._process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
            self._process.stdin.flush()
        return self.hear()

    def hear(self) -> dict[str, Any]:
        """Wait for the next line that it says.

        Raises:
            ContestantError: it ended instead.
        """
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise ContestantError(f"It ended: {last_words(self._log)}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it end."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # it may have ended before
                self._process.stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def last_words(log: Path) -> str:
    """The last line that a process wrote."""
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else "it said nothing"


def decoded(pictures: Iterable[str]) -> Iterator[npt.NDArray[np.uint8]]:
    """Decoded pictures, .npy files of uint8 (H, W, 3), each read when it is wanted."""
    for file in pictures:
        yield np.load(file)


def timed_ms(work: Callable[[Any], T], inputs: Iterable[Any]) -> tuple[list[float], list[T]]:
    """Milliseconds of ``work`` on each input, what it takes to get the input not counted, and what it returned."""
    took, found = [], []
    for given in inputs:
        started_s = time.perf_counter()
        found.append(work(given))
        took.append(1e3 * (time.perf_counter() - started_s))
    return took, found
