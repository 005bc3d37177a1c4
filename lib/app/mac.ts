/** Whether the keyboard is a Mac's, whose keys have other names. */
export const isMac = (): boolean => /Mac/.test(navigator.platform);
