"""One thread for matrix products: whichever threads ask for it, and whichever of them ends last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from landslide_susceptibility.models.learning.blas_threads import one_blas_thread

threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn brings it")


@pytest.fixture(autouse=True)
def two_threads():
    with threadpoolctl.threadpool_limits(2, user_api="blas"):
        if set(counts()) != {2}:
            pytest.skip("this BLAS has no threads to set")
    libraries = threadpoolctl.ThreadpoolController().select(user_api="blas").lib_controllers
    before = counts()
    for library in libraries:
        library.set_num_threads(2)
    yield
    for library, count in zip(libraries, before):
        library.set_num_threads(count)


@pytest.fixture
def other():
    """A thread that stays alive."""
    with ThreadPoolExecutor(1) as executor:
        yield executor


def counts():
    return [pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"]


def test_another_thread_than_the_first_may_end_last(other):
    """A process that stayed on one thread would round otherwise in all that it computes next."""
    first = one_blas_thread()
    other.submit(first.__enter__).result()
    with one_blas_thread():
        other.submit(first.__exit__, None, None, None).result()
        assert set(counts()) == {1}
    assert set(counts()) == {2}


def test_a_limit_that_another_thread_has_set_does_not_hinder(other):
    with threadpoolctl.threadpool_limits(2, user_api="blas"):
        context = one_blas_thread()
        other.submit(context.__enter__).result()
        assert set(counts()) == {1}
        other.submit(context.__exit__, None, None, None).result()
        assert set(counts()) == {2}
    with one_blas_thread():
        assert set(counts()) == {1}
    assert set(counts()) == {2}
