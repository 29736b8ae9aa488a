"""``inspector-app train``: from a folder of good parts to a project file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from inspector_app.commands.console import follow, remark, say, say_json, tell
from inspector_app.commands.limit_words import (
    estimate_sentence,
    facts_of,
    limit_summary,
    setting_sentences,
    used_sentence,
)
from inspector_app.commands.zone_words import zoning_facts
from inspector_app.core.detectors import DETECTORS, kind_named, trained_kind
from inspector_app.core.errors import BackboneError, TrainingError
from inspector_app.core.features.backbones import BUNDLED
from inspector_app.core.pictures.zones import MOST_MM_PER_PX, NO_ZONING, Zoning
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.mask import read_mask
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import TrainSettings, refusal
from inspector_app.pipeline.measuring.labelled import find_good_parts
from inspector_app.project.files import is_file, require_replaceable
from inspector_app.project.paths import user_paths
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_learned import Trial
from inspector_app.project.store import Project, saving, write_project
from inspector_app.project.weights import add_weights, download_weights, licence_notice, licence_of

DEFAULT_DETECTOR = DETECTORS.built_in[0].name
SUGGESTED = ("vit_small_patch14_dinov2.lvd142m", "vit_small_patch16_dinov3.lvd1689m", "wide_resnet50_2")
"""Backbones to show that have no weights here."""


def _place(location: tuple[int | str, ...]) -> str:
    """Return the name of the faulty option, with the detector's name for its own options."""
    if location[:1] == ("options",):
        return ".".join(str(part) for part in location[1:3])
    return str(location[0]) if location else "settings"


def parse_size(text: str | None) -> int | tuple[int, int] | None:
    """Read ``384`` or ``640x480``.

    Raises:
        TrainingError: it is neither.
    """
    if text is None:
        return None
    numbers = text.lower().split("x")
    if len(numbers) > 2 or not all(number.isascii() and number.isdigit() for number in numbers):
        raise TrainingError(
            Sentence("{text} is no size.", text=f"{text!r}"),
            hint=Sentence("Give the longer side, 384, or width and height, 640x480."),
        )
    sides = [int(number) for number in numbers]
    return sides[0] if len(sides) == 1 else (sides[0], sides[1])


def make_settings(**choices: Any) -> TrainSettings:  # noqa: ANN401 - pydantic checks them
    """Validate the options of a command line; all faults are reported together.

    Raises:
        TrainingError: with every fault.
    """
    if choices.get("detail") == "tiles" and choices.get("size") is not None:
        raise TrainingError(
            Sentence("Tiles show pictures at their own resolution, so a size cannot be chosen with them."),
            hint=Sentence("Leave out --size, or choose another detail."),
        )
    try:
        return TrainSettings.model_validate({key: value for key, value in choices.items() if value is not None})
    except ValidationError as error:
        faults = [f"{_place(e['loc'])}: {e['msg']}" for e in error.errors()]
        hint = Sentence("See inspector-app train --help and inspector-app train --list-options.")
        raise refusal(faults, hint) from error


def require_detector(name: str) -> None:
    """Raise TrainingError if no detector has this name; also report the plugins that were not loaded."""
    if DETECTORS.find(name) is None:
        for refused in DETECTORS.refused():
            tell(f"Warning: the plugin {refused.plugin} was left out: {refused.reason}.")
        names = ", ".join(kind.name for kind in DETECTORS.all())
        raise TrainingError(
            Sentence("{name} is no detector.", name=name), hint=Sentence("The detectors are {names}.", names=names)
        )


def parse_options(detector: str, choices: Sequence[str]) -> dict[str, Any]:
    """Read ``--detector NAME --set KEY=VALUE --set ...`` for :func:`make_settings`; a list is separated by commas.

    Raises:
        TrainingError: there is no such detector, or a choice has no ``=``.
    """
    require_detector(detector)
    options: dict[str, Any] = {"detector": detector}
    for choice in choices:
        key, equals, value = choice.partition("=")
        if key == "detector":
            raise TrainingError(Sentence("The detector is chosen by its name."), hint=Sentence("Use --detector."))
        if not equals:
            raise TrainingError(
                Sentence("{choice} sets nothing.", choice=f"{choice!r}"),
                hint=Sentence("Write KEY=VALUE, for example dims=64."),
            )
        if value == "none":
            options[key] = None
        else:
            options[key] = value.split(",") if "," in value else value
    return options


def describe_options() -> str:
    """Return all options of all detectors, in the format of ``--set``, with their defaults."""
    lines = []
    for kind in DETECTORS.all():
        lines.append(f"--detector {kind.name}")
        for key, field in kind.options.model_fields.items():
            if key != "detector":
                default = ",".join(field.default) if isinstance(field.default, tuple) else field.default
                lines.append(f"  --set {key}={default if default is not None else 'none'}  {field.description}")
    return "\n".join(lines)


