"""The latest item wins, and the others are counted."""

import threading

from inspector_app.pipeline.live.mailbox import Mailbox


def test_the_latest_wins_and_the_replaced_are_counted() -> None:
    box: Mailbox[int] = Mailbox()
    for number in range(5):
        box.put(number)
    assert (box.take(), box.dropped) == (4, 4)
    assert box.take() is None
    assert box.dropped == 4


def test_what_was_taken_is_not_counted() -> None:
    box: Mailbox[int] = Mailbox()
    for number in range(5):
        box.put(number)
        assert box.take() == number
    assert box.dropped == 0


def test_what_is_thrown_away_is_counted() -> None:
    box: Mailbox[int] = Mailbox()
    box.discard()
    assert box.dropped == 0
    box.put(1)
    assert box.filled
    box.discard()
    assert (box.filled, box.dropped, box.take()) == (False, 1, None)


def test_every_item_between_threads_is_taken_or_counted() -> None:
    box: Mailbox[int] = Mailbox()
    n_items = 20_000

    def send() -> None:
        for number in range(n_items):
            box.put(number)

    sender = threading.Thread(target=send)
    sender.start()
    taken: list[int] = []
    while sender.is_alive() or not taken or taken[-1] != n_items - 1:
        item = box.take()
        if item is not None:
            taken.append(item)
    sender.join()
    assert taken == sorted(set(taken))
    assert len(taken) + box.dropped == n_items
