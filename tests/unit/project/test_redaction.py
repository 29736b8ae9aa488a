"""Nothing secret and nobody's name is written down, whatever form it comes in."""

import string
import time
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.project.redaction import as_lines, redacted


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("rtsp://admin:hun/ter2@10.0.0.7:554/live", "rtsp://***@10.0.0.7:554/live"),
        ("open RTSP://a:p@ss@cam/x, then http://b/c", "open RTSP://***@cam/x, then http://b/c"),
        ("http://cam/video.mjpg?user=a&pwd=b again", "http://cam/video.mjpg?*** again"),
        ('{"password": "two words", "port": 5}', '{"password": ***, "port": 5}'),
        ("token=abc123, on", "token=***, on"),
        ("Authorization: Bearer abc.def", "Authorization: ***"),
        ("api_key='x y'", "api_key=***"),
        ("PIN: 2468", "PIN: ***"),
        ("pinned: 3, spinning: 2", "pinned: 3, spinning: 2"),
        ("the token is wrong", "the token is wrong"),
        ("/home/kim/parts/1.png", "/home/***/parts/1.png"),
        ("C:\\Users\\kim\\parts", "C:\\Users\\***\\parts"),
        ("/run/media/kim/disk", "/run/media/***/disk"),
        ("Limits(ng_l2=3.5, review_l2=None)", "Limits(ng_l2=3.5, review_l2=None)"),
        ("Authorization: Token abc123", "Authorization: ***"),
        ('Authorization: Digest username="kim", response="dead"', "Authorization: ***"),
        ("Cookie: session=abc", "Cookie: ***"),
        ("sent bearer abc.def-123", "sent bearer ***"),
        ('body {\\"token\\": \\"abc\\", \\"n\\": 1}', 'body {\\"token\\": ***, \\"n\\": 1}'),
        ('password="a\\"b", on', "password=***, on"),
        ("password=ab,cd)ef; next", "password=***; next"),
        ("passphrase: abc", "passphrase: ***"),
        ("(admin_pin: 1234)", "(admin_pin: ***)"),
        ('rtsp://u:p"w<z@cam/x', "rtsp://***@cam/x"),
        ("rtsp://u:two words@cam/x", "rtsp://***@cam/x"),
        ('http://cam/x?pwd=p"q is lost', "http://cam/x?*** is lost"),
        ("lost http://cam:80 and more.", "lost http://cam:80 and more."),
        ("C:\\Users\\Kim Müller\\parts", "C:\\Users\\***\\parts"),
        ("'c:\\\\users\\\\kim müller\\\\1.png'", "'c:\\\\users\\\\***\\\\1.png'"),
        ("C:\\Users\\kim and D:\\parts", "C:\\Users\\*** and D:\\parts"),
    ],
)
def test_secrets_and_names_of_people_are_left_out(text: str, written: str) -> None:
    assert redacted(text) == written


@pytest.mark.parametrize("home", ["/home/kim", "/srv/accounts/kim", "C:\\Users\\kim"])
def test_the_home_folder_is_a_tilde(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expanduser", lambda _: home)
    assert redacted(f"{home}/parts/1.png and {home}") == "~/parts/1.png and ~"
    assert "~" not in redacted(f"{home}berly/parts")  # another person's


@pytest.mark.parametrize("home", ["~", "/", ""])
def test_an_account_without_a_home_hides_nothing_by_mistake(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expanduser", lambda _: home)
    assert redacted("/data/1.png ~ /") == "/data/1.png ~ /"


def test_the_home_folder_is_a_tilde_in_quoted_text(monkeypatch: pytest.MonkeyPatch) -> None:
    home = "D:\\accounts\\Kim Müller"
    monkeypatch.setattr("os.path.expanduser", lambda _: home)
    assert redacted(f"No such file: {home + chr(92) + '1.png'!r}") == "No such file: '~\\\\1.png'"


@pytest.mark.parametrize("text", ["a.", "token", "x://", "x://u:", "/home/", "Users\\a ", "password='", "pin ", "a-b:"])
def test_a_huge_message_takes_no_long_time(text: str) -> None:
    began_s = time.process_time()
    redacted(text * (50_000 // len(text)))
    assert time.process_time() - began_s < 2  # and not a minute


WORD = st.text(string.ascii_letters + string.digits + "!$&()*+,;=:-._~%/@", min_size=4, max_size=12)


@given(
    user=WORD, password=WORD, before=st.sampled_from(["", "lost: ", "('"]), scheme=st.sampled_from(["rtsp", "HTTPS"])
)
def test_no_password_of_an_address_is_ever_written(user: str, password: str, before: str, scheme: str) -> None:
    written = redacted(f"{before}{scheme}://{user}:{password}@camera.example/live")
    assert written == f"{before}{scheme}://***@camera.example/live"
    assert urlsplit(written.removeprefix(before)).hostname == "camera.example"


def test_no_name_of_a_file_looks_like_an_entry() -> None:
    written = as_lines("part\n2026-01-01 ERROR forged\r\x1b[2J\u2028\u202egnp.png\tend")
    assert written == "part\n    2026-01-01 ERROR forged\\r\\x1b[2J\\u2028\\u202egnp.png\tend"
