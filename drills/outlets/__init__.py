"""Outlets on this machine, each at an address of its own, that behave as outlets do; and the judge of what came of it.

plan     how large it is, and with what settings
kinds    how each of them behaves: as many in each way that is known from the web
items    what they publish, and when
server   answers for all of them, and writes down who asked what and when
workers  two Celery workers, killed at random
judge    from the server's log and the record: nothing lost, nothing twice, nobody hammered
"""
