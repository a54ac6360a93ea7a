"""Connections that dawdle, against a site on this machine; meanwhile /healthz must answer.

``python -m tests.slow_bodies 8000 --kind body --connections 150 --seconds 10``
"""

import argparse
import resource
import socket
import sys
import time
import urllib.request

HOST = "127.0.0.1"  # never a machine of others
MOST_CONNECTIONS, MOST_SECONDS = 3000, 60
LINES = f"HTTP/1.1\r\nHost: {HOST}\r\n"
# With a token of the right length Django goes on to read the body.
FORM = f"Cookie: csrftoken={'a' * 32}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
# What each kind sends at first, and then once a second.
KINDS = {
    "body": (f"POST /login/ {LINES}{FORM}Content-Length: 1000\r\n\r\na=b", "c"),
    "stalled": (f"POST /login/ {LINES}{FORM}Content-Length: 1000\r\n\r\na=b", ""),
    "headers": (f"GET /login/ {LINES}X-Slow: ", "a"),
    "idle": (f"GET /healthz {LINES}\r\n", ""),
    "reader": (f"GET /about/ {LINES}\r\n" * 50, ""),
}


def open_slow(port: int, count: int, kind: str) -> list[socket.socket]:
    """So many connections of a kind, each with its first bytes sent and nothing read."""
    _, most_files = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))
    opened = []
    for _ in range(min(count, MOST_CONNECTIONS)):
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(5)
        connection.connect((HOST, port))
        connection.sendall(KINDS[kind][0].encode())
        opened.append(connection)
    return opened


def drip(connections: list[socket.socket], kind: str) -> int:
    """One more byte on each connection; how many of them the server has closed."""
    closed = 0
    for connection in connections:
        try:
            connection.sendall(KINDS[kind][1].encode())
        except OSError:
            closed += 1
    return closed


def seconds_to_health(port: int, timeout: float = 10) -> float:
    """How long /healthz takes to say that all is well; OSError if it does not."""
    start = time.perf_counter()
    with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=timeout) as answer:
        answer.read()
    return time.perf_counter() - start


def main() -> None:
    """Opens the connections and asks once a second; exit status 1 if nobody answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("--kind", choices=KINDS, default="body")
    parser.add_argument("--connections", type=int, default=150)
    parser.add_argument("--seconds", type=int, default=10)
    chosen = parser.parse_args()
    slow = open_slow(chosen.port, chosen.connections, chosen.kind)
    end = time.monotonic() + min(chosen.seconds, MOST_SECONDS)
    took, unanswered, closed = [], 0, 0
    while time.monotonic() < end:
        closed = drip(slow, chosen.kind)
        try:
            took.append(seconds_to_health(chosen.port))
        except OSError:
            unanswered += 1
        time.sleep(1)
    for connection in slow:
        connection.close()
    slowest = f"{max(took):.2f} s" if took else "–"
    print(
        f"{chosen.kind}: {len(slow)} connections, {closed} closed by the server; /healthz ", end=""
    )
    print(f"answered {len(took)} times, slowest {slowest}; unanswered {unanswered}")
    sys.exit(1 if unanswered else 0)


if __name__ == "__main__":
    main()
