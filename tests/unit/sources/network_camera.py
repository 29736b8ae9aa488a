"""A network camera on this computer, for the tests."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import cv2

from inspector_app.core.messages import UInt8


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server on this computer that handles one connection after the other; gives its port."""
    listening = socket.create_server(("127.0.0.1", 0))
    connections: list[socket.socket] = []

    def work() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            connections.append(connection)
            try:
                serve(connection)
            except OSError:  # the other side went away, as it may
                connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        with suppress(OSError):  # Windows needs no waking: closing ends the accept
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        for connection in connections:
            with suppress(OSError):  # closing alone does not end a wait for what the other side sends
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        thread.join(10)
        assert not thread.is_alive()


def motion_jpeg(pictures: list[UInt8], *, hangs: bool = False) -> Callable[[socket.socket], None]:
    """What an HTTP camera does with its BGR pictures; after them it hangs up, or hangs until the other side does."""

    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=part\r\n\r\n")
        for bgr in pictures:
            jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()
            header = f"--part\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n".encode()
            connection.sendall(header + jpeg + b"\r\n")
        while hangs and connection.recv(4096):
            pass
        connection.shutdown(socket.SHUT_RDWR)

    return serve
