import { A, B, both, type Case, file, HEX, SHOP, w } from './case.ts';

export const tables: Case[] = [
  file(
    'entra csv',
    `upn,serial number,secret key,time interval,manufacturer,model\nhelga@x.org,1234567,${B},60,Contoso,HardwareKey\n`,
    [w('', 'helga@x.org', B, { period: 60 })],
  ),
  file(
    'entra csv 30',
    `upn,serial number,secret key,timeinterval,manufacturer,model\nhelga@x.org,1234567,${B},30,Contoso,HardwareKey\n`,
    [w('', 'helga@x.org', B)],
  ),
  file('otpLength', `name,secret,otpLength\nShop,${A},8\n`, [w('Shop', '', A, { digits: 8 })]),
  file('semicolon csv bom', `\ufeffName;Secret;Digits\r\nShop;${A};6\r\n`, [w('Shop', '')]),
  file('tab csv', `issuer\taccount\tsecret\nShop\tme\t${A}\n`, [w('Shop', 'me')]),
  file('pipe csv', `issuer|account|secret\nShop|me|${A}\n`, [w('Shop', 'me')]),
  file('sep=;', `sep=;\r\nissuer;account;secret\r\nShop;me;${A}\r\n`, [w('Shop', 'me')]),
  file('short first row', `issuer,account,secret,note,tags\nShop,me,${A}\nMail,you,${B},n,t\n`, both),
  file('formula guard', `issuer,account,secret\n'=Shop,me,${A}\n`, [w('=Shop', 'me')]),
  file('algorithm names', `issuer,account,secret,algorithm,digits,period\nShop,me,${A},HMAC-SHA-256,8,60\n`, [
    w('Shop', 'me', A, { algorithm: 'SHA256', digits: 8, period: 60 }),
  ]),
  file('okta csv hex', `serial,secretHex,user\n1,${HEX},me@x.org\n`, [w('', 'me@x.org', B)]),
  file('headerless name,secret', `Shop,${A}\nMail,${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file('headerless issuer,account,secret', `Shop,me,${A}\nMail,you,${B}\n`, both),
  file('german header', `Name;Benutzername;Geheimnis\nShop;me;${A}\n`, [w('Shop', 'me')]),
  file(
    'utf16 excel tsv',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`issuer\taccount\tsecret\r\nShöp\tme\t${A}\r\n`, 'utf16le')]),
    [w('Shöp', 'me')],
  ),
  file('quoted with newline', `issuer,account,secret,note\n"Shop","me","${A}","a\nb"\n`, [
    w('Shop', 'me', A, { note: 'a\nb' }),
  ]),
  file(
    'dashlane credentials',
    `username,username2,username3,title,password,note,url,category,otpSecret\nme,,,Shop,pw,,https://shop.example,Work,${A}\n`,
    [w('Shop', 'me', A, { tags: ['Work'] })],
  ),
  file(
    'dashlane otpUrl',
    `username,username2,username3,title,password,note,url,category,otpUrl\nme,,,Shop,pw,,https://shop.example,Work,${SHOP}\n`,
    [w('Shop', 'me')],
  ),
  file(
    'lastpass csv',
    `url,username,password,totp,extra,name,grouping,fav\nhttps://shop.example,me,pw,${A},,Shop,Work,0\n`,
    [w('Shop', 'me', A, { tags: ['Work'] })],
  ),
  file(
    '1password csv',
    `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nShop,https://shop.example,me,pw,${SHOP},false,false,,\n`,
    [w('Shop', 'me')],
  ),
  file(
    'apple csv',
    `Title,URL,Username,Password,Notes,OTPAuth\nshop.example (me),https://shop.example/,me,pw,,${SHOP}\n`,
    [w('Shop', 'me')],
  ),
  file(
    'bitwarden csv',
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nWork,1,login,Shop,,,0,https://shop.example,me,pw,${A}\n,,note,Note,hello,,0,,,,\n`,
    [w('Shop', 'me', A, { favorite: true, tags: ['Work'] })],
  ),
  file(
    'keepassxc csv',
    `"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n"Root/Work","Shop","me","pw","https://shop.example","","otpauth://totp/Shop:me?secret=${A}&period=30&digits=6&issuer=Shop","0","2024-01-01T00:00:00Z","2024-01-01T00:00:00Z"\n`,
    [w('Shop', 'me')],
  ),
  file(
    'proton pass csv',
    `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Shop,https://shop.example,,me,pw,,${SHOP},1700000000,1700000000,Personal\n`,
    [w('Shop', 'me')],
  ),
  file(
    'nordpass csv totp',
    `name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields\nShop,https://shop.example,,me,pw,,,,,,,,,,,,,,,,,password,"[{""type"":""hidden"",""label"":""TOTP"",""value"":""${A}""}]"\n`,
    [w('Shop', 'me')],
  ),
  file(
    'roboform without a code',
    `Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nShop,https://shop.example,https://shop.example,me,pw,,/Work,"User ID$,,,txt,me"\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'strongbox csv',
    `Title,Username,Email,URL,Password,OTPAUTH,Notes\nShop,me,,https://shop.example,pw,otpauth://totp/Strongbox?secret=${A},\n`,
    [w('Shop', 'me')],
  ),
  file(
    'buttercup csv',
    `!group_id,!group_parent,!group_name,!type,id,title,username,password,URL,OTP\n1,0,Main,entry,2,Shop,me,pw,https://shop.example,${SHOP}\n`,
    [w('Shop', 'me')],
  ),
  file(
    'firefox',
    `"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n"https://a","b","c",,"","{1}","1","1","1"\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'aliasvault csv',
    `Type,ServiceName,ServiceUrl,Username,CurrentPassword,AliasEmail,Notes,TwoFactorSecret\n,Shop,https://shop.example,me,pw,,,${A}\n`,
    [w('Shop', 'me')],
  ),
  file('true key', `kind,name,url,login,password,memo\nlogin,a,b,c,d,e\n`, 'refuse', { code: 'unsupported' }),
  file(
    'passbolt csv (kdbx csv totp)',
    `"Group","Title","Username","Password","URL","Notes","TOTP"\n"","Shop","me","pw","https://shop.example","","${SHOP}"\n`,
    [w('Shop', 'me')],
  ),
  file('logmeonce', `name,url,note,group,username,password,extra,totp\nShop,https://shop.example,,Work,me,pw,,${A}\n`, [
    w('Shop', 'me'),
  ]),
  file('privacyidea csv', `user, realm, serial, type, secret, otplen\nme, x, OATH0001, totp, ${HEX}, 8\n`, [
    w('', 'me', B, { digits: 8 }),
  ]),
  file('password in column digits huge', `issuer,account,secret,digits\nShop,me,${A},12\n`, [], { problems: 1 }),
  file('type push', `issuer,account,secret,type\nShop,me,${A},push\nMail,you,${B},totp\n`, [both[1]!], { problems: 1 }),
  file('secret col holds link', `issuer,account,secret\nX,y,${SHOP}\n`, [w('Shop', 'me')]),
  file('link in name', `name,secret\n"${SHOP}",${A}\n`, [{ issuer: '', s: A }]),
];
