import { describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';
import { namedMessages } from '../../fixtures/message-names.ts';

describe('what codes are called, and what says what to do with one', () => {
  it.each(namedMessages())('%s', (_, messages) => {
    const answers = messages.map(({ text }) => ({ text, code: findMessageCodes(text)[0]?.code ?? null }));
    expect(answers).toEqual(messages);
  });
});
