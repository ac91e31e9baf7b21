import { useCallback, useEffect, useState } from 'react';

/** What a page has asked for: null while it is under way. */
export interface Fetched<T> {
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Fetches something once the page is open; `load` must stay the same function. */
export function useFetched<T>(load: () => Promise<T>): Fetched<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    load().then(setValue, () => setFailed(true));
  }, [load]);
  useEffect(ask, [ask]);
  const retry = (): void => {
    setFailed(false);
    ask();
  };
  return { value, failed, retry };
}
