"""The command line; without arguments, it opens the window."""

import contextlib
import faulthandler
import gc
import logging
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from inspector_app import __version__
from inspector_app.commands.console import ExitCode, has_display, tell
from inspector_app.commands.streams import ReaderGoneError, ResultsLostError, keep_results_apart, standard_streams
from inspector_app.core.errors import InspectorError, ProjectError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.steps import left_behind
from inspector_app.project.files import is_file
from inspector_app.project.log_book import SHOWN, Level, current_log, open_log, warnings_printed
from inspector_app.project.paths import user_logs

KEEP_HELP = (
    "Share of the patch features that the memory bank keeps. It keeps at least 2,000, or 3 % where that is fewer."
)

# Depending on its version, typer raises click's exceptions or those of its own copy of click.
UsageError: type[typer.BadParameter] = next(
    cls for cls in typer.BadParameter.__mro__ if cls.__name__ == "ClickException"
)

_log = logging.getLogger("inspector_app")  # run as a program, this module has another name
app = typer.Typer(add_completion=False, no_args_is_help=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _json_only(wanted: bool) -> bool:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        keep_results_apart()
    return wanted


Json = Annotated[bool, typer.Option("--json", callback=_json_only, help="Print one JSON object and nothing else.")]
ProjectFile = Annotated[Path, typer.Argument(metavar="FILE", help="A project file, NAME.inspector.")]


def _print_options(wanted: bool) -> None:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        from inspector_app.commands.train import describe_options

        sys.stdout.write(describe_options() + "\n")
        raise typer.Exit


def _print_backbones(wanted: bool) -> None:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        from inspector_app.commands.train import describe_backbones

        sys.stdout.write(describe_backbones() + "\n")
        raise typer.Exit


def _split(layers: list[str] | None) -> list[str] | None:
    return [layer for group in layers for layer in group.split(",")] if layers else None


@app.command("open")
def open_window(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A project to open.")] = None,
) -> ExitCode:
    """Open the window (also: inspector-app FILE, or no argument at all)."""
    # A project may be on a drive that is missing or does not respond: the window reports it and tries again.
    if file is not None and file.suffix.lower() != ".inspector" and not is_file(file):
        raise ProjectError(
            Sentence("There is no file {file}.", file=file), hint=Sentence("inspector-app --help lists the commands.")
        )
    if not has_display(offscreen=True):
        raise InspectorError(
            Sentence("There is no display to open a window on."),
            hint=Sentence("inspector-app --help lists the commands."),
        )
    gc.disable()  # the start creates no garbage; searching for it takes a tenth of the time
    from inspector_app.bootstrap import run_window

    run_window(file.absolute() if file is not None else None)
    return ExitCode.ALL_OK


@app.command()
def train(
    good_dir: Annotated[Path, typer.Argument(metavar="GOOD_DIR", help="A folder of pictures of good parts.")],
    out: Annotated[Path, typer.Option(help="The project file to write.")],
    name: Annotated[str | None, typer.Option(help="What the part is called [the file's name].")] = None,
    detector: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What learns from the good parts [the first that --list-options names]."),
    ] = None,
    choices: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="An option of the detector; repeat. See --list-options."),
    ] = None,
    list_options: Annotated[  # noqa: ARG001 - its callback handles it
        bool,
        typer.Option("--list-options", callback=_print_options, is_eager=True, help="Show all options for --set."),
    ] = False,
    detail: Annotated[
        Literal["fast", "standard", "fine", "tiles"],
        typer.Option(help="256, 384 or 512 px for the longer side, or tiles: large pictures at their own resolution."),
    ] = "standard",
    size: Annotated[
        str | None, typer.Option(metavar="N|WxH", help="Instead of --detail: longer side, or width x height, in px.")
    ] = None,
    keep: Annotated[float, typer.Option(help=KEEP_HELP)] = 0.01,
    backbone: Annotated[
        str | None, typer.Option(help="efficientnet_lite0 (default), _lite1, _lite2, or a timm model name.")
    ] = None,
    layers: Annotated[
        list[str] | None, typer.Option(help="Layers of the backbone; repeat, or separate with commas.")
    ] = None,
    patch: Annotated[
        int | None,
        typer.Option(help="Neighbourhood over which features are averaged: 1, 3, 5 ... [3; 1 for transformers]."),
    ] = None,
    metric: Annotated[
        Literal["l2", "cosine"], typer.Option(help="How patches are compared: Euclidean distance, or cosine.")
    ] = "l2",
    promise: Annotated[float, typer.Option(help="Largest share of good parts that may be called NG.")] = 0.01,
    limit: Annotated[
        Literal["promised", "estimated"],
        typer.Option(help="What is used: the limit that the promise proves, or an estimate, which is no promise."),
    ] = "promised",
    bits: Annotated[
        int,
        typer.Option(metavar="8...16", help="How many bits of 16-bit pictures the camera has, if they do not say it."),
    ] = 16,
    seed: Annotated[int, typer.Option(help="The same seed gives the same bank.")] = 0,
    runtime: Annotated[Literal["auto", "openvino", "torch", "cuda"], typer.Option(help="What runs the network.")] = (
        "auto"
    ),
    score: Annotated[
        Literal["largest", "two-scales"],
        typer.Option(help="The largest distance alone, or the larger of it and the peak of the smoothed map."),
    ] = "two-scales",
    reweighting: Annotated[
        bool, typer.Option("--reweighting", help="Weigh scores by how ordinary the nearest memory is.")
    ] = False,
    robust: Annotated[
        Literal["off", "some", "strong"],
        typer.Option(help="Parts may lie or be lit differently: learn from 0, 1 or 3 disturbed copies of each."),
    ] = "off",
    rotation: Annotated[
        Literal["fixed", "free"], typer.Option(help="free: parts lie at any angle; learn from turned copies of each.")
    ] = "fixed",
    shapes: Annotated[
        Literal["refuse", "letterbox", "stretch"],
        typer.Option(
            help="Pictures of another shape: refuse them, show each whole with a border that is not judged, or stretch."
        ),
    ] = "refuse",
    mask: Annotated[
        Path | None,
        typer.Option(metavar="PICTURE", help="Judge only where this picture of the parts' size is white, not black."),
    ] = None,
    scale: Annotated[
        float | None, typer.Option(metavar="MM_PER_PX", help="Millimetres of a pixel; regions are stated in mm too.")
    ] = None,
    align: Annotated[
        bool,
        typer.Option("--align", help="Find the part in every picture and judge it as if it lay as the good parts do."),
    ] = False,
    sessions: Annotated[
        Literal["auto", "on", "off"],
        typer.Option(
            help="Set the limit without the whole day of a part: auto where dates tell the days, on: also by folders."
        ),
    ] = "auto",
    download: Annotated[
        bool, typer.Option("--download", help="Fetch the backbone's weights from timm's hub (needs a network).")
    ] = False,
    weights: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Weights of the backbone: safetensors, or torch's state dict.")
    ] = None,
    list_backbones: Annotated[  # noqa: ARG001 - its callback handles it
        bool,
        typer.Option("--list-backbones", callback=_print_backbones, is_eager=True, help="Show backbones and layers."),
    ] = False,
    as_json: Json = False,
) -> ExitCode:
    """Build a project from pictures of good parts."""
    from inspector_app.commands import train as command

    settings = command.make_settings(
        name=name or out.stem or "part",
        options=command.parse_options(detector or command.DEFAULT_DETECTOR, choices or []),
        detail=detail,
        size=command.parse_size(size),
        keep=keep,
        backbone=backbone,
        layers=_split(layers),
        patch=patch,
        metric=metric,
        promise=promise,
        limit=limit,
        zoning=command.parse_zoning(mask, scale),
        bits=bits,
        seed=seed,
        runtime=runtime,
        reweighting=reweighting,
        score=score,
        robust=robust,
        rotation=rotation,
        shapes=shapes,
        align=align,
        sessions=sessions,
    )
    command.run(good_dir, out, settings, mask=mask, download=download, weights=weights, as_json=as_json)
    return ExitCode.ALL_OK


