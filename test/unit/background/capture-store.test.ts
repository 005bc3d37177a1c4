import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forget, keepSeen, replaceSeen, type Seen, waitingFindings } from '../../../lib/background/capture/store.ts';
import { uri } from '../picture/pictures.ts';

const code = (name: string): Seen => ({
  text: uri(name).replace('JBSW', `JBS${name[0]!.toUpperCase()}`),
  source: 'code',
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

describe('what waits to be looked at', () => {
  it('keeps what was shown under its id, though the page shows another code by then', async () => {
    const [shown] = (await replaceSeen(1, 'https://example.com/', [code('alice')])).findings;
    const later = await replaceSeen(1, 'https://example.com/', [code('eve')]);
    expect(later.findings[0]?.id).not.toBe(shown?.id);
    const again = await replaceSeen(1, 'https://example.com/', [code('eve'), code('bob')]);
    expect(again.findings[0]?.id).toBe(later.findings[0]?.id);
  });

  it('lets go of what a page no longer shows, but not of what a person brought', async () => {
    await keepSeen(1, '', [code('carol')]);
    await replaceSeen(1, 'https://example.com/', [code('alice')]);
    const { findings } = await replaceSeen(2, 'https://other.example/', []);
    expect(findings.map(({ account }) => account.account)).toEqual(['carol']);
  });

  it('forgets some, and all', async () => {
    const { findings } = await replaceSeen(1, '', [code('alice'), code('bob')]);
    expect((await forget([findings[0]!.id])).findings).toHaveLength(1);
    expect((await forget([])).findings).toEqual([]);
  });

  it('takes nothing longer than 4 KB', async () => {
    const { findings, others } = await replaceSeen(1, '', [
      { text: `otpauth://totp/${'a'.repeat(5000)}`, source: 'code' },
    ]);
    expect([findings.length, others]).toEqual([0, 0]);
  });

  it('forgets by itself after a quarter of an hour', async () => {
    await replaceSeen(1, '', [code('alice')]);
    expect((await waitingFindings()).findings).toHaveLength(1);
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] });
    expect((await waitingFindings()).findings).toEqual([]);
  });

  it('says so when what a person pointed at holds no code, until something is found', async () => {
    expect((await keepSeen(1, '', [])).refusals.map(({ code: what }) => what)).toEqual(['no-code-there']);
    expect((await replaceSeen(1, '', [])).refusals).toHaveLength(1);
    expect((await replaceSeen(1, '', [code('alice')])).refusals).toEqual([]);
  });

  it('loses nothing when two bring something at once', async () => {
    await Promise.all([keepSeen(1, '', [code('alice')]), keepSeen(1, '', [code('bob')])]);
    expect((await waitingFindings()).findings).toHaveLength(2);
  });
});
