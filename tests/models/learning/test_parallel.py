"""Pieces on threads: results in order, nested pieces, messages on the caller's thread, cancellation, turns."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.models.learning.parallel import one_at_a_time, run_parallel, trained_by
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.training import train
from landslide_susceptibility.workers import Workers
from network_samples import xor_samples
from stand_ins import PicklingExecutor


class Listener(Feedback):
    def __init__(self, cancel=False):
        self.cancel, self.told, self.fractions, self.threads = cancel, [], [], set()

    def progress(self, fraction):
        self.fractions.append(fraction)
        self.threads.add(threading.current_thread())

    def info(self, text):
        self.told.append(str(text))
        self.threads.add(threading.current_thread())

    warning = info

    def cancelled(self):
        return self.cancel


def test_results_keep_their_order_and_messages_come_on_the_callers_thread():
    def piece(number):
        def run(feedback):
            feedback.info(f"info {number}")
            feedback.warning(f"warning {number}")
            feedback.progress(1.0)
            return number * number

        return run

    feedback = Listener()
    assert run_parallel([piece(n) for n in range(7)], feedback) == [n * n for n in range(7)]
    assert sorted(feedback.told) == sorted(f"{kind} {n}" for n in range(7) for kind in ("info", "warning"))
    assert feedback.threads == {threading.current_thread()} and feedback.fractions[-1] == 1.0


def test_pieces_of_a_piece_run_one_after_another_on_its_thread():
    def inner(_):
        return threading.current_thread()

    def outer(feedback):
        return [threading.current_thread(), *run_parallel([inner, inner, inner], feedback)]

    for threads in run_parallel([outer, outer], Listener()):
        assert len(set(threads)) == 1 and threads[0] is not threading.current_thread()


def test_the_first_error_ends_the_others():
    def waits(feedback):
        while True:
            feedback.check()

    def fails(feedback):
        raise InputError("broken")

    with pytest.raises(InputError, match="broken"):
        run_parallel([waits, fails], Listener())
    with pytest.raises(Cancelled):
        run_parallel([waits, waits], Listener(cancel=True))


def test_one_thread_at_a_time_has_its_turn():
    inside, overlapped = threading.Event(), []

    def piece(feedback):
        with one_at_a_time(feedback):
            overlapped.append(inside.is_set())
            inside.set()
            time.sleep(0.05)  # another that did not wait would come in meanwhile
            inside.clear()

    run_parallel([piece] * 4, Listener())
    assert overlapped == [False] * 4


def test_waiting_for_a_turn_can_be_cancelled_and_an_error_ends_a_turn():
    with one_at_a_time(Listener()), pytest.raises(Cancelled), one_at_a_time(Listener(cancel=True)):
        raise InputError("it is another's turn")
    with pytest.raises(InputError), one_at_a_time(Listener()):
        raise InputError("broken")
    with one_at_a_time(Listener(cancel=True)):
        pass


@pytest.mark.parametrize(
    "name, given",
    [
        ("bp", {"members": 3, "epochs": 3}),
        ("mlp", {"members": 6, "epochs": 2}),
        ("lstm", {"members": 6, "epochs": 2}),
        ("cnn", {"members": 6, "epochs": 2}),
        ("attention", {"members": 6, "epochs": 2}),
    ],
)
def test_members_that_are_trained_elsewhere_have_the_same_weights(name, given):
    factors, values, labels = xor_samples(60)
    kind = find_network(name).settings_type
    settings = kind.ensemble(seed=1, validation_share=0.2, patience=2, **given)
    before = PicklingExecutor.calls
    with trained_by(Workers(PicklingExecutor(), 2)):
        there = train(name, factors, values, labels, settings)
    assert PicklingExecutor.calls - before >= 2  # a piece each, and the samples once
    here = train(name, factors, values, labels, settings)
    assert there.history.kept_epoch == here.history.kept_epoch
    for weights, array in here.fit.weights.items():
        np.testing.assert_array_equal(there.fit.weights[weights], array)
