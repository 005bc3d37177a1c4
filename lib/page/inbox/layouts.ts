/**
 * Where the pages of mail and message sites keep what is needed of a message: CSS selectors below one message,
 * `selector@attribute` for an attribute; of several the first that gives something counts.
 */
export interface Layout {
  /** Of the page's host. */
  host?: RegExp;
  /** Something that only this software's pages have, for software that runs on anybody's host. */
  mark?: string;
  /** One message, open or as a row of a list. */
  message: string;
  /** Which of them stand in the order in which they came, the newest last. */
  talk?: string;
  sender: readonly string[];
  address: readonly string[];
  time: readonly string[];
  /** What of the message is its text; all of it where nothing matches. */
  text: readonly string[];
}

export const LAYOUTS: readonly Layout[] = [
  {
    host: /^mail\.google\.com$/,
    message: '.adn, tr.zA',
    talk: '.adn',
    sender: ['.gD@name', '.yW span[email]@name', '.gD', '.yW'],
    address: ['.gD@email', '.yW span[email]@email'],
    time: ['.g3@title', '.g3', '.xW span@title', '.xW'],
    text: ['.a3s', '.y6', '.xT'],
  },
  {
    host: /^outlook\.(?:live\.com|office(?:365)?\.com|cloud\.microsoft)$/,
    message: '[data-convid], [aria-label="Reading Pane"] [role="document"], [id^="ConversationReadingPaneContainer"]',
    sender: ['[title*="@"]', '[data-testid="SenderPersona"]', '.OZZZK'],
    address: ['[title*="@"]@title', 'span[aria-label*="@"]@aria-label'],
    time: ['[data-testid="SentReceivedSavedTime"]', '._rWRU', 'time@datetime'],
    text: ['[id^="UniqueMessageBody"]', '[aria-label="Message body"]'],
  },
  {
    host: /^mail\.yahoo\.com$/,
    message: '[data-test-id="message-list-item"], [data-test-id="message-view"]',
    sender: ['[data-test-id="message-from"]', '[data-test-id="senders"]'],
    address: ['[data-test-id="email-pill"]@title', '[data-test-id="senders"] [title*="@"]@title'],
    time: ['time@datetime', '[data-test-id="message-date"]@title', '[data-test-id="message-date"]'],
    text: ['[data-test-id="message-view-body-content"]'],
  },
  {
    host: /^mail\.proton\.me$/,
    message:
      '[data-testid^="message-item"], [data-shortcut-target="item-container"], [data-shortcut-target="message-container"]',
    sender: ['[data-testid="recipients:sender"]', '[data-testid="message-column:sender-address"]'],
    address: [
      '[data-testid="recipients:sender"] [title*="@"]@title',
      '[data-testid="message-column:sender-address"]@title',
    ],
    time: ['time@datetime', 'time'],
    text: ['[data-testid="message-content:body"]', 'iframe[data-testid="content-iframe"]'],
  },
  {
    host: /^app\.fastmail\.com$/,
    message: '.v-MailboxItem, .v-Message, .v-Thread-message',
    sender: ['.v-MailboxItem-name', '.v-Message-from', '.v-MessageCard-from'],
    address: ['.v-Message-from [title*="@"]@title', '.v-MailboxItem-name@title', '.v-MessageCard-from@title'],
    time: ['time@datetime', '.v-MailboxItem-time@title', '.v-MailboxItem-time', '.v-Message-time@title'],
    text: ['.v-Message-body', '.v-MessageCard-body'],
  },
  {
    host: /^messages\.google\.com$/,
    message: 'mws-message-wrapper:not([is-outgoing="true"]), mws-conversation-list-item',
    talk: 'mws-message-wrapper',
    sender: ['.name', 'h3'],
    address: [],
    time: ['mws-relative-timestamp', 'mws-absolute-timestamp', 'time@datetime'],
    text: ['.text-msg-content', 'mws-text-message-part', '.snippet-text'],
  },
  {
    mark: '#messagelist.messagelist, #messagebody, .rcmBody, #rcmbtn107, #message-header .subject',
    message: '#messagelist tr.message, body:has(#messagebody)',
    sender: ['.from .rcmContactAddress', '.fromto .rcmContactAddress', '.rcmContactAddress', '.fromto'],
    address: ['.from .rcmContactAddress@title', '.fromto .rcmContactAddress@title', '.rcmContactAddress@title'],
    time: ['.header-summary .text-nowrap', '.date'],
    text: ['#messagebody', '.subject'],
  },
];

/** Any other page of mail or texts: what programs write for one message. */
export const ANY_LAYOUT: Layout = {
  message: 'article, [role="article"], [role="listitem"], [role="row"], [role="option"], li, tr',
  sender: ['[class*="sender" i]', '[class*="from" i]', '[itemprop="sender"]', 'a[href^="mailto:"]'],
  address: [
    '[email]@email',
    '[data-email]@data-email',
    '[class*="sender" i]',
    '[class*="from" i]',
    'a[href^="mailto:"]@href',
  ],
  time: ['time@datetime', '[datetime]@datetime', 'time'],
  text: [],
};
