import { A, B, type Case, file, HEX, w } from './case.ts';

const both = [w('Shop', 'me'), w('Mail', 'you', B)];
const inSteps = [w('Shop', 'me', A, { digits: 8, period: 60 }), w('Mail', 'you', B)];

/** Parameters that stand apart from their key, and keys that stand where names do. */
export const seventeenthContact: Case[] = [
  file(
    'the key and its settings below a word for codes',
    `---\nShop:\n  user: me\n  totp:\n    secret: ${A}\n    digits: 8\n    period: 60\n...\n---\nMail:\n  user: you\n  totp:\n    secret: ${B}\n`,
    inSteps,
  ),
  file(
    'several keys below such a word are of several',
    `totp:\n  Shop:\n    user: me\n    secret: ${A}\n  Mail:\n    user: you\n    secret: ${B}\n`,
    both,
  ),
  file(
    'maps of YAML in a line',
    `accounts:\n  - {name: Shop, user: me, secret: ${A}, digits: 8, period: 60}\n  - {name: "Mail", user: 'you', secret: ${B}}\n`,
    inSteps,
  ),
  file(
    'named maps of YAML in a line',
    `Shop: {user: me, secret: ${A}, digits: 8, period: 60}\nMail: {user: you, secret: ${B}}\n`,
    inSteps,
  ),
  file(
    'tables of TOML below tables',
    `[accounts.Shop]\nuser = "me"\nsecret = "${A}"\n\n[accounts.Shop.settings]\ndigits = 8\nperiod = 60\n\n[accounts.Mail]\nuser = "you"\nsecret = "${B}"\n`,
    inSteps,
  ),
  file(
    'tables of TOML with keys below one without',
    `[accounts]\nversion = 1\n[accounts.Shop]\nuser = "me"\nsecret = "${A}"\n[accounts.Mail]\nuser = "you"\nsecret = "${B}"\n`,
    both,
  ),
  file("LinOTP's names of kinds", `serial,secret,type,otplen,timestep\nA1,${HEX},hmac,6,\nA2,${HEX},totp,8,60\n`, [
    { s: B, type: 'hotp', counter: 0 },
    { s: B, type: 'totp', digits: 8, period: 60 },
  ]),
  file('a hash that the kind names', `name,user,secret,type\nShop,me,${A},TOTP-SHA256\nMail,you,${B},HMAC-SHA512\n`, [
    w('Shop', 'me', A, { algorithm: 'SHA256' }),
    w('Mail', 'you', B, { algorithm: 'SHA512' }),
  ]),
  file('a remark behind a heading of YAML', `Shop: # main\n  user: me # I\n  secret: ${A} # key\n`, [w('Shop', 'me')]),
  file('a row without one of its cells', `name,user,secret\nShop,${A}\nMail,you,${B}\n`, [w('Mail', 'you', B)], {
    problems: 1,
  }),
  file('a row without a code is none', `name,user,secret\nShop,me,\nMail,you,${B}\n`, [w('Mail', 'you', B)], {
    problems: 0,
  }),
  file('a key in place of a name', `name,user,secret\n${A},you,${B}\n`, [w('', 'you', B)]),
  file('a key by the name of another', { [A]: { user: 'you', secret: B } }, [w('', 'you', B)]),
];
