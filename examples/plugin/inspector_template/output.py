"""One JSON object a record, a line each, appended to ``records.jsonl``."""

import json
from collections.abc import Sequence

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import InspectionRecord
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence
from inspector_app.sinks.kinds import OutputKind, Target


class JsonLinesSink:
    """See :class:`inspector_app.core.ports.RecordSink`."""

    notice = ""

    def __init__(self, target: Target) -> None:
        """Write into the target's folder."""
        self._path = target.folder / "records.jsonl"

    def write(self, judged: Sequence[Judged]) -> None:
        """Append a line for each record. Raise OutputError when they cannot be written."""
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(_line(one.record)) + "\n" for one in judged)
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=self._path, reason=reason_of(error)),
                hint=Sentence("Choose another folder."),
            ) from error

    def close(self) -> None:
        """Nothing is kept open."""


def _line(record: InspectionRecord) -> dict[str, str | float | None]:
    score = record.relative_score if record.anomaly is not None else None
    return {"name": record.name, "verdict": record.verdict.value, "relative_score": score, "error": record.error}


KIND = OutputKind(2, "json-lines", JsonLinesSink)
