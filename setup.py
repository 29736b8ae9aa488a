"""Adds the resources, the guide and its pictures to the package. All else: pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithResources(build_py):
    """Copies resources, docs/guide.md and docs/images into the package inspector_app."""

    def run(self) -> None:
        """Build the package, then add what is no code."""
        super().run()
        if self.editable_mode:
            return  # the program then finds them in the checkout
        shutil.copytree(ROOT / "resources", Path(self.build_lib, "inspector_app", "resources"), dirs_exist_ok=True)
        manual = Path(self.build_lib, "inspector_app", "manual")
        (manual / "images").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "docs" / "guide.md", manual / "guide.md")
        for picture in (ROOT / "docs" / "images").glob("*.png"):
            shutil.copyfile(picture, manual / "images" / picture.name)


setup(cmdclass={"build_py": BuildWithResources})
