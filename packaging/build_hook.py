"""Compiles the catalogues before a wheel is packed, or a checkout is installed in place."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Found by hatchling through `[tool.hatch.build.hooks.custom]`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write a `.mo` beside every `.po`."""
        path = Path(self.root) / "packaging" / "catalogues.py"
        found = importlib.util.spec_from_file_location("catalogues", path)
        if found is None or found.loader is None:
            raise FileNotFoundError(path)
        catalogues = importlib.util.module_from_spec(found)
        found.loader.exec_module(catalogues)
        catalogues.compile_all(Path(self.root))
