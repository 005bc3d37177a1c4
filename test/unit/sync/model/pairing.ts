import type { Device } from './device.ts';

export const ACCESS = { url: 'https://storage.example/', user: 'alice', password: 'secret' };

/** A recovery key by which devices may join without another. */
export const JOINING = '1NMJ4-3KY5K-0910A-GDRS7-5DKPG-E20Q0-J1VKW';

/** What a pairing code says of what its device has seen: no older folder will do. */
export function seenBy({ notes: { replica, seq } }: Device): { replica: string; seq: number } {
  return { replica, seq };
}
