/**
 * Where mail and message sites show the parts of a message: CSS selectors below one message, `selector@attribute` for
 * an attribute. Of several, the first one that yields something counts.
 */
export interface Layout {
  /** Where the selectors were seen, and when they were written or last held there: `YYYY-MM`. */
  source: string;
  seen: string;
  /** Matches the page's host. */
  host?: RegExp;
  /** Its messages are in open shadow trees. */
  shadow?: true;
  /** Matches an element that only this software's pages have, for software that runs on any host. */
  signature?: string;
  /** One message, open or as a row of a list. */
  message: string;
  /** Those of them that are ordered by time, the newest last. */
  thread?: string;
  sender: readonly string[];
  address: readonly string[];
  time: readonly string[];
  /** The text of the message; all of it if nothing matches. */
  text: readonly string[];
}

/** Where most pages have an address, or a time. */
const TITLED = '[title*="@"]@title';
const LINKED = 'a[href^="mailto:"]@href';
const KEPT = '[data-email]@data-email';
const DATED = 'time@datetime';

export const LAYOUTS: readonly Layout[] = [
  {
    source: 'Gmail itself; InboxSDK/InboxSDK src/platform-implementation-js/dom-driver/gmail',
    seen: '2025-06',
    host: /^mail\.google\.com$/,
    message: '.adn, tr.zA',
    thread: '.adn',
    sender: ['.gD@name', '.yW span[email]@name', '.gD', '.yW'],
    address: ['.gD@email', '.yW span[email]@email'],
    time: ['.g3@title', '.g3', '.xW span@title', '.xW'],
    text: ['.a3s', '.y6', '.xT'],
  },
  {
    source: 'Outlook itself; fperezdev/wd-extension-poc src/lib/consts.ts, public OWA extractors',
    seen: '2025-11',
    host: /^outlook\.(?:live\.com|office(?:365)?\.com|cloud\.microsoft)$/,
    message: [
      '[role=option][data-convid]',
      '[id^=ConversationReadingPaneContainer]',
      '#ReadingPaneContainerId [data-convid]',
      ':is([aria-label="Reading Pane"], #ReadingPaneContainerId) [role=document]',
    ].join(', '),
    sender: ['[title*="@"]', '[data-testid=SenderPersona]', '.OZZZK', 'span[aria-label^="From:"]'],
    address: [TITLED, 'span[aria-label*="@"]@aria-label'],
    time: ['[data-testid=SentReceivedSavedTime]', '._rWRU', DATED],
    text: ['[id^=UniqueMessageBody]', '[aria-label="Message body"]', '[role=document]'],
  },
  {
    source: 'Yahoo Mail itself',
    seen: '2025-05',
    host: /^mail\.yahoo\.com$/,
    message: '[data-test-id=message-list-item], [data-test-id=message-view]',
    sender: ['[data-test-id=message-from]', '[data-test-id=senders]'],
    address: ['[data-test-id=email-pill]@title', '[data-test-id=senders] [title*="@"]@title'],
    time: [DATED, '[data-test-id=message-date]@title', '[data-test-id=message-date]'],
    text: ['[data-test-id=message-view-body-content]'],
  },
  {
    source: 'ProtonMail/WebClients applications/mail (data-testid)',
    seen: '2025-09',
    host: /^mail\.proton\.me$/,
    message:
      '[data-testid^=message-item], [data-shortcut-target=item-container], [data-shortcut-target=message-container]',
    sender: ['[data-testid="recipients:sender"]', '[data-testid="message-column:sender-address"]'],
    address: [
      '[data-testid="recipients:sender"] [title*="@"]@title',
      '[data-testid="message-column:sender-address"]@title',
    ],
    time: [DATED, 'time'],
    text: ['[data-testid="message-content:body"]', 'iframe[data-testid=content-iframe]'],
  },
  {
    source: 'Fastmail itself (Overture views)',
    seen: '2025-05',
    host: /^app\.fastmail\.com$/,
    message: '.v-MailboxItem, .v-Message, .v-Thread-message',
    sender: ['.v-MailboxItem-name', '.v-Message-from', '.v-MessageCard-from'],
    address: ['.v-Message-from [title*="@"]@title', '.v-MailboxItem-name@title', '.v-MessageCard-from@title'],
    time: [DATED, '.v-MailboxItem-time@title', '.v-MailboxItem-time', '.v-Message-time@title'],
    text: ['.v-Message-body', '.v-MessageCard-body'],
  },
  {
    source: 'Messages for web itself',
    seen: '2025-05',
    host: /^messages\.google\.com$/,
    message: 'mws-message-wrapper:not([is-outgoing=true]), mws-conversation-list-item',
    thread: 'mws-message-wrapper',
    sender: ['.name', 'h3'],
    address: [],
    time: ['mws-relative-timestamp', 'mws-absolute-timestamp', DATED],
    text: ['.text-msg-content', 'mws-text-message-part', '.snippet-text'],
  },
  {
    source: 'Freemindtronic/evicypher-webmail src/content-scripts/icloud.ts (.mail-message-defaults); ARIA of the list',
    seen: '2024-05',
    host: /^(?:www\.)?icloud\.com(?:\.cn)?$/,
    message: '.mail-message-defaults, [class*=thread-list-item], [class*=message-list-item], [role=listitem]',
    sender: ['[class*=sender]', '[class*=thread-participants]', '[class*=from]'],
    address: [TITLED, LINKED],
    time: [DATED, '[class*=timestamp]'],
    text: ['.mail-message-defaults', '[class*=message-body]'],
  },
  {
    source: 'Freemindtronic/evicypher-webmail src/content-scripts/zoho.ts (.jsConTent)',
    seen: '2024-05',
    host: /^mail\.zoho(?:cloud)?\.(?:com(?:\.au|\.cn)?|eu|in|jp|sa|ca|uk)$/,
    message: '[class*=zmMailBlock], .zmLO, .jsConTent, [role=listitem]',
    sender: ['[class*=zmLSndr]', '[class*=zmsender]', '[data-email]', '[class*="sender" i]'],
    address: [KEPT, TITLED, LINKED],
    time: [DATED, '[class*=zmLDate]@title', '[class*="date" i]@title'],
    text: ['.jsConTent', '[class*="mailContent" i]'],
  },
  {
    source:
      'SIN-Browser-Tools notes on the webmailer of GMX and WEB.DE: list-mail-item and detail-body in shadow trees',
    seen: '2026-05',
    host: /^(?:(?:bap\.)?navigator(?:-\w+)?|3c(?:-\w+)*|webmailer|mail)\.(?:gmx|web)\.(?:net|de|com|at|ch|es|fr|co\.uk)$/,
    shadow: true,
    message: 'webmailer-mail-detail, list-mail-item',
    sender: ['[class*=sender]', '[class*=from]', '[data-testid*=sender]'],
    address: [TITLED, '[email]@email', LINKED],
    time: [DATED, '[class*=date]@title', '[class*=date]'],
    text: ['detail-body iframe', 'iframe[class*=detail-body]'],
  },
  {
    source:
      'open-xchange/appsuite-frontend e2e tests: .list-view .list-item, .mail-detail-pane, iframe.mail-detail-frame',
    seen: '2025-10',
    host: /^(?:app|office)\.mailbox\.org$/,
    signature: '.io-ox-mail-window',
    message: '.thread-view .list-item, .mail-detail-pane .mail-item, .io-ox-mail-window .list-view .list-item',
    sender: ['.person-from', '.from .person-link', '.from'],
    address: ['.person-from[title*="@"]@title', TITLED, '.address', KEPT],
    time: [DATED, 'time', '.date'],
    text: ['iframe.mail-detail-frame', '.mail-detail-content', '.body'],
  },
  {
    source: 'tutao/tutanota src/mail-app/mail/view (#mail-viewer, #mail-body)',
    seen: '2024-10',
    host: /^(?:app\.tuta|(?:app|mail)\.tutanota)\.com$/,
    shadow: true,
    message: '#mail-viewer, .list-row, [role=option]',
    sender: ['.mail-viewer-sender', '.text-ellipsis.b', '.text-ellipsis'],
    address: [TITLED, '.small.flex.flex-wrap'],
    time: [DATED, '.small .selectable', '.text-right'],
    text: ['#mail-body', '.selectable.touch-callout'],
  },
  {
    source: 'stepbrobd/yeh readme (article cards of the Imbox); ferdium/ferdium-recipes hey',
    seen: '2025-02',
    host: /^app\.hey\.com$/,
    message: '#main-content article',
    sender: ['[class*=posting__from]', '[class*=entry__person]', '.avatar@alt', '[class*=from]'],
    address: ['[class*=entry__] [title*="@"]@title', LINKED, TITLED],
    time: [DATED],
    text: ['[class*=entry__content]', '[class*=message__content]'],
  },
  {
    source: 'public scrapers of WhatsApp Web: .message-in, [data-pre-plain-text], .selectable-text',
    seen: '2026-02',
    host: /^web\.whatsapp\.com$/,
    message: '#main .message-in, #pane-side :is([role=listitem], [role=row])',
    thread: '.message-in',
    sender: ['[data-pre-plain-text]@data-pre-plain-text', 'span[title]@title'],
    address: [],
    time: ['[data-pre-plain-text]@data-pre-plain-text'],
    text: ['.copyable-text .selectable-text', '.selectable-text', '[data-testid=last-msg-status]'],
  },
  {
    source: 'morethanwords/tweb (.bubble, .is-out, .message) and Ajaxy/telegram-tt (.Message, .own, .text-content)',
    seen: '2025-12',
    host: /^web[akz]?\.telegram\.org$/,
    message: '.bubble.is-in, .bubble:not(.is-out)[data-mid], .Message:not(.own), .chatlist-chat, .ListItem.Chat',
    thread: '.bubble, .Message',
    sender: ['.peer-title', '.message-title-name', '.fullName', '.title'],
    address: [],
    time: ['.time-inner@title', '.message-time@title', '.time', '.message-time'],
    text: ['.message', '.text-content', '.dialog-subtitle', '.last-message'],
  },
  {
    source: 'Alinto/sogo UI/Templates/MailerUI/UIxMailViewTemplate.wox',
    seen: '2024-11',
    signature: '.mailer_mailcontent, [ng-app="SOGo.MailerUI"], #mailboxContent',
    message: 'md-card:has(.mailer_mailcontent), md-list-item[id^=list-item], .sg-md-list-item',
    sender: ['.md-list-item-text > span', '.md-list-item-text h3', '.sg-md-subhead'],
    address: ['.md-list-item-text a.md-caption', 'sg-avatar-image[sg-email]@sg-email'],
    time: ['.msg-date', 'time'],
    text: ['.msg-body', '.mailer_mailcontent', '.sg-md-body'],
  },
  {
    source: 'roundcube/roundcubemail skins/elastic/templates/{mail,message}.html',
    seen: '2025-08',
    signature: '#messagelist.messagelist, #messagebody, .rcmBody, #rcmbtn107, #message-header .subject',
    message: '#messagelist tr.message, body:has(#messagebody)',
    sender: ['[class^=from] .rcmContactAddress', '.rcmContactAddress', '.fromto'],
    address: ['[class^=from] .rcmContactAddress@title', '.rcmContactAddress@title'],
    time: ['.header-summary .text-nowrap', '.date'],
    text: ['#messagebody', '.subject'],
  },
];

/** Any other page of mail or texts: what programs write for one message. */
export const ANY_LAYOUT: Layout = {
  source: 'ARIA roles and microdata',
  seen: '2025-05',
  message: 'article, [role=article], [role=listitem], [role=row], [role=option], li, tr',
  sender: ['[class*="sender" i]', '[class*="from" i]', '[itemprop=sender]', 'a[href^="mailto:"]'],
  address: ['[email]@email', KEPT, '[class*="sender" i]', '[class*="from" i]', LINKED],
  time: [DATED, '[datetime]@datetime', 'time'],
  text: [],
};
