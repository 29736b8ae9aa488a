"""One JSON object a record, a line each, appended to ``records.jsonl``."""

import json

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Float32, Frame, InspectionRecord, UnreadableFrame
from inspector_app.sinks.kinds import OutputKind, Target


class JsonLinesSink:
    """See :class:`inspector_app.core.ports.RecordSink`."""

    def __init__(self, target: Target) -> None:
        """Write into the target's folder."""
        self._path = target.folder / "records.jsonl"

    def write(
        self, record: InspectionRecord, frame: Frame | UnreadableFrame | None, distance_l2: Float32 | None
    ) -> None:
        """Append one line. Raises OutputError when it cannot be written."""
        score = record.relative_score if record.anomaly is not None else None
        line = {"name": record.name, "verdict": record.verdict.value, "relative_score": score, "error": record.error}
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        except OSError as error:
            raise OutputError(f"{self._path} cannot be written", hint="Choose another folder") from error

    def close(self) -> None:
        """Nothing is kept open."""


KIND = OutputKind(1, "json-lines", JsonLinesSink)
