import type { Socket } from 'socket.io-client';
import type { Connection } from '#app/ui/connection-bar.tsx';
import { type ClientEvents, livePath, type RoomRequest, roomNameOf, type ServerEvents } from './contract.ts';

type LiveSocket = Socket<ServerEvents, ClientEvents>;
type Listener = () => void;
type LoadScript = () => Promise<typeof import('socket.io-client').io>;

/** How long "caught up" is shown, in milliseconds. */
const caughtUpMs = 4000;
/** Takes the one thing out of the script that is used, so that nothing else is shipped. */
const fetchScript: LoadScript = () => import('socket.io-client').then(({ io }) => io);
/** How long to wait before the script of the connection is asked for again: at first and at most, in milliseconds. */
const retryMs = [1000, 30_000] as const;
/** A line that is back within this time was never missed, in milliseconds. */
const graceMs = 1000;

/**
 * The one connection of this tab. It is made when a page first wants to hear something, after the page has come
 * alive; socket.io is fetched then and not before, and again where it could not be had. Rooms are joined again after a lost connection, and whoever wants
 * to catch up is told.
 */
export class LiveClient {
  readonly #url: string | undefined;
  readonly #load: LoadScript;
  #socket: LiveSocket | null = null;
  #opening: Promise<LiveSocket> | null = null;
  #state: Connection = 'online';
  #hasConnected = false;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Asks for the script at once; null while it is not waited for. */
  #retryNow: Listener | null = null;
  #loadedAt: number | undefined;
  readonly #rooms = new Map<string, { request: RoomRequest; users: number }>();
  readonly #stateListeners = new Set<Listener>();
  readonly #catchUpListeners = new Set<Listener>();

  /**
   * @param url the server; the page's own unless said
   * @param load fetches the script of the connection
   */
  constructor(url?: string, load: LoadScript = fetchScript) {
    this.#url = url;
    this.#load = load;
  }

  readonly getState = (): Connection => this.#state;

  readonly onState = (listener: Listener): Listener => {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  };

  /** Calls back when something was missed, or may have been, as after a lost line: the loaders are to be asked again. */
  readonly onCatchUp = (listener: Listener): Listener => {
    this.#catchUpListeners.add(listener);
    return () => this.#catchUpListeners.delete(listener);
  };

  /** Listens to an event for as long as the result is not called. */
  on<Event extends keyof ServerEvents>(event: Event, listener: ServerEvents[Event]): Listener {
    let isWanted = true;
    let stop: Listener = () => {};
    void this.#open().then((socket) => {
      if (!isWanted) return;
      // socket.io's own types lose the tie between a generic event and its listener.
      const untyped = socket as unknown as Socket;
      untyped.on(event as string, listener as (...args: unknown[]) => void);
      stop = () => void untyped.off(event as string, listener as (...args: unknown[]) => void);
    });
    return () => {
      isWanted = false;
      stop();
    };
  }

  /** Is in a room for as long as the result is not called. Several parts of a page may share one. */
  join(request: RoomRequest): Listener {
    const name = roomNameOf(request);
    const room = this.#rooms.get(name) ?? { request, users: 0 };
    room.users += 1;
    this.#rooms.set(name, room);
    if (room.users === 1) void this.#open().then(() => this.#askFor(request));
    return () => {
      room.users -= 1;
      if (room.users > 0) return;
      this.#rooms.delete(name);
      if (this.#socket?.connected) this.#socket.emit('room:leave', request);
    };
  }

  /**
   * Takes note of when the page's data was read, by the server's clock, in epoch milliseconds. What a room was told between
   * then and the moment this tab is in it is asked for.
   */
  noteLoaded(at: number): void {
    this.#loadedAt = at;
  }

  /** Takes note of what the browser says about the network, sockets or not. */
  noteNetwork(isOnline: boolean): void {
    if (!isOnline) this.#setState('offline');
    if (!isOnline || this.#state !== 'offline') return;
    if (this.#socket && !this.#socket.connected) {
      this.#setState('reconnecting');
      this.#socket.connect();
    } else if (this.#retryNow) {
      this.#setState('reconnecting');
      this.#retryNow();
    } else this.#caughtUp();
  }

  /** Connects anew, so that the server sees who is signed in now. */
  renew(): void {
    if (!this.#socket) return;
    this.#hasConnected = false;
    this.#socket.disconnect().connect();
  }

  /** Ends the connection for good. A tab's own lasts as long as the tab. */
  close(): void {
    clearTimeout(this.#calm);
    clearTimeout(this.#retry);
    this.#retryNow = null;
    this.#socket?.disconnect();
  }

  #open(): Promise<LiveSocket> {
    this.#opening ??= this.#fetch().then((io) => this.#wire(io));
    return this.#opening;
  }

  /** The script of the connection. Where it cannot be had it is asked for again and again, ever more slowly. */
  async #fetch() {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#load();
      } catch {
        this.#noLine();
        const wait = Math.min(retryMs[0] * 2 ** tries, retryMs[1]) * (0.75 + Math.random() / 2);
        await new Promise<void>((resolve) => {
          this.#retryNow = resolve;
          this.#retry = setTimeout(resolve, wait);
        });
        clearTimeout(this.#retry);
        this.#retryNow = null;
      }
    }
  }

  /** A page that never got its line misses as much as one that lost it. */
  #noLine(): void {
    if (this.#hasConnected || this.#state !== 'online') return;
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#setState('reconnecting'), graceMs);
  }

  #wire(io: typeof import('socket.io-client').io): LiveSocket {
    const socket: LiveSocket = io(this.#url ?? window.location.origin, {
      path: `${livePath}/`,
      // Polling is never tried after a failed WebSocket, so it is not shipped either: see websocket-only.ts.
      transports: ['websocket'],
      auth: (give) => give({ since: this.#loadedAt }),
      reconnectionDelay: 500,
      reconnectionDelayMax: 15_000,
      randomizationFactor: 0.5,
    });
    this.#socket = socket;
    socket.on('connect', () => {
      if (!socket.recovered) for (const { request } of this.#rooms.values()) this.#askFor(request);
      if (this.#hasConnected || this.#state !== 'online') this.#caughtUp();
      else clearTimeout(this.#calm);
      this.#hasConnected = true;
    });
    socket.on('missed', () => this.#askForMissed());
    socket.on('connect_error', () => this.#noLine());
    socket.on('disconnect', (reason) => {
      if (reason === 'io client disconnect') return;
      if (navigator.onLine) this.#calm = setTimeout(() => this.#setState('reconnecting'), graceMs);
      else this.#setState('offline');
      // The server ended it: the session is over, or it is going down. Either way the page asks again who it is.
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 500 + Math.random() * 1500);
    });
    return socket;
  }

  #askFor(request: RoomRequest): void {
    if (!this.#socket?.connected || !this.#rooms.has(roomNameOf(request))) return;
    this.#socket.emit('room:join', { ...request, since: this.#loadedAt }, (answer) => {
      if (answer.ok && answer.missed) this.#askForMissed();
    });
  }

  #askForMissed(): void {
    for (const listener of this.#catchUpListeners) listener();
  }

  #caughtUp(): void {
    this.#askForMissed();
    clearTimeout(this.#calm);
    if (this.#state === 'online') return;
    this.#setState('caught-up');
    this.#calm = setTimeout(() => this.#setState('online'), caughtUpMs);
  }

  #setState(state: Connection): void {
    clearTimeout(this.#calm);
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener();
  }
}

let client: LiveClient | undefined;

/** The tab's connection. Only in the browser, in effects and handlers. */
export function liveClient(): LiveClient {
  client ??= new LiveClient();
  return client;
}
