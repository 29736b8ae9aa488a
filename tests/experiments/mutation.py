"""How many small faults planted in a module do its tests find? ``python -m tests.experiments.mutation PATH...``.

Needs cosmic-ray, which is no dependency: see docs/mutation-testing.md. Each module is changed in place, one small fault
at a time, and put back, so run it in a checkout of its own. What is run for a module are its own tests, and all unit
and contract tests that import it.
"""

import argparse
import random
import shlex
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cosmic_ray.work_item import MutationSpec

ROOT = Path(__file__).parents[2]
FAMILIES = (
    "AddNot", "ReplaceAndWithOr", "ReplaceBinaryOperator", "ReplaceBreakWithContinue", "ReplaceComparisonOperator",
    "ReplaceContinueWithBreak", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "NumberReplacer",
    "ZeroIterationForLoop", "ReplaceUnaryOperator",
)  # fmt: skip
"""Kinds of faults that are planted; of each at most one a line."""
SLOWEST_S = 120.0


def tests_of(module: Path) -> list[str]:
    """What is run for one module, as pytest's arguments: its own tests first, then the unit tests that import it."""
    inside = module.resolve().relative_to(ROOT / "inspector_app")
    own = ROOT / "tests/unit" / inside.parent / f"test_{inside.name}"
    name = ".".join(("inspector_app", *inside.with_suffix("").parts))
    for_it = (f"from {name} import", f"from {name.rpartition('.')[0]} import {inside.stem}")
    below = [ROOT / "tests" / folder for folder in (f"unit/{inside.parts[0]}", "unit/pipeline", "contract")]
    tests = [test for folder in below for test in sorted(folder.rglob("test_*.py"))]
    using = [test for test in tests if any(line in test.read_text("utf-8") for line in for_it)]
    return [str(test) for test in dict.fromkeys([*([own] if own.exists() else []), *using])]


def faults(module: Path, share: float, chance: random.Random) -> "list[MutationSpec]":
    """A sample of the faults that can be planted in a module."""
    from cosmic_ray.ast import ast_nodes, get_ast_from_path
    from cosmic_ray.plugins import get_operator, operator_names
    from cosmic_ray.work_item import MutationSpec

    nodes, of_line = list(ast_nodes(get_ast_from_path(module))), defaultdict(list)
    for name in sorted(operator_names()):
        family = next((family for family in FAMILIES if name.startswith(f"core/{family}")), None)
        if family is None:
            continue
        operator = get_operator(name)()
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        for number, (start, end) in enumerate(places):
            fault = MutationSpec(module, name, number, start, end)
            of_line[start[0], family].append(fault)
    chosen = [chance.choice(several) for several in of_line.values()]
    return sorted(chance.sample(chosen, round(share * len(chosen))), key=lambda fault: fault.start_pos)


def main() -> None:
    """Print each fault that no test found, and the share that was."""
    from cosmic_ray.mutating import mutate_and_test
    from cosmic_ray.work_item import TestOutcome

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="+", type=Path)
    parser.add_argument("--share", type=float, default=0.2, help="of the faults that are tried, 0 to 1")
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    total = found = 0
    modules = [file for path in wanted.modules for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    for module in (module for module in modules if module.name != "__init__.py"):
        tests = tests_of(module)
        if not tests:
            print(f"{module}: no tests of its own", flush=True)
            continue
        command = shlex.join([sys.executable, "-m", "pytest", "-n", "0", "-x", "-q", "-p", "no:cacheprovider", *tests])
        tried = missed = 0
        began_s = time.monotonic()
        for fault in faults(module, wanted.share, chance):
            result = mutate_and_test([fault], command, SLOWEST_S)
            if result.test_outcome is TestOutcome.INCOMPETENT:
                continue
            tried += 1
            if result.test_outcome is TestOutcome.SURVIVED:
                missed += 1
                changed = [
                    line
                    for line in (result.diff or "").splitlines()
                    if line[:1] in "+-" and line[:3] not in {"+++", "---"}
                ]
                print(
                    f"  {module}:{fault.start_pos[0]} {fault.operator_name}\n    " + "\n    ".join(changed), flush=True
                )
        total, found = total + tried, found + tried - missed
        print(f"{module}: {tried - missed} of {tried} found, {time.monotonic() - began_s:.0f} s", flush=True)
    print(f"{found} of {total} found, {found / max(total, 1):.1%}")


if __name__ == "__main__":
    main()
