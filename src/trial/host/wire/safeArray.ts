/** The arrays in which Excel for Windows gives its answers: the client asks them for their items. */
export interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

export function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
