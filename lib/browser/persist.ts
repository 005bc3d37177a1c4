/** Asks the browser not to evict our storage when space is short. No prompt: `unlimitedStorage` covers it. */
export async function persistStorage(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Browsers without the API keep their default eviction policy.
  }
}
