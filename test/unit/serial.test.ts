import { expect, test } from 'vitest';
import { serial } from '../../lib/serial.ts';

test('work runs one at a time, in order, and a failure stays with its caller', async () => {
  const inTurn = serial();
  const log: string[] = [];
  const gates = [0, 1, 2].map(() => Promise.withResolvers<void>());
  const work = (name: number) => async () => {
    log.push(`begin ${name}`);
    await gates[name]!.promise;
    log.push(`end ${name}`);
    return name;
  };
  const answers = [0, 1, 2].map((name) => inTurn(work(name)));
  gates[2]!.resolve();
  gates[1]!.reject(new Error('one'));
  gates[0]!.resolve();
  expect(await Promise.allSettled(answers)).toMatchObject([{ value: 0 }, { reason: { message: 'one' } }, { value: 2 }]);
  expect(log).toEqual(['begin 0', 'end 0', 'begin 1', 'begin 2', 'end 2']);
});

test('work that throws before it awaits does not stop the queue, and two queues do not wait for each other', async () => {
  const [one, other] = [serial(), serial()];
  void one(() => new Promise(() => undefined));
  const failing = other((() => {
    throw new Error('at once');
  }) as () => Promise<never>);
  await expect(failing).rejects.toThrow('at once');
  expect(await other(async () => 'next')).toBe('next');
});
