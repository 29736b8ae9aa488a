"""The tests keep their own rules: no long waits, and markers that tell the truth."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
TESTS = Path(__file__).parents[1]
SOURCES = sorted(
    path for path in TESTS.rglob("*.py") if path.relative_to(TESTS).parts[0] not in {"benchmark", "experiments"}
)
LONGEST_WAIT_S = 30.0
MILLISECONDS = ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive", "waitForFinished")
"""Qt counts in milliseconds."""


def waits_s(source: str) -> Iterator[tuple[int, float]]:
    """Line and seconds of every wait whose limit stands in the source as a number."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            name = target.id if isinstance(target, ast.Name) else ""
            if name in {"WAIT_S", "PATIENCE_S", "TIMEOUT_S", "SOON_S"}:
                yield node.lineno, float(str(node.value.value))
            if name.isupper() and name.endswith("_MS"):
                yield node.lineno, float(str(node.value.value)) / 1000
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        owner = ast.unparse(node.func).split(".")[0]
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        limits = [given[key] for key in ("timeout", "timeout_s") if key in given]
        if name in {"wait", "join", "waitForFinished"} and node.args:
            limits.append(node.args[0])
        in_ms = name in MILLISECONDS or (name == "wait" and "qtbot" in ast.unparse(node.func)) or owner == "qtbot"
        for limit in limits:
            if isinstance(limit, ast.Constant) and isinstance(limit.value, int | float):
                yield node.lineno, limit.value / 1000 if in_ms else limit.value


def test_no_test_waits_longer_than_half_a_minute() -> None:
    too_long = [
        f"{path.relative_to(TESTS)}:{line}: {seconds:g} s"
        for path in SOURCES
        for line, seconds in waits_s(path.read_text(encoding="utf-8"))
        if seconds > LONGEST_WAIT_S
    ]
    assert not too_long, too_long


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("subprocess.run(x, timeout=60)", 60),
        ("event.wait(45.5)", 45.5),
        ("thread.join(31)", 31),
        ("qtbot.waitUntil(f, timeout=40_000)", 40),
        ("camera.qtbot.wait(50)", 0.05),
        ("WAIT_S = 90.0", 90),
        ("LONG_MS = 60_000", 60),
        ("source.read(timeout_s=33)", 33),
    ],
)
def test_the_waits_are_found(line: str, seconds: float) -> None:
    assert [found for _, found in waits_s(line)] == [seconds]


def test_a_window_test_is_marked(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((TESTS / "conftest.py").read_text(encoding="utf-8"))
    folder = pytester.mkdir("gui")
    (folder / "test_window.py").write_text("def test_one():\n    pass\n", encoding="utf-8")
    pytester.makepyfile(test_other="def test_two():\n    pass\n")
    pytester.makeini("[pytest]\nmarkers =\n    gui\n    services\n    slow\n")
    result = pytester.runpytest_inprocess("-p", "no:xdist", "-m", "gui", "-q")
    result.assert_outcomes(passed=1, deselected=1)


@pytest.mark.services
def test_a_server_in_a_test_without_the_mark_is_a_failure(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((TESTS / "conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    gui\n    services\n    slow\n")
    pytester.makepyfile(
        """
        import socket
        import pytest

        def test_unmarked():
            socket.create_server(("127.0.0.1", 0)).close()

        @pytest.mark.services
        def test_marked():
            socket.create_server(("127.0.0.1", 0)).close()
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:xdist", "-q")
    result.assert_outcomes(passed=2, errors=1)
