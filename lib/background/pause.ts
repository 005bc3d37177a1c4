/** Lets other work of this program go first. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
