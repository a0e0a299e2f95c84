const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id at which a page of a list begins, from the address; null at the beginning and for what is none. */
export function pageCursor(search: URLSearchParams, name: string): string | null {
  const value = search.get(name);
  return value !== null && uuid.test(value) ? value : null;
}

/** Whether a part of an address can be an id. */
export const isId = (value: string | undefined): value is string => value !== undefined && uuid.test(value);
