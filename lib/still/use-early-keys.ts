/**
 * What is drawn once takes no keys. Stands in for components/popup/use-early-keys.ts in the script that draws the first
 * picture.
 */
export function useEarlyKeys(): void {}
