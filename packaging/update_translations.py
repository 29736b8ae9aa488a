"""Bring the translations up to date with the source: ``python packaging/update_translations.py [--check]``.

New strings are put into ``inspector_CODE.ts`` of every language that is shipped, those that are gone are taken out,
and each file is compiled to the ``.qm`` beside it that the program loads. The English file has only the singulars of
strings with a count, which are written in the plural. With ``--check`` nothing is written; the exit code is 1 if
something would be, or if a language lacks strings and is not shipped as machine-drafted. Needs Qt's lupdate and
lrelease, which come with PySide6-Essentials.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QProcess

from inspector_app.ui.language.switch import SHIPPED

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "inspector_app" / "ui" / "language" / "translations"
SOURCES = ("inspector_app/ui", "inspector_app/workers")


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


def update(source: Path, target: Path) -> None:
    """Write ``source`` with the strings of today as ``target``, and compile it beside that."""
    if source != target and source.exists():
        target.write_bytes(source.read_bytes())
    files = sorted(str(path.relative_to(ROOT)) for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    plain = ("-no-obsolete", "-locations", "none", "-source-language", "en")
    extent = ("-pluralonly",) if source.stem == "inspector_en" else ()
    run("lupdate", *files, *plain, *extent, "-ts", str(target))
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
