"""The scripts of `packaging/`, loaded by path: that folder must never be a package."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


def script(name: str) -> ModuleType:
    """One script as a module, its neighbours importable as when it is run."""
    found = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.path.insert(0, str(FOLDER))
    sys.modules[name] = module
    try:
        found.loader.exec_module(module)
    finally:
        sys.path.remove(str(FOLDER))
    return module


@pytest.fixture(scope="session")
def catalogues() -> ModuleType:
    return script("catalogues")


@pytest.fixture(scope="session")
def environment() -> ModuleType:
    return script("environment")


@pytest.fixture(scope="session")
def system_parts(environment: ModuleType) -> ModuleType:
    assert environment
    return script("system_parts")


@pytest.fixture(scope="session")
def start() -> ModuleType:
    return script("start")


@pytest.fixture(scope="session")
def check() -> ModuleType:
    return script("check")
