import { fromBase64 } from '../../../../lib/base64.ts';
import { join } from '../../../../lib/sync/engine/join.ts';
import { needLink } from '../../../../lib/sync/engine/link.ts';
import type { Ports } from '../../../../lib/sync/engine/ports.ts';
import type { Device } from './device.ts';
import { ACCESS, seenBy } from './pairing.ts';

/** Joins by what a pairing code of another device holds. */
export async function joinBy(by: Device, ports: Ports, name: string): Promise<void> {
  const { sync, heads, keys } = needLink(by.content);
  const pairing = { ...ACCESS, ...seenBy(by), sync, key: fromBase64(keys[0]!), head: heads[0]!.name, until: 0 };
  await join(ports, ACCESS, { pairing }, name);
}
