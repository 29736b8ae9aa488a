"""The ports for triggers from machines, according to the preferences.

The threads of the ports call the run's trigger directly, because the first frame after a trigger must not wait for the
window. A queued signal informs the window once, even if more triggers arrive before the window reads the counts.
"""

import logging
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector_app.core.errors import TriggerError
from inspector_app.core.messages import NO_IDS, PartIds, Reply, StationReport, TriggerAnswer
from inspector_app.project.app_settings import Port
from inspector_app.triggers.http import HttpTrigger
from inspector_app.triggers.listener import OnTrigger, TriggerListener
from inspector_app.triggers.tcp import TcpTrigger
from inspector_app.workers.preferences import Preferences

LOOPBACK, ANYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - only where a person asked for it
_log = logging.getLogger(__name__)
FIRST_AGAIN_S, LONGEST_AGAIN_S = 1.0, 60.0
"""The first and the longest pause before a failed port is opened again; each pause is twice the last one."""


@dataclass(frozen=True, slots=True)
class PortState:
    """The state of one port.

    Attributes:
        kind: TCP or HTTP.
        port: its settings.
        fault: why it is on but does not listen; "" otherwise.
        heard: triggers received since it was opened.
        ignored: those not accepted because no run judged on triggers.
        busy: those not accepted because too many were waiting.
    """

    kind: str
    port: Port
    fault: str = ""
    heard: int = 0
    ignored: int = 0
    busy: int = 0


class _Came:
    """The triggers received by one port, counted on its thread and read by the window's thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: Counter[TriggerAnswer] = Counter()
        self._announced = False

    def add(self, answer: TriggerAnswer) -> bool:
        """Count one; return whether the window must be informed."""
        with self._lock:
            self._answers[answer] += 1
            news, self._announced = not self._announced, True
            return news

    def read(self) -> Counter[TriggerAnswer]:
        """Return how many triggers got which answer."""
        with self._lock:
            self._announced = False
            return self._answers.copy()


class TriggerPorts(QObject):
    """Opens and closes the ports when the preferences change; both are closed by default."""

    changed = Signal()
    failed = Signal(object)
    _heard = Signal()
    _broken = Signal(str, object, object)

    def __init__(
        self,
        on_trigger: OnTrigger,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        report: Callable[[], StationReport] = StationReport,
    ) -> None:
        """Prepare; port threads call ``on_trigger`` with the sender's address, and ``report``.

        No port opens before :meth:`open`.
        """
        super().__init__(parent)
        self._on_trigger = on_trigger
        self._kinds: dict[str, Callable[..., TriggerListener]] = {
            "TCP": TcpTrigger,
            "HTTP": partial(HttpTrigger, report=report),
        }
        self._preferences = preferences
        self._listening: dict[str, TriggerListener] = {}
        self._states: dict[str, PortState] = {}
        self._came: dict[str, _Came] = {}
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._try_again)
        self._again_s = FIRST_AGAIN_S
        self._heard.connect(self._count, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self._give_up, Qt.ConnectionType.QueuedConnection)

    @property
    def states(self) -> tuple[PortState, ...]:
        """The states of both ports."""
        return tuple(self._states.values())

    def open(self) -> None:
        """Open the ports that are on, now and when the preferences change."""
        self._preferences.changed.connect(self._follow)
        self._follow()

    @Slot()
    def close(self) -> None:
        """Close all ports."""
        self._again.stop()
        for listener in self._listening.values():
            listener.close()
        self._listening.clear()

    @Slot()
    def _follow(self, *_facts: object) -> None:
        settings = self._preferences.settings
        for kind, port in (("TCP", settings.tcp), ("HTTP", settings.http)):
            if kind not in self._states or self._states[kind].port != port:
                self._reopen(kind, port)

    def _reopen(self, kind: str, port: Port) -> None:
        listener = self._listening.pop(kind, None)
        if listener is not None:
            listener.close()
        self._came.pop(kind, None)
        self._states[kind] = PortState(kind, port)
        self._again_s = FIRST_AGAIN_S
        if port.on:
            self._came[kind] = _Came()
            self._open(kind, port)
        self.changed.emit()

    def _open(self, kind: str, port: Port) -> None:
        trigger, heard, broken, came = self._on_trigger, self._heard, self._broken, self._came[kind]

        def on_trigger(address: str, reply: Reply | None = None, ids: PartIds = NO_IDS) -> TriggerAnswer:
            answer = trigger(address, reply, ids)
            if came.add(answer):
                heard.emit()
            return answer

        def on_broken(fault: TriggerError) -> None:
            broken.emit(kind, listener, fault)

        host = LOOPBACK if port.only_this_computer else ANYWHERE
        listener = self._kinds[kind](port.port, host, token=port.token, on_trigger=on_trigger, on_broken=on_broken)
        try:
            listener.start()
        except TriggerError as fault:
            self._tell_fault(kind, fault)
        else:
            _log.info("Port %d is open for triggers over %s", port.port, kind)
            self._listening[kind] = listener
            self._states[kind] = replace(self._states[kind], fault="")
            if not any(state.fault for state in self._states.values()):
                self._again_s = FIRST_AGAIN_S

    def _tell_fault(self, kind: str, fault: TriggerError) -> None:
        """Store the fault for as long as it lasts, and emit it once."""
        news = not self._states[kind].fault
        self._states[kind] = replace(self._states[kind], fault=str(fault))
        if not self._again.isActive():
            self._again.start(round(1000 * self._again_s))
            self._again_s = min(2 * self._again_s, LONGEST_AGAIN_S)
        if news:
            self.failed.emit(fault)

    @Slot()
    def _try_again(self) -> None:
        for kind, state in list(self._states.items()):
            if state.port.on and kind not in self._listening:
                self._open(kind, state.port)
        self.changed.emit()

    @Slot()
    def _count(self) -> None:
        for kind, came in self._came.items():
            answers = came.read()
            ignored, busy = answers[TriggerAnswer.NOT_RUNNING], answers[TriggerAnswer.BUSY]
            self._states[kind] = replace(self._states[kind], heard=answers.total(), ignored=ignored, busy=busy)
        self.changed.emit()

    @Slot(str, object, object)
    def _give_up(self, kind: str, listener: TriggerListener, fault: TriggerError) -> None:
        """Close a port that has failed, unless it was closed or opened again meanwhile."""
        if self._listening.get(kind) is listener:
            del self._listening[kind]
            listener.close()
            self._tell_fault(kind, fault)
            self.changed.emit()
