"""``inspector-app dossier``: one PDF about a project for an auditor."""

from datetime import datetime
from pathlib import Path

from inspector_app.commands.console import follow, require_writable, tell
from inspector_app.commands.printing import begin, tell_missing
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.dossier.gather import gather, require_other_file, write_picture_list
from inspector_app.project.files import is_file
from inspector_app.project.paths import user_paths
from inspector_app.project.person import user_name
from inspector_app.project.store import load_project


def run(file: Path, out: Path, language: str, pictures: Path | None) -> None:
    """Write the dossier and say where it is; ``pictures``: also the list of training pictures.

    Raises:
        InspectorError: the project cannot be read, or a file cannot be written.
    """
    if not is_file(file):
        raise InspectorError(Sentence("There is no file {file}.", file=file), hint=Sentence("Name a project file."))
    for wanted in filter(None, (out, pictures)):
        require_other_file(wanted, file)
        require_writable(wanted)
    if pictures is not None:
        require_other_file(pictures, out)
    dossier = follow(gather(file, user_paths(), datetime.now().astimezone(), user_name()))
    begin(language)
    from inspector_app.ui.reports.dossier_pdf import write_dossier

    pages, missing = write_dossier(dossier, out)
    tell_missing(missing)
    tell(f"Dossier: {out} ({pages} pages)")
    if pictures is not None:
        n = write_picture_list(load_project(file), pictures)
        tell(f"List of {n} training pictures: {pictures}")
