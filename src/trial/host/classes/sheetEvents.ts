import type { Emulation, Outcome } from '../richApi/emulation';

/** The registrations of events that the client sends, by the name that stands in them. */
export function registrations<T>(...names: readonly string[]): NonNullable<Emulation<T>['methods']> {
  // Nothing to note down: the client passes on only those events for which it has handlers.
  const nothing = (): Outcome => null;
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}Event`, nothing],
      [`_Unregister${name}Event`, nothing],
    ]),
  );
}
