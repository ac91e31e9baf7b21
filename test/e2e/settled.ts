/** How long a page on a busy machine may take to show what it was told, in milliseconds. */
const PATIENCE = 20_000;
const PAUSE = 50;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/**
 * Expects a page to come to show something: what is read from it is compared again and again, because a page draws
 * after the event and not within it.
 */
export async function settled<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && JSON.stringify(await read()) !== wanted) await pause();
  expect(await read()).toEqual(expected);
}

/** Waits until what is read from a page is no longer what it was, or a second has gone by without that. */
export async function moved(read: () => Promise<string>, before: string): Promise<void> {
  const end = Date.now() + 1000;
  while (Date.now() < end && (await read()) === before) await pause();
}
