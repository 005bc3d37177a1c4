/**
 * Whether this device runs Android. A module of its own, so that the bundler keeps it out of the popup's first chunks.
 */
export const isAndroid = (): boolean => navigator.userAgent.includes('Android');
