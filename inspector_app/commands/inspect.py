"""``inspector-app inspect``: verdicts on pictures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from inspector_app.commands.console import ExitCode, remark, say, say_json, tell
from inspector_app.commands.explanations import ExplanationFolder
from inspector_app.core.errors import InspectorError, OutputError, SourceError, reason_of
from inspector_app.core.messages import MAX_ID, InspectionRecord, PartIds, Region, Verdict
from inspector_app.core.ports import FrameSource, Judged, RecordSink
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import OpenedProject, open_detector
from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.files import is_there
from inspector_app.project.paths import user_paths
from inspector_app.project.person import user_name
from inspector_app.project.store import load_project
from inspector_app.sinks.kinds import OUTPUTS, OutputKind, Target
from inspector_app.sinks.results_csv import CsvDialect
from inspector_app.sources import open_files
from inspector_app.sources.kinds import SOURCES

MOST_TOLD = 3
"""Regions that are printed for each part; --json has more."""
INDENT = " " * 6
LINE = "{:<6}{:>8}{:>10}{:>9}  {}"


def open_for_judging(file: Path) -> OpenedProject:
    """Load a project, create its detector, and print its notices on stderr."""
    opened = open_detector(load_project(file), user_paths())
    for notice in opened.notices:
        tell(f"Warning: {notice}")
    return opened


def run(
    file: Path,
    paths: list[Path],
    out: Path | None,
    dialect: CsvDialect,
    *,
    source_name: str | None,
    outputs: Sequence[str] | None,
    lot: str,
    explain_to: Path | None = None,
    as_json: bool,
) -> ExitCode:
    """Judge every picture; the exit code gives the worst verdict. If the feed breaks, the results so far are kept."""
    if len(lot) > MAX_ID:
        raise InspectorError(
            Sentence("The lot has {n} signs.", n=len(lot)), hint=Sentence("Give one of {n} signs at most.", n=MAX_ID)
        )
    chosen = [_output(name) for name in outputs] if outputs else [kind for kind in OUTPUTS.built_in if kind.usual]
    if outputs and out is None:
        raise OutputError(
            Sentence("Outputs were asked for, but no folder for them."), hint=Sentence("Give --out FOLDER.")
        )
    opened = open_for_judging(file)
    source = _open_source(source_name, paths, opened.detector.reading)
    remark(getattr(source, "notes", ()))
    threshold_l2 = opened.project.document.threshold_l2
    explained = ExplanationFolder(explain_to) if explain_to is not None else None
    sinks = _open_sinks(out, chosen, opened.project.document.name, dialect, source.name)
    if not as_json:
        say(LINE.format("", "score", "raw", "ms", f"(1.00 is the limit, {threshold_l2:.3f} raw)"))
    counts: Counter[Verdict] = Counter()
    rows: list[dict[str, Any]] = []
    broken = ""
    try:
        for record in _judged(source, opened, sinks, PartIds(lot=lot), explained):
            counts[record.verdict] += 1
            if as_json:
                rows.append(_as_json(record))
            else:
                _print(record)
    except (SourceError, OutputError) as error:
        broken = str(error)
        tell(f"Error: {broken}")
    if as_json:
        say_json(
            {
                "project": str(file),
                "threshold": threshold_l2,
                "limit": opened.project.document.limits.kind,
                "drift": opened.drift,
                "counts": {verdict.value: counts[verdict] for verdict in Verdict},
                "error": broken,
                "records": rows,
            }
        )
    else:
        say(", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict))
    if broken or counts[Verdict.ERROR] or not counts:
        return ExitCode.SOME_ERROR
    return ExitCode.SOME_NG if counts[Verdict.NG] or counts[Verdict.REVIEW] else ExitCode.ALL_OK


def _judged(
    source: FrameSource,
    opened: OpenedProject,
    sinks: list[RecordSink],
    ids: PartIds,
    explained: ExplanationFolder | None,
) -> Iterator[InspectionRecord]:
    """Judge one frame after the other, write each to the sinks, and explain those that are not OK."""
    limits, identity = opened.project.document.limits, opened.project.document.identity
    try:
        while (frame := source.read()) is not None:
            record = inspect(frame, opened.detector, limits)
            record = replace(record, project_id=identity, ids=ids)
            rendered = opened.detector.render(record.anomaly) if record.anomaly is not None and sinks else None
            for sink in sinks:
                sink.write([Judged(record, frame, rendered)])
            if explained is not None and record.verdict is not Verdict.OK:
                explained.add(frame, record, opened)
            yield record
    finally:
        source.close()
        for sink in sinks:
            sink.close()


def _open_source(name: str | None, paths: list[Path], reading: Reading) -> FrameSource:
    """Open files and folders, or a source by its name with the one path or text."""
    if name is None:
        return open_files(paths, reading)
    kind = SOURCES.find(name)
    if kind is None or kind.ongoing:
        names = ", ".join(each.name for each in SOURCES.all() if not each.ongoing)
        raise SourceError(
            Sentence("{name} is no source that ends by itself.", name=name),
            hint=Sentence("These do: {names}.", names=names),
        )
    where = str(paths[0])
    feed = Feed(name, where, () if kind.asks == "text" else tuple(path.absolute() for path in paths), reading=reading)
    return kind.open(replace(feed, address=where) if kind.asks == "text" else feed)


def _output(name: str) -> OutputKind:
    kind = OUTPUTS.find(name)
    if kind is None:
        names = ", ".join(each.name for each in OUTPUTS.all())
        raise OutputError(
            Sentence("{name} is no output.", name=name), hint=Sentence("The outputs are {names}.", names=names)
        )
    return kind


def _open_sinks(
    out: Path | None, outputs: Sequence[OutputKind], project_name: str, dialect: CsvDialect, feed: str
) -> list[RecordSink]:
    if out is None:
        return []
    table = out / "results.csv"
    if is_there(table):
        raise OutputError(
            Sentence("There are results in {out} already.", out=out), hint=Sentence("Choose a new folder.")
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Sentence("The folder {out} cannot be made: {reason}.", out=out, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    return [kind.open(Target(out, project_name, dialect, feed, user_name())) for kind in outputs]


def _print(record: InspectionRecord) -> None:
    where = str(record.path or record.name)
    if record.anomaly is None:
        say(LINE.format(record.verdict, "-", "-", "-", f"{where}: {record.error}"))
        return
    figures = (f"{record.relative_score:.2f}", f"{record.score_l2:.3f}", f"{record.latency_ms:.1f}")
    say(LINE.format(record.verdict, *figures, join(where, record.reason, by=": ")))
    for region in (record.regions or ())[:MOST_TOLD]:
        say(INDENT + region_words(region))


def region_words(region: Region) -> str:
    """Return the size and place of a region."""
    size = f"{region.area_px:.0f} px, longest side {region.longest_px:.0f} px"
    if region.area_mm2 is not None and region.longest_mm is not None:
        size = f"{region.area_mm2:.3g} mm\N{SUPERSCRIPT TWO}, longest side {region.longest_mm:.3g} mm"
    x, y = region.centre_px
    return f"region of {size}, at {x:.0f}, {y:.0f} px, peak {region.relative_peak:.2f}"


def _as_json(record: InspectionRecord) -> dict[str, Any]:
    return {
        "verdict": record.verdict.value,
        "relative_score": record.relative_score,
        "score": record.score_l2,
        "latency_ms": record.latency_ms,
        "name": record.name,
        "path": str(record.path) if record.path is not None else None,
        "lot": record.ids.lot,
        "error": record.reason,
        "n_regions": record.n_regions,
        "regions": [asdict(region) for region in record.regions or ()],
    }
