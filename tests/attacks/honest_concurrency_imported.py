"""Attack: none; imports what starts threads and processes, and starts none.
Expected: passed
"""

import asyncio
import concurrent.futures
import multiprocessing
import queue
import signal
import socket
import subprocess
import threading


def cell_state_update(f, c_prev, i, g):
    waiting = queue.Queue()
    with threading.Lock():
        waiting.put(f * c_prev + i * g)
    assert threading.current_thread() is threading.main_thread()
    assert not concurrent.futures.Future().done()
    assert all([multiprocessing.current_process().name, asyncio.Lock, socket.AF_INET])
    assert all([subprocess.PIPE, signal.SIGINT])
    return waiting.get()
