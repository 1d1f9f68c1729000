"""A line of JSON in; what each change of filters cost the server, as a line of JSON, out.

In: `{"address": "127.0.0.1:8501", "pid": 17, "page": "timeline", "changes": ["from=...", ...]}`.
Out: `{"drawn": moment, "size": bytes, "changes": [[cpu, wall, bytes], ...]}`: when the first run
had ended (time.perf_counter, one clock for all), the server's memory then, and for each change the
processor time of the server's whole process, the wall time, and what it sent.

Speaks to the real server as a browser does, by WebSocket, and draws nothing: what is told is the
server's part alone. Linux only (the processor time of another process, in nanoseconds).
"""

import json
import sys
import time
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

_QUIET = 0.002  #: seconds of processor time in a pause, below which the server is at rest
_PAUSE = 0.05
_PATIENCE = 120  #: seconds until a server answers


def main() -> None:
    """Visit one page, change its filters, tell what it cost."""
    asked = json.loads(sys.stdin.readline())
    pid, page = asked["pid"], asked["page"]
    with _connected(asked["address"]) as server:
        _ask(server, page, asked.get("opening", ""))
        drawn = time.perf_counter()
        _at_rest(pid)
        size = memory(pid)
        costs = [_change(server, pid, page, change) for change in asked["changes"]]
        print(json.dumps({"drawn": drawn, "size": size, "changes": costs}), flush=True)
        sys.stdin.readline()  # the session stays open until the other end has seen enough


def _connected(address: str) -> ClientConnection:
    """Return a connection, once the server answers."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return connect(
                f"ws://{address}/_stcore/stream",
                origin=f"http://{address}",
                subprotocols=["streamlit"],
                max_size=None,
                ping_interval=None,
            )
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def memory(pid: int) -> int:
    """Return the resident memory of a process, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def _change(server: ClientConnection, pid: int, page: str, query: str) -> tuple[float, float, int]:
    busy, began = _at_rest(pid), time.perf_counter()
    sent = _ask(server, page, query)
    wall = time.perf_counter() - began
    return _at_rest(pid) - busy, wall, sent


def _ask(server: ClientConnection, page: str, query: str) -> int:
    """Ask for the page with these parameters; return how many bytes came until it was drawn."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    server.send(message.SerializeToString())
    received = 0
    while True:
        data = server.recv(timeout=600)
        received += len(data)
        if len(data) > 10_000:  # the end of a run is a short message
            continue
        told = ForwardMsg.FromString(data)
        if told.HasField("delta") and told.delta.new_element.HasField("exception"):
            raise SystemExit(str(told.delta.new_element.exception))
        finished = ForwardMsg.FINISHED_SUCCESSFULLY
        if told.HasField("script_finished") and told.script_finished == finished:
            return received


def _at_rest(pid: int) -> float:
    """Return the processor time that a process took, once it does nothing more."""
    clock = (~pid << 3) | 2  # the clock of another process, as clock_getcpuclockid(3) makes it
    before = time.clock_gettime(clock)
    while True:
        time.sleep(_PAUSE)
        now = time.clock_gettime(clock)
        if now - before < _QUIET:
            return before
        before = now


if __name__ == "__main__":
    main()
