/** What a sheet says about saving. `saved` is said only when nothing is left to save. */
export type SheetState = 'idle' | 'saving' | 'saved' | 'retrying' | 'refused';

/** What became of one save: it is stored, the server refuses it, or it did not get through. */
export type SaveOutcome = 'saved' | 'refused' | 'lost';

export type SaveQueue = {
  /** Something on the sheet has changed. */
  changed: () => void;
  /** Saves at once what is not saved yet: the page is left, or the connection is back. */
  flush: () => void;
  /** The whole sheet is being sent by its own button, with everything on it: nothing is left to save. */
  handOver: () => void;
  /** The sheet goes away: what is not saved yet is saved once more, and nothing is said any longer. */
  close: () => void;
};

/**
 * Saves a sheet while it is filled in, one save at a time: changes during a save are gathered into the next, which
 * holds the sheet as it then is, so that the last change always comes last. What did not get through is tried again.
 * Times in milliseconds: `pause` after the last change, `retryAfter` a save that was lost.
 */
export function createSaveQueue({
  send,
  onState,
  pause,
  retryAfter,
}: {
  send: () => Promise<SaveOutcome>;
  onState: (state: SheetState) => void;
  pause: number;
  retryAfter: number;
}): SaveQueue {
  let changes = 0;
  let settled = 0;
  let busy = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (state: SheetState) => {
    if (!closed) onState(state);
  };

  function plan(after: number) {
    clearTimeout(timer);
    timer = setTimeout(save, after);
  }

  async function save() {
    clearTimeout(timer);
    timer = undefined;
    if (busy || settled === changes) return;
    busy = true;
    const saving = changes;
    say('saving');
    const outcome = await send().catch((): SaveOutcome => 'lost');
    busy = false;
    if (outcome === 'lost') {
      say('retrying');
      // A sheet that has gone away does not come back; its browser has kept on sending while it could.
      if (!closed) plan(retryAfter);
      return;
    }
    settled = saving;
    if (saving !== changes) return void save();
    say(outcome);
  }

  return {
    changed() {
      changes += 1;
      say('saving');
      if (!busy) plan(pause);
    },
    flush: () => void save(),
    handOver() {
      clearTimeout(timer);
      settled = changes;
    },
    close() {
      closed = true;
      void save();
    },
  };
}
