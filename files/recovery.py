"""What a run that died has left in a folder is put in order.

Outputs that were finished and on their way to their places are put there; all else that the run has left is removed.
"""

from __future__ import annotations

from pathlib import Path

from .journal import read_journal, remove_journal
from .locks import Lock, locks_of_the_dead, taken
from .parts import remove_parts


def put_folder_in_order(folder: Path) -> None:
    """Put in order what dead runs of this computer have left in a folder; what cannot be now stays for the next."""
    for lock in locks_of_the_dead(folder):
        is_done = False
        try:
            is_done = _finish_run(lock)
        finally:
            lock.release(removed=is_done)


def journal_of(lock: Path) -> Path:
    """Return the path of the journal of the run that a lock file belongs to."""
    return lock.with_suffix(".journal" if lock.name.startswith(".landslide-") else ".jrnl")  # long: earlier versions


def _finish_run(lock: Lock) -> bool:
    """Return whether nothing of the run is left in the folder of `lock`."""
    home = Path(lock.text() or lock.path)
    if home.name == lock.path.name:  # the locks of a run have one name; a file from elsewhere may hold any path
        is_done = _finish_journal(home, lock.run) if home == lock.path else _finish_home(home, lock.run)
        if not is_done:
            return False
    remove_parts(lock.path.parent, lock.run)
    return True


def _finish_home(home: Path, run: str) -> bool:
    """Finish the run at its home, the folder of its journal."""
    if not home.parent.is_dir():
        return False  # a drive that is not there now
    if not home.exists():
        return _finish_journal(home, run)
    lock = taken(home)
    if lock is None:
        return False
    is_done = False
    try:
        is_done = _finish_journal(home, run)
        if is_done:
            remove_parts(home.parent, run)
    finally:
        lock.release(removed=is_done)
    return is_done


def _finish_journal(lock: Path, run: str) -> bool:
    journal = read_journal(journal_of(lock), run)
    if journal is not None:  # otherwise it died before its files were finished
        try:
            journal.resume()
        except OSError:
            return False
        journal.close()
    remove_journal(journal_of(lock))
    return True
