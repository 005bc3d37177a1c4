import { activeTab } from '../../browser/front-tab.ts';
import { servesInbox } from '../../browser/inboxes.ts';
import { hasSite, onPermissionsChanged, registerInline, returnSite } from '../../browser/inline.ts';
import { onUpdated } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/listen.ts';
import { memory } from '../../browser/memory.ts';
import { inject } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import { isSameSite } from '../../sites/site.ts';
import { checkAllowed } from '../vault/policy.ts';
import { fillFromInlineIcon } from './acts.ts';

/** Session-memory key of the site that the browser asks the user about: the popup may close before the answer. */
const WANTED = 'inline-wanted';

const inTurn = serial();

/** Reconciles settings, permissions and the registered script: the icon is shown only where all three agree. */
function settle(): Promise<void> {
  return inTurn(settleOnce);
}

async function settleOnce(): Promise<void> {
  const wanted = await memory.get(WANTED);
  const { inlineOrigins } = await loadSettings();
  let origins = inlineOrigins;
  if (typeof wanted === 'string' && (await hasSite(wanted))) {
    await memory.remove(WANTED);
    origins = [...new Set([...origins, wanted])];
    await showHere(wanted);
  }
  const allowed = await Promise.all(origins.map(hasSite));
  const kept = origins.filter((_, index) => allowed[index]);
  if (kept.join() !== inlineOrigins.join()) await saveSettings({ inlineOrigins: kept });
  await registerInline(kept);
}

/** The page that is open gets its icon without a reload. Nothing waits for that: a frame that never loads never answers. */
async function showHere(origin: string): Promise<void> {
  const tab = await activeTab();
  if (tab?.url.startsWith(`${origin}/`))
    void inject(tab.id, SCRIPTS.inline, { allFrames: true }).catch(() => undefined);
}

/** Reacts to permissions granted or revoked anywhere, and to updates of the extension. Call it synchronously at the worker's start. */
export function followInline(): void {
  onPermissionsChanged(() => void settle());
  onUpdated(() => void settle());
}

function originOf(url: string): string {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  if (!/^https?:\/\//.test(origin)) throw new Failure('not-a-web-page');
  return origin;
}

export const inlineHandlers = {
  'inline.want': async ({ url }) => {
    await checkAllowed('disableInlineIcon');
    await memory.set(WANTED, originOf(url));
    await settle();
    return null;
  },
  'inline.off': async ({ url }) => {
    const origin = originOf(url);
    const { inlineOrigins } = await loadSettings();
    await memory.remove(WANTED);
    await saveSettings({ inlineOrigins: inlineOrigins.filter((each) => each !== origin) });
    await settle();
    // The same permission may be in use for a mail site.
    if (!(await servesInbox(origin))) await returnSite(origin);
    return null;
  },
  'inline.fill': async (_nothing, { tabId, url }) => {
    const tab = tabId === undefined ? undefined : await tabById(tabId);
    const { inlineOrigins } = await loadSettings();
    if (!tab || !inlineOrigins.includes(originOf(url)) || !isSameSite(url, tab.url)) throw new Failure('not-allowed');
    await fillFromInlineIcon(tab);
    return null;
  },
} satisfies Partial<Handlers>;
