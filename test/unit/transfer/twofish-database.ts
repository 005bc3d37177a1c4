import { fromBase64 } from '../../../lib/base64.ts';

/**
 * A KeePass database sealed with Twofish, made by pykeepass 4.0.3 and opened by KeePassXC 2.7: GitHub in the group Work.
 * kdbxweb, which makes the others, has no Twofish.
 */
export const TWOFISH_PASSWORD = 'a kdbx password';
export const twofishDatabase = () =>
  fromBase64(
    [
      'A9mimmf7S7UAAAQAAhAAAACtaPKfV29LuaNq1Hr5ZTRsAwQAAAABAAAABCAAAAC1IXinNNC1d0I2edAqs33RfLZ4GGHSFsfTLVLD',
      'VKshIwcQAAAAMTIzNDU2Nzg5MGFiY2RlZguLAAAAAAFCBQAAACRVVUlEEAAAAO9jbd+MKURLkfeppAPjCgwFAQAAAEkIAAAAAQAA',
      'AAAAAAAFAQAAAE0IAAAAAAAQAAAAAAAEAQAAAFAEAAAAAgAAAEIBAAAAUyAAAAB4OehlQ+BEmz1sxGuVtLurfVGcfrAdnPWdZNgv',
      'arGhXwQBAAAAVgQAAAATAAAAAAAEAAAADQoNCq/rvycdHpcTpImendpqQbpqz8XjMGFnhQkP39nSWnIYi4p3cE9e6MEMvA5IPO8Y',
      'um6hRUs5eFyCtQcJB3X4XJmgRDWKj2/oxC/Edq4tzUtGTeCV6REi8pDXb5MbTsIOimAEAAA5f5BD/S9uOHFI6nBQF+yjF/T7TbF9',
      'NdInoj4Yb9olAwtmucEw73+uDwCiqeSc6iaXtQG9rgkDv+0tMvGdWx/U2WphI7N8TgCpSiljP0Enha2nIFOJBIVVy1cJAH8snnRM',
      'cp8GfQ6z2sKXP02E49ajLur3V+9h4ZivLn4UMb9GqnHQNAcJw8WzIhcW/oER3z7P4fBCLcQhFh4QX/YXxtzajJ2UCg3qcuJX2N/4',
      'nq49WuxQRnL51P2leBdL8+O1mDpW+6HK232X8mMX4RawwX3QVrRJl2utjDha8Wm6KZwxxu3AeqSFqhok7FWXS4OcE9nEIaaJ40SA',
      '772AxXuyWksYWi/mHssrIajvwsWPSGkvsKQmILecHv1gxP7d59RiswtvqTXoJblbpS3VSD0JGdMVPANl20hX1VZQDt7Qm0qki0Db',
      'Tz7rHFAsWwMcvgbfwXUcyo9QxOOdwfe06i/u5Kzsurjk1wEfG0Pc1QgaEQGoXsC6I4LX2FyFXNYHc/5auD8/z7k9A4oesc4J4kLv',
      'QQ/T84K8uAU7irVe8ygKhl8SmzyBm2KxhB8YzVHnmeDpHWRWvjutxLof2fQ0c52d+qOeBirFQpqXoUr7Acu5KWsBJwBkBKczGkkJ',
      'eLHVMJR4uHydohORNGsDleauBzx6iV1/xxyMI5VYOg9kgZx9XlGi6hu9kizWbwfa8jzOF7Dw2zMqkDhxdcAm7q5qoBGf+Ap+I/Pp',
      'oysCgQc0jrC1w/Jigr0fuIh62xdaNkC7rSf3Ekm4Ik+n2P5RhEiS4xgx+BZvY1sKmaTONtbdCsT3MByxXvE9ZMv6BdT5NNyNluQQ',
      '6XPwEpDnGQy7EGLgoop2fd0AGCsd0PyKIm0OzxBJqKAroE37U6KAlMA68QQUTOZ+I2xNmSW/MPxgyxLc7QmEVqzOtN8tZozMNKd4',
      'E5hRksh9SDry998aPzT3+Kp4aKaZmoUtGBt5m4W5l9nsjAKCz4YcIDmT6dHazWtvPIO4PwdltABESXJsCJVQ7SaI6YDhznMY47lO',
      'XH8cOEOniqnVWM42ww8Om/zsTZQTchEdm+SGtsIHovM7Dj6vKfw9EN71QVJT3c6lTeu1lRZadp1iGQh4KUrcj3p86CdUuq6KdS2W',
      'L7nvjBhAY4FbXyBO0AcaocfVej488hEq5BgRxbouF271ecRtNeQW1whznK1lCID0FwM09cTig98ZVQ27opWzRTp1FEYwYrhIx+Lq',
      'uNW6e0t4TtPdDMosVAe+isiZ1mKeTyjbuXo6EiC0BEQBAmZlc/NGhfbAwyw/3zRM5m/WwwMNVRO4EYPzkriWCpqt2QKoSm+2PkN3',
      '0QnsmCfGyEMM9Xx0HNMKiT36CyQRslz+nyFoHy6u/qkOOofpIoVA+FzU5B4nbFj8teAVeYMsGfa/5CFsJwtSs40y3Xyq/nzTn8/+',
      'MLfF59WiWiMYpnO3nqoYQa9SarSgo9XqaAJUNEQX75DuntKYO9SQV1vIDOLauFkB/hjGP/V6Asksm+rwvFPEcJcLe048qdZDFBPm',
      'TmHoYsQAAAAA',
    ].join(''),
  );
