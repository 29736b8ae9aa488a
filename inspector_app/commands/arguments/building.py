"""The commands that build projects."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from inspector_app.commands.arguments.shared import KEEP_HELP, Json
from inspector_app.commands.console import ExitCode
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence

commands = typer.Typer()


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


@commands.command()
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


@commands.command()
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
