/** ms that a small call to the browser may take. */
const LIMIT_MS = 5000;

/** What comes of a call in time; `undefined` where nothing does. Rejects as the call does. */
export async function within<T>(call: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The outcome of a call to the browser, or a rejection when there is none in time: no wait is without an end. */
export async function inTime<T>(call: Promise<T>, ms = LIMIT_MS): Promise<T> {
  const answer = await within(
    call.then((value) => ({ value })),
    ms,
  );
  if (!answer) throw new Error('The browser did not answer in time.');
  return answer.value;
}
