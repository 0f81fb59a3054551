"""`prevence serve` as a process: it starts, answers, and stops at Ctrl-C."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

PATIENCE_S = 40


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answer(port):
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", "/")
            return connection.getresponse()
        except ConnectionRefusedError:
            time.sleep(0.2)
        finally:
            connection.close()
    raise AssertionError("The server has not started.")


def test_serves_and_stops_at_interrupt(tmp_path):
    port = _free_port()
    environment = {**os.environ, "PREVENCE_VAR": str(tmp_path)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "prevence.cli.main", "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        answer = _answer(port)
        assert (answer.status, answer.getheader("Location")) == (302, "/prihlaseni/?next=/")
        process.send_signal(signal.SIGINT)
        printed, complained = process.communicate(timeout=PATIENCE_S)
    finally:
        process.kill()
    assert process.returncode == 0
    assert f"Prevence běží na http://127.0.0.1:{port}/" in printed
    assert printed.endswith("Webová část je zastavená.\n")
    assert "Traceback" not in complained


def test_taken_port_is_said_in_one_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finished = subprocess.run(
            [sys.executable, "-m", "prevence.cli.main", "serve", "--port", str(port)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
    assert finished.returncode == 1
    assert (
        finished.stderr == f"Port {port} už někdo používá. Zvolte jiný, třeba --port {port + 1}.\n"
    )
