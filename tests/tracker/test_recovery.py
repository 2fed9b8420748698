"""Whatever was killed, and whatever it left behind, the next start works."""

import shutil
import signal
import subprocess
import sys
import time

import psutil
import psycopg
import pytest

from tests.tracker.servers import START, ask, is_up, owner, pids, postmasters, redis_servers
from tracker import embedded
from tracker.embedded import redis
from tracker.embedded.places import place


def kill(processes):
    for process in processes:
        process.kill()
    while any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in processes):
        time.sleep(0.01)


@pytest.fixture
def bystander():
    """A live process that has nothing to do with us."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield process
    process.kill()
    process.communicate()


def test_a_killed_postgresql_comes_back_with_what_was_committed(running):
    ask(owner(running), "CREATE TABLE kept (x int)")
    kill(postmasters(running))

    embedded.start(running, throwaway=True)

    assert ask(owner(running), "SELECT count(*) FROM kept") == 0


def test_a_postgresql_that_ends_once_all_who_use_it_have_gone_is_not_waited_for(running, monkeypatch):
    monkeypatch.setattr("tracker.embedded.postgres.RECOVERY", 1.0)
    somebody = psycopg.connect(owner(running))
    [server] = postmasters(running)
    server.terminate()
    while "stopping" not in (place(running).cluster / "postmaster.pid").read_text():
        time.sleep(0.01)

    embedded.start(running, throwaway=True)

    assert is_up(running)
    assert [p.pid for p in postmasters(running)] != [server.pid]
    somebody.close()


def test_a_killed_redis_comes_back_over_its_leftover_socket(running):
    kill(redis_servers(running))
    assert place(running).redis_socket.exists()

    embedded.start(running)

    assert is_up(running)


def test_a_stale_pid_that_is_somebody_elses_now_is_no_obstacle(running, bystander):
    where = place(running)
    kill(postmasters(running))
    for stale in (where.cluster / "postmaster.pid", where.sockets / ".s.PGSQL.5432.lock"):
        stale.write_text("\n".join([str(bystander.pid), *stale.read_text().split("\n")[1:]]))

    embedded.start(running, throwaway=True)

    assert is_up(running)
    assert bystander.poll() is None


def test_stopping_does_not_touch_whoever_has_a_stale_pid(running, bystander):
    kill(postmasters(running))
    (place(running).cluster / "postmaster.pid").write_text(f"{bystander.pid}\n")

    embedded.stop(running)

    assert bystander.poll() is None


@pytest.mark.parametrize("left", ["", "12", "not a number\n"])
def test_a_half_written_pid_file_is_no_obstacle(running, left):
    kill(postmasters(running))
    (place(running).cluster / "postmaster.pid").write_text(left)

    embedded.start(running, throwaway=True)

    assert is_up(running)


@pytest.mark.parametrize("seconds", [0.1, 0.5])
def test_a_start_that_was_killed_midway_does_not_stop_the_next(folder, launch, seconds):
    started = launch(START.replace("embedded.start", "print('go', flush=True); embedded.start"), folder)
    started.stdout.readline()
    time.sleep(seconds)
    started.send_signal(signal.SIGKILL)
    started.wait()

    embedded.start(folder, throwaway=True)

    assert is_up(folder)
    assert len(postmasters(folder)) == len(redis_servers(folder)) == 1


def test_a_redis_that_runs_but_does_not_answer_is_replaced(running, monkeypatch):
    monkeypatch.setattr(redis, "PATIENCE", 0.1)
    silent = redis_servers(running)
    silent[0].suspend()

    embedded.start(running)

    assert is_up(running)
    assert [p.pid for p in redis_servers(running)] != [p.pid for p in silent]


def test_a_folder_deleted_under_running_servers_is_made_anew(running):
    before = pids(running)
    shutil.rmtree(running)

    embedded.start(running, throwaway=True)

    assert is_up(running)
    assert not set(pids(running)) & set(before)


def test_a_cluster_of_another_version_is_refused_with_a_sentence(folder):
    cluster = place(folder).cluster
    cluster.mkdir(parents=True)
    (cluster / "PG_VERSION").write_text("16\n")

    with pytest.raises(embedded.EmbeddedError, match="was made by PostgreSQL 16"):
        embedded.start(folder, redis=False)


def test_a_server_that_will_not_start_is_reported_with_its_last_words(running, monkeypatch):
    embedded.stop(running)
    nonsense = place(running).cluster / "postgresql.auto.conf"
    nonsense.write_text("no_such_setting = 1\n")
    monkeypatch.setattr("tracker.embedded.postgres.REFUSAL", 0.2)

    with pytest.raises(embedded.EmbeddedError, match="no_such_setting"):
        embedded.start(running)
    nonsense.unlink()
