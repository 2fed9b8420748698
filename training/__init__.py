"""Fits what signs weigh (timeline/ingest/frames): `make train` reads the articles beside this file.

articles/   articles written for it, with what an editor would enter marked in them (articles/README.md)
articles    from their lines to pages and events                 examples   from those to signs and answers
fit         regressions over them, figures by cross-validation, and the file of weights
"""
