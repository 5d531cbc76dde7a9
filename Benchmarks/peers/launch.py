"""Runs one command as a whole process and prints its seconds, processor seconds and peak resident kilobytes.

A process starts with the peak of whoever started it, so this is small: started with -I -S, and importing next to nothing.
Usage: python -I -S launch.py COMMAND…
"""

import os
import sys
import time

quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
since = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - since, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
