import { describe, expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { authenticators } from './cases/authenticators.ts';
import { brokenLinks } from './cases/broken-links.ts';
import { A, B, type Case, SHOP } from './cases/case.ts';
import { containers } from './cases/containers.ts';
import { eighthContact } from './cases/eighth-contact.ts';
import { eleventhContact } from './cases/eleventh-contact.ts';
import { fifteenthContact } from './cases/fifteenth-contact.ts';
import { fifthContact } from './cases/fifth-contact.ts';
import { firstContactOthers } from './cases/first-contact-others.ts';
import { firstContactTables } from './cases/first-contact-tables.ts';
import { firstContactText } from './cases/first-contact-text.ts';
import { firstContactTrees } from './cases/first-contact-trees.ts';
import { fourteenthContact } from './cases/fourteenth-contact.ts';
import { fourthContact } from './cases/fourth-contact.ts';
import { likeKeys } from './cases/like-keys.ts';
import { links } from './cases/links.ts';
import { lists } from './cases/lists.ts';
import { literals } from './cases/literals.ts';
import { ninthContact } from './cases/ninth-contact.ts';
import { notes } from './cases/notes.ts';
import { otherFields } from './cases/other-fields.ts';
import { secondContactFiles } from './cases/second-contact-files.ts';
import { secondContactText } from './cases/second-contact-text.ts';
import { seventeenthContact } from './cases/seventeenth-contact.ts';
import { seventhContact } from './cases/seventh-contact.ts';
import { sixteenthContact } from './cases/sixteenth-contact.ts';
import { sixthContact } from './cases/sixth-contact.ts';
import { tables } from './cases/tables.ts';
import { tenthContact } from './cases/tenth-contact.ts';
import { textsAround } from './cases/texts-around.ts';
import { thirdContact } from './cases/third-contact.ts';
import { thirteenthContact } from './cases/thirteenth-contact.ts';
import { trees } from './cases/trees.ts';
import { twelfthContact } from './cases/twelfth-contact.ts';

async function bring({ isLink, bytes }: Case): Promise<{ accounts: Account[]; problems: number; code?: string }> {
  try {
    if (isLink) return { accounts: [parseOtpauthUri(new TextDecoder().decode(bytes)).account], problems: 0 };
    const { accounts, problems } = await readExport({ name: 'export', bytes });
    return { accounts, problems: problems.length };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { accounts: [], problems: 0, code: error.code };
  }
}

/** Whether a name has one of the cases' keys in it. */
function showsKey({ issuer, account, tags }: Account): boolean {
  const text = [issuer, account, ...tags].join(' ').toUpperCase();
  return [A, B].some((key) => text.includes(key));
}

/** The habits of programs and users, each in one small text: what comes in, and what is refused with a reason. */
describe.each([
  ['links', links],
  ['lists', lists],
  ['tables', tables],
  ['trees', trees],
  ['authenticators', authenticators],
  ['containers', containers],
  ['first contact, texts', firstContactText],
  ['first contact, tables', firstContactTables],
  ['first contact, trees', firstContactTrees],
  ['first contact, others', firstContactOthers],
  ['second contact, texts', secondContactText],
  ['second contact, files', secondContactFiles],
  ['third contact', thirdContact],
  ['fourth contact', fourthContact],
  ['fifth contact', fifthContact],
  ['sixth contact', sixthContact],
  ['seventh contact', seventhContact],
  ['eighth contact', eighthContact],
  ['ninth contact', ninthContact],
  ['tenth contact', tenthContact],
  ['eleventh contact', eleventhContact],
  ['twelfth contact', twelfthContact],
  ['thirteenth contact', thirteenthContact],
  ['fourteenth contact', fourteenthContact],
  ['fifteenth contact', fifteenthContact],
  ['sixteenth contact', sixteenthContact],
  ['seventeenth contact', seventeenthContact],
  ['like keys', likeKeys],
  ['literals', literals],
  ['other fields', otherFields],
  ['broken links', brokenLinks],
  ['notes', notes],
  ['texts around', textsAround],
] as const)('%s', (_, cases) => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    const { accounts, problems, code } = await bring(one);
    if (one.want === 'refuse') {
      expect(accounts).toEqual([]);
      expect(code).toBeDefined();
      expect(['unknown-format', 'type-unknown']).not.toContain(code);
      if (one.code) expect(code).toBe(one.code);
      return;
    }
    expect({ accounts: accounts.length, code }).toEqual({ accounts: one.want.length, code: undefined });
    expect(accounts.filter(showsKey)).toEqual([]);
    for (const [i, { s, ...fields }] of one.want.entries()) {
      expect(toBase32(accounts[i]!.secret)).toBe(s);
      expect(accounts[i]).toMatchObject(fields);
    }
    if (one.problems !== undefined) expect(problems).toBe(one.problems);
  });
});

test('the line of a problem is that of the file, below a key over two lines', async () => {
  const text = 'otp: JBSWY3DP\n     EHPK3PXP\nhttps://shop.example/otpauth?x\n';
  const { problems } = await readExport({ name: 'export', bytes: new TextEncoder().encode(`${text}${SHOP}\n`) });
  expect(problems.map(({ where }) => where)).toEqual(['line 3']);
});
