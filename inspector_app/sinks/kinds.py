"""The outputs of ``inspector-app inspect --out``: one object each, with the function that opens it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from inspector_app.core.plugins import API_VERSION, Registry
from inspector_app.core.ports import RecordSink


@dataclass(frozen=True, slots=True)
class Target:
    """The parameters that an output is opened with.

    Attributes:
        folder: the folder to write to; it exists.
        project_name: the name of the part.
        csv_dialect: the format of tables.
        feed: the name of the feed.
        person: who runs the command.
    """

    folder: Path
    project_name: str
    csv_dialect: Literal["comma", "semicolon"] = "comma"
    feed: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class OutputKind:
    """One kind of output.

    Attributes:
        api_version: the value of :data:`inspector_app.core.plugins.API_VERSION` when the kind was written.
        name: its name on the command line.
        opens: opens it; or "module:function" of that function. Raises OutputError.
        usual: whether it is written if the user names no outputs.
    """

    api_version: int
    name: str
    opens: Callable[[Target], RecordSink] | str
    usual: bool = False

    def open(self, target: Target) -> RecordSink:
        """Open it. Raises OutputError if it cannot be written."""
        if isinstance(self.opens, str):
            module, _, function = self.opens.partition(":")
            sink: RecordSink = getattr(import_module(module), function)(target)
            return sink
        return self.opens(target)


OUTPUTS: Registry[OutputKind] = Registry(
    "inspector_app.outputs",
    OutputKind,
    [
        OutputKind(API_VERSION, "table", "inspector_app.sinks.results_csv:open_target", usual=True),
        OutputKind(API_VERSION, "overlays", "inspector_app.sinks.overlays:open_target", usual=True),
    ],
)
