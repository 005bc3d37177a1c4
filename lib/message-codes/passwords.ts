import { sentenceAround } from './sentence.ts';

/* Passwords among the words for a code. All patterns are for text without accents. */

const PASSWORD_WORDS = [
  '(?:temporary )?password',
  'passwort',
  'contrasenas?',
  'clave',
  'senha',
  'парола?',
  'пароль',
  'haslo',
  'heslo',
  'mot de passe',
  String.raw`sifre\p{L}*`,
  'mat khau',
  'mật khẩu',
  'wachtwoord',
  'パスワード ?[:：は]?',
  '비밀번호',
  '密[码碼][为為是:：]',
];
const PASSWORD = new RegExp(`^(?:${PASSWORD_WORDS.join('|')})$`, 'iu');
/** What a password belongs to that is used again and again: a name, a network. */
const USER_NAME_WORDS = [
  'user ?-?(?:name|id)',
  'log-?in(?: id)?:',
  'usuario',
  'identifiant',
  'benutzername',
  'nome utente',
  'utilizador',
  'логин',
  'логін',
  String.raw`uzytkownik\p{L}*`,
  'gebruikersnaam',
  'kullanici adi',
  'wi-?fi',
  'ssid',
  'network',
  'ワイファイ',
  '와이파이',
];
export const USER_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:${USER_NAME_WORDS.join('|')})(?![\p{L}--\p{Script=Han}])`,
  'iv',
);

/** The password of a file is as lasting as the file. */
const FILE_WORDS = [
  String.raw`(?:e-)?pdfs?(?![\p{L}\d])`,
  'zip[ -]?(?:file|archive|datei|archiv)',
  String.raw`(?:file|archive|archivo|fichier) zip(?!\p{L})`,
  'pay ?slip',
  'e-?statement',
  'attach(?:ed|ment)',
  '(?:this|the|your) (?:file|document)',
  'angehangt',
  'anhang',
  'gehaltsabrechnung',
  'piece jointe',
  'bulletin de paie',
  'adjunt',
  'allegat[oi]',
  'busta paga',
  'anexo',
  'bijlage',
  'zalacznik',
  'prilohe',
  'во вложени',
  'вкладен',
  'ekteki',
  'lampiran',
];
const FILE = new RegExp(String.raw`(?<![\p{L}\d])(?:${FILE_WORDS.join('|')})`, 'iu');
/** A password to sign in with is not that of a file. */
const SIGN_IN_WORDS = [
  String.raw`log(?:ging)?[ -]?in(?!\p{L})`,
  String.raw`sign(?:ing)?[ -]?in(?!\p{L})`,
  'einloggen',
  'anmeld',
  'logowan',
  'zalogow',
  'conne[cx]',
  'iniciar sesion',
  'acceder',
  'accedere',
  'entrar',
  'inloggen',
  'вход',
  'войти',
  'giris',
];
const SIGN_IN = new RegExp(String.raw`(?<!\p{L})(?:${SIGN_IN_WORDS.join('|')})`, 'iu');

/** Whether a password is of a file that its sentence or the one before is about. */
function isOfFile(text: string, start: number, end: number): boolean {
  const { from, to } = sentenceAround(text, start, end);
  const sentence = text.slice(from, to);
  if (SIGN_IN.test(sentence)) return false;
  const near = Math.max(0, from - 40);
  const last = near + text.slice(near, from).search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  return FILE.test(sentence) || (last >= near && FILE.test(text.slice(sentenceAround(text, last, last).from, from)));
}

/**
 * Whether a word for a code means a lasting password: one next to a user name, or that of a file.
 * @param hasUserName whether the text has a user name
 */
export function isLastingPassword(text: string, start: number, end: number, hasUserName: () => boolean): boolean {
  return PASSWORD.test(text.slice(start, end)) && (hasUserName() || isOfFile(text, start, end));
}
