"""The ports that machines trigger by, as the preferences have them.

The ports' threads call the worker's trigger themselves: the first frame captured after a trigger must not wait for the
window. The window is told once, by a queued signal, that some have come, however many do until it looks.
"""

import threading
from dataclasses import dataclass, replace

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
        ignored: those of them that were not taken, since nothing judged on trigger.
    """

    kind: str
    port: Port
    fault: str = ""
    heard: int = 0
    ignored: int = 0


class _Came:
    """The triggers that came by one port, counted on its thread and read by the window's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._heard = self._ignored = 0
        self._announced = False

    def add(self, *, taken: bool) -> bool:
        """Count one; whether the window is still to be told."""
        with self._lock:
            self._heard += 1
            self._ignored += not taken
            news, self._announced = not self._announced, True
            return news

    def read(self) -> tuple[int, int]:
        """How many were heard, and how many of them ignored."""
        with self._lock:
            self._announced = False
            return self._heard, self._ignored


class TriggerPorts(QObject):
    """Opens and closes ports as the preferences change; both are closed until somebody turns them on."""

    changed = Signal()
    failed = Signal(object)
    _heard = Signal()
    _broken = Signal(str, object, object)

    def __init__(self, worker: LiveWorker, preferences: Preferences, parent: QObject | None = None) -> None:
        """Triggers go to ``worker``; nothing is opened before :meth:`open`."""
        super().__init__(parent)
        self._worker = worker
        self._preferences = preferences
        self._listening: dict[str, TriggerListener] = {}
        self._states: dict[str, PortState] = {}
        self._came: dict[str, _Came] = {}
        self._heard.connect(self._count, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self._give_up, Qt.ConnectionType.QueuedConnection)

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
        self._came.pop(kind, None)
        self._states[kind] = PortState(kind, port)
        if port.on:
            self._open(kind, port)
        self.changed.emit()

    def _open(self, kind: str, port: Port) -> None:
        worker, heard, broken = self._worker, self._heard, self._broken
        came = self._came[kind] = _Came()

        def on_trigger() -> bool:
            taken = worker.trigger()
            if came.add(taken=taken):
                heard.emit()
            return taken

        def on_broken(fault: TriggerError) -> None:
            broken.emit(kind, listener, fault)

        host = LOOPBACK if port.only_this_computer else ANYWHERE
        listener = KINDS[kind](port.port, host, on_trigger=on_trigger, on_broken=on_broken)
        try:
            listener.start()
        except TriggerError as fault:
            self._tell_fault(kind, fault)
        else:
            self._listening[kind] = listener

    def _tell_fault(self, kind: str, fault: TriggerError) -> None:
        self._states[kind] = replace(self._states[kind], fault=str(fault))
        self.failed.emit(fault)

    @Slot()
    def _count(self) -> None:
        for kind, came in self._came.items():
            heard, ignored = came.read()
            self._states[kind] = replace(self._states[kind], heard=heard, ignored=ignored)
        self.changed.emit()

    @Slot(str, object, object)
    def _give_up(self, kind: str, listener: TriggerListener, fault: TriggerError) -> None:
        """A port went dead by itself; not, if it was closed or opened again meanwhile."""
        if self._listening.get(kind) is listener:
            del self._listening[kind]
            listener.close()
            self._tell_fault(kind, fault)
            self.changed.emit()
