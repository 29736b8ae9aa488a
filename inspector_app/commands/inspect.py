"""``inspector-app inspect``: verdicts on pictures."""

from collections import Counter
from pathlib import Path
from typing import Any

from inspector_app.commands.console import ExitCode, errors, say, say_json
from inspector_app.core.errors import OutputError
from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.core.ports import RecordSink
from inspector_app.pipeline.inspect import inspect
from inspector_app.pipeline.opening import OpenedProject, open_detector
from inspector_app.project.paths import user_paths
from inspector_app.project.store import load_project
from inspector_app.sinks.overlays import OverlaySink
from inspector_app.sinks.results_csv import CsvSink
from inspector_app.sources import open_files

LINE = "{:<6}{:>8}{:>10}{:>9}  {}"


def open_for_judging(file: Path) -> OpenedProject:
    """Load a project, make its detector, and warn on stderr when its scores drifted on this computer."""
    opened = open_detector(load_project(file), user_paths())
    if opened.drift_notice:
        errors().print(f"Warning: {opened.drift_notice}", markup=False)
    return opened


def run(file: Path, paths: list[Path], out: Path | None, *, as_json: bool) -> ExitCode:
    """Judge every picture; the exit code tells the worst verdict."""
    source = open_files(paths)
    opened = open_for_judging(file)
    threshold_l2 = opened.project.document.threshold_l2
    sinks = _open_sinks(out)
    if not as_json:
        say(LINE.format("", "score", "raw", "ms", f"(1.00 is the limit, {threshold_l2:.3f} raw)"))
    records: list[InspectionRecord] = []
    try:
        while (frame := source.read()) is not None:
            record = inspect(frame, opened.detector, threshold_l2)
            records.append(record)
            if not as_json:
                _print(record)
            rendered = opened.detector.render(record.anomaly) if record.anomaly is not None and sinks else None
            for sink in sinks:
                sink.write(record, frame, rendered)
    finally:
        source.close()
        for sink in sinks:
            sink.close()
    counts = Counter(record.verdict for record in records)
    if as_json:
        say_json(
            {
                "project": str(file),
                "threshold": threshold_l2,
                "drift": opened.drift,
                "counts": {verdict.value: counts[verdict] for verdict in Verdict},
                "records": [_as_json(record) for record in records],
            }
        )
    else:
        say(", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict))
    if counts[Verdict.ERROR] or not records:
        return ExitCode.SOME_ERROR
    return ExitCode.SOME_NG if counts[Verdict.NG] else ExitCode.ALL_OK


def _open_sinks(out: Path | None) -> list[RecordSink]:
    if out is None:
        return []
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {out} cannot be made: {error.strerror}", hint="Choose another folder") from error
    return [CsvSink(out / "results.csv"), OverlaySink(out)]


def _print(record: InspectionRecord) -> None:
    where = str(record.path or record.name)
    if record.anomaly is None:
        say(LINE.format(record.verdict, "-", "-", "-", f"{where}: {record.error}"))
        return
    figures = (f"{record.relative_score:.2f}", f"{record.score_l2:.3f}", f"{record.latency_ms:.1f}")
    say(LINE.format(record.verdict, *figures, where))


def _as_json(record: InspectionRecord) -> dict[str, Any]:
    return {
        "verdict": record.verdict.value,
        "relative_score": record.relative_score,
        "score": record.score_l2,
        "latency_ms": record.latency_ms,
        "name": record.name,
        "path": str(record.path) if record.path is not None else None,
        "error": record.error,
    }
