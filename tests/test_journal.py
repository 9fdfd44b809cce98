"""Runs that are killed after each rename: the next run into the same place finds the whole old set or the whole new."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import signal
from pathlib import Path

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.files import (
    atomic_path,
    put_in_order,
    scratch_folder,
    tiled_output,
    together,
    whole_folder,
)
from landslide_susceptibility.files.journal import mark_of
from landslide_susceptibility.files.parts import HOST, ID_DIGITS, OLD_HOST, is_unfinished
from raster_files import digests

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork of this process")
DEAD = 9
NAMES = ("map.tif", "map.qml", "sub/table.csv")


def in_a_fork(work) -> int:
    """Do `work` in a process of its own; return its exit code."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(number: int, work, refuses=lambda path: False) -> bool:
    """Do `work` in a process that dies at the n-th rename, link or removal; return whether it came to that."""
    count = 0

    def dying(operation):
        @functools.wraps(operation)
        def counted(*paths, **options):
            nonlocal count
            count += 1
            if count == number:
                os._exit(DEAD)
            if operation is replace and refuses(Path(paths[1])):
                raise PermissionError(13, "in use by another process", str(paths[1]))
            return operation(*paths, **options)

        return counted

    replace = os.replace

    def mortal():
        for module, name in ((os, "replace"), (os, "link"), (Path, "unlink")):
            setattr(module, name, dying(getattr(module, name)))
        os.supports_follow_symlinks.add(os.link)
        work()

    code = in_a_fork(mortal)
    assert code in ((0, 1, DEAD) if refuses(Path("held")) else (0, DEAD))
    return code == DEAD


def write(path, text):
    with atomic_path(path) as part:
        Path(part).write_text(f"{text} {Path(path).name}")


def a_raster(at: Path, text: str) -> None:
    """A file with a side file of its own, and one that QGIS made of the old one."""
    with atomic_path(at / "a" / "r.tif") as part:
        Path(part).write_text(text)
        Path(part).with_suffix(".qml").write_text(text)


def three_in_two_folders(at: Path, text: str) -> None:
    with together():
        write(at / "a" / "table.csv", text)
        write(at / "b" / "stack.tif", text)
        write(at / "b" / "report.html", text)


def a_folder(at: Path, text: str) -> None:
    with whole_folder(at / "a", NAMES) as fresh:
        for name in NAMES:
            (fresh / name).parent.mkdir(exist_ok=True)
            (fresh / name).write_text(text)


def a_folder_and_a_stack(at: Path, text: str) -> None:
    with together(), whole_folder(at / "a") as fresh:
        write(at / "b" / "stack.tif", text)
        write(fresh / "slope.tif", text)
        (fresh / "relief.tif").write_text(text)


RUNS = (a_raster, three_in_two_folders, a_folder, a_folder_and_a_stack)
# Where the next run writes to: any of the folders that the run that was killed wrote to.
PLACES = {
    a_raster: ("a/any",),
    three_in_two_folders: ("a/any", "b/any"),
    a_folder: ("a", "a/any"),
    a_folder_and_a_stack: ("a", "a/any", "b/any"),
}


def put_all_in_order(at: Path) -> None:
    put_in_order(at / "a", at / "b" / "any")


def shown(at: Path) -> dict[str, str]:
    """Return what a user sees: the text of every file that is not hidden."""
    files = {str(path.relative_to(at)): path for path in at.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in files.items() if "/." not in f"/{name}"}


def hidden(at: Path) -> list[str]:
    return sorted(str(path.relative_to(at)) for path in at.rglob(".*"))


def expected(run, at: Path, *texts: str) -> list[dict[str, str]]:
    """Return what is there after each of two runs, with files of others before them."""
    states = []
    for text in texts:
        others(at)
        run(at, text)
        if text == "old":
            age(at)
        states.append(shown(at))
    return states


def age(at: Path) -> None:
    """Make what a run has written an hour old: of one size and one tick of the clock, it would pass for the next's."""
    for path in filter(Path.is_file, at.rglob("*")):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 3600))


