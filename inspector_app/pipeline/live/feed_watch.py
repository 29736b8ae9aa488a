"""Keep a feed running: open it, read it and monitor it on separate threads, and open it again when it is lost.

The thread "capture" opens the feed and monitors it. A thread "reader" opens the source and reads from it, because these
calls may hang in a driver. A hanging reader is abandoned; it closes the source if it ever returns. So stopping never
waits for a driver.

A live feed is stalled when no frame has come for 2 s, and lost after 5 s or when it reports an error. A lost feed is
opened again after 0.5 s, 1 s, 2 s and so on up to 15 s, until a frame comes. A feed of files is read when the next
frame is needed; it cannot be stalled. It is opened again only if it has no end, as a watched folder.
"""

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Protocol

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.core.ports import FrameSource, Ongoing
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.log_book import SHOWN

STALLED_S = 2.0
LOST_S = 5.0
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 15.0
_log = logging.getLogger(__name__)
GRACE_S = 0.2
"""A reader has this long to return from a read before the source is closed."""
CLOSING_S = 2.0
MAX_HANGING = 2
"""No new reader starts while this many readers hang in their driver, because each one holds a thread."""


class FeedState(StrEnum):
    """The state of a feed."""

    OPENING = "opening"
    LIVE = "live"
    STALLED = "stalled"
    LOST = "lost"
    ENDED = "ended"


class Receiver(Protocol):
    """Receives the frames of a feed. The feed's threads call it; it must return quickly."""

    def opened(self, source: FrameSource) -> None:
        """The feed was opened, or opened again."""

    def wanted(self) -> bool:
        """Wait until the next frame of a feed of files is needed; False: no more frames are needed."""

    def received(self, frame: Frame | UnreadableFrame, *, live: bool) -> None:
        """A frame arrived."""

    def changed(self) -> None:
        """The state of the feed changed."""

    def ended(self) -> None:
        """No more frames will come: the feed is over, or :attr:`FeedWatch.fault` gives the error."""


def waits_s() -> Iterator[float]:
    """Seconds to wait before each attempt to open a feed again: 0.5, 1, 2, 4, 8, 15, 15, and so on."""
    wait_s = FIRST_WAIT_S
    while True:
        yield wait_s
        wait_s = min(2 * wait_s, LONGEST_WAIT_S)


class _Reader:
    """Opens the source once and reads from it, on its own thread."""

    def __init__(self, capture: "FeedWatch") -> None:
        self.source: FrameSource | None = None
        self.fault: Exception | None = None
        self.finished = False
        self.left = False
        self.received = False
        self.last_s = 0.0
        self._capture = capture
        self.thread = threading.Thread(target=self._work, name="reader", daemon=True)

    def _work(self) -> None:
        try:
            source = self._capture.open_source()
            try:
                if self._capture.take_source(self, source):
                    self._read(source)
            finally:
                source.close()
        except Exception as fault:  # any error of the source; the capture thread handles it
            self.fault = fault
        except SystemExit as fault:  # of a plugin or a library; without a fault, the run would wait for this thread
            self.fault = RuntimeError(f"the source ended its thread: SystemExit {fault}")
        self._capture.finish(self)

    def _read(self, source: FrameSource) -> None:
        while source.live or self._capture.receiver.wanted():
            frame = source.read()
            if frame is None or not self._capture.pass_on(self, frame, live=source.live):
                return


