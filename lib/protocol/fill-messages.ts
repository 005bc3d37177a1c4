import type { FailureData } from '../failure.ts';
import { nothing, object, text } from '../shape.ts';
import type { NoSite } from '../sites/site.ts';
import { content, own } from './route.ts';

/** What filling knows of the active tab. Strings are empty where nothing applies. */
export interface FillPage {
  tabId: number;
  /** What accounts are bound to that belong to the page, and the page's full host. */
  site: string;
  host: string;
  /** Why no code may go there at all. */
  refusal: NoSite | '';
  /** Ids of accounts bound to the site, and of unbound ones whose issuer fits; filling those needs the user's consent. */
  bound: string[];
  suggested: string[];
  /** The bound site that this host imitates. */
  lookalikeOf: string;
}

export interface FillDone {
  site: string;
  submitted: boolean;
  /** The page's host, if the user did not name it and this was its first fill since unlocking; else empty. */
  newHost: string;
}

/** A fill that was refused because of its site. */
export interface Refusal {
  /** ms since the epoch. */
  at: number;
  /** Of the page, with its port. */
  host: string;
  failure: FailureData;
}

/** A fill that needs the user: to unlock, choose an account, confirm the site, or read its result. */
export interface FillPending {
  tabId: number;
  why: 'locked' | 'several' | 'not-bound' | 'none' | 'failed' | 'new-host';
  /** Accounts to choose from, or the one to confirm or that was filled. */
  ids: string[];
  /** For `new-host`: the whole host that was filled, and its site. */
  went?: { host: string; site: string };
  failure: FailureData | null;
}

/** The messages about filling codes of accounts, and about the icon in code fields. */
export const FILL_PROTOCOL = {
  /** Which accounts belong to the active tab; null if there is none. */
  'fill.page': own<FillPage | null>()(nothing),
  /** Finds the field for an account's code and holds it. `bind`: the site that the user confirmed, as shown; or ''. */
  'fill.find': own<null>()(object({ id: text(64), bind: text(260) })),
  /** Writes to the held field. The sender should close at once: text can only be entered into a focused page. */
  'fill.write': own<FillDone>()(nothing),
  /** Takes, once, the fill that a shortcut or menu left for the popup. */
  'fill.pending': own<FillPending | null>()(nothing),
  /** Fills refused since unlocking, newest first. */
  'fill.refusals': own<Refusal[]>()(nothing),
  /** Resumes a fill that waited for the unlock: null if a field was found and `fill.write` may follow. */
  'fill.resume': own<FillPending | null>()(nothing),
  /** The browser is asking the user for the site of `url`; the icon in its code fields is enabled once they allow it. */
  'inline.want': own<null>()(object({ url: text(4096) })),
  /** Disables the icon on a site and gives the permission back. */
  'inline.off': own<null>()(object({ url: text(4096) })),
  /** The user clicked the icon in a code field. */
  'inline.fill': content<null>()(nothing),
} as const;
