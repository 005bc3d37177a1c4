/**
 * Whether this is a phone or tablet with Android. Apart from what the popup loads at once, which would have one more file
 * to load for it.
 */
export const isAndroid = (): boolean => navigator.userAgent.includes('Android');
