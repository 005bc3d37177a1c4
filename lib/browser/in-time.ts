/** ms that a small call to the browser may take. */
const LIMIT_MS = 5000;

/** The outcome of a call to the browser, or a rejection when there is none in time: no wait is without an end. */
export async function inTime<T>(call: Promise<T>, ms = LIMIT_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser did not answer in time.')), ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
