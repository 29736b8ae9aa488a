"""The status lights of a station: camera, triggers, records, disk, promise and challenge."""

from PySide6.QtCore import Slot

from inspector_app.core.errors import OutputError, SourceError
from inspector_app.core.sentences import join
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import RECORDING_FULL, LiveStatus
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, told
from inspector_app.ui.limits.promise_state import chance_sentence, state_sentence
from inspector_app.ui.widgets.status_lights import Level, StatusLight, StatusLights
from inspector_app.ui.widgets.time_words import moment_words
from inspector_app.workers.disk_watch import DiskState, Room
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.promise import PromiseMonitor
from inspector_app.workers.trigger_ports import PortState

GIGABYTE = 10**9

State = tuple[Level, Words, Words]
"""The level, the word and the sentence of a light."""


class StationLights(StatusLights):
    """Shows the states for as long as they last. A fault that ended a run stays until the same thing works again."""

    def __init__(self, run: FeedRun, monitor: PromiseMonitor) -> None:
        """Follow ``run``, its ports and its disk, and the monitor of the promise."""
        self._run = run
        self._monitor = monitor
        self._status = LiveStatus()
        self._feed_fault: BaseException | None = None
        self._recording_fault: BaseException | None = None
        self.camera = StatusLight(lambda: self.tr("Camera"))
        self.triggers = StatusLight(lambda: self.tr("Triggers"))
        self.records = StatusLight(lambda: self.tr("Records"))
        self.disk = StatusLight(lambda: self.tr("Disk"))
        self.promise = StatusLight(lambda: self.tr("Promise"))
        self.challenge = StatusLight(lambda: self.tr("Challenge"))
        super().__init__(self.camera, self.triggers, self.records, self.disk, self.promise, self.challenge)
        station = run.station
        run.status_changed.connect(self._take_status)
        run.changed.connect(self.show_run)
        run.failed.connect(self._take_fault)
        run.recording.failed.connect(self._take_recording_fault)
        run.recording.noticed.connect(self.show_run)
        station.ports.changed.connect(self._show_triggers)
        station.plan_changed.connect(self._show_triggers)
        station.disk.changed.connect(self._show_disk)
        self.show_run()
        self._show_triggers()
        self._show_disk(station.disk.state)
        monitor.changed.connect(self._show_promise)
        run.changed.connect(self._show_promise)
        station.plan_changed.connect(self._show_promise)
        self._show_promise()
        run.challenge.changed.connect(self._show_challenge)
        self._show_challenge()

    @Slot(object)
    def _take_status(self, status: LiveStatus) -> None:
        self._status = status
        if status.feed is FeedState.LIVE and not status.state.over:
            self._feed_fault = None
        if status.recorded and not status.state.over:
            self._recording_fault = None
        self.show_run()

    @Slot(object)
    def _take_fault(self, fault: BaseException) -> None:
        if isinstance(fault, OutputError):
            self._recording_fault = fault
        elif isinstance(fault, SourceError):
            self._feed_fault = fault
        self.show_run()

    @Slot(object)
    def _take_recording_fault(self, fault: BaseException) -> None:
        self._recording_fault = fault
        self.show_run()

    @Slot()
    def show_run(self, *_facts: object) -> None:
        """Show feed and records again, because the run, its status or its feed has changed."""
        self.camera.show_state(*self._camera_state(), name=self._feed_name())
        self.records.show_state(*self._records_state())

    def _feed_name(self) -> Words:
        feed = self._run.feed
        if feed is None or feed.live:
            return lambda: self.tr("Camera")
        return (lambda: self.tr("Folder")) if feed.ongoing else (lambda: self.tr("Pictures"))

    def _camera_state(self) -> State:
        feed = self._run.feed
        if feed is None:
            return Level.OFF, lambda: self.tr("none"), lambda: self.tr("No camera or folder is chosen.")
        if self._run.state.over:
            if self._feed_fault is not None:
                return Level.FAULT, lambda: self.tr("failed"), told(_sentence_of(self._feed_fault))
            return (
                Level.OFF,
                lambda: self.tr("off"),
                lambda: self.tr("{feed} is used when a run begins.").format(feed=feed.name),
            )
        return self._feed_state(self._status, feed.name)

    def _feed_state(self, status: LiveStatus, name: str) -> State:
        note = told("" if status.note == RECORDING_FULL else status.note)
        if status.frozen or status.feed is FeedState.LOST:
            return Level.FAULT, lambda: self.tr("frozen") if status.frozen else self.tr("lost"), note
        if status.feed is FeedState.STALLED:
            return Level.WARNING, lambda: self.tr("stalled"), note
        if note:
            return Level.WARNING, lambda: self.tr("check"), note
        if status.feed is FeedState.OPENING:
            return Level.OFF, lambda: self.tr("opening"), lambda: self.tr("{feed} is being opened.").format(feed=name)
        return Level.GOOD, lambda: self.tr("works"), lambda: self.tr("Pictures come from {feed}.").format(feed=name)

    def _records_state(self) -> State:
        run, path, fault = self._run, self._run.station.journal_path, self._recording_fault
        if fault is not None:
            return Level.FAULT, lambda: self.tr("failing"), told(_sentence_of(fault))
        if run.recording.held_up:
            return Level.FAULT, lambda: self.tr("waiting"), told(run.recording.notice)
        if self._status.recording_full and not run.state.over:
            return Level.WARNING, lambda: self.tr("slow"), told(RECORDING_FULL)
        if run.recording.notice:
            return Level.WARNING, lambda: self.tr("check"), told(run.recording.notice)
        if run.state.over:
            return (
                Level.OFF,
                lambda: self.tr("off"),
                lambda: self.tr("Records of a run are written to {path}.").format(path=path),
            )
        return (
            Level.GOOD,
            lambda: self.tr("written"),
            lambda: self.tr("Every record is on the disk, in {path}.").format(path=path),
        )

    @Slot()
    def _show_triggers(self, *_facts: object) -> None:
        self.triggers.show_state(*self._triggers_state())

    def _triggers_state(self) -> State:
        station = self._run.station
        ports = [state for state in station.ports.states if state.port.on]
        if any(state.fault for state in ports):
            faults = [state.fault for state in ports if state.fault]
            return Level.FAULT, lambda: self.tr("closed"), lambda: "\n".join(said(fault) for fault in faults)
        on_trigger = station.plan.when is When.TRIGGER
        if ports:
            return Level.GOOD, lambda: self.tr("open"), lambda: self._open_words(ports, on_trigger=on_trigger)
        if on_trigger:
            return (
                Level.GOOD,
                lambda: self.tr("by hand"),
                lambda: self.tr("The Space key and the button trigger; triggers from the network are off."),
            )
        return Level.OFF, lambda: self.tr("off"), lambda: self.tr("Parts are judged without triggers.")

    def _open_words(self, ports: list[PortState], *, on_trigger: bool) -> str:
        lines = [self.tr("{kind} port {port} is open.").format(kind=each.kind, port=each.port.port) for each in ports]
        if not on_trigger:
            lines.append(self.tr("Triggers are ignored now: parts are judged without them."))
        return "\n".join(lines)

    @Slot()
    def _show_promise(self, *_facts: object) -> None:
        self.promise.show_state(*self._promise_state())

    def _promise_state(self) -> State:
        state = self._monitor.state
        if state is None:
            return Level.OFF, lambda: self.tr("none"), lambda: self.tr("No project is open.")
        if state.since_s is not None:
            words = lambda: f"{state_sentence(state)} {chance_sentence()}"  # noqa: E731
            return Level.WARNING, lambda: self.tr("check"), words
        if self._run.counts_frames:
            return (
                Level.OFF,
                lambda: self.tr("off"),
                lambda: self.tr(
                    "Every frame is judged, so a part counts many times, and the promise cannot be watched. "
                    "Judge at rest or on a trigger."
                ),
            )
        level = Level.GOOD if state.n else Level.OFF
        return level, lambda: self.tr("holds") if state.n else self.tr("waits"), lambda: state_sentence(state)

    @Slot()
    def _show_challenge(self) -> None:
        """Show the challenge, where the station asks for it or the project had one."""
        challenge = self._run.challenge
        if challenge.wanted is self.challenge.isHidden():
            self.challenge.setVisible(challenge.wanted)
            self.fit()
        standing = challenge.standing
        if standing is None:
            return
        at = moment_words(standing.at_s) if standing.at_s is not None else ""
        words: dict[str, tuple[Level, Words]] = {
            "off": (Level.OFF, lambda: self.tr("off")),
            "passed": (Level.GOOD, lambda: self.tr("passed {time}").format(time=at)),
            "due": (Level.WARNING, lambda: self.tr("due")),
            "failed": (Level.FAULT, lambda: self.tr("failed")),
            "overridden": (Level.WARNING, lambda: self.tr("overridden")),
        }
        level, word = words[standing.state]
        self.challenge.show_state(level, word, told(join(standing.sentence, standing.hint)))

    @Slot(object)
    def _show_disk(self, state: DiskState) -> None:
        words: dict[Room, State] = {
            Room.UNKNOWN: (Level.OFF, "…", lambda: self.tr("The disk is being checked.")),
            Room.SILENT: (
                Level.FAULT,
                lambda: self.tr("silent"),
                lambda: self.tr("The disk of {folder} does not answer. Check its cable or its network.").format(
                    folder=state.folder
                ),
            ),
            Room.FULL: (Level.FAULT, lambda: self.tr("full"), lambda: self._free_words(state, scarce=True)),
            Room.LOW: (Level.WARNING, lambda: self._size(state), lambda: self._free_words(state, scarce=True)),
            Room.ENOUGH: (Level.GOOD, lambda: self._size(state), lambda: self._free_words(state, scarce=False)),
        }
        self.disk.show_state(*words[state.room])

    def _size(self, state: DiskState) -> str:
        size = state.free_bytes / GIGABYTE
        return f"{size:,.0f} GB" if size >= 10 else f"{size:.1f} GB"

    def _free_words(self, state: DiskState, *, scarce: bool) -> str:
        text = self.tr("{size} are free for records in {folder}.").format(size=self._size(state), folder=state.folder)
        return " ".join([text, self.tr("Make room: a run stops when the disk is full.")]) if scarce else text


def _sentence_of(fault: BaseException) -> str:
    return fault.sentence if isinstance(fault, (OutputError, SourceError)) else f"{type(fault).__name__}: {fault}"
