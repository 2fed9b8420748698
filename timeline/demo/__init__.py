"""The demo: fifteen controversies that a new record opens with, published by the same doors that editors use.

`data/` holds it, one file a noun. Every fact, figure, date and address comes from the founding article (Fortune,
22 June 2018) or from the public-domain register Collective Actions in Tech; `basis` says for each item which records
of the register it rests on, whether it rests on the article (`seed`), and by which rule its date follows from them.
"""
