"""Only its own file names a detector: everything else asks its kind."""

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "inspector_app"
NAMES = re.compile(r"padim|spade|reconpatch|patchcore|ensemble", re.IGNORECASE)
EXEMPT = {
    "project/migrations.py": "files of version 1 knew one detector",
    "project/schema_learned.py": "the keys of a trial in version 4 of the format",
    "core/features/projection.py": "the training of one detector's map, and what it says when that fails",
    "core/memory/gaussians.py": "the Gaussians of one detector, and what it says when these cannot be had",
    "ui/language": "the sentences of all layers, for translators",
}


def said_in(source: str) -> list[str]:
    """The names and strings of a module, without docstrings and comments: these may cite a paper."""
    texts = [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    within = {line for text in texts for line in range(text.lineno, (text.end_lineno or text.lineno) + 1)}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    kinds = {tokenize.NAME, tokenize.STRING}
    return [token.string for token in tokens if token.type in kinds and token.start[0] not in within]


def naming(source: str) -> list[str]:
    return [text for text in said_in(source) if NAMES.search(text)]


def files() -> list[Path]:
    exempt = tuple(str(PACKAGE / place) for place in (*EXEMPT, "core/detectors"))
    return [path for path in sorted(PACKAGE.rglob("*.py")) if not str(path).startswith(exempt)]


def test_nothing_else_names_a_detector() -> None:
    found = {str(path.relative_to(PACKAGE)): naming(path.read_text("utf-8")) for path in files()}
    assert len(found) > 150
    assert {path: names for path, names in found.items() if names} == {}


def test_detectors_do_not_ask_for_one_another() -> None:
    for path in (PACKAGE / "core" / "detectors" / "base").glob("*.py"):
        assert naming(path.read_text("utf-8")) == [], path


@pytest.mark.parametrize(
    "planted", ["x = 'padim'", "from a.spade import Spade", "isinstance(x, ReConPatchOptions)", "f'PatchCore {x}'"]
)
def test_a_planted_name_is_found(planted: str) -> None:
    assert naming(f'"""PaDiM, the paper."""\n\n{planted}  # SPADE\n')
    assert naming('"""PaDiM, the paper."""\n\nx = 1  # SPADE\n') == []