@app.command()
def inspect(
    file: ProjectFile,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Pictures, folders of them, and videos.")],
    out: Annotated[Path | None, typer.Option(help="A folder for overlays and results.csv.")] = None,
    csv_dialect: Annotated[
        Literal["comma", "semicolon"],
        typer.Option(
            help="Of results.csv; semicolon: semicolon and decimal comma, for spreadsheets in languages that write 0,5."
        ),
    ] = "comma",
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="The source that PATH is for, such as a plugin's [files].")
    ] = None,
    outputs: Annotated[
        list[str] | None,
        typer.Option("--output", metavar="NAME", help="What is written to --out [table, overlays]; repeat."),
    ] = None,
    lot: Annotated[str, typer.Option(metavar="TEXT", help="The lot of the parts, for the results.")] = "",
    explain: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="A folder for why each NG, REVIEW and ERROR part has its verdict."),
    ] = None,
    as_json: Json = False,
) -> ExitCode:
    """Judge pictures. Exit code: 0 all OK, 1 some NG, 2 some could not be judged, 3 cannot start or answer.

    141: nobody reads the answer any more.
    """
    from inspector_app.commands import inspect as command

    return command.run(
        file,
        paths,
        out,
        csv_dialect,
        source_name=source,
        outputs=outputs,
        lot=lot,
        explain_to=explain,
        as_json=as_json,
    )


