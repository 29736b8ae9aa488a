"""All detectors: one file each, all with the interface ``core.ports.Detector``; ``DETECTORS`` lists their kinds."""

import json
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, TypeAlias

from pydantic import Field, PlainValidator, SerializeAsAny, TypeAdapter, ValidationInfo

from inspector_app.core.detectors.base.bank_detector import TrainedKind
from inspector_app.core.detectors.base.kind import DetectorKind, Place, require_complete
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.ensemble import EnsembleKind
from inspector_app.core.detectors.padim import PadimKind
from inspector_app.core.detectors.patchcore import PatchCoreKind
from inspector_app.core.detectors.reconpatch import ReConPatchKind
from inspector_app.core.detectors.spade import SpadeKind
from inspector_app.core.memory.learned import Memory
from inspector_app.core.options import DetectorOptions
from inspector_app.core.plugins import Registry
from inspector_app.core.ports import Embedder
from inspector_app.core.reading import AS_SAVED, Reading

AnyKind: TypeAlias = DetectorKind[Any, Any]

DETECTORS: Registry[AnyKind] = Registry(
    "inspector_app.detectors",
    DetectorKind,  # type: ignore[type-abstract]
    [
        PatchCoreKind(),  # the first one is the default
        ReConPatchKind(),
        PadimKind(),
        SpadeKind(),
        EnsembleKind(),
    ],
    require_complete,
)


@cache
def _built_in_options() -> TypeAdapter[DetectorOptions]:
    """Options of all built-in detectors; the field ``detector`` selects the model."""
    models: Any = reduce(or_, [kind.options for kind in DETECTORS.built_in])
    return TypeAdapter(Annotated[models, Field(discriminator="detector")])


def kind_named(name: str) -> AnyKind:
    """Return the kind of this name. Raises KeyError when there is none."""
    kind = DETECTORS.find(name)
    if kind is None:
        raise KeyError(name)
    return kind


def kind_of(options: DetectorOptions) -> AnyKind:
    """Return the kind that these options belong to."""
    return kind_named(options.detector)


def open_member(
    options: DetectorOptions, embedder: Embedder, memory: Memory, place: Place, reading: Reading = AS_SAVED
) -> PatchDetector:
    """Open one member. A detector that is no ensemble has one member, the whole detector.

    Args:
        options: options of the detector.
        embedder: computes the features that ``memory`` was learned from.
        memory: the learned memory of this detector kind.
        place: view and scoring; see :class:`Place`.
        reading: how the good parts were read.

    Raises:
        ValueError: embedder and memory do not match.
    """
    detector = kind_of(options).open(options, embedder, memory, place)
    detector.view = place.view
    detector.reading = reading
    return detector


def trained_kind() -> TrainedKind[Any]:
    """Return the kind that trains a projection and is tried against a plain one; version 4 files store one trial."""
    return next(kind for kind in DETECTORS.built_in if isinstance(kind, TrainedKind))


def default_options() -> DetectorOptions:
    """Return the options of the first detector in the list."""
    options: DetectorOptions = DETECTORS.built_in[0].options()
    return options


def _checked(value: object, info: ValidationInfo) -> DetectorOptions:
    """Validate the options of any kind: a built-in model, selected by ``detector``, or a plugin's model."""
    name = value.get("detector") if isinstance(value, dict) else getattr(value, "detector", None)
    kind = DETECTORS.find(name) if isinstance(name, str) else None
    model = TypeAdapter(kind.options) if kind is not None and kind not in DETECTORS.built_in else _built_in_options()
    if info.mode == "json":  # validated as JSON, where a tuple is a list; nothing else is converted
        return model.validate_json(json.dumps(value), strict=True)
    return model.validate_python(value)


AnyOptions: TypeAlias = Annotated[DetectorOptions, PlainValidator(_checked), SerializeAsAny()]
"""The options of any detector, as a field of a pydantic model."""
