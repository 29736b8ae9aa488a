"""From the notice that scores are too high to a correction: recent parts are looked at and taken as good."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.corrections.risen_dialog import RisenDialog
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.history_notes import HistoryNotes

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.risen import RisenPart


class TakeAsGood(QObject):
    """Nothing is learned before the person has looked at the parts, then at what changes, and has accepted it."""

    def __init__(self, desk: Desk, run: FeedRun, corrector: Corrector, page: QWidget) -> None:
        """Work for ``page``; ``corrector`` shows what would change."""
        super().__init__(page)
        self._desk = desk
        self._run = run
        self._page = page
        self.corrector = corrector
        self.dialog: RisenDialog | None = None
        self._notes = HistoryNotes(desk.session, desk.roles, self._records, self)
        self._notes.failed.connect(desk.notices.show_fault)

    def _records(self) -> Path:
        return self._desk.session.paths.records_file(self._desk.preferences.settings.records_folder)

    @Slot()
    def begin(self) -> None:
        """Look up the recent parts, and show them."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        if not self.corrector.may():
            return
        from inspector_app.pipeline.correcting.risen import risen_parts  # it would delay the window

        session, records = self._desk.session, self._records()
        keys, reading = session.promise.recent, session.reading
        run_id = self._run.recording.place[1] if self._run.recording.place is not None else ""
        in_run = ((key, self._run.kept_picture(key[1] - 1)) for key in keys if key[0] == run_id)
        shown = {key: kept.rgb for key, kept in in_run if kept is not None and kept.rgb is not None}
        dialog = self.dialog = RisenDialog(self._page)
        job = session.jobs.make(lambda: risen_parts(records, records.with_name("pictures"), keys, shown, reading))
        job.finished.connect(lambda found: dialog.show_parts(found) if dialog is self.dialog else None)
        job.failed.connect(self._tell_failed)
        dialog.taken.connect(self._take)
        dialog.finished.connect(self._forget)
        dialog.finished.connect(job.cancel)
        dialog.show()
        job.start()

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self._desk.notices.show_fault(fault)

    @Slot(int)
    def _forget(self, _result: int) -> None:
        self.dialog = None

    @Slot(list)
    def _take(self, chosen: "Sequence[RisenPart]") -> None:
        def keep_pictures() -> None:
            for one in chosen:
                if one.part.picture is not None:
                    self._notes.keep(one.part, kept=True)

        self.corrector.call_good([one.called for one in chosen if one.called is not None], keep_pictures)
