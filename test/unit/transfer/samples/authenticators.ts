import { toBase64 } from '../../../../lib/base64.ts';
import { utf8 } from '../../../../lib/crypto/bytes.ts';
import { toHex } from '../../../../lib/transfer/codecs/bytes.ts';
import { bank, core, github, json, odd, plainTotp, type Sample, secretText, steam } from '../sample.ts';

const key = secretText(github);

/** Authenticators whose exports are text. */
export const samples: Sample[] = [
  {
    format: 'otp-manager-json',
    name: 'otpmanager.json',
    bytes: json({
      accounts: [
        {
          secret: key,
          name: github.account,
          issuer: 'GitHub',
          digits: 6,
          type: 'totp',
          period: 30,
          algorithm: 0,
          counter: 0,
        },
        {
          secret: secretText(odd),
          name: odd.account,
          issuer: odd.issuer,
          digits: 8,
          type: 'totp',
          period: 60,
          algorithm: 1,
        },
      ],
    }),
    accounts: [plainTotp(github), core(odd)],
  },
  {
    format: 'authme-json',
    name: 'backup.authme',
    bytes: json({
      role: 'codes',
      encrypted: false,
      codes: toBase64(utf8(`\nName:   ${github.account}\nSecret: ${key}\nIssuer: GitHub\nType:   OTP_TOTP\n`)),
    }),
    accounts: [plainTotp(github)],
  },
  {
    format: 'winauth-xml',
    name: 'winauth.xml',
    bytes: utf8(
      `<?xml version="1.0"?><WinAuth version="3.5"><WinAuthAuthenticator id="1" type="WinAuth.GoogleAuthenticator"><name>GitHub</name>` +
        `<authenticatordata><secretdata>${toHex(github.secret)}\t6\tSHA1\t30</secretdata></authenticatordata></WinAuthAuthenticator></WinAuth>`,
    ),
    accounts: [{ ...plainTotp(github), account: '' }],
  },
  {
    format: 'pskc-xml',
    name: 'tokens.xml',
    bytes: utf8(
      `<?xml version="1.0"?><pskc:KeyContainer Version="1.0" xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc"><pskc:KeyPackage>` +
        `<pskc:Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"><pskc:Issuer>Bank</pskc:Issuer><pskc:AlgorithmParameters>` +
        `<pskc:ResponseFormat Length="6" Encoding="DECIMAL"/></pskc:AlgorithmParameters><pskc:Data><pskc:Secret><pskc:PlainValue>` +
        `${toBase64(bank.secret)}</pskc:PlainValue></pskc:Secret><pskc:Counter><pskc:PlainValue>42</pskc:PlainValue></pskc:Counter>` +
        `</pskc:Data><pskc:UserId>UID=token,DC=x</pskc:UserId></pskc:Key></pskc:KeyPackage></pskc:KeyContainer>`,
    ),
    accounts: [core(bank)],
  },
  {
    format: 'evernote-enex',
    name: 'notes.enex',
    bytes: utf8(
      `<?xml version="1.0"?><en-export><note><title>GitHub 2FA</title><content><![CDATA[<en-note><div>secret: ${key}</div></en-note>]]></content></note></en-export>`,
    ),
    accounts: [{ ...plainTotp(github), account: '' }],
  },
  {
    format: 'safeincloud-xml',
    name: 'safeincloud.xml',
    bytes: utf8(
      `<?xml version="1.0"?><database><label id="3" name="Work"/><card title="GitHub" id="1"><field name="Login" type="login">` +
        `${github.account}</field><field name="2FA" type="one_time_password">${key}</field><label_id>3</label_id></card>` +
        `<card title="Gone" deleted="true"><field name="2FA" type="one_time_password">${key}</field></card></database>`,
    ),
    accounts: [{ ...plainTotp(github), tags: ['Work'] }],
  },
  {
    format: 'generic-xml',
    name: 'unknown.xml',
    bytes: utf8(
      `<?xml version="1.0"?><passwords><item><description>GitHub</description><title>GitHub</title><username>${github.account}` +
        `</username><fields><field name="TOTP">${key}</field></fields></item></passwords>`,
    ),
    accounts: [plainTotp(github)],
  },
  {
    format: 'totp-cli-yaml',
    name: 'dump.yaml',
    bytes: utf8(
      `namespaces:\n    - name: GitHub\n      accounts:\n        - name: ${github.account}\n          token: ${key}\n          length: 6\n`,
    ),
    accounts: [plainTotp(github)],
  },
  {
    format: 'totp-cli-json',
    name: 'dump.json',
    bytes: json([{ Name: 'GitHub', Accounts: [{ Name: github.account, Token: key }] }]),
    accounts: [plainTotp(github)],
  },
  {
    format: 'uri-list',
    name: 'note.md',
    bytes: utf8(
      `My codes:\n- Steam: "otpauth://totp/Steam?secret=${secretText(steam)}&digits=5"\n- otpauth%3A%2F%2Ftotp%2FGitHub%3A${encodeURIComponent(github.account)}%3Fsecret%3D${key}%26issuer%3DGitHub\n`,
    ),
    accounts: [{ ...core(steam), account: '' }, plainTotp(github)],
  },
];
