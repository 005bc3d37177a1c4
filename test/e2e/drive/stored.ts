import type { View } from './view.ts';

/** All that both stores hold of the vault, as text. */
export async function stored(view: View): Promise<string> {
  return view.evaluate<string>(`(async () => {
    const all = await (globalThis.browser ?? globalThis.chrome).storage.local.get();
    const local = Object.entries(all).filter(([key]) => key.startsWith('vault') || key.includes('/')).sort();
    const request = indexedDB.open('watchword', 1);
    await new Promise((done) => { request.onsuccess = done; });
    const store = request.result.transaction('vault').objectStore('vault');
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()].map((each) =>
      new Promise((done) => { each.onsuccess = () => done(each.result); })));
    request.result.close();
    return JSON.stringify({ local, keys, values });
  })()`);
}
