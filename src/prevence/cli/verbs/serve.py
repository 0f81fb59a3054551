"""`prevence serve`: the web part and its background worker, until Ctrl-C.

The web server runs here, the worker (long reading of files) in a process of its own.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys

EXIT_FINE = 0
EXIT_REFUSED = 1
HIGHEST_PORT = 65535
THREADS = 8
WORKER_STOP_TIMEOUT_S = 10
SETTINGS = "prevence.config.settings.dev"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Port and address of the site."""
    parser.add_argument("--port", type=int, default=8000, help="port (výchozí 8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", help="adresa rozhraní (výchozí jen tento počítač)"
    )


def run(args: argparse.Namespace) -> int:
    """Serves until interrupted; 1 where the port cannot be used."""
    if not 1 <= args.port <= HIGHEST_PORT:
        print(
            f"Port {args.port} neexistuje, zvolte číslo od 1 do {HIGHEST_PORT}.", file=sys.stderr
        )
        return EXIT_REFUSED
    if not _is_free(args.host, args.port):
        print(
            f"Port {args.port} už někdo používá. Zvolte jiný, třeba --port {args.port + 1}.",
            file=sys.stderr,
        )
        return EXIT_REFUSED
    _prepare_database()
    worker = _start_worker()
    try:
        _serve(args.host, args.port)
    finally:
        _stop_worker(worker)
    print("\nWebová část je zastavená.")
    return EXIT_FINE


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _prepare_database() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def _start_worker() -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C reaches it once, from us, and it finishes what it reads."""
    command = [sys.executable, "-m", "django", "db_worker", "--interval", "0.3"]
    return subprocess.Popen(command, start_new_session=True)


def _stop_worker(worker: subprocess.Popen[bytes]) -> None:
    if worker.poll() is None:
        worker.terminate()
    try:
        worker.wait(WORKER_STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        worker.kill()


def _serve(host: str, port: int) -> None:
    import waitress
    from django.core.wsgi import get_wsgi_application

    server = waitress.create_server(get_wsgi_application(), host=host, port=port, threads=THREADS)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _print_welcome(host, port)
    server.run()


def _print_welcome(host: str, port: int) -> None:
    from prevence.accounts.demonstration import DEMO_EMAIL, DEMO_PASSWORD, has_demo_account

    print(f"Prevence běží na http://{host}:{port}/ (konec: Ctrl-C)")
    if has_demo_account():
        print(f"Ukázkové přihlášení: {DEMO_EMAIL}, heslo {DEMO_PASSWORD}")
    sys.stdout.flush()