@app.command()
def evaluate(
    file: ProjectFile,
    dataset_dir: Annotated[
        Path, typer.Argument(metavar="DATASET_DIR", help="Holds test/good, test/<kind>, ground_truth/<kind>.")
    ],
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE.png|DIR", help="Draw ROC, PRO curve and score histogram.")
    ] = None,
    as_json: Json = False,
) -> ExitCode:
    """Measure a project on a labelled set: AUROC, AUPRO, false alarms, detections."""
    from inspector_app.commands import evaluate as command

    command.run(file, dataset_dir, plot=plot, as_json=as_json)
    return ExitCode.ALL_OK


@app.command("detection-limit")
def detection_limit(
    file: ProjectFile,
    parts: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Good parts that were not learned [those labelled, else training parts]."),
    ] = None,
    per_kind: Annotated[int, typer.Option(metavar="N", help="Defects of each kind and contrast in each zone.")] = 60,
    seed: Annotated[int, typer.Option(help="The same seed gives the same figures.")] = 0,
    plot: Annotated[Path | None, typer.Option(metavar="FILE.png", help="Draw the curves.")] = None,
    keep: Annotated[bool, typer.Option("--keep/--no-keep", help="Keep the result in the project file.")] = True,
    as_json: Json = False,
) -> ExitCode:
    """Measure which size of synthetic defects is found with a probability of 90 %, with 95 % confidence."""
    from inspector_app.commands import detection_limit as command

    command.run(file, parts, per_kind, seed, plot, keep=keep, as_json=as_json)
    return ExitCode.ALL_OK


