"""Files that are either whole or not there."""

from __future__ import annotations

import contextlib
import os
import uuid
from pathlib import Path

from ..errors import InputError


def write_atomically(path: str | os.PathLike[str], content: bytes) -> Path:
    """Write `content` beside `path` under a temporary name, then rename it; return `path`.

    Raises
    ------
    InputError
        If the file cannot be written; a file that was there before is unchanged.
    """
    target = Path(path)
    temporary = target.parent / f".{uuid.uuid4().hex[:12]}.part"
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except OSError as error:
        raise InputError(
            f"The file {target} cannot be written ({error.strerror or error}): "
            "choose an existing folder in which you may write, with room on its disk."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    return target