class FeedWatch:
    """Monitors one feed from the first opening until it is stopped, ends, or fails finally."""

    def __init__(
        self,
        open_source: Callable[[], FrameSource],
        receiver: Receiver,
        *,
        again: bool,
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Store the settings; nothing is opened yet.

        Args:
            open_source: opens the feed; may take long.
            receiver: receives the frames.
            again: open a live feed again when it was lost.
            clock_s: a monotonic clock.
        """
        self.open_source = open_source
        self.receiver = receiver
        self.feed = FeedState.OPENING
        self.fault: Exception | None = None
        self.source: FrameSource | None = None
        """The latest opened source; None before the first one."""
        self._again = again
        self._clock_s = clock_s
        self._gate = threading.Condition()
        self._stopped = False
        self._reader: _Reader | None = None
        self._began_s = clock_s()
        self._loss: Exception | None = None
        self._retry_at_s = 0.0
        self._left_behind: list[_Reader] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch_over, name="capture", daemon=True)

    def start(self) -> None:
        """Open the feed."""
        self._began_s = self._clock_s()
        self._thread.start()

    def stop(self) -> None:
        """Stop, even while the feed is being opened; any thread. Frames already read from files are still delivered."""
        with self._gate:
            self._stopped = True
            self._gate.notify_all()

    def join(self, timeout_s: float) -> None:
        """Wait until the feed is over and its source is closed, unless the source hangs."""
        # Thread.join would leave an entry for each calling Qt thread in Python's list of threads.
        self._over.wait(timeout_s)

    def note(self) -> str:
        """The problem of the feed and the next step, one or two sentences; "" if there is none."""
        with self._gate:
            reader, now_s = self._reader, self._clock_s()
            if self.feed is FeedState.LOST:
                if self._n_hanging() >= MAX_HANGING:
                    return join(
                        str(self._loss),
                        Sentence(
                            "Its driver does not respond: unplug it and plug it in again, or restart this program."
                        ),
                    )
                wait_s = math.ceil(self._retry_at_s - now_s)
                again = Sentence("Trying again in {n} s.", n=wait_s) if wait_s > 0 else Sentence("Trying again.")
                return join(str(self._loss), again)
            if self.feed is FeedState.STALLED and reader is not None and self.source is not None:
                return join(
                    Sentence(
                        "No frame has come from {name} for {n} s.",
                        name=self.source.name,
                        n=f"{now_s - reader.last_s:.0f}",
                    ),
                    Sentence("Check its cable."),
                )
            if self.feed is FeedState.OPENING and now_s - self._began_s >= STALLED_S:
                return join(
                    Sentence("Opening the feed is taking a long time."),
                    Sentence("Check its cable or its address, or stop."),
                )
            return self.source.note if self.feed is FeedState.LIVE and isinstance(self.source, Ongoing) else ""

    # --- the reader's thread -----------------------------------------------------------------------------------

    def take_source(self, reader: _Reader, source: FrameSource) -> bool:
        """Report an opened source; False: it is no longer needed."""
        with self._gate:
            if reader.left or self._stopped:
                return False
            reader.source = self.source = source
            reader.last_s = self._clock_s()
            if not source.live:
                self.feed = FeedState.LIVE
            self._gate.notify_all()
        _log.info("The feed is open: %s", source.name)
        self.receiver.opened(source)
        return True

    def pass_on(self, reader: _Reader, frame: Frame | UnreadableFrame, *, live: bool) -> bool:
        """Deliver a frame; False: no more frames are needed."""
        with self._gate:
            if reader.left or (live and self._stopped):
                return False
            came_back = self.feed is not FeedState.LIVE
            reader.received = True
            reader.last_s = self._clock_s()
            self.feed = FeedState.LIVE
            if came_back:
                self._gate.notify_all()
        if came_back:
            _log.info("Frames come from the feed")
            self.receiver.changed()
        self.receiver.received(frame, live=live)
        return not self._stopped

    def finish(self, reader: _Reader) -> None:
        """Report that the reader has ended and its source is closed."""
        with self._gate:
            reader.finished = True
            self._gate.notify_all()

    # --- the capture thread ------------------------------------------------------------------------------------

    def _watch_over(self) -> None:
        try:
            fault = self._keep_going()
        except Exception as unexpected:  # any error; it is reported as the feed's fault
            fault = unexpected
        if not self._stopped:
            self.fault = fault
        self._become(FeedState.ENDED)
        self.receiver.ended()
        self._over.set()

    def _keep_going(self) -> Exception | None:
        """Open the feed, and open it again when it was lost; returns the final fault, None when there is none."""
        waits = waits_s()
        while True:
            reader = self._reader = _Reader(self)
            reader.thread.start()
            fault = self._watch(reader)
            self._leave(reader)
            if self._stopped or fault is None or not self._may_open_again(fault):
                return fault
            if reader.received or isinstance(reader.source, Ongoing):  # a folder was reached when it was opened
                waits = waits_s()
            if not self._may_go_on_after(fault, next(waits)):
                return None

    def _watch(self, reader: _Reader) -> Exception | None:
        """Wait until the reader must be left; returns the fault, None when the feed is over or was stopped."""
        while True:
            with self._gate:
                if self._stopped or reader.finished:
                    return reader.fault
                source = reader.source
                if source is None or not source.live:
                    self._gate.wait()
                    continue
                silent_s = self._clock_s() - reader.last_s
                if silent_s >= LOST_S:
                    name = source.name
                    return SourceError(
                        Sentence("No frame has come from {name} for {n} s.", name=name, n=f"{LOST_S:g}"),
                        hint=Sentence("Check its cable."),
                    )
                told = self.feed in {FeedState.STALLED, FeedState.LOST}
                if silent_s < STALLED_S or told:
                    self._gate.wait((STALLED_S if silent_s < STALLED_S else LOST_S) - silent_s)
                    continue
            self._become(FeedState.STALLED)

    def _leave(self, reader: _Reader) -> None:
        """End a reader: it closes its source, or this thread closes it after a time; a hanging reader is abandoned."""
        with self._gate:
            opening = reader.source is None
            # After a stop, a frame that was read from a file is still delivered, because it will not be read again.
            reader.left = opening or not self._stopped
            finished = reader.finished or (not opening and self._finishes(reader, GRACE_S))
        if not finished and reader.source is not None:
            with contextlib.suppress(Exception):  # an error of the driver must not prevent the end of the feed
                reader.source.close()
            with self._gate:
                finished = self._finishes(reader, CLOSING_S)
                reader.left = True
                if not finished:
                    self._left_behind.append(reader)
        if finished:
            reader.thread.join()

    def _finishes(self, reader: _Reader, timeout_s: float) -> bool:
        return self._gate.wait_for(lambda: reader.finished, timeout_s)

    def _may_open_again(self, fault: Exception) -> bool:
        """Only a feed without an end that was open and was lost. If it never opened, the user must choose another."""
        endless = self.source is not None and (self.source.live or isinstance(self.source, Ongoing))
        return self._again and isinstance(fault, SourceError) and endless

    def _may_go_on_after(self, loss: Exception, wait_s: float) -> bool:
        """Report that the feed is lost, and wait before it is opened again; False: it was stopped."""
        if self.feed is not FeedState.LOST or str(loss) != str(self._loss):  # log it once, not for each attempt
            _log.warning("The feed is lost, and will be opened again: %s", loss, extra=SHOWN)
        self._loss, self._retry_at_s = loss, self._clock_s() + wait_s
        self._become(FeedState.LOST)
        with self._gate:
            if not self._gate.wait_for(lambda: self._stopped, wait_s):
                self._gate.wait_for(lambda: self._stopped or self._n_hanging() < MAX_HANGING)
            return not self._stopped

    def _n_hanging(self) -> int:
        self._left_behind = [reader for reader in self._left_behind if not reader.finished]
        return len(self._left_behind)

    def _become(self, feed: FeedState) -> None:
        with self._gate:
            before, self.feed = self.feed, feed
        if feed is not before:
            _log.info("The feed is %s", feed.value)
        self.receiver.changed()
