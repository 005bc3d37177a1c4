/** Names with one meaning, the most likely first: letters and digits only, as `fieldOf` writes them. */
const names = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What password managers call a code in other languages. */
const ONE_TIME = `
    einmalpasswort einmalkennwort einmalcode onetimepasswort motdepasseàusageunique codeàusageunique
    contraseñadeunsolouso contraseñadeunúnicouso códigodeunsolouso passwordmonouso codicemonouso
    senhadeusoúnico senhaúnica eenmaligwachtwoord eenmaligecode engångslösenord engångskod
    hasłojednorazowe одноразовыйпароль ワンタイムパスワード 一次性密码 一次性密碼 일회용비밀번호 일회용암호
`;

/** "Secret" and "secret key" in other languages. */
const SECRET_WORDS = `
    geheimnis geheimerschlüssel geheimschlüssel schlüssel clésecrète clavesecreta secreto
    chiavesegreta chavesecreta segredo tajnyklucz kluczsekretny sekret tajnýklíč tajnykľúč titkoskulcs
    gizlianahtar salainenavain hemlignyckel hemligkod hemmeligkode hemmelignøkkel hemmelignøgle
    geheimesleutel таємнийключ シークレットキー シークレット 秘密鍵 密钥 密鑰 金鑰 секретныйключ секрет 비밀키
`;

/** What a password, a PIN or the key of a program may be called too. */
const ANY_SECRET = `
    key seed authtoken schlüssel secretcode hemmeligkode hemligkod sekret titkoskulcs clavesecreta 密钥 密鑰 金鑰
`;

/**
 * Names of columns and JSON keys that mean each thing, as `fieldOf` writes them, the likeliest first. Gathered from
 * the exports of authenticators and password managers, and from the token lists of Entra, Microsoft Graph, PingOne,
 * Okta, Duo, FreeIPA, privacyIDEA, LinOTP and Keycloak; at the end of each, what users call it in other languages.
 */
export const SYNONYMS = {
  secret: names(`
    secret secretkey totpsecret otpsecret secretbase32 base32secret otpauthsecret authenticatorsecret
    authenticatorkey 2fasecret twofasecret twofactorsecret mfasecret totpkey otpkey ipatokenotpkey
    sharedsecret setupkey manualkey manualentrykey secretseed hexseed seedhex secrethex hexsecret tokenseed
    secretvalue oathsecret totpseed otpseed oathseed otpauth otpauthurl otpauthuri otpurl otpuri totpurl
    totpuri loginotp logintotp onetimepassword onetimecode onetimepasscode twofactorcode authtoken 2fa mfa
    secretcode ${SECRET_WORDS} key seed totp otp uri base32 ${ONE_TIME}
  `),
  issuer: names(`
    issuer issuername émetteur emetteur emisor emittente emissor aussteller herausgeber uitgever wydawca
    dostawca эмитент издатель 発行者 发行者 發行者 发行方 發行方 발급자 service servicename title titel titre título titolo nickname site
    website sitename websitename
    provider app appname application company organization friendlyname tokenname devicename passwordname secretname itemname dienst anbieter
    dienstname servicio serviço servizio fournisseur nom nombre nome naam bezeichnung usługa serwis nazwa služba
    služby název názov szolgáltatás név hizmet palvelu tjeneste tjänst navn namn xidmət dịchvụ tênsite الخدمة
    שירות сервіс назва サービス名 サービス 服务 服務 сервис название 서비스 名称 名稱 名字 标题 標題 平台 网站 網站 应用 應用
    タイトル サイト 名前 이름 사이트 displayname name
  `),
  account: names(`
    account accountname username user userid upn userprincipalname login loginname loginusername signinname
    nomdutilisateur nombredeusuario nomedeusuário nomedousuário gebruikersnaam имяпользователя
    email emailaddress mail owner assignedto benutzer benutzername konto usuario usuário utilisateur
    identifiant utente nomeutente ユーザー名 アカウント 用户名 帳號 账号 логин пользователь 사용자 계정 아이디 帳戶 账户 kullanıcı
    kullanıcıadı użytkownik uživatel brukernavn användarnamn brugernavn käyttäjä käyttäjätunnus felhasználó felhasználónév
    uživatelskéjméno používateľskémeno nazwaużytkownika cuenta
    compte conto conta cont konto účet fiók hesap tili tàikhoản الحساب חשבון користувач обліковийзапис label
    displayname name
  `),
  type: names(`
    type otptype kind tokentype method codetype ipatokentype
  `),
  algorithm: names(`
    algorithm algo alg hash hashalgorithm hashfunction hashlib hashtype hmac hmacalgorithm otpalgorithm
    totpalgorithm ipatokenotpalgorithm digest hashalgo algorithmus algorithme algoritmo アルゴリズム 算法 алгоритм
  `),
  digits: names(`
    digits digit codedigits otpdigits totpdigits otplength otplen length codelength size numdigits
    numberofdigits passcodelength tokenlength ipatokenotpdigits stellen ziffern chiffres dígitos cifre 桁数 位数
    цифры
  `),
  period: names(`
    period interval timeinterval timeintervalinseconds intervalinseconds intervalseconds timestep
    timestepinseconds timestepsize step steps stepsize timer seconds validity otpperiod otpinterval
    totpperiod totpinterval periodseconds periodinseconds refreshinterval refreshrate timeperiod lifetime
    ipatokentotptimestep intervall intervalle intervalo intervallo periode période periodo período 周期 間隔
    период интервал
  `),
  counter: names(`
    counter count movingfactor hotpcounter initialcounter eventcounter ipatokenhotpcounter
  `),
  tags: names(`
    tags tag group groups folder foldername category labels collection
  `),
  note: names(`
    note notes comment comments description remark additionalinfo
  `),
  favorite: names(`
    favorite favourite fav pinned starred
  `),
  site: names(`
    url urls websiteurl loginurl loginuri weburl webaddress passwordurl website site
  `),
  pin: names(`
    pin
  `),
};

