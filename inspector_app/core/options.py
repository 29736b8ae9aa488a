"""What a person may choose for each detector: one frozen model a detector, validated, saved with the project.

This file is the one place where these options are described; ``inspector-app train --help`` and the guide print it.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

DetectorName = Literal["patchcore", "reconpatch", "padim", "spade", "ensemble"]
Dims = Annotated[int, Field(ge=1, le=8192)]
TRAINING_STEPS = {"standard": 300, "thorough": 2000}


class Options(BaseModel):
    """Base of all: frozen, nothing unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PatchCoreOptions(Options):
    """PatchCore."""

    detector: Literal["patchcore"] = "patchcore"
    dims: Annotated[
        Dims | None, Field(description="values a patch: the leading principal components; none: all of the backbone's")
    ] = None
    coreset: Annotated[
        Literal["greedy", "random"], Field(description="how the memory bank is picked: greedy k-center, or at random")
    ] = "greedy"


class ReConPatchOptions(Options):
    """ReConPatch (arXiv 2305.16713); docs/methods.md tells how the defaults were found."""

    detector: Literal["reconpatch"] = "reconpatch"
    use: Annotated[
        Literal["recommended", "always"],
        Field(description="keep the trained map only when it does better on held-out parts, or always"),
    ] = "recommended"
    dims: Annotated[Dims, Field(description="values a patch after f, at most the backbone's")] = 128
    training: Annotated[
        Literal["standard", "thorough"], Field(description="300 or 2000 steps of contrastive training")
    ] = "standard"
    batch: Annotated[int, Field(ge=16, le=8192, description="patches a step, N")] = 1024
    learning_rate: Annotated[float, Field(gt=0, le=1, description="of AdamW, at its peak")] = 3e-3
    weight_decay: Annotated[float, Field(ge=0, le=1, description="of AdamW")] = 1e-2
    neighbours: Annotated[int, Field(ge=2, le=32, description="k of the contextual similarity")] = 5
    alpha: Annotated[float, Field(ge=0, le=1, description="share of the pairwise similarity in w")] = 0.5
    margin: Annotated[float, Field(gt=0, le=10, description="m, in units of the mean distance")] = 1.0
    gamma: Annotated[float, Field(ge=0, lt=1, description="of the moving averages f_bar and g_bar")] = 0.99
    sigma: Annotated[float, Field(gt=0, le=100, description="in units of the batch's mean squared distance")] = 0.5

    @property
    def steps(self) -> int:
        """How many mini-batches f is trained on."""
        return TRAINING_STEPS[self.training]


class PadimOptions(Options):
    """PaDiM (arXiv 2011.08785)."""

    detector: Literal["padim"] = "padim"
    channels: Annotated[Dims, Field(description="how many of the backbone's values are used, chosen by the seed")] = 100
    regularisation: Annotated[
        float, Field(ge=1e-3, le=1, description="added to every variance, as a share of the mean variance")
    ] = 0.01


class SpadeOptions(Options):
    """SPADE (arXiv 2005.02357)."""

    detector: Literal["spade"] = "spade"
    neighbours: Annotated[int, Field(ge=1, le=1000, description="K, the good parts that a part is compared with")] = 50


class EnsembleOptions(Options):
    """Several backbones, a PatchCore memory bank each."""

    detector: Literal["ensemble"] = "ensemble"
    backbones: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=200)], ...],
        Field(min_length=2, max_length=8, description="which backbones, each once"),
    ] = ("efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2")


DetectorOptions: TypeAlias = Annotated[
    PatchCoreOptions | ReConPatchOptions | PadimOptions | SpadeOptions | EnsembleOptions,
    Field(discriminator="detector"),
]
