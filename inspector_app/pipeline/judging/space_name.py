"""The name of the space in which a project's patch features lie: vectors are compared only if it is the same."""

import hashlib
import json
from collections.abc import Sequence

from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.similar import SKETCH
from inspector_app.project.schema_learned import Member

REGION = "mean of the region 1"
"""Names what is made small (:func:`inspector_app.core.scoring.regions.region_around`)."""


def space_of(members: Sequence[Member], learned: Sequence[Learned], metric: str) -> str:
    """Return the networks, their layers and the size of their input in words, and a hash of all that the features need.

    What a project learned of its parts does not change the features, so projects of the same network and size share a
    space; a trained projection (ReConPatch) does, and its project has a space of its own.

    Args:
        members: the members of the detector.
        learned: what each of them learned.
        metric: as in the project: with cosine, features have the length 1.
    """
    facts: list[object] = [REGION, SKETCH, metric]
    words = []
    for member, own in zip(members, learned, strict=True):
        how = member.embedding
        facts.append([
            *(how.backbone, how.weights_sha256, how.layers, how.aggregation, how.patch, how.input_size, how.tile),
            member.sha256 if own.projection is not None else "",
        ])  # fmt: skip
        words.append(f"{how.backbone} {','.join(how.layers)} {how.input_size[0]}x{how.input_size[1]}")
    digest = hashlib.sha256(json.dumps(facts).encode()).hexdigest()
    return f"{' + '.join(words)} #{digest[:16]}"