def others(at: Path) -> None:
    for name in ("a/r.tif.aux.xml", "a/mine.txt", "b/mine.txt"):
        (at / name).parent.mkdir(parents=True, exist_ok=True)
        (at / name).write_text("other")


@pytest.mark.parametrize("was_there", [True, False], ids=["replaced", "new"])
@pytest.mark.parametrize(
    ("run", "look"),
    [(run, look) for run in RUNS for look in (*PLACES[run], "again")],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_killed_after_each_rename(tmp_path, run, look, was_there):
    new, third = expected(run, tmp_path / "whole", "new", "third")
    assert new != third
    found, number, is_killed = [], 0, True
    while is_killed:
        number += 1
        at = tmp_path / str(number)
        others(at)
        if was_there:
            run(at, "old")
            age(at)
            others(at)
        before = shown(at)
        is_killed = killed_at(number, functools.partial(run, at, "new"))
        if look == "again":
            run(at, "third")
            assert shown(at) == third and hidden(at) == [], number
            continue
        put_in_order(at / look)
        found.append(shown(at))
        assert found[-1] in (before, new), number
        put_all_in_order(at)
        assert shown(at) == found[-1] and hidden(at) == [], number
    assert number > 4 and (look == "again" or (found[0] == before and found[-2] == found[-1] == new))


def tiles(at: Path, text: str, *, digest: str = "same") -> None:
    """A set of two tiles and the virtual raster over it, which names the set."""
    with tiled_output(at / "m.tiles.vrt", digest) as output:
        for name in ("1.tif", "2.tif"):
            (output.tiles.folder / name).write_text(text)
        output.part.write_text(f"{text} {output.set_name}")


@pytest.mark.parametrize("was_there", [True, False], ids=["replaced", "new"])
def test_tiles_killed_after_each_rename(tmp_path, was_there):
    number, is_killed, states = 0, True, []
    while is_killed:
        number += 1
        at = tmp_path / str(number)
        at.mkdir()
        if was_there:
            tiles(at, "old")
            age(at)
        is_killed = killed_at(number, functools.partial(tiles, at, "new"))
        put_in_order(at / "any")
        virtual = at / "m.tiles.vrt"
        if virtual.exists():
            text, name = virtual.read_text().split()
            assert {path.read_text() for path in (at / name).glob("*.tif")} == {text}, number
            states.append(text)
        left = hidden(at)
        assert all(is_unfinished(Path(name).parts[0]) for name in left), (number, left)
        assert not is_killed or left or text == "new", number  # its tiles are in place, or can be taken up
        tiles(at, "third")
        (one,) = at.glob("m.tiles/*")
        assert virtual.read_text() == f"third m.tiles/{one.name}" and hidden(at) == [], number
    assert number > 4 and states[-1] == "new" and set(states) == ({"old", "new"} if was_there else {"new"})


@pytest.mark.long
def test_killed_while_it_is_put_in_order(tmp_path):
    """The one that puts in order may be killed as well, at each of its own renames."""
    before, new = expected(three_in_two_folders, tmp_path / "whole", "old", "new")
    number, is_killed = 0, True
    while is_killed:
        number, second, again = number + 1, 0, True
        while again:
            second += 1
            at = tmp_path / f"{number}-{second}"
            expected(three_in_two_folders, at, "old")
            is_killed = killed_at(number, functools.partial(three_in_two_folders, at, "new"))
            again = killed_at(second, functools.partial(put_in_order, at / "b" / "any"))
            put_all_in_order(at)
            assert shown(at) in (before, new) and hidden(at) == [], (number, second)
    assert number > 4


@pytest.mark.parametrize("held", ["a/table.csv", "b/stack.tif", "b/report.html"])
def test_killed_while_it_goes_back(tmp_path, held):
    """A file is in use by another program, and the run is killed while it puts the old files back."""
    before, new = expected(three_in_two_folders, tmp_path / "whole", "old", "new")
    number, is_killed = 0, True
    while is_killed:
        number += 1
        at = tmp_path / str(number)
        expected(three_in_two_folders, at, "old")
        work = functools.partial(three_in_two_folders, at, "new")
        is_killed = killed_at(number, work, lambda path: path in (at / held, Path("held")))  # noqa: B023
        put_all_in_order(at)
        assert shown(at) in (before, new) and hidden(at) == [], number
    assert shown(at) == before  # refused, not killed


def killed_in_the_middle(at: Path) -> None:
    """Leave a run that died when one of its three files was in place."""
    expected(three_in_two_folders, at, "old")
    number = 1
    while True:
        assert killed_at(number, functools.partial(three_in_two_folders, at, "new"))
        texts = {text.split()[0] for text in shown(at).values()}
        if {"old", "new"} <= texts:
            return
        put_all_in_order(at)
        three_in_two_folders(at, "old")
        age(at)
        number += 1


def test_what_others_have_changed_since_is_theirs(tmp_path):
    """An output that was written anew after the kill is neither replaced by the dead run's nor removed."""
    killed_in_the_middle(tmp_path)
    waiting = next(name for name, text in shown(tmp_path).items() if text.startswith("old"))
    (tmp_path / waiting).write_text("by hand, later")
    put_all_in_order(tmp_path)
    texts = shown(tmp_path)
    assert texts.pop(waiting) == "by hand, later" and hidden(tmp_path) == []
    assert {text.split()[0] for text in texts.values()} == {"old", "other"}


def test_a_part_that_is_not_whole_is_not_put_in_place(tmp_path):
    """After a power cut a finished file may be empty: then the old ones come back."""
    killed_in_the_middle(tmp_path)
    parts = list(tmp_path.rglob(f".~{'?' * ID_DIGITS}p[0-9]*"))  # a run's number may hold a p too
    for part in parts:
        part.write_text("")
    assert parts
    put_all_in_order(tmp_path)
    assert {text.split()[0] for text in shown(tmp_path).values()} == {"old", "other"} and hidden(tmp_path) == []


# Names of a run's lock, journal, part and old file: those of now, and the long ones of earlier versions.
NOW = (f".~0abc12-{HOST}.lock", ".jrnl", ".~0abc12p0", ".~0abc12o0")
BEFORE = (f".landslide-{OLD_HOST}-1-0123abcd.lock", ".journal", ".x.0123abcd-0.part", ".x.0123abcd-0.old")


@pytest.mark.parametrize("names", [NOW, BEFORE], ids=["now", "before"])
def test_what_a_run_of_any_version_has_left_is_put_in_order(tmp_path, names):
    at, (lock, end, part, old) = tmp_path, names
    for name, text in ((lock, ""), (f"{part}.tif", "new"), (f"{part}.qml", "unfinished"), ("x.tif", "old")):
        (at / name).write_text(text)
    move = {"part": f"{part}.tif", "target": "x.tif", "old": f"{old}.tif"}
    move.update(new_mark=mark_of(at / f"{part}.tif"), old_mark=mark_of(at / "x.tif"))
    (at / lock).with_suffix(end).write_text(json.dumps({"version": 1, "moves": [move]}))
    (at / lock).with_suffix(f"{end}.new").write_text("begun")
    put_in_order(at / "any")
    assert shown(at) == {"x.tif": "new"} and hidden(at) == []


@pytest.mark.parametrize("names", [NOW, BEFORE], ids=["now", "before"])
def test_a_journal_moves_nothing_but_parts_of_its_run(tmp_path, names):
    """A folder from elsewhere may hold any journal."""
    at, secret = tmp_path / "at", tmp_path / "secret.txt"
    at.mkdir()
    secret.write_text("secret")
    lock, end, evil, old = at / names[0], *names[1:]
    for part, target in [("../secret.txt", "a"), (str(secret), "a"), (evil, "../secret.txt"), (evil, str(secret))]:
        lock.write_text("")
        (at / evil).write_text("evil")
        move = {"part": part, "target": target, "old": old}
        move.update(new_mark=mark_of(at / part), old_mark=mark_of(at / target))
        lock.with_suffix(end).write_text(json.dumps({"version": 1, "moves": [move]}))
        put_in_order(at / "any")
        assert secret.read_text() == "secret" and shown(at) == {}
    precious = tmp_path / f"precious{end}"
    precious.write_text("of another program")
    lock.write_text(str(precious.with_suffix(".lock")))
    put_in_order(at / "any")
    assert precious.exists() and not lock.exists()
    for damaged in ("", "{}", "[]", '{"version": 1, "moves": [1]}', '{"version": 1, "moves": []}'):
        lock.write_text("")
        lock.with_suffix(end).write_text(damaged)
        put_in_order(at / "any")
        assert shown(at) == {} and not lock.exists()


# --- locks ----------------------------------------------------------------------------------------------


def waiting(at: Path, text: str) -> None:
    with together(), whole_folder(at / "a") as fresh, scratch_folder(at / "b" / "any"):
        write(at / "b" / "stack.tif", text)
        (fresh / "slope.tif").write_text(text)
        (at / "ready").write_text("")
        signal.pause()


def test_the_parts_of_a_living_run_stay_and_those_of_a_dead_one_go(tmp_path):
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            waiting(tmp_path, "new")
        os._exit(1)
    try:
        while not (tmp_path / "ready").exists():
            os.sched_yield()
        (tmp_path / "ready").unlink()
        before = hidden(tmp_path)
        assert len(before) == 6  # three locks, a folder, a file and a scratch folder
        put_all_in_order(tmp_path)
        three_in_two_folders(tmp_path, "other run's")
        assert set(before) <= set(hidden(tmp_path))
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    put_all_in_order(tmp_path)
    assert hidden(tmp_path) == [] and len(shown(tmp_path)) == 3


def test_files_of_another_computer_are_not_touched(tmp_path):
    """On a network drive nobody can tell whether a run on another computer is alive."""
    killed_in_the_middle(tmp_path)
    for path in [*tmp_path.rglob(f".~*-{HOST}.*")]:
        path.rename(path.with_name(path.name.replace(HOST, "else", 1)))
    before = digests(tmp_path)
    put_all_in_order(tmp_path)
    assert digests(tmp_path) == before
    three_in_two_folders(tmp_path, "third")
    assert {text.split()[0] for text in shown(tmp_path).values()} == {"third", "other"}


def test_a_journal_that_cannot_be_written_leaves_all_as_it_was(tmp_path, monkeypatch):
    expected(three_in_two_folders, tmp_path, "old")
    before, replace = digests(tmp_path), os.replace

    def full(source, destination):
        if str(destination).endswith(".jrnl"):
            raise OSError(28, "No space left on device")
        replace(source, destination)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(InputError, match="No space left"):
        three_in_two_folders(tmp_path, "new")
    assert digests(tmp_path) == before


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.__name__)
def test_without_links_it_goes_as_well(tmp_path, run, monkeypatch):
    """FAT has no second names of a file."""

    def refused(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    before, new = expected(run, tmp_path / "whole", "old", "new")
    number, is_killed = 0, True
    while is_killed:
        number += 1
        at = tmp_path / str(number)
        expected(run, at, "old")
        is_killed = killed_at(number, functools.partial(run, at, "new"))
        put_all_in_order(at)
        assert shown(at) in (before, new) and hidden(at) == [], number


def test_one_that_fails_leaves_all_as_it_was(tmp_path):
    """The second of three outputs cannot be written: the first is not there either."""
    expected(three_in_two_folders, tmp_path, "old")
    before = digests(tmp_path)
    with pytest.raises(InputError, match="disk is full"), together():
        write(tmp_path / "a" / "table.csv", "new")
        raise InputError("The disk is full: make room.")
    assert digests(tmp_path) == before
