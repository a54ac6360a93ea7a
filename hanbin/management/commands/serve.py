"""启动网站。"""

import errno
import socket
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import get_internal_wsgi_application
from django.db import DatabaseError, connections

from hanbin.server import serve_forever


class Command(BaseCommand):
    help = "启动网站（几个进程共用一个端口）；按 Ctrl+C 或发送 SIGTERM 停止。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options for the address and the number of processes."""
        parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认只限本机。")
        parser.add_argument("--port", type=int, default=8000, help="端口，默认 8000。")
        parser.add_argument("--processes", type=int, default=2, help="进程数，默认 2。")

    def handle(self, *, host: str, port: int, processes: int, **options: Any) -> None:
        """Serve until stopped; exit with status 1 if the port is not available."""
        listener = open_listener(host, port)
        self.warn()
        application = get_internal_wsgi_application()
        connections.close_all()  # forked workers must not share a connection
        address = f"[{host}]" if ":" in host else host
        self.stdout.write(
            f"\n  人大工作记录已启动：http://{address}:{port}  （按 Ctrl+C 停止）\n\n"
        )
        self.stdout.flush()
        with suppress(KeyboardInterrupt):
            serve_forever(application, listener, max(processes, 1))

    def warn(self) -> None:
        """Print the deployment warnings; the site is started anyway."""
        try:
            found = run_checks(
                tags=["hanbin"], include_deployment_checks=True, databases=list(connections)
            )
        except DatabaseError as problem:
            self.stderr.write(f"注意：数据库现在连不上：{problem}")
        else:
            self.stderr.writelines(f"注意：{each.msg}{each.hint}\n" for each in found)


def open_listener(host: str, port: int) -> socket.socket:
    """Return the listening socket; raise CommandError if the port is in use or not permitted."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as problem:
        if getattr(problem, "errno", None) == errno.EADDRINUSE:
            raise CommandError(
                f"未能启动：端口 {port} 已被占用，请换一个，如 make run PORT=8001。"
            ) from None
        raise CommandError(f"未能启动：不能在 {host} 的端口 {port} 上监听（{problem}）。") from None
