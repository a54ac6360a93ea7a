"""The server that `make run` starts: nobody who dawdles stops it, and nobody fills its disk."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command

from tests.slow_bodies import HOST, KINDS, open_slow, seconds_to_health

PROJECT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024
# A site of two lines behind the real server, of which few connections are too many: it answers
# with the process that served it.
TINY = """
import os, socket, sys
from hanbin import server
def site(environ, start_response):
    start_response("200 OK", [])
    return [str(os.getpid()).encode()]
server.MOST_CONNECTIONS, server.LIMITS["connection_limit"] = 10, 20
server.serve_forever(site, socket.socket(fileno=int(sys.argv[1])), 2)
"""


def refusal(port: int, *headers: str) -> str:
    """What the server says to a request whose body has not been sent yet."""
    with socket.create_connection((HOST, port), timeout=5) as connection:
        lines = ("POST /login/ HTTP/1.1", f"Host: {HOST}", *headers, "", "")
        connection.sendall("\r\n".join(lines).encode())
        return b"".join(iter(lambda: connection.recv(65536), b"")).decode()


class TheServer:
    @pytest.fixture
    def port(self, site) -> int:
        return urlsplit(site).port

    @pytest.mark.parametrize("kind", KINDS)
    def test_answers_while_sixty_connections_dawdle(self, port, kind):
        with ExitStack() as stack:
            for connection in open_slow(port, 60, kind):
                stack.enter_context(closing(connection))
            assert seconds_to_health(port) < 5

    def test_refuses_more_than_25_megabytes_before_they_are_sent(self, port):
        page = refusal(port, f"Content-Length: {26 * MEGABYTE}")
        assert page.startswith("HTTP/1.1 413 ")
        assert "不能超过25MB" in page

    def test_takes_25_megabytes(self, port):
        expect = (f"Content-Length: {25 * MEGABYTE}", "Expect: 100-continue", "Connection: close")
        with socket.create_connection((HOST, port), timeout=5) as connection:
            lines = ("POST /login/ HTTP/1.1", f"Host: {HOST}", *expect, "", "")
            connection.sendall("\r\n".join(lines).encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 100 ")

    def test_says_in_chinese_that_a_request_is_none(self, port):
        page = refusal(port, "Content-Length: many")
        assert page.startswith("HTTP/1.1 400 ")
        assert "请求有误" in page


class TheCommand:
    def test_says_in_chinese_that_the_port_is_occupied(self):
        with (
            socket.create_server((HOST, 0)) as other,
            pytest.raises(CommandError, match=r"端口 \d+ 已被占用"),
        ):
            call_command("serve", port=other.getsockname()[1])

    @pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 8000), (HOST, 70000)])
    def test_says_in_chinese_that_it_cannot_listen_there(self, host, port):
        with pytest.raises(CommandError, match="不能在"):
            call_command("serve", host=host, port=port)


class TheWorkers:
    @pytest.fixture
    def server(self):
        with socket.create_server((HOST, 0)) as listener:
            self.port = listener.getsockname()[1]
            run = [sys.executable, "-c", TINY, str(listener.fileno())]
            process = subprocess.Popen(run, cwd=PROJECT, pass_fds=[listener.fileno()])
        yield process
        process.kill()
        process.wait()

    def worker(self) -> int:
        """The process that answers; OSError where none does."""
        with urllib.request.urlopen(f"http://{HOST}:{self.port}/", timeout=5) as answer:
            return int(answer.read())

    def is_deserted(self) -> bool:
        """Whether before long nobody answers."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            try:
                self.worker()
            except OSError:
                return True
            time.sleep(0.05)
        return False

    def test_are_replaced_when_one_dies(self, server):
        first = self.worker()
        os.kill(first, signal.SIGKILL)
        found = {self.worker() for _ in range(4)}
        assert first not in found
        assert server.pid not in found

    def test_answer_when_more_connections_are_held_open_than_they_keep(self, server):
        self.worker()
        with ExitStack() as stack:
            for connection in open_slow(self.port, 60, "stalled"):
                stack.enter_context(closing(connection))
            assert self.worker()

    def test_end_with_the_server(self, server):
        self.worker()
        server.terminate()
        assert server.wait(timeout=10) == 0
        assert self.is_deserted()

    def test_end_when_the_server_is_killed(self, server):
        self.worker()
        server.kill()
        server.wait()
        assert self.is_deserted()
