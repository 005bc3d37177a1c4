#!/usr/bin/python3
"""Opens a Watchword vault or backup by docs/vault-format.md alone and prints its accounts as JSON.

    open_vault.py FILE [--recovery]      (the passphrase or recovery key is read from the first line of stdin)

Needs argon2-cffi and cryptography (Debian: python3-argon2, python3-cryptography).
"""
import base64
import hmac
import json
import sys
import unicodedata
import uuid

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def bytes_of(text):
    return base64.b64decode(text, validate=True)


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def hkdf(secret, salt, info):
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info.encode()).derive(secret)


def recovery_secret(typed):
    """The 28 data characters of seven groups of five; each group's last character checks the other four."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    text = "".join(c for c in typed.upper() if c.isalnum())
    text = text.translate(str.maketrans("OIL", "011"))
    if len(text) != 35:
        sys.exit("a recovery key has 35 characters")
    data = ""
    for number in range(7):
        *values, check = [alphabet.index(c) for c in text[5 * number : 5 * number + 5]]
        total = 0
        for value in reversed(values):
            total = (total ^ value) << 1
            if total & 32:
                total ^= 0b100101
        if total ^ (number + 1) != check:
            sys.exit(f"typing slip in group {number + 1}")
        data += text[5 * number : 5 * number + 4]
    return data.encode()


def slot_secret(slot, typed):
    if slot["type"] == "recovery":
        return recovery_secret(typed)
    params = slot["params"]
    if not (params["kdf"] == "argon2id" and 19456 <= params["m"] <= 1048576 and 2 <= params["t"] <= 10 and 1 <= params["p"] <= 16):
        sys.exit("key derivation out of range")
    password = unicodedata.normalize("NFC", typed).encode()
    return hash_secret_raw(
        password, bytes_of(slot["salt"]), params["t"], params["m"], params["p"], 32, Type.ID, version=0x13
    )


def vault_key(file, kind, typed):
    for slot in file["slots"]:
        if slot["type"] != kind:
            continue
        plate = {name: slot[name] for name in ("id", "type", "created", "params", "salt")}
        data = canonical({"format": file["format"], "vaultId": file["vaultId"], "slot": plate})
        key = hkdf(slot_secret(slot, typed), bytes_of(slot["salt"]), f"watchword/slot/{kind}")
        try:
            return AESGCM(key).decrypt(bytes_of(slot["nonce"]), bytes_of(slot["wrapped"]), data)
        except InvalidTag:
            pass
    sys.exit("wrong " + kind)


def open_vault(file, kind, typed):
    if file["format"] != "watchword-vault" or file["version"] != 1:
        sys.exit("not a vault of version 1")
    key = vault_key(file, kind, typed)
    header = {name: value for name, value in file.items() if name not in ("payload", "mac")}
    mac = hmac.digest(hkdf(key, b"", "watchword/header"), canonical(header), "sha256")
    if not hmac.compare_digest(mac, bytes_of(file["mac"])):
        sys.exit("the header was changed")
    payload = file["payload"]
    body = hkdf(key, bytes_of(payload["salt"]), "watchword/payload")
    try:
        plain = AESGCM(body).decrypt(bytes_of(payload["nonce"]), bytes_of(payload["data"]), canonical(header))
    except InvalidTag:
        sys.exit("the payload was changed")
    return json.loads(plain)


def account_id(name):
    if name.startswith("~"):
        return name[1:]
    return str(uuid.UUID(bytes=base64.urlsafe_b64decode(name + "==")))


def listed(content):
    """The accounts of the list, in its order, each field as its plain value."""
    live = [(name, fields) for name, fields in content["state"]["accounts"].items() if fields["live"][1] == 1]
    live.sort(key=lambda entry: (entry[1]["rank"][1], entry[0]))
    accounts = []
    for name, fields in live:
        values = {field: node[1] for field, node in fields.items() if isinstance(node, list)}
        sets = {field: {item: at[1] for item, at in node.items()} for field, node in fields.items() if isinstance(node, dict)}
        key = values.pop("key")
        accounts.append({"id": account_id(name), **key, **values, **sets})
    return accounts


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        vault = json.load(source)
    secret = sys.stdin.readline().rstrip("\n")
    content = open_vault(vault, "recovery" if "--recovery" in sys.argv else "passphrase", secret)
    json.dump(listed(content), sys.stdout, ensure_ascii=False, indent=1)