@app.command()
def compare(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOOD_DIR|FILE... DATASET_DIR", help="Good parts to build from, or project files; then a test set."
        ),
    ],
    detectors: Annotated[
        str | None,
        typer.Option(
            metavar="NAME[:KEY=VALUE...],...",
            help="Which detectors [all], and options of theirs as for train --set; + separates a list.",
        ),
    ] = None,
    sweep: Annotated[
        str | None,
        typer.Option(metavar="keep|layers|patch|dims|detail|shots", help="Vary one choice instead of the detector."),
    ] = None,
    best: Annotated[
        bool, typer.Option("--best", help="Compare a few settings on at least 8 labelled defects, and recommend one.")
    ] = False,
    augment: Annotated[
        bool, typer.Option("--augment", help="Repeat the table on turned, shifted, relit and blurred test parts.")
    ] = False,
    plot: Annotated[Path | None, typer.Option(metavar="FILE.png", help="Draw score histograms or the sweep.")] = None,
    detail: Annotated[
        Literal["fast", "standard", "fine"], typer.Option(help="256, 384 or 512 px for the longer side.")
    ] = "standard",
    size: Annotated[str | None, typer.Option(metavar="N|WxH", help="Instead of --detail.")] = None,
    keep: Annotated[float, typer.Option(help=KEEP_HELP)] = 0.01,
    backbone: Annotated[str | None, typer.Option(help="As for train; detectors of several have their own.")] = None,
    promise: Annotated[float, typer.Option(help="Largest share of good parts that may be called NG.")] = 0.01,
    bits: Annotated[int, typer.Option(metavar="8...16", help="As for train.")] = 16,
    seed: Annotated[int, typer.Option(help="The same seed gives the same figures.")] = 0,
    runtime: Annotated[Literal["auto", "openvino", "torch", "cuda"], typer.Option(help="What runs the network.")] = (
        "auto"
    ),
    robust: Annotated[
        Literal["off", "some", "strong"],
        typer.Option(help="As for train."),
    ] = "off",
    rotation: Annotated[Literal["fixed", "free"], typer.Option(help="As for train.")] = "fixed",
    shapes: Annotated[
        Literal["refuse", "letterbox", "stretch"], typer.Option(help="Pictures of another shape; as for train.")
    ] = "refuse",
    align: Annotated[bool, typer.Option("--align", help="Find the part in every picture; as for train.")] = False,
    as_json: Json = False,
) -> ExitCode:
    """Put detectors, settings or projects side by side on the same test parts."""
    from inspector_app.commands import compare as command
    from inspector_app.commands.train import make_settings, parse_size

    settings = make_settings(
        name="compared",
        detail=detail,
        size=parse_size(size),
        keep=keep,
        backbone=backbone,
        promise=promise,
        bits=bits,
        seed=seed,
        runtime=runtime,
        robust=robust,
        rotation=rotation,
        shapes=shapes,
        align=align,
    )
    if best and (sweep or detectors or augment or plot):
        raise InspectorError(
            Sentence("--best chooses by itself."),
            hint=Sentence("Leave out --sweep, --detectors, --augment and --plot, or leave out --best."),
        )
    if sweep and detectors:
        raise InspectorError(
            Sentence("A sweep varies one choice of one detector."), hint=Sentence("Leave out --sweep or --detectors.")
        )
    if best:
        from inspector_app.commands import best_setting

        best_setting.run(paths, settings, as_json=as_json)
        return ExitCode.ALL_OK
    command.run(
        paths,
        settings,
        command.parse_detectors(detectors or command.all_detectors()),
        sweep=command.parse_sweep(sweep),
        augment=augment,
        plot=plot,
        as_json=as_json,
    )
    return ExitCode.ALL_OK


@app.command()
def dossier(
    file: ProjectFile,
    out: Annotated[Path, typer.Option(metavar="FILE.pdf", help="The PDF to write.")],
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the dossier.")] = "system",
    pictures: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Also write all training pictures with their hashes.")
    ] = None,
) -> ExitCode:
    """Write one PDF for an auditor: promise, checks, detection limit, settings, changes, versions and hashes."""
    from inspector_app.commands import dossier as command

    command.run(file, out, language, pictures)
    return ExitCode.ALL_OK


@app.command()
def report(
    begin: Annotated[str, typer.Option("--from", metavar="TIME", help="Like 2026-11-28 06:00; a day begins at 00:00.")],
    end: Annotated[str, typer.Option("--to", metavar="TIME", help="The same; not included.")],
    out: Annotated[Path, typer.Option(help="The PDF to write.")],
    records: Annotated[Path | None, typer.Option(help="The file records.sqlite [that of this computer].")] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the report.")] = "system",
    lot: Annotated[str, typer.Option(metavar="TEXT", help="Only parts of this lot.")] = "",
) -> ExitCode:
    """Write the report of a shift as a PDF: totals, charts, and the worst parts with their pictures."""
    from inspector_app.commands import report as command

    command.run(begin, end, out, records, language, lot)
    return ExitCode.ALL_OK


@app.command()
def info(file: ProjectFile, as_json: Json = False) -> ExitCode:
    """Show what a project file holds."""
    from inspector_app.commands import info as command

    command.run(file, as_json=as_json)
    return ExitCode.ALL_OK


@app.command()
def correct(
    file: ProjectFile,
    more: Annotated[
        list[Path] | None, typer.Argument(metavar="[PICTURE]...", help="Further pictures for --good.")
    ] = None,
    good: Annotated[
        list[Path] | None,
        typer.Option(metavar="PICTURE", help="A part that was a false alarm: its new patches are learned; repeat."),
    ] = None,
    defect: Annotated[
        Path | None, typer.Option(metavar="PICTURE", help="A part with a missed defect: the defect is remembered.")
    ] = None,
    box: Annotated[
        str | None,
        typer.Option(
            metavar="X,Y,W,H", help="Where the defect is, in pixels of the picture [the brightest region of its map]."
        ),
    ] = None,
    undo: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Take back this correction, whichever it is; see --list.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the corrections of the project.")] = False,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who corrects [the user of this computer].")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change; nothing is saved.")] = False,
    as_json: Json = False,
) -> ExitCode:
    """Teach a project that parts are good, or remember a missed defect, without a build, and take that back.

    Exit code: 0 done; 2 some pictures are not used.
    """
    from inspector_app.commands import correct as command

    pictures = [*(good or ()), *(more or ())]
    return command.run(file, pictures, defect, box, undo, by, listed=listed, dry_run=dry_run, as_json=as_json)


