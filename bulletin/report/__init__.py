"""A result in, text out: one format a module, and none of them prints.

``lines`` a person reads and ``cut`` takes apart; ``jsonl`` and ``csv`` are for
programs; ``notes`` shows what does not agree, ``evidence`` why a reference is
what it is, ``tree`` how a phrase was read.
"""
