"""Bring the translations up to date with the source: ``python packaging/update_translations.py [--check]``.

New strings are put into ``inspector_CODE.ts`` of every language that is shipped, those that are gone are taken out,
and each file is compiled to the ``.qm`` beside it that the program loads. The English file has only the singulars of
strings with a count, which are written in the plural. With ``--check`` nothing is written; the exit code is 1 if
something would be, or if a language lacks strings and is not shipped as machine-drafted. Needs Qt's lupdate and
lrelease, which come with PySide6-Essentials.

lupdate finds what the window says. What the layers below it say are ``Sentence("...")`` calls, which it does not know:
they are collected here and handed to it as a file of its own kind. Their English singulars stand beside them.
"""

import ast
import functools
import json
import re
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QProcess

from inspector_app.ui.language.engine_messages import CONTEXT
from inspector_app.ui.language.switch import SHIPPED

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = ("inspector_app/ui", "inspector_app/workers")
NEVER_SHOWN = ("__main__.py", "commands", "core/sentences.py")
"""The command line speaks English, and the last one makes templates that only join others."""


def tool(name: str) -> str:
    """Where one of Qt's tools is: PySide6 keeps them in its own folder, Qt itself beside its libraries."""
    import PySide6

    inside = [Path(folder) for folder in PySide6.__path__]
    inside.append(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath)))
    suffix = ".exe" if sys.platform == "win32" else ""
    found = [folder / f"{name}{suffix}" for folder in inside if (folder / f"{name}{suffix}").is_file()]
    if not found:
        raise FileNotFoundError(f"Qt's {name} is not installed; PySide6-Essentials brings it")
    return str(found[0])


def run(name: str, *arguments: str) -> str:
    """Run one of Qt's tools in the project's folder and return what it says."""
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    process.start(tool(name), arguments)
    process.waitForFinished(120_000)
    said = bytes(process.readAll().data()).decode(errors="replace")
    if process.exitStatus() is not QProcess.ExitStatus.NormalExit or process.exitCode() != 0:
        raise RuntimeError(f"{name} failed: {said}")
    return said


@functools.cache
def templates() -> dict[str, bool]:
    """The template of every Sentence of the package that the window may show: whether it has plural forms.

    Raises:
        ValueError: a Sentence is made of something else than a literal, or one template is used both ways.
    """
    package, found = ROOT / "inspector_app", dict[str, bool]()
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).as_posix().startswith(NEVER_SHOWN):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (
                isinstance(node, ast.Call) and "Sentence" in {getattr(node.func, name, "") for name in ("id", "attr")}
            ):
                continue
            try:
                template = str(ast.literal_eval(node.args[0]))
            except (ValueError, IndexError) as error:
                raise ValueError(f"{path}, line {node.lineno}: a Sentence begins with its template") from error
            counts = any(keyword.arg == "one" for keyword in node.keywords)
            if found.setdefault(template, counts) != counts:
                raise ValueError(f"{path}, line {node.lineno}: this template stands elsewhere with or without `one`")
    return {text: counts for text, counts in found.items() if re.search(r"\w", re.sub(r"\{\w*\}", "", text))}


def update(source: Path, target: Path) -> None:
    """Write ``source`` with the strings of today as ``target``, and compile it beside that."""
    if source != target and source.exists():
        target.write_bytes(source.read_bytes())
    files = sorted(str(path.relative_to(ROOT)) for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    plain = ("-no-obsolete", "-locations", "none", "-source-language", "en")
    if source.stem == "inspector_en":
        run("lupdate", *files, *plain, "-pluralonly", "-ts", str(target))
    else:
        marks = (
            f"QT_TRANSLATE_{'N_' * counts}NOOP({json.dumps(CONTEXT)}, {json.dumps(text, ensure_ascii=False)});\n"
            for text, counts in templates().items()
        )
        with tempfile.TemporaryDirectory() as folder:
            sentences = Path(folder) / "sentences.cpp"
            sentences.write_text("".join(marks), "utf-8")
            run("lupdate", *files, str(sentences), *plain, "-ts", str(target))
    run("lrelease", str(target), "-silent", "-qm", str(target.with_suffix(".qm")))


def unfinished(source: Path) -> int:
    """How many strings of a language have no translation yet."""
    return source.read_text("utf-8").count('<translation type="unfinished"')


def main(arguments: list[str]) -> int:
    """Update every language, or only look."""
    stale = []
    for code, language in SHIPPED.items():
        source = FOLDER / f"inspector_{code}.ts"
        if "--check" not in arguments:
            update(source, source)
        missing = unfinished(source)
        sys.stdout.write(f"{source.name}: {missing} strings not translated\n")
        if "--check" not in arguments:
            continue
        if missing and not language.drafted:
            stale.append(source.name)
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / source.name
            update(source, fresh)
            pairs = [(fresh, source), (fresh.with_suffix(".qm"), source.with_suffix(".qm"))]
            stale += [old.name for new, old in pairs if not old.exists() or new.read_bytes() != old.read_bytes()]
    if stale:
        sys.stderr.write(f"Out of date: {', '.join(stale)}. Run python packaging/update_translations.py\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
