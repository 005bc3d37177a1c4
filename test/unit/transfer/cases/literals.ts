import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

/** A third key, which stands beside a literal. */
const C = 'KRSXG5CTMVRXEZLUKN2XAZLS';
const named = [w('shop', 'me'), w('mail', 'you', B)];

/** Settings in programming languages and of routers, with a field a line. */
export const literals: Case[] = [
  file(
    'PHP, by name',
    `<?php\nreturn [\n    'Shop' => [\n        'user' => 'me',\n        'secret' => '${A}', // note\n        'digits' => 8,\n    ],\n    'Mail' => [\n        'user' => 'you',\n        'secret' => '${B}',\n    ],\n];\n`,
    [w('Shop', 'me', A, { digits: 8 }), w('Mail', 'you', B)],
  ),
  file(
    'PHP, numbered',
    `<?php\n$accounts = array(\n  array(\n    'issuer' => 'Shop',\n    'account' => 'me',\n    'secret' => '${A}'\n  ),\n  array(\n    'issuer' => 'Mail',\n    'account' => 'you',\n    'secret' => '${B}'\n  ),\n);\n`,
    both,
  ),
  file(
    'PHP within a program',
    `<?php\nclass Keys {\n  function all() {\n    return strtoupper($x);\n  }\n  public $list = [\n    'Shop' => [\n      'user' => 'me',\n      'secret' => '${A}',\n    ],\n  ];\n}\n`,
    [w('Shop', 'me')],
  ),
  file(
    'Nix over several lines',
    `{\n  totp = {\n    shop = {\n      secret = "${A}";\n      user = "me";\n    };\n    mail = {\n      secret = "${B}";\n      user = "you";\n    };\n  };\n}\n`,
    named,
  ),
  file(
    'Terraform',
    `locals {\n  totp = {\n    shop = {\n      secret = "${A}"\n      user   = "me"\n    }\n    mail = {\n      secret = "${B}"\n      user   = "you"\n    }\n  }\n}\n`,
    named,
  ),
  file(
    'JavaScript',
    `const keys = {\n  shop: {\n    secret: "${A}",\n    user: "me",\n  },\n  mail: { secret: \`${B}\`, user: "you" },\n};\n`,
    named,
  ),
  file(
    'Python: the first in a line, the second in several',
    `KEYS = {\n    'shop': {'secret': '${A}', 'user': 'me'},\n    'mail': {\n        'secret': '${B}',\n        'user': 'you',\n    },\n}\n`,
    named,
  ),
  file(
    'Ruby',
    `@keys = {\n  'shop' => { secret: '${A}', user: 'me' },\n  'mail' => { secret: '${B}', user: 'you' },\n}\n`,
    named,
  ),
  file(
    'Perl',
    `my %keys = (\n  shop => { secret => '${A}', user => 'me' },\n  mail => {\n    secret => '${B}',\n    user => 'you',\n  },\n);\n`,
    named,
  ),
  file(
    'Lua',
    `return {\n  shop = {\n    secret = '${A}', -- note\n    user = 'me',\n  },\n  mail = {\n    secret = '${B}',\n    user = 'you',\n  },\n}\n`,
    named,
  ),
  file('names and keys beside a literal', `GitHub ${A}\nMail ${B}\n\naccounts = {\n  "Shop": "${C}",\n}\n`, [
    w('GitHub', ''),
    w('Mail', '', B),
    w('Shop', '', C),
  ]),
  file('a literal in an INI section, which names its account', `[Mail]\nuser = you\nopts = {\n  secret = "${B}"\n}\n`, [
    w('Mail', 'you', B),
  ]),
  file(
    'YAML: a map over several lines below the name of its account',
    `Mail:\n  user: you\n  totp: {\n    secret: ${B}\n  }\n`,
    [w('Mail', 'you', B)],
  ),
  file('a column for a scope is no OPNsense', `name,issuer,scope,otp_seed\nme,Shop,user,${A}\n`, [w('Shop', 'me')]),
  file(
    'Keeper: links in a list of one field',
    { records: [{ title: 'Shop', custom_fields: { '$text:Links:1': [SHOP, MAIL] } }] },
    both,
  ),
  file(
    'RouterOS: a line goes on',
    `/user-manager user\nadd group=x name=me \\\n    otp-secret=${A} password=x\nadd comment="Yours" name=you otp-secret=${B}\n`,
    [w('', 'me'), w('', 'you', B, { note: 'Yours' })],
  ),
  file(
    'OPNsense: names of users',
    `<?xml version="1.0"?><opnsense><system><user><name>me</name><scope>system</scope><otp_seed>${A}</otp_seed><uid>0</uid></user><user><uid>2</uid><name>you</name><scope>user</scope><otp_seed>${B}</otp_seed><email>you@shop.example</email></user></system></opnsense>`,
    [w('system', 'me'), w('system', 'you', B)],
  ),
  file('a list of the second factor, alone', `Shop\n- Two-factor\n  - user me\n  - secret: ${A}\n`, [w('', '')]),
];
