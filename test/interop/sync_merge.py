#!/usr/bin/python3
"""Joins a Watchword sync, reads its folder and merges what is there, by docs/sync-format.md alone.

    sync_merge.py FOLDER     (the passphrase or recovery key for joining is read from the first line of stdin)

Prints the accounts of the merged list as JSON. Needs argon2-cffi and cryptography.
"""
import base64
import hashlib
import hmac
import json
import pathlib
import re
import sys
import unicodedata
import zlib

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NAME = re.compile(r"^([a-z2-7]{8})-(?:head|([a-z2-7]{13})-([1-9][0-9]{0,9}))-([a-z2-7]{16})\.watchword$")


def bytes_of(text):
    return base64.b64decode(text, validate=True)


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def hkdf(secret, salt, info):
    return HKDF(SHA256(), 32, salt, info.encode()).derive(secret)


def b32(data):
    return base64.b32encode(data).decode().lower().rstrip("=")


def key_id(key):
    return b32(hashlib.sha256(b"watchword/sync/id" + key).digest())[:13]


def member_id(sign, dh):
    return b32(hashlib.sha256(bytes_of(sign) + bytes_of(dh)).digest())[:26]


def signed_by(sign, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(bytes_of(sign)).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def files(folder):
    """Names and bytes of the files whose names say the truth of their bytes."""
    for path in sorted(folder.iterdir()):
        match = NAME.match(path.name.lower())
        data = path.read_bytes() if match else b""
        if match and b32(hashlib.sha256(data).digest())[:16] == match[4]:
            yield path.name.lower(), match, data


def mac_is_right(head, key):
    body = {name: value for name, value in head.items() if name not in ("macs", "signature")}
    mac = hmac.digest(hkdf(key, b"", "watchword/sync/head"), canonical(body), "sha256")
    return hmac.compare_digest(mac, bytes_of(head["macs"][key_id(key)]))


def open_slot(head, slot, secret):
    salt = bytes_of(slot["salt"])
    if slot["type"] == "passphrase":
        p = slot["params"]
        typed = unicodedata.normalize("NFC", secret).encode()
        secret = hash_secret_raw(typed, salt, p["t"], p["m"], p["p"], 32, Type.ID)
    else:
        bare = re.sub(r"[\s-]", "", secret.upper()).replace("O", "0").replace("I", "1").replace("L", "1")
        secret = "".join(bare[at:at + 4] for at in range(0, len(bare), 5)).encode()
    plate = {name: slot[name] for name in ("id", "type", "created", "params", "salt")}
    data = canonical({"sync": head["sync"], "key": head["key"], "slot": plate})
    try:
        wrapping = hkdf(secret, salt, "watchword/sync/slot/" + slot["type"])
        return AESGCM(wrapping).decrypt(bytes_of(slot["nonce"]), bytes_of(slot["wrapped"]), data)
    except InvalidTag:
        return None


def find_key(folder, secret):
    heads = [json.loads(data) for name, match, data in files(folder) if match[2] is None]
    for head in sorted(heads, key=lambda one: -one["written"]):
        body = {name: value for name, value in head.items() if name != "signature"}
        message = b"watchword/sync/head" + canonical(body)
        if head["by"] != member_id(head["sign"], head["dh"]) or head["closed"]:
            continue
        if not signed_by(head["sign"], message, bytes_of(head["signature"])):
            continue
        for slot in head["slots"]:
            key = open_slot(head, slot, secret)
            if key and key_id(key) == head["key"] and mac_is_right(head, key):
                return head, key
    sys.exit("no head opens with this")


def open_record(match, data, head, key):
    line, rest = data.split(b"\n", 1)
    header = json.loads(line)
    told = (header["sync"], header["replica"], str(header["seq"]))
    if told != (match[1], match[2], match[3]) or header["device"] != member_id(header["sign"], header["dh"]):
        return None
    if header["key"] != head["key"] or header["device"] in head["out"]:
        return None
    ciphertext, signature = rest[:-64], rest[-64:]
    if not signed_by(header["sign"], b"watchword/sync/record" + line + b"\n" + ciphertext, signature):
        return None
    body = hkdf(key, bytes_of(header["salt"]), "watchword/sync/record")
    plain = AESGCM(body).decrypt(bytes_of(header["nonce"]), ciphertext, line)
    length = int.from_bytes(plain[:4], "big")
    return json.loads(zlib.decompress(plain[4:4 + length], -15))["state"]


def larger(a, b):
    if a[0] != b[0]:
        return a if a[0] > b[0] else b
    numbers = all(isinstance(one[1], (int, float)) and not isinstance(one[1], bool) for one in (a, b))
    value = (lambda one: one[1]) if numbers else (lambda one: canonical(one[1]).decode().encode("utf-16-be"))
    return a if value(a) >= value(b) else b


def join(a, b):
    if isinstance(a, list) or isinstance(b, list):
        return larger(a, b) if isinstance(a, list) and isinstance(b, list) else a if isinstance(a, list) else b
    return {name: join(a[name], b[name]) if name in a and name in b else a.get(name, b.get(name)) for name in {**a, **b}}


def groups(accounts):
    """Accounts that are one account, joined, by their smallest names."""
    parent = {name: name for name in accounts}

    def root(name):
        return name if parent[name] == name else root(parent[name])

    def connect(a, b):
        low, high = sorted((root(a), root(b)))
        parent[high] = low

    def joined():
        found = {}
        for name, fields in accounts.items():
            bare = {field: node for field, node in fields.items() if field != "same"}
            found[root(name)] = join(found.get(root(name), {}), bare)
        return found

    for name, fields in accounts.items():
        for other, (_, value, *_rest) in fields.get("same", {}).items():
            if value == 1 and other in accounts:
                connect(name, other)
    while True:
        secrets = {}
        for name, fields in sorted(joined().items()):
            if fields.get("live", [0, 0])[1] == 1 and fields.get("twin", [0, 0])[1] != 1 and "key" in fields:
                secrets.setdefault((fields["key"][1]["type"], fields["key"][1]["secret"]), []).append(name)
        pairs = [names for names in secrets.values() if len(names) > 1]
        if not pairs:
            return joined()
        for first, *others in pairs:
            for other in others:
                connect(first, other)


def main():
    folder = pathlib.Path(sys.argv[1])
    head, key = find_key(folder, sys.stdin.readline().rstrip("\n"))
    state = {"accounts": {}, "devices": {}}
    for name, match, data in files(folder):
        found = open_record(match, data, head, key) if match[2] is not None and match[1] == head["sync"] else None
        if found:
            state = join(state, found)
    live = [(name, one) for name, one in groups(state["accounts"]).items() if one["live"][1] == 1 and "key" in one]
    live.sort(key=lambda entry: (entry[1].get("rank", [0, ""])[1], entry[0]))
    shown = [
        {
            "issuer": one.get("issuer", [0, ""])[1],
            "account": one.get("account", [0, ""])[1],
            "secret": one["key"][1]["secret"],
            "counter": one.get("n", [0, 0])[1],
            "note": one.get("note", [0, ""])[1],
            "tags": sorted(tag for tag, at in one.get("tags", {}).items() if at[1] == 1),
        }
        for _, one in live
    ]
    devices = sorted(device["name"][1] for device in state["devices"].values() if device["left"][1] == 0)
    json.dump({"accounts": shown, "devices": devices}, sys.stdout, ensure_ascii=False)


main()
