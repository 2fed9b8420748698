"""What `make run` keeps up: web, workers and beat, with the words that start each."""

import sys

from django.conf import settings

from tracker.children import Child


def processes(port: int, line: int) -> list[Child]:
    """`line` is the descriptor of the site's socket."""
    celery = [sys.executable, "-m", "celery", "--app", "tracker", "--quiet"]
    web = [
        *(sys.executable, "-m", "gunicorn", "tracker.wsgi", "--bind", f"fd://{line}", "--no-control-socket"),
        *("--worker-class", "tracker.server.Worker", "--workers", "2", "--threads", "4"),
        *("--log-level", "warning", "--graceful-timeout", "4"),
    ]
    worker = [*celery, "worker", "--loglevel", "warning", "--without-gossip", "--without-mingle"]
    for_print = [*worker, "--hostname", worker_name(port), "--queues", "print", "--concurrency", "1"]
    asking = ["--queues", "sources,feeds,models", "--concurrency", "2"]
    for_sources = [*worker, "--hostname", f"sources@throughline-{port}", *asking]
    for_reading = [*worker, "--hostname", f"reading@throughline-{port}", "--queues", "reading", "--concurrency", "1"]
    schedule = str(settings.DATA_DIR / f"celerybeat-{port}")
    beat = [*celery, "beat", "--schedule", schedule, "--loglevel", "warning"]
    return [
        Child("web", web, keeps=(line,)),
        Child("worker", for_print),
        Child("worker of sources", for_sources),
        Child("worker that reads", for_reading),
        Child("beat", beat),
    ]


def worker_name(port: int) -> str:
    return f"worker@throughline-{port}"
