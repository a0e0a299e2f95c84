const shelf = Symbol.for('tandem.singletons');

type Shelf = Map<string, unknown>;

function getShelf(): Shelf {
  const holder = globalThis as unknown as { [shelf]?: Shelf };
  holder[shelf] ??= new Map();
  return holder[shelf];
}

/**
 * Makes a value once per process and hands out the same one ever after.
 *
 * The server bundle and the Remix build are two module graphs, so a `const` at module level would exist twice.
 * Whatever must be shared (connection pool, sockets, jobs, parsed environment) goes through here.
 */
export function singleton<T>(name: string, make: () => T): T {
  const shelves = getShelf();
  if (!shelves.has(name)) shelves.set(name, make());
  return shelves.get(name) as T;
}

/** The value made earlier under this name, or undefined where nothing was made yet. */
export function peekSingleton<T>(name: string): T | undefined {
  return getShelf().get(name) as T | undefined;
}

/** Puts a value under a name (replacing what was there). For what is made at boot with arguments. */
export function setSingleton<T>(name: string, value: T): T {
  getShelf().set(name, value);
  return value;
}

/** Forgets a value, so that the next `singleton` call makes it anew. */
export function dropSingleton(name: string): void {
  getShelf().delete(name);
}
