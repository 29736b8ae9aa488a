"""The ports that machines trigger by, as the preferences have them.

The ports' threads call the worker's trigger themselves: the first frame captured after a trigger must not wait for the
window. What the window is told of it comes as a queued signal.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot

from inspector_app.core.errors import TriggerError
from inspector_app.project.app_settings import Port
from inspector_app.triggers.http import HttpTrigger
from inspector_app.triggers.listener import TriggerListener
from inspector_app.triggers.tcp import TcpTrigger
from inspector_app.workers.live_worker import LiveWorker
from inspector_app.workers.preferences import Preferences

LOOPBACK, ANYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - only where a person asked for it
KINDS = {"TCP": TcpTrigger, "HTTP": HttpTrigger}


@dataclass(frozen=True, slots=True)
class PortState:
    """How one port is doing.

    Attributes:
        kind: TCP or HTTP.
        port: what was asked for.
        fault: why it does not listen although it is on, "" otherwise.
        heard: triggers that came by it since it was opened.
    """

    kind: str
    port: Port
    fault: str = ""
    heard: int = 0


class TriggerPorts(QObject):
    """Opens and closes ports as the preferences change; both are closed until somebody turns them on."""

    changed = Signal()
    failed = Signal(object)
    _heard = Signal(str)

    def __init__(self, worker: LiveWorker, preferences: Preferences, parent: QObject | None = None) -> None:
        """Triggers go to ``worker``; nothing is opened before :meth:`open`."""
        super().__init__(parent)
        self._worker = worker
        self._preferences = preferences
        self._listening: dict[str, TriggerListener] = {}
        self._states: dict[str, PortState] = {}
        self._heard.connect(self._count, Qt.ConnectionType.QueuedConnection)

    @property
    def states(self) -> tuple[PortState, ...]:
        """Both ports."""
        return tuple(self._states.values())

    def open(self) -> None:
        """Open what is on, now and as the preferences change."""
        self._preferences.changed.connect(self._follow)
        self._follow()

    @Slot()
    def close(self) -> None:
        """Hear nothing more."""
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
        self._states[kind] = PortState(kind, port)
        if port.on:
            self._open(kind, port)
        self.changed.emit()

    def _open(self, kind: str, port: Port) -> None:
        worker, heard = self._worker, self._heard

        def on_trigger() -> None:
            worker.trigger()
            heard.emit(kind)

        listener = KINDS[kind](port.port, LOOPBACK if port.only_this_computer else ANYWHERE, on_trigger=on_trigger)
        try:
            listener.start()
        except TriggerError as fault:
            self._states[kind] = PortState(kind, port, fault=str(fault))
            self.failed.emit(fault)
        else:
            self._listening[kind] = listener

    @Slot(str)
    def _count(self, kind: str) -> None:
        state = self._states[kind]
        self._states[kind] = PortState(kind, state.port, state.fault, state.heard + 1)
        self.changed.emit()
