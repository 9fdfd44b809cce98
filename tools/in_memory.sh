#!/usr/bin/env bash
# Run a command whose temporary files lie in memory, where the machine has the room: tests wait for a disk thousands of
# times, to hold that what is written is safe there. They are removed in the end.
set -u
least=$((6 << 20))  # kB, of memory and of the folder in it; the tests need less than half of that
free() {
  local room memory
  room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
  memory=$(awk '/^MemAvailable/ {print $2}' /proc/meminfo 2>/dev/null)
  [ "${room:-0}" -gt "$least" ] && [ "${memory:-0}" -gt "$least" ]
}
folder=/dev/shm/landslide.$$
if ! free || ! mkdir -m 700 "$folder" 2>/dev/null; then
  exec "$@"
fi
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
TMPDIR=$folder "$@"
