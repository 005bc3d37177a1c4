"""Opens an export by its published format, with Debian's cryptography and PyNaCl alone, and prints its accounts as JSON.

Usage: open_exports.py FORMAT FILE PASSWORD (Debian: apt-get install python3-cryptography python3-nacl)
Aegis: github.com/beemdevelopment/Aegis docs/vault.md; 2FAS: schema 4; Ente: ente.io/help/auth (libsodium's secretstream).
"""

import base64
import json
import sys
import urllib.parse

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt


def from_base32(text):
    return base64.b32decode(text + "=" * (-len(text) % 8)).hex()


def account(kind, issuer, name, secret, algorithm, digits, period, counter):
    return {
        "type": kind,
        "issuer": issuer,
        "account": name,
        "secret": from_base32(secret),
        "algorithm": algorithm.upper(),
        "digits": int(digits),
        "time": int(counter if kind == "hotp" else period),
    }


def aegis(text, password):
    vault = json.loads(text)
    database = vault["db"]
    if isinstance(database, str):
        slot = next(slot for slot in vault["header"]["slots"] if slot["type"] == 1)
        scrypt = Scrypt(salt=bytes.fromhex(slot["salt"]), length=32, n=slot["n"], r=slot["r"], p=slot["p"])
        key = scrypt.derive(password)
        sealed = bytes.fromhex(slot["key"] + slot["key_params"]["tag"])
        master = AESGCM(key).decrypt(bytes.fromhex(slot["key_params"]["nonce"]), sealed, None)
        params = vault["header"]["params"]
        sealed = base64.b64decode(database) + bytes.fromhex(params["tag"])
        database = json.loads(AESGCM(master).decrypt(bytes.fromhex(params["nonce"]), sealed, None))
    for entry in database["entries"]:
        info = entry["info"]
        yield account(
            entry["type"], entry["issuer"], entry["name"], info["secret"], info["algo"], info["digits"],
            info.get("period", 0), info.get("counter", 0),
        )


def two_fas(text, password):
    backup = json.loads(text)
    services = backup["services"]
    if backup.get("servicesEncrypted"):
        sealed, salt, iv = (base64.b64decode(part) for part in backup["servicesEncrypted"].split(":"))
        key = PBKDF2HMAC(hashes.SHA256(), 32, salt, 10_000).derive(password)
        services = json.loads(AESGCM(key).decrypt(iv, sealed, None))
        reference, salt, iv = (base64.b64decode(part) for part in backup["reference"].split(":"))
        AESGCM(PBKDF2HMAC(hashes.SHA256(), 32, salt, 10_000).derive(password)).decrypt(iv, reference, None)
    for service in services:
        otp = service["otp"]
        yield account(
            otp["tokenType"].lower(), service["name"], otp.get("account", ""), service["secret"],
            otp.get("algorithm", "SHA1"), otp["digits"], otp.get("period", 0), otp.get("counter", 0),
        )


def ente(text, password):
    if text.startswith("{"):
        import nacl.bindings as sodium

        file = json.loads(text)
        salt = base64.b64decode(file["kdfParams"]["salt"])
        key = sodium.crypto_pwhash_alg(
            32, password, salt, file["kdfParams"]["opsLimit"], file["kdfParams"]["memLimit"],
            sodium.crypto_pwhash_ALG_ARGON2ID13,
        )
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        header = base64.b64decode(file["encryptionNonce"])
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        sealed = base64.b64decode(file["encryptedData"])
        plain, _tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, None)
        text = plain.decode()
    for line in text.split("\n"):
        if not line.strip():
            continue
        uri = urllib.parse.urlsplit(line)
        query = dict(urllib.parse.parse_qsl(uri.query))
        label = urllib.parse.unquote(uri.path.lstrip("/"))
        issuer = query.get("issuer", "")
        name = label[len(issuer) + 1 :] if label.startswith(issuer + ":") else label
        yield account(
            uri.netloc, issuer, name, query["secret"], query.get("algorithm", "SHA1"),
            query.get("digits", 5 if uri.netloc == "steam" else 6), query.get("period", 30), query.get("counter", 0),
        )


READERS = {
    "aegis": aegis, "aegis-encrypted": aegis, "2fas": two_fas, "2fas-encrypted": two_fas,
    "ente-plain": ente, "ente-encrypted": ente,
}

if __name__ == "__main__":
    reader, path, secret = sys.argv[1:4]
    with open(path, encoding="utf-8") as opened:
        print(json.dumps(list(READERS[reader](opened.read(), secret.encode()))))
