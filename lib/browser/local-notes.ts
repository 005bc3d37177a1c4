import { fromBase64, toBase64 } from '../base64.ts';
import { type NoteName, openNote, sealNote } from '../vault/local-note.ts';
import { fromOffersData, type Offers, toOffersData } from '../vault/offers.ts';
import { fromToldData, type ToldHosts, toToldData } from '../vault/told-hosts.ts';
import { fromUsageData, toUsageData, type Usage, type Use } from '../vault/usage.ts';
import { STORED } from './first-read.ts';
import { records } from './records.ts';
import { readKey } from './session.ts';

/** Empty while locked, or where nothing readable is stored: a note must not keep the vault from being shown. */
async function read<T>(name: NoteName, check: (data: unknown) => Map<string, T>): Promise<Map<string, T>> {
  const [key, text] = await Promise.all([readKey(), records.get(name)]);
  if (!key || typeof text !== 'string') return new Map();
  try {
    return check(await openNote(key, name, fromBase64(text)));
  } catch {
    return new Map();
  }
}

/** Nothing is stored while locked. */
async function write(name: NoteName, data: unknown): Promise<void> {
  const key = await readKey();
  if (key) await records.set(name, toBase64(await sealNote(key, name, data)));
}

/** How often and when accounts were used, by id. */
export const readUsage = (): Promise<Map<string, Use>> => read(STORED.usage, fromUsageData);
export const writeUsage = (usage: Usage): Promise<void> => write(STORED.usage, toUsageData(usage));

/** Which sites were offered codes. */
export const readOffers = (): Promise<Map<string, number>> => read('offers', fromOffersData);
export const writeOffers = (offers: Offers): Promise<void> => write('offers', toOffersData(offers));

/** Which hosts the user was told of that their codes went to. */
export const readToldHosts = (): Promise<Map<string, number>> => read('told', fromToldData);
export const writeToldHosts = (told: ToldHosts): Promise<void> => write('told', toToldData(told));
