"""Argon2id by the reference implementation (libargon2): JSON lines in, hex digests out."""
import base64
import json
import sys

from argon2.low_level import Type, hash_secret_raw

for line in sys.stdin:
    q = json.loads(line)
    digest = hash_secret_raw(
        secret=base64.b64decode(q["password"]),
        salt=base64.b64decode(q["salt"]),
        time_cost=q["t"],
        memory_cost=q["m"],
        parallelism=q["p"],
        hash_len=q["length"],
        type=Type.ID,
        version=0x13,
    )
    print(digest.hex())
