import { A, B, both, type Case, file, HEX, MAIL, O, SHOP, shop, w } from './case.ts';

/** Tables written down before anyone had tried them, by what is publicly known of each program. */
export const firstContactTables: Case[] = [
  file(
    'Entra token list',
    `upn,serial number,secret key,time interval,manufacturer,model\nalice@shop.example,1234567,${A},60,Contoso,HardwareKey\n`,
    [{ s: A, period: 60, account: 'alice@shop.example' }],
  ),
  file('privacyIDEA OATH list', `OATH0001, ${HEX}, totp, 8, 60\nOATH0002, ${HEX}, hotp, 6\n`, [
    { s: B, type: 'totp', digits: 8, period: 60, account: 'OATH0001' },
    { s: B, type: 'hotp', digits: 6, account: 'OATH0002' },
  ]),
  file('Duo token list', `D0001,${HEX},60\nD0002,${HEX},60\n`, [
    { s: B, period: 60 },
    { s: B, period: 60 },
  ]),
  file('parameters with units', `Service;User;Key;Period (s);Digits;Hash algorithm\nShop;me;${A};60;8;SHA-256\n`, [
    w('Shop', 'me', A, { period: 60, digits: 8, algorithm: 'SHA256' }),
  ]),
  file('a parameter nobody knows', `Service,User,Secret,Refresh seconds\nShop,me,${A},60\n`, [
    w('Shop', 'me', A, { period: 60 }),
  ]),
  file(
    'German 1Password',
    `"Titel","URL","Benutzername","Passwort","Einmalpasswort"\n"Shop","https://shop.example","me","x","${SHOP}"\n`,
    shop,
  ),
  file('first row short', `name,username,url,secret,note\nIdle\nShop,me,https://shop.example,${A},\n`, shop),
  file('empty rows and an end line', `Name;Login;TOTP\r\nShop;me;${A}\r\n;;\r\n\r\nMail;you;${B}\r\n`, both),
  file('a type column', `type,name,username,password,totp\nlogin,Shop,me,x,${A}\ncard,Visa,,,\n`, shop),
  file(
    'Dashlane credentials',
    `username,username2,username3,title,password,note,url,category,otpUrl\nme,,,Shop,x,,https://shop.example,,${SHOP}\nyou,,,Idle,y,,https://idle.example,,\n`,
    shop,
  ),
  file(
    'Proton Pass table',
    `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Shop,https://shop.example,,me,x,,${SHOP},1700000000,1700000000,Personal\nnote,Memo,,,,,hello,,1700000000,1700000000,Personal\n`,
    shop,
  ),
  file(
    'KeePassXC table',
    `"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n"Root","Shop","me","x","https://shop.example","","${SHOP}","0","2024-01-01","2024-01-01"\n"Root","Idle","me","x","","","","0","2024-01-01","2024-01-01"\n`,
    shop,
  ),
  file(
    'LastPass with entities',
    `url,username,password,totp,extra,name,grouping,fav\nhttps://shop.example,me,x,${A},,Fish &amp; Chips,Food &amp; Drink,0\n`,
    [{ s: A, issuer: 'Fish & Chips', account: 'me' }],
  ),
  file('Chrome passwords', 'name,url,username,password,note\nshop.example,https://shop.example/,me,x,\n', 'refuse', {
    code: 'unsupported',
  }),
  file(
    'Firefox passwords',
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n"https://shop.example","me","x",,"https://shop.example","{a}","1","1","1"\n',
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'Safari passwords',
    `Title,URL,Username,Password,Notes,OTPAuth\nshop.example (me),https://shop.example/,me,x,,${SHOP}\n`,
    shop,
  ),
  file(
    'RoboForm',
    `Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nShop,https://shop.example,https://shop.example,me,x,,/,"TOTP KEY$,,,0,${A}"\n`,
    shop,
  ),
  file('Keeper table', `"Work","Shop","me","x","https://shop.example","","","TFC:Keeper","${SHOP}"\n`, shop),
  file(
    'Synology C2',
    `Display_Name,Notes,Favorite,Login_URLs,Login_Username,Login_Password,Login_TOTP\nShop,,0,https://shop.example,me,x,${SHOP}\n`,
    shop,
  ),
  file(
    'Bitwarden Authenticator table',
    `folder,favorite,type,name,login_uri,login_totp\n,,1,Shop,,${SHOP}\n,1,1,Mail,,${MAIL}\n`,
    both,
  ),
  file(
    'Buttercup',
    `!type,!group_id,!group_name,!group_parent,title,username,password,URL,otp\ngroup,1,Main,0,,,,,\nentry,1,,,Shop,me,x,https://shop.example,${SHOP}\n`,
    shop,
  ),
  file(
    'Passbolt table',
    `"Title","Username","URL","Password","Notes","Group","TOTP"\n"Shop","me","https://shop.example","x","","Root","${SHOP}"\n`,
    shop,
  ),
  file('sep and semicolons', `sep=;\r\nname;username;totp\r\nShop;me;${A}\r\n`, shop),
  file(
    'Zoho Vault',
    `"Password Name","Password Url","User Name","Password","login_totp","Notes"\n"Shop","https://shop.example","me","x","${SHOP}",""\n`,
    shop,
  ),
  file(
    'a Strongbox table',
    `Title,Username,Email,URL,Password,OTPAuth,Notes\nShop,me,,https://shop.example,x,${O('Strongbox', A)},\n`,
    shop,
  ),
  file(
    'link of a list in a CSV column nobody knows',
    `${['id', 'description', 'value'].join(',')}\n1,Shop,${SHOP}\n2,Mail,${MAIL}\n`,
    both,
  ),
];
