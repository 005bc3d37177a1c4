/** Asks the browser not to clear our storage when space is short. It asks the user nothing: `unlimitedStorage` allows it. */
export async function persistStorage(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A browser that does not know it keeps the storage as well as it does without being asked.
  }
}
