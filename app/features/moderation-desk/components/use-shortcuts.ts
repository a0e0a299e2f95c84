import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type Shortcut, shortcutOf } from '../shortcuts.ts';

const storeKey = 'tandem.moderation.keys';
const changed = 'tandem:moderation-keys';

function readOn(): boolean {
  try {
    return localStorage.getItem(storeKey) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  addEventListener(changed, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(changed, listener);
    removeEventListener('storage', listener);
  };
}

/** Whether this browser uses the keys, and how to change that. */
export function useShortcutsOn(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, readOn, () => true);
  return [
    isOn,
    (wanted) => {
      try {
        localStorage.setItem(storeKey, wanted ? 'on' : 'off');
      } catch {
        // A browser that keeps nothing asks again next time.
      }
      dispatchEvent(new Event(changed));
    },
  ];
}

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether somebody writes or chooses here. A tick box is no such place. */
function isField(element: Element | null): boolean {
  const field = element?.closest(fields);
  return (
    field !== null && field !== undefined && !(field instanceof HTMLInputElement && field.type === 'checkbox')
  );
}

/** Calls the handler of a key. A handler that gives `false` leaves the key to the browser. */
export function useShortcuts(handlers: Partial<Record<Shortcut, () => boolean | undefined>>): void {
  const [isOn] = useShortcutsOn();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!isOn) return;
    function press(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      const where = { inField: isField(target), inDialog: document.querySelector('dialog[open]') !== null };
      const shortcut = shortcutOf(event, where);
      const handler = shortcut && latest.current[shortcut];
      if (handler && handler() !== false) event.preventDefault();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}
