FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 TRACKER_STATIC_DIR=staticfiles
WORKDIR /srv/throughline
RUN useradd --system --user-group --no-create-home --home-dir /nonexistent throughline

COPY requirements requirements
RUN pip install --require-hashes --requirement requirements/base.txt --requirement requirements/reading.txt

COPY . .
# Nothing is connected to: the addresses only say that no server of our own is wanted.
RUN SECRET_KEY=only-to-collect-static-files-while-the-image-is-being-built DATABASE_URL=postgresql://db/none PUBLIC_DATABASE_URL=postgresql://db/none REDIS_URL=redis://none \
    python manage.py collectstatic --noinput \
    && install --directory --owner throughline --mode 0700 .data

USER throughline
EXPOSE 8000
CMD ["gunicorn", "tracker.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "tracker.server.Worker", "--workers", "2", "--threads", "4", "--no-control-socket"]