def parse_zoning(mask: Path | None, scale: float | None) -> Zoning:
    """Read ``--mask PICTURE`` and ``--scale MM_PER_PX``.

    Raises:
        TrainingError: the mask cannot be used, or the scale is no length.
    """
    zoning = read_mask(mask) if mask is not None else NO_ZONING
    if scale is None:
        return zoning
    if not 0 < scale <= MOST_MM_PER_PX:  # also false for NaN
        raise TrainingError(
            Sentence("{scale} millimetres a pixel is no scale.", scale=f"{scale:g}"),
            hint=Sentence("Give a length above 0, such as --scale 0.05 for 20 pixels a millimetre."),
        )
    return zoning.model_copy(update={"mm_per_px": scale})


def describe_backbones() -> str:
    """Return the backbones that this computer has weights of, some others, and the layers of each."""
    from inspector_app.core.features.backbones import layers_of, side_multiple_px, untrained

    kept = sorted(path.stem for path in user_paths().weights.glob("*.safetensors"))
    places = dict.fromkeys(BUNDLED, "installed") | dict.fromkeys(kept, "in the weights folder")
    lines = []
    for name in dict.fromkeys([*places, *SUGGESTED]):
        try:
            layers = layers_of(untrained(name))
        except BackboneError as error:
            lines.append(f"{name}: {error.message}")
            continue
        licence = licence_of(name) or "not stated"
        sides = f"sides multiples of {side_multiple_px([name])} px"
        lines.append(f"{name}: {places.get(name, 'needs --download or --weights')}; {sides}; licence {licence}")
        lines.append("  --layers " + ",".join(layer.name for layer in layers))
        lines.append("  strides  " + ",".join(str(layer.stride_px) for layer in layers))
    return "\n".join([*lines, "Any other model of the timm library that has feature maps or tokens can be named too."])


def get_weights(settings: TrainSettings, folder: Path, *, download: bool, weights: Path | None) -> None:
    """Add the weights of further backbones to ``folder``, and tell their licence before.

    Raises:
        BackboneError: see :func:`download_weights` and :func:`add_weights`.
        TrainingError: one file is given for several backbones.
    """
    further = [backbone for backbone in settings.backbones if backbone not in BUNDLED]
    for backbone in further if download or weights is not None else ():
        tell(licence_notice(backbone, licence_of(backbone)))
    if weights is not None:
        if len(settings.backbones) > 1:
            raise TrainingError(
                Sentence("--weights is a file for one backbone, not for {n}.", n=len(settings.backbones)),
                hint=Sentence("Add each one by a build with that backbone alone."),
            )
        add_weights(settings.backbones[0], weights, folder)
    elif download:
        for backbone in further:
            download_weights(backbone, folder)


def run(
    good_dir: Path,
    out: Path,
    settings: TrainSettings,
    *,
    mask: Path | None,
    download: bool,
    weights: Path | None,
    as_json: bool,
) -> None:
    """Build a project and save it; a former project is kept as ``NAME.inspector.bak``.

    Args:
        good_dir: the folder of good parts.
        out: the project file to write.
        settings: the settings of the build.
        mask: a picture that is no good part, even if it lies among them.
        download: whether weights that are missing may be fetched.
        weights: a file of weights to add first, or None.
        as_json: whether to print JSON.
    """
    with saving(out):
        require_replaceable(out)
    paths = user_paths()
    get_weights(settings, paths.weights, download=download, weights=weights)
    listing = find_good_parts(good_dir)
    remark(listing.remarks)
    pictures = [path for path in listing.files if mask is None or path.resolve() != mask.resolve()]
    trained = follow(train(pictures, settings, paths))
    save_keeping_former(trained.project, out)
    for note in trained.project.document.notes:
        tell(f"Note: {note}")
    for path, reason in trained.skipped:
        tell(f"Skipped {path.name}: {reason}")
    if as_json:
        say_json({"file": str(out), **summary(trained.project)})
    else:
        _print(trained, out)


def save_keeping_former(project: Project, out: Path) -> None:
    """Save; a former file is kept as ``NAME.bak``, and keeps its own name until the new file replaces it.

    Raises:
        ProjectError: it cannot be saved; the former file is untouched.
    """
    former = out.with_name(out.name + ".bak")
    with saving(out):
        existed = is_file(out)
        write_project(project, out, kept=former)
    if existed:
        tell(f"The former {out.name} was kept as {former.name}.")


