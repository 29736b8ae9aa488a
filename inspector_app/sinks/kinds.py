"""Where ``inspector-app inspect --out`` can write to: one object an output, with the function that opens it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from inspector_app.core.plugins import API_VERSION, Registry
from inspector_app.core.ports import RecordSink


@dataclass(frozen=True, slots=True)
class Target:
    """What an output is opened for.

    Attributes:
        folder: where it writes; is there.
        project_name: what the part is called.
        csv_dialect: how tables are written.
    """

    folder: Path
    project_name: str
    csv_dialect: Literal["comma", "semicolon"] = "comma"


@dataclass(frozen=True, slots=True)
class OutputKind:
    """One kind of output.

    Attributes:
        api_version: :data:`inspector_app.core.plugins.API_VERSION` as it was when the kind was written.
        name: how the command line calls it.
        opens: opens it; or "module:function" where that is. Raises OutputError.
        usual: whether it is written unless others are asked for.
    """

    api_version: int
    name: str
    opens: Callable[[Target], RecordSink] | str
    usual: bool = False

    def open(self, target: Target) -> RecordSink:
        """Open it. Raises OutputError when it cannot be written."""
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
