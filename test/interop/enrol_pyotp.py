"""What a site written with PyOTP shows a person who sets up two-factor sign-in.

Prints JSON: for each account its secret, provisioning URI, a PNG of its QR code (base64), and its codes at the
given times (seconds since the epoch, as arguments).
"""

import base64
import io
import json
import sys

import pyotp
import qrcode

EXAMPLES = [
    ("S3K3TPI5MYA2M67V", "alice@google.com", "Secure App"),
    ("4FFL2ENARCIW423Y6SK4JDSJVLT3Q4KI", "user", "Company"),
    ("O5SVKFBA7G5JYY2ALSVWSYP2PDXL5SMH", "abc", "codevoweb.com"),
    (pyotp.random_base32(), "new@example.com", "Fresh"),
]


def picture(text: str) -> str:
    data = io.BytesIO()
    qrcode.make(text).save(data)
    return base64.b64encode(data.getvalue()).decode()


def main() -> None:
    times = [int(time) for time in sys.argv[1:]]
    made = []
    for secret, name, issuer in EXAMPLES:
        totp = pyotp.TOTP(secret)
        uri = totp.provisioning_uri(name=name, issuer_name=issuer)
        codes = {time: totp.at(time) for time in times}
        made.append(
            {"secret": secret, "account": name, "issuer": issuer, "uri": uri, "png": picture(uri), "codes": codes}
        )
    json.dump(made, sys.stdout)


main()