@app.command()
def doctor(file: ProjectFile, as_json: Json = False) -> ExitCode:
    """Examine the good parts of a project: unusual, blurred or other pictures, and what more parts would bring.

    Exit code: 0 whatever was found, 3 cannot start.
    """
    from inspector_app.commands import doctor as command

    command.run(file, as_json=as_json)
    return ExitCode.ALL_OK


@app.command()
def demo(
    window: Annotated[bool, typer.Option("--window/--no-window", help="Open the window at the end.")] = True,
    dataset: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Only write the cells there: train/good, test/good, test/defective."),
    ] = None,
    kind: Annotated[Literal["mono", "poly"], typer.Option(help="Mono- or poly-crystalline cells.")] = "mono",
    as_json: Json = False,
) -> ExitCode:
    """Learn real solar cells and test on others: the whole way in half a minute."""
    from inspector_app.commands import demo as command

    if dataset is not None:
        command.write_dataset(dataset, kind)
        return ExitCode.ALL_OK
    command.run(window=window, as_json=as_json)
    return ExitCode.ALL_OK


@app.command()
def audit(
    action: Annotated[
        Literal["verify", "export"],
        typer.Argument(metavar="verify|export", help="Look for changed or missing entries, or write all."),
    ],
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="What export writes: FILE.csv or FILE.pdf.")] = None,
    csv: Annotated[
        Literal["comma", "semicolon"], typer.Option(help="What divides the cells; semicolon for decimal commas.")
    ] = "comma",
    head: Annotated[
        str, typer.Option(metavar="NUMBER:HASH", help="An entry that verify must find; an earlier verify printed it.")
    ] = "",
    folder: Annotated[
        Path | None, typer.Option(help="The folder of another trail: audit.sqlite and audit.anchor.")
    ] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the PDF.")] = "system",
    as_json: Json = False,
) -> ExitCode:
    """Check or export the audit trail: who changed what, and when."""
    from inspector_app.commands import audit as command

    if action == "export":
        command.export(folder, out, language, semicolon=csv == "semicolon")
        return ExitCode.ALL_OK
    return command.check(folder, head, as_json=as_json)


@app.command()
def challenge(
    file: ProjectFile,
    add_good: Annotated[
        list[Path] | None,
        typer.Option(metavar="PICTURE", help="Add a picture of a known good part to the challenge parts; repeat."),
    ] = None,
    add_defect: Annotated[
        list[Path] | None, typer.Option(metavar="PICTURE", help="Add one of a known defective part; repeat.")
    ] = None,
    as_json: Json = False,
) -> ExitCode:
    """Judge the challenge parts. Exit code: 0 passed, 1 a part was judged wrongly, 2 one could not be judged."""
    from inspector_app.commands import challenge as command

    return command.run(file, add_good or [], add_defect or [], as_json=as_json)


@app.command()
def gauge(
    file: ProjectFile,
    parts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Pictures, in folders such as good and defect.")
    ] = None,
    number: Annotated[int, typer.Option(min=2, max=200, help="At most so many parts.")] = 30,
    passes: Annotated[int, typer.Option(min=2, max=20, help="How often each part is judged.")] = 3,
    disturb: Annotated[
        bool, typer.Option("--disturb", help="Judge slightly shifted and relit copies: a simulated study.")
    ] = False,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Of the order and of the copies.")] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the study that was broken off.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="FILE.csv", help="Write all judgements as a table.")] = None,
    as_json: Json = False,
) -> ExitCode:
    """Study whether the same parts are judged alike. Exit code: 0 all alike and right, 1 some not, 2 some ERROR."""
    from inspector_app.commands import gauge as command

    return command.run(file, parts, number, passes, seed, out, disturbed=disturb, resume=resume, as_json=as_json)


