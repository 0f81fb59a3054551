"""Rules for what is tracked: no addresses of machines, small styles, locks with hashes."""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
STYLES = REPOSITORY / "src/prevence/core/static/core/vendor/prevence.css"
STYLES_LIMIT_BYTES = 25_000
# Written in pieces, so that this file does not find itself.
MACHINE_PATHS = re.compile("|".join(("/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/")))
INDEX_HOSTS = re.compile(
    "py" + r"pi\.(?:org|python)|pythonhost" + r"ed|registry\.np" + "m|--(?:extra-)?index-url"
)
READ_AS_TEXT = {
    ".py",
    ".md",
    ".toml",
    ".html",
    ".css",
    ".js",
    ".mjs",
    ".json",
    ".lock",
    ".in",
    ".txt",
    ".typ",
    "",
}


def _tracked():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout: tracked files are unknown")
    names = [REPOSITORY / name for name in listed.stdout.split("\0") if name]
    return [path for path in names if path.suffix in READ_AS_TEXT and path.is_file()]


def test_no_path_of_a_machine_and_no_index_is_tracked():
    found = [
        f"{path.relative_to(REPOSITORY)}: {match.group(0)}"
        for path in _tracked()
        for match in [
            *MACHINE_PATHS.finditer(path.read_text()),
            *INDEX_HOSTS.finditer(path.read_text()),
        ]
    ]
    assert found == []


def test_built_front_end_is_not_tracked():
    assert [
        path for path in _tracked() if "vendor" in path.parts or "node_modules" in path.parts
    ] == []


def test_styles_are_small():
    if not STYLES.exists():
        pytest.skip("the front end is not built (make frontend)")
    assert len(gzip.compress(STYLES.read_bytes())) <= STYLES_LIMIT_BYTES


@pytest.mark.parametrize("name", ["base", "dev", "node"])
def test_every_locked_package_has_a_hash(name):
    text = (REPOSITORY / f"requirements/{name}.lock").read_text()
    packages = re.findall(r"^[\w.\[\]-]+==.*(?:\n    .*)*", text, re.MULTILINE)
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_dependencies_are_explained():
    explained = (REPOSITORY / "docs/dependencies.md").read_text().lower()
    project = (REPOSITORY / "pyproject.toml").read_text()
    names = re.findall(r"^    \"([A-Za-z0-9-]+)(?:\[\w+\])?[~>=]", project, re.MULTILINE)
    assert len(names) > 20
    assert [name for name in names if f"`{name.lower()}`" not in explained] == []


def test_settings_are_documented():
    used = set()
    for path in (REPOSITORY / "src").rglob("*.py"):
        used |= set(re.findall(r"PREVENCE_[A-Z_]+", path.read_text()))
    described = (REPOSITORY / "docs/operations.md").read_text()
    assert used
    assert [name for name in sorted(used) if f"`{name}`" not in described] == []


@pytest.mark.parametrize("module", ["prevence.cli.verbs.read", "prevence.cli.verbs.check"])
def test_reading_and_checking_start_without_django(module):
    code = (
        f"import sys, {module}, prevence.evaluation.recognition, prevence.evaluation.checks;"
        "sys.exit(int('django' in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("verb", ["read", "check"])
def test_help_of_reading_needs_no_django(verb):
    code = (
        "import sys\nfrom prevence.cli.main import main\n"
        f"try: main(['{verb}', '--help'])\nexcept SystemExit: pass\n"
        "sys.exit(int('django' in sys.modules))"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert finished.returncode == 0
