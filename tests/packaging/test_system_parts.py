"""What a system must bring, told from texts as the systems write them."""

from types import ModuleType

import pytest

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6Gui.so.6 => not found
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibEGL.so.1 => not found
"""


@pytest.mark.parametrize(
    ("system", "environ", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_known(
    system_parts: ModuleType, system: str, environ: dict[str, str], screen: bool
) -> None:
    assert system_parts.has_screen(system, environ) is screen


def test_missing_libraries_are_named_once_and_qts_own_are_not(system_parts: ModuleType) -> None:
    assert system_parts.not_found(LDD) == ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert system_parts.not_found("") == []


@pytest.mark.parametrize(
    ("told", "family"),
    [
        ("ID=debian\n", "debian"),
        ("ID=ubuntu\nID_LIKE=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ('ID="rhel"\nID_LIKE="fedora"\n', "fedora"),
        ("ID=manjaro\nID_LIKE=arch\n", "arch"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "suse"),
        ("ID=nixos\n", ""),
        ("# nothing\n", ""),
    ],
)
def test_the_family_of_a_system_is_known(system_parts: ModuleType, told: str, family: str) -> None:
    assert system_parts.family(told) == family


def test_the_advice_fits_the_system(system_parts: ModuleType) -> None:
    debian = system_parts.advice(["libEGL.so.1"], "debian")
    assert "sudo apt install libegl1" in debian
    assert "libEGL.so.1" in debian
    assert "differ" not in debian
    assert "dnf install" in system_parts.advice(["libEGL.so.1"], "fedora")
    assert "your system's may differ" in system_parts.advice(["libEGL.so.1"], "")


def test_elsewhere_nothing_is_installed(
    system_parts: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_parts, "this_family", lambda: "fedora")
    monkeypatch.setattr(system_parts.subprocess, "run", None)
    assert not system_parts.install_packages(("libegl1",), "Why.")


@pytest.mark.parametrize(("user", "before"), [(0, ["env"]), (1000, ["sudo", "--non-interactive"])])
def test_on_debian_packages_are_installed_after_saying_so(
    system_parts: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    user: int,
    before: list[str],
) -> None:
    asked: list[list[str]] = []

    class Done:
        returncode = 0

    def run(command: list[str], check: bool) -> Done:  # noqa: ARG001
        assert "Installing: libegl1" in capsys.readouterr().out or asked
        asked.append(command)
        return Done()

    monkeypatch.setattr(system_parts, "this_family", lambda: "debian")
    monkeypatch.setattr(system_parts.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(system_parts.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(system_parts.sys.stdin, "isatty", lambda: False, raising=False)
    monkeypatch.setattr(system_parts.subprocess, "run", run)
    assert system_parts.install_packages(("libegl1",), "Windows need it.")
    assert all(command[: len(before)] == before for command in asked)
    assert asked[-1][-1] == "libegl1"