@app.command()
def selftest(
    project: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score the reference parts of this project [the last one of the window]."),
    ] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE.pdf", help="Write a page to print and sign.")] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the page.")] = "system",
    as_json: Json = False,
) -> ExitCode:
    """Check whether this computer is fit to judge parts. Exit code: 0 fit, perhaps with limits; 1 not fit."""
    from inspector_app.commands import selftest as command

    return command.test(project, pdf, language, as_json=as_json)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        sys.stdout.write(f"inspector-app {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback handles it
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
    log_level: Annotated[
        Level, typer.Option(envvar="INSPECTOR_LOG", case_sensitive=False, help="How much is logged.")
    ] = "info",
    log_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to log to, instead of the program's own folder.")
    ] = None,
    temp: Annotated[
        bool, typer.Option("--temp", help="Settings, records and logs in a folder that is deleted at the end.")
    ] = False,
) -> None:
    """Visual inspection learned from good parts alone."""
    if temp:
        from inspector_app.commands.throw_away import run_in_throw_away_folder

        raise _ChildEnded(run_in_throw_away_folder(context.obj))
    open_log(user_logs(), log_level, "window" if context.invoked_subcommand == "open" else "command", log_file)
    _log.info("Started with: %s", " ".join(context.obj))


class _ChildEnded(SystemExit):
    """The end of the process that did all the work, with its exit code; it has printed all messages."""


VALUED = ("--log-level", "--log-file")
"""The program's own options that are followed by a value."""


def _with_command(given: list[str]) -> tuple[list[str], str]:
    """Return the arguments, with "open" added if they name no command, and the command; "" if they ask for help."""
    commands = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    place = 0
    while place < len(given) and given[place].startswith("-"):
        place += 2 if given[place] in VALUED else 1
    if {"--help", "--version"} & set(given[:place]):
        return given, ""
    if place < len(given) and given[place] in commands:
        return given, given[place]
    return [*given[:place], "open", *given[place:]], "open"


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; messages for the user go to stderr."""
    given, command = _with_command(sys.argv[1:] if arguments is None else arguments)
    closed = sys.stdout is None
    began_s = time.monotonic()
    with standard_streams(), warnings_printed():
        try:
            code = _run(given, closed=closed and command != "open")
            _log.info("Ended after %.1f s, exit code %d", time.monotonic() - began_s, code)
        finally:
            _end_log()
    return code


def _end_log() -> None:
    book = current_log()
    if book is not None:
        book.end()
        if book.chosen and book.fault:
            tell(f"Note: The log could not be written to {book.path}: {book.fault}")


def _run(given: list[str], *, closed: bool) -> int:
    """Run one command; ``closed``: it writes results, and there is no standard output."""
    try:
        if closed:
            raise ResultsLostError(
                Sentence("Standard output is closed."),
                hint=Sentence("Send it to a file, or to {path}.", path=os.devnull),
            )
        code = app(given, prog_name="inspector-app", standalone_mode=False, obj=given)
        sys.stdout.flush()
    except InspectorError as error:
        _log.error("%s", error, extra=SHOWN)
        tell(f"Error: {error}")
        return ExitCode.CANNOT_START
    except UsageError as error:
        _log.error("%s", error, extra=SHOWN)
        error.show(sys.stderr)
        return ExitCode.CANNOT_START
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.CANCELLED
    except ReaderGoneError:
        return ExitCode.READER_GONE
    except _ChildEnded:
        raise
    except (Exception, SystemExit):  # Python's own exit codes would mean "all OK" and "some parts are NG"
        _log.exception("The program failed", extra=SHOWN)
        traceback.print_exc()
        tell("Error: the program failed unexpectedly; the lines above say where.")
        return ExitCode.CANNOT_START
    if code == ExitCode.CANCELLED:  # newer versions of typer turn Ctrl+C into this code themselves
        tell("Cancelled; nothing was left half-written.")
    return code if isinstance(code, int) else ExitCode.ALL_OK


def run() -> NoReturn:
    """Run one command and end the process, even if a thread hangs in a native call."""
    with contextlib.suppress(RuntimeError, OSError, ValueError):  # there is no standard error
        faulthandler.enable()
    code = main()
    if left_behind():
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):  # the reader has ended
                stream.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    run()
