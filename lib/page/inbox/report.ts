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
  /** The frame belongs to a known mailbox, and shows no message where its layout says. */
  isUnrecognised: flag,
});
export type InboxReport = Of<typeof inboxReport>;

/** Words in the addresses of mail and message pages. */
const MAIL_ADDRESS =
  /(?<![a-z])(?:(?:web|hot|fast|proto)?mail(?:box|s|er)?|inbox|outlook|icloud|zoho|gmx|web\.de|appsuite|sogo|tuta(?:nota)?|hey|roundcube|messag(?:es?|ing)|sms|phone|whatsapp|telegram|owa|imap|posteingang|courrier|correo|posta)(?![a-z])/i;

/** What the titles of such pages say: the word for the inbox, or the mail address that it belongs to. */
const INBOX_TITLE =
  /(?<!\p{L})(?:(?:e-?|web-?)?mail(?:s|box)?|messag(?:es?|gi)|inbox|sms|texts|roundcube|posteingang|nachrichten|boîte de réception|courrier|(?:bandeja|caixa) de entrada|correo|mensa(?:jes|gens)|posta|postvak in|berichten|inkorg(?:en)?|innboks|indbakken?|meddelelser|meldinger|meddelanden|saapuneet|viestit|odebrane|wiadomości|doručen\p{L}+|[zs]právy|beérkező\p{L}*|üzenetek|mesaj(?:e|lar)|входящи\p{L}*|сообщени\p{L}+|вхідні|повідомлення|съобщения|εισερχόμενα|μηνύματα|gelen kutusu|kotak masuk|pesan|hộp thư đến|tin nhắn)(?!\p{L})|收件[箱匣]|邮[箱件]|郵件|消息|短信|受信|メール|メッセージ|받은 ?편지함|메일|메시지|กล่องจดหมาย|ข้อความ|البريد|الرسائل|صندوق|پیام|דואר|הודעות|इनबॉक्स|संदेश|[^\s@]@[a-z0-9-]+\.[a-z]/iu;

/**
 * Whether a page can be one of mail or texts at all, by its address and title alone. True for every known mailbox. A
 * page for which this is false is never read for messages.
 */
export function mayBeInbox(url: string, title: string): boolean {
  const place = URL.parse(url);
  if (!place || !/^https?:$/.test(place.protocol)) return false;
  return MAIL_ADDRESS.test(`${place.hostname}${place.pathname}${place.search}`) || INBOX_TITLE.test(title);
}
