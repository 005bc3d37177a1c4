import { flag, integer, list, type Of, object, text } from '../../shape.ts';

/** The most messages that one frame reports, and the most characters of one message. */
export const MAX_MESSAGES = 12;
export const MAX_TEXT = 4000;

/** One message as a page of mail or texts shows it. Untrusted. */
const inboxMessage = object({
  /** The sender as shown. */
  sender: text(200),
  /** The sender's mail address; empty if none is shown, and for texts. */
  address: text(254),
  text: text(MAX_TEXT),
  /** When it came, ms since the epoch; 0 if the page does not say. */
  at: integer(0),
});
export type InboxMessage = Of<typeof inboxMessage>;

/** What one frame of an inbox reports. */
export const inboxReport = object({
  /** The frame's own host, with its port. */
  host: text(300),
  /** The newest first. */
  messages: list(inboxMessage, MAX_MESSAGES),
  /** The frame belongs to a known mailbox, but its layout finds no message in it. */
  isUnrecognised: flag,
});
export type InboxReport = Of<typeof inboxReport>;

/** Words in the addresses of mail and message pages. */
const ADDRESS_WORDS = [
  // What the page is for.
  '(?:web|hot|fast|proto)?mail(?:box|s|er)?|inbox|messag(?:es?|ing)|sms|phone|imap',
  // Names of services and programs.
  'outlook|icloud|zoho|gmx|web\\.de|tuta(?:nota)?|hey|whatsapp|telegram|appsuite|sogo|roundcube|owa',
  // The same in other languages.
  'posteingang|courrier|correo|posta',
];
const MAIL_ADDRESS = new RegExp(`(?<![a-z])(?:${ADDRESS_WORDS.join('|')})(?![a-z])`, 'i');

/** What the titles of such pages call the inbox or its messages. */
const TITLE_WORDS = [
  // English, and what other languages took from it.
  '(?:e-?|web-?)?mail(?:s|box)?|messag(?:es?|gi)|inbox|sms|texts|roundcube',
  // German, Dutch, and the Nordic languages.
  'posteingang|nachrichten|postvak in|berichten',
  'inkorg(?:en)?|innboks|indbakken?|meddelelser|meldinger|meddelanden|saapuneet|viestit',
  // French, Spanish, Portuguese, Italian.
  'boîte de réception|courrier|(?:bandeja|caixa) de entrada|correo|mensa(?:jes|gens)|posta',
  // Polish, Czech, Slovak, Hungarian, Romanian.
  'odebrane|wiadomości|doručen\\p{L}+|[zs]právy|beérkező\\p{L}*|üzenetek|mesaj(?:e|lar)',
  // Cyrillic, Greek.
  'входящи\\p{L}*|сообщени\\p{L}+|вхідні|повідомлення|съобщения|εισερχόμενα|μηνύματα',
  // Turkish, Indonesian, Vietnamese.
  'gelen kutusu|kotak masuk|pesan|hộp thư đến|tin nhắn',
];
/** The same in scripts that put no space between words. */
const RUN_ON_TITLE_WORDS = [
  '收件[箱匣]|邮[箱件]|郵件|消息|短信',
  '受信|メール|メッセージ',
  '받은 ?편지함|메일|메시지',
  'กล่องจดหมาย|ข้อความ',
  'البريد|الرسائل|صندوق|پیام',
  'דואר|הודעות',
  'इनबॉक्स|संदेश',
];
/** The mail address that an inbox belongs to. */
const TITLE_ADDRESS = '[^\\s@]@[a-z0-9-]+\\.[a-z]';
const INBOX_TITLE = new RegExp(
  `(?<!\\p{L})(?:${TITLE_WORDS.join('|')})(?!\\p{L})|${RUN_ON_TITLE_WORDS.join('|')}|${TITLE_ADDRESS}`,
  'iu',
);

/**
 * Whether a page can be one of mail or texts at all, by its address and title alone. True for every known mailbox. A
 * page for which this is false is never read for messages.
 */
export function mayBeInbox(url: string, title: string): boolean {
  const place = URL.parse(url);
  if (!place || !/^https?:$/.test(place.protocol)) return false;
  return MAIL_ADDRESS.test(`${place.hostname}${place.pathname}${place.search}`) || INBOX_TITLE.test(title);
}
