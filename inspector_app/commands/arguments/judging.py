"""The commands that judge parts by a project."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from inspector_app.commands.arguments.shared import Json, ProjectFile
from inspector_app.commands.console import ExitCode

commands = typer.Typer()


@commands.command()
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


@commands.command()
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


@commands.command("detection-limit")
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


@commands.command()
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


@commands.command()
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
