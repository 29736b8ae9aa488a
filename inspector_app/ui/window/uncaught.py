"""Sends Qt's messages and uncaught exceptions to the log, and shows uncaught exceptions to the user."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from inspector_app.project.log_book import current_log

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger(__name__)


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log one of Qt's messages; any thread."""
    category = getattr(context, "category", None) or "default"
    _log.log(LEVELS.get(kind, logging.WARNING), "Qt (%s): %s", category, message)
    book = current_log()
    if kind is QtMsgType.QtFatalMsg and book is not None:
        book.sync()  # Qt ends the program now


@contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Log Qt's messages inside this context, in place of the former message handler."""
    former = qInstallMessageHandler(log_qt_message)
    try:
        yield
    finally:
        qInstallMessageHandler(former)


class Uncaught(QObject):
    """Emits uncaught exceptions of all threads; Qt calls the window's slots in the window's thread."""

    found = Signal(object)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Emit uncaught exceptions inside this context; they are still logged and printed."""
        former, former_in_thread = sys.excepthook, threading.excepthook

        def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
            former(kind, fault, trace)
            self.found.emit(fault)

        def tell_in_thread(caught: threading.ExceptHookArgs) -> None:
            former_in_thread(caught)
            if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
                self.found.emit(caught.exc_value)

        sys.excepthook, threading.excepthook = tell, tell_in_thread
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = former, former_in_thread