export type Field = keyof typeof SYNONYMS;

/** What programs and users put around the names of parameters: `TOTP period (s)`, `Refresh seconds`, `OTP code length`. */
export const PARAMETERS: Partial<Record<Field, RegExp>> = {
  period: new RegExp(
    '^(?:otp|totp|code|token|time|refresh|rotation|update|valid|validity)*' +
      '(?:(?:period|interval|steps?|timer|lifetime|window)(?:in)?(?:s|secs?|seconds?)?|(?<=[a-z])(?:in)?(?:secs?|seconds))$',
  ),
  digits: /^(?:otp|totp|hotp|timeotp|hmacotp|code|token|passcode|numberof|no|num|count)*(?:digits?|length|len|size)$/,
  algorithm: /^(?:otp|totp|hotp|hmac|hash|hashing|code|token|digest|mac)*(?:algorithm|algo|alg|function|digest)$/,
};

/** A hash algorithm written alone. */
export const ALGORITHM_NAME = /^(?:hmac-?)?sha-?(?:1|224|256|384|512)$/i;

/** Names that also have other meanings: they count only if their value is a link or a key. */
export const WEAK: ReadonlySet<string> = new Set(
  names(`totp otp uri base32 2fa mfa onetimepassword onetimecode twofactorcode ${ANY_SECRET} ${ONE_TIME}`),
);

/** Names that also mean a password, a PIN, the key of a program or the words of a wallet. */
export const OF_ANY_SECRET: ReadonlySet<string> = new Set(names(ANY_SECRET));

/**
 * Weak names that mean a key in all of a list's entries if they do so in one: what is no key there is told as a problem.
 */
export const KEY_IF_ONE: ReadonlySet<string> = new Set([...OF_ANY_SECRET, 'base32']);

/**
 * Names that in an item of a password manager say only that its field is secret: the key of an API, the answer to a
 * question, the password of a VPN.
 */
export const OF_ITEM: ReadonlySet<string> = new Set(
  names(`secret secretkey sharedsecret secretvalue secretcode apisecret authtoken ${SECRET_WORDS}`),
);
