import { formats } from '../../format.ts';

/** Elements of pages only. Others, such as `section` and `a`, are names in XML too. */
const PAGE = /<(!doctype (?:html|netscape-bookmark)|html)|^<(table|tbody|body|meta|div|ul|ol|p)\b[^<>]*>/i;
const PIECE = /^<(img|a|span|h[1-6]|pre|section|article|main|figure)\b[^<>]*>/i;
/** Elements of a page's body. */
const BODY = `
  a abbr article aside b blockquote br button center code dd details div dl dt em figcaption figure footer form
  h[1-6] header hr i img input kbd label li main mark nav ol p picture pre s samp section small source span
  strong su[bp] summary svg path table tbody td tfoot th thead time tr u ul wbr
`;
/** An element that no page's body has. */
const OTHER_ELEMENT = new RegExp(String.raw`<\/?(?!(?:${BODY.trim().split(/\s+/).join('|')})[\s/>])[a-z_]`, 'i');
/** An attribute that keeps a field, as XML does and pages do not. */
const FIELD = /<[^<>]*\s(?:secret|key|issuer|totp|otp|seed|account|user|name|label|value)\s*=/i;
/** An element of pages only, with a link as its address or its text. */
const LINKED = /<(?:a|input)\s[^<>]*\b(?:href|value)\s*=\s*["']?otpauth:/i;

export const html = formats(
  {
    id: 'stratum-html',
    name: 'Stratum',
    detect: {
      // A page, or a piece of one that was copied.
      markup: (_text, head) =>
        PAGE.test(head) ||
        (PIECE.test(head) && (LINKED.test(head) || (!OTHER_ELEMENT.test(head) && !FIELD.test(head)))),
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'html-table', name: 'HTML' },
);
