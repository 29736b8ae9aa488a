"""Standard output and error that may be closed, full, or no longer read."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn, TextIO, cast

from inspector_app.core.errors import InspectorError, reason_of
from inspector_app.core.sentences import Sentence


class ResultsLostError(InspectorError):
    """Results cannot be written to standard output."""


class ReaderGoneError(Exception):
    """The reader of standard output has ended, as with ``| head -1``. Not an OSError: libraries exit on an OSError."""


class _Kept:
    """Standard output, while only results may be printed there; None: all code may use it."""

    stream: "TextIO | None" = None


class _Stream:
    """A standard stream that reports a write error at every write, from any code.

    After an error it writes to the null device, so that flushing its buffers does not fail again when the program ends.
    """

    def __init__(self, stream: TextIO, tell: Callable[[OSError], None]) -> None:
        self._stream = stream
        self._tell = tell
        self._fault: OSError | None = None

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        self._safely(lambda: self._stream.write(text))
        return len(text)

    def flush(self) -> None:
        self._safely(self._stream.flush)

    def _safely(self, work: Callable[[], object]) -> None:
        if self._fault is None:
            try:
                work()
            except OSError as fault:
                self._fault = fault
                self._lead_nowhere()
        if self._fault is not None:
            self._tell(self._fault)

    def _lead_nowhere(self) -> None:
        with contextlib.suppress(OSError):  # a stream of a test has no descriptor
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def _results_lost(fault: OSError) -> NoReturn:
    if isinstance(fault, BrokenPipeError):
        raise ReaderGoneError from fault
    raise ResultsLostError(
        Sentence("The results cannot be written to standard output: {reason}.", reason=reason_of(fault)),
        hint=Sentence("Make room where it leads to, or send it elsewhere."),
    ) from fault


def _nobody_to_tell(_fault: OSError) -> None:
    """Ignore the error: the exit code still gives the result."""


def results() -> TextIO:
    """Return the stream for results."""
    return _Kept.stream or sys.stdout


def keep_results_apart() -> None:
    """From now on, what other code prints goes to standard error, such as the prints of libraries and plugins."""
    if _Kept.stream is None:
        _Kept.stream, sys.stdout = sys.stdout, sys.stderr


@contextlib.contextmanager
def standard_streams() -> Iterator[None]:
    """Make writing to the standard streams safe inside the context.

    A failed write to standard output raises ResultsLostError or ReaderGoneError; text that cannot be written to
    standard error is dropped. A closed stream is replaced by the null device: otherwise a results file could get its
    descriptor, and native libraries would print into that file. Characters that an encoding lacks are escaped.
    """
    with contextlib.ExitStack() as stack:
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:
                stack.callback(setattr, sys, name, None)
                setattr(sys, name, stack.enter_context(open(os.devnull, mode, encoding="utf-8")))  # noqa: PTH123
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        results, faults = _Stream(sys.stdout, _results_lost), _Stream(sys.stderr, _nobody_to_tell)
        stack.enter_context(contextlib.redirect_stdout(cast("TextIO", results)))
        stack.enter_context(contextlib.redirect_stderr(cast("TextIO", faults)))
        stack.callback(setattr, _Kept, "stream", None)
        yield
