"""The web server: waitress in several processes that share a listening socket.

In each process one thread reads all requests and sends all responses. The worker threads only get
complete requests, so slow connections block none of them.
"""

import multiprocessing
import resource
import signal
import socket
import sys
from collections.abc import Callable
from multiprocessing.connection import wait
from operator import attrgetter
from threading import Thread
from typing import Any

from django.template.loader import render_to_string
from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask

MEGABYTE = 1024 * 1024
MOST_CONNECTIONS = 1000  # per process
LARGEST_BODY = 25 * MEGABYTE
LIMITS = {
    "threads": 4,
    "backlog": 1024,
    "connection_limit": 2 * MOST_CONNECTIONS,  # never reached: SiteChannel closes idle ones first
    "channel_timeout": 20,  # seconds without a byte
    "cleanup_interval": 5,
    "max_request_body_size": LARGEST_BODY + 1,  # the first size that is refused
    "outbuf_high_watermark": 64 * MEGABYTE,  # above this, a slow reader blocks a thread
    "asyncore_use_poll": True,  # select() fails with more than 1024 open files
    "clear_untrusted_proxy_headers": False,  # hanbin.http.proxies does this for any server
}
PAGES = {413: "413.html", 500: "500.html"}  # any other error of the server is a bad request


class ErrorPage(ErrorTask):
    """An error that the server returns before Django is called, as a page of the site."""

    def execute(self) -> None:
        """Write the page and close the connection, because more data may still arrive."""
        error = self.request.error
        body = render_to_string(PAGES.get(error.code, "400.html")).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers = [("Content-Type", "text/html; charset=utf-8")]
        self.content_length = len(body)
        self.set_close_on_finish()
        self.write(body)


class SiteChannel(HTTPChannel):
    """One connection.

    If there are too many, close the one that is idle longest, so that clients with complete
    requests are still served.
    """

    error_task_class = ErrorPage

    def __init__(self, server: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(server, *args, **kwargs)
        waiting = [each for each in server.active_channels.values() if not each.requests]
        if len(waiting) > MOST_CONNECTIONS:
            min(waiting, key=attrgetter("last_activity")).will_close = True


def serve_forever(application: Callable[..., Any], listener: socket.socket, processes: int) -> None:
    """Keep this many worker processes running until SIGTERM or Ctrl+C."""
    _, most_files = resource.getrlimit(resource.RLIMIT_NOFILE)
    # Raise the soft limit: every connection needs a file descriptor.
    resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # inherited by the workers
    # fork, because the workers inherit the socket and the loaded code.
    fork = multiprocessing.get_context("fork")
    workers: list[Any] = []
    while True:
        workers = [each for each in workers if each.is_alive()]
        for _ in range(processes - len(workers)):
            # Daemon processes are terminated and joined when this process exits.
            worker = fork.Process(target=run_worker, args=(application, listener), daemon=True)
            worker.start()
            workers.append(worker)
        wait([each.sentinel for each in workers])


def run_worker(application: Callable[..., Any], listener: socket.socket) -> None:
    """Serve requests until SIGTERM, Ctrl+C, or the end of the parent process."""
    Thread(target=terminate_with_parent, daemon=True).start()
    server = create_server(application, sockets=[listener], **LIMITS)
    server.channel_class = SiteChannel
    server.run()


def terminate_with_parent() -> None:
    """Stop this worker when its parent is killed; otherwise it would keep the port."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)