def trial_sentence(trial: Trial) -> str:
    """Return which of the two was better on held-out parts, by how much, and which is recommended."""
    on = f"on {trial.n_good} held-out good parts and {trial.n_defect} synthetic defects"
    figures = f"image AUROC {trial.trained_auroc:.4f} against {trial.plain_auroc:.4f}"
    gain = 100 * trial.gain
    plain, trained = (kind_named(name).words.title for name in (trial.plain, trial.trained))
    if trial.gain <= 0:
        told = f"{trained} does not do better than {plain} {on} ({figures}): {gain:+.1f} points"
    else:
        told = f"{trained} does better than {plain} by {gain:.1f} points {on} ({figures})"
    if 0 < trial.gain <= trial.chance:
        return f"{told}, which may be chance (± {100 * trial.chance:.1f}). {plain}, the simpler one, is recommended."
    return f"{told}. {kind_named(trial.recommended).words.title} is recommended."


def promise_sentence(document: ProjectDocument) -> str:
    """Return the threshold's promise as text."""
    n = document.n_parts
    if document.promise > document.promise_asked:
        return (
            f"{n} good parts support a promise of {document.promise:.1%} false alarms at best, "
            f"not the {document.promise_asked:.1%} asked for"
        )
    return (
        f"at most {document.promise:.1%} of good parts called NG; "
        f"{n} good parts support promises down to {1 / (n + 1):.1%}"
    )


def summary(project: Project) -> dict[str, Any]:
    """Return a project's facts for ``--json``."""
    document = project.document
    return {
        "name": document.name,
        "created_at": document.created_at.isoformat(),
        "detector": document.detector,
        "options": document.options.model_dump(mode="json"),
        "trial": document.trial.model_dump() if document.trial is not None else None,
        "notes": list(document.notes),
        "backbone": ",".join(member.embedding.backbone for member in document.members),
        "weights_sha256": document.embedding.weights_sha256,
        "weights_licence": ",".join(member.licence for member in document.members),
        "layers": list(document.embedding.layers),
        "patch": document.embedding.patch,
        "input_size": list(document.embedding.input_size),
        "tile": list(document.embedding.tile) if document.embedding.tile is not None else None,
        "runtime": document.embedding.runtime,
        "keep": document.bank.keep,
        "seed": document.bank.seed,
        "reweighting": document.bank.reweighting,
        "smooth_gain": document.smooth_gain,
        "shapes": document.embedding.view.shapes,
        "robust": document.bank.robust,
        "rotation": document.bank.rotation,
        "light": document.embedding.light.model_dump() if document.embedding.light is not None else None,
        "alignment": _alignment(document.embedding.alignment),
        "alignment_gain": document.alignment_gain,
        "bank_vectors": document.rows,
        "dims": document.dims,
        "metric": document.bank.metric,
        "n_good": len(document.training),
        "n_parts": document.n_parts,
        "sessions": document.session_counts,
        "sessions_left_out": document.sessions_left_out,
        "skipped": list(document.skipped),
        "promise_asked": document.promise_asked,
        "promise": document.promise,
        "suggested_threshold": document.suggested_threshold_l2,
        "threshold": document.threshold_l2,
        **limit_summary(document),
        "sealed": project.sealed,
        "limits_notice": document.limits_notice,
        "threshold_history": [change.model_dump(mode="json") for change in document.threshold_history],
        "zoning": document.zoning.model_dump(mode="json") if document.zoning is not None else None,
        "references": [reference.model_dump(mode="json") for reference in document.references],
        "made_with": document.made_with,
        "build_seconds": document.build_seconds.model_dump(),
    }


def _alignment(alignment: Alignment | None) -> dict[str, float] | None:
    return alignment.model_dump(mode="json", exclude={"picture"}) if alignment is not None else None


def _print(trained: Trained, out: Path) -> None:
    document = trained.project.document
    oddest = sorted(document.training, key=lambda image: -image.score_l2)[:3]
    say(f"Saved {out}: {document.detector}, {document.rows} vectors from {len(document.training)} good parts")
    if document.trial is not None:
        say(trial_sentence(document.trial))
    if trained.alternative is not None:
        plain = trained_kind().plain
        title = kind_named(plain).words.title
        say(f"To keep the trained map all the same: --set use=always; to keep {title}: --detector {plain}")
    say(f"Built in {document.build_seconds.total:.1f} s; {len(trained.skipped)} pictures skipped")
    say(f"Threshold {document.threshold_l2:.3f} ({used_sentence(document)})")
    say(f"Promised: {promise_sentence(document)}")
    facts = facts_of(document)
    if facts.estimated is not None:
        say(f"Estimated: {estimate_sentence(facts, document.promise_asked)}")
    say(". ".join(setting_sentences(document, facts)) + ".")
    for name, told in zoning_facts(document.zoning):
        say(f"{name}: {told}")
    scores = ", ".join(f"{image.name} ({image.score_l2 / document.threshold_l2:.2f})" for image in oddest)
    say(f"Most unusual good parts, worth a look: {scores}")
