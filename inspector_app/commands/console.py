"""Functions for all commands: results on stdout, progress and faults on stderr, exit codes."""

import json
import math
import os
import sys
import unicodedata
from collections.abc import Generator, Iterable
from contextlib import closing
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from inspector_app.commands.streams import results
from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.steps import watched
from inspector_app.project.files import is_folder

if TYPE_CHECKING:  # the window starts without them
    from rich.console import Console
    from rich.table import Table

T = TypeVar("T")


class ExitCode(IntEnum):
    """The exit codes of the command line."""

    ALL_OK = 0
    SOME_NG = 1
    SOME_ERROR = 2
    CANNOT_START = 3
    CANCELLED = 130
    READER_GONE = 141
    """The results have no reader any more, so the work was stopped; shells use this code after SIGPIPE."""


def errors() -> "Console":
    """Return the terminal for progress and faults (a new one each time: tests and shells replace stderr)."""
    from rich.console import Console

    return Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


def one_line(text: str) -> str:
    """Return ``text`` with its control characters escaped, so that no file name looks like a line of this program.

    It also escapes characters that change the text direction, and halves of surrogate pairs.
    """
    return "".join(
        char if char.isprintable() or unicodedata.category(char) == "Zs" else char.encode("unicode_escape").decode()
        for char in text
    )


def say(text: str) -> None:
    """Print one line of results."""
    _write(one_line(text) + "\n")


def remark(sentences: Iterable[str]) -> None:
    """Print notes about the searched folders on stderr."""
    for sentence in sentences:
        tell(f"Note: {sentence}")


def say_json(data: dict[str, Any]) -> None:
    """Print one JSON object; figures that could not be measured are null."""
    _write(json.dumps(_without_nan(data), indent=2, ensure_ascii=True) + "\n")


def tell(text: str) -> None:
    """Print one line for the user on stderr."""
    errors().print(one_line(text))


def show_facts(title: str, facts: Iterable[tuple[str, str]]) -> None:
    """Print a table of two columns."""
    from rich.table import Table

    table = Table(title=one_line(title), show_header=False)
    for label, value in facts:
        table.add_row(one_line(label), one_line(value))
    show_table(table)


def show_table(table: "Table", min_width: int = 0) -> None:
    """Print a table, at least ``min_width`` characters wide; brackets in a name are not markup."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    console.width = max(console.width, min_width)
    console.print(table)


def _write(text: str) -> None:
    stream = results()
    stream.write(text)
    stream.flush()


def _without_nan(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(item) for item in value]
    return value


def follow(work: Generator[Progress, None, T]) -> T:
    """Run long work to its end and show its progress on stderr."""
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as ProgressBar

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    with closing(watched(work)) as told, ProgressBar(*columns, console=errors(), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        for step in (steps := Steps(told)):
            bar.update(task, description=one_line(step.step), completed=step.fraction)
    return steps.result


def require_writable(path: Path) -> None:
    """Refuse an invalid output file before hours of work, not after them.

    Raises:
        OutputError: its folder is missing or may not be written, or a folder has its name.
    """
    if is_folder(path):
        raise OutputError(Sentence("{path} is a folder.", path=path), hint=Sentence("Name a file."))
    probe = path.with_name(f".{path.name}.probe")
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose a folder that exists and may be written."),
        ) from error


def has_display(*, offscreen: bool) -> bool:
    """Return whether a window can be opened.

    Args:
        offscreen: also accept Qt's platforms without a visible window.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in ("offscreen", "minimal", "vnc"):
        return offscreen
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
