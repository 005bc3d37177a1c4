/** Default timeout of a browser call, ms. */
const LIMIT_MS = 5000;

/** The result of a call, or `undefined` after `ms`. Rejects as the call does. */
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

/** The result of a browser call; rejects if there is none within `ms`. Every wait needs an end. */
export async function inTime<T>(call: Promise<T>, ms = LIMIT_MS): Promise<T> {
  const answer = await within(
    call.then((value) => ({ value })),
    ms,
  );
  if (!answer) throw new Error('The browser did not answer in time.');
  return answer.value;
}
