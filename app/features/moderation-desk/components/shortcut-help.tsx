import { useRef } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { type Shortcut, type ShortcutKey, shortcuts } from '../shortcuts.ts';
import { useShortcuts, useShortcutsOn } from './use-shortcuts.ts';

/** A button for the list of keys, which "?" opens, too. Keys can be switched off there. Nothing without JavaScript. */
export function ShortcutHelp({ only }: { only: readonly Shortcut[] }) {
  const t = useT('moderation');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useShortcutsOn();
  const open = () => {
    dialog.current?.showModal();
    return true;
  };
  useShortcuts({ help: open });
  if (!useHydrated()) return null;
  const shown = (Object.entries(shortcuts) as [ShortcutKey, Shortcut][]).filter(
    ([, what]) => what === 'help' || only.includes(what),
  );
  return (
    <>
      <Button type="button" tone="quiet" onClick={open} aria-haspopup="dialog" aria-keyshortcuts="?">
        {t('keys.button')}
      </Button>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <p>{t('keys.lead')}</p>
        <dl className="desk-keys">
          {shown.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${what}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
          <span>{t('keys.use')}</span>
        </label>
        <div className="dialog-actions">
          <Button type="button" tone="secondary" onClick={() => dialog.current?.close()}>
            {t('keys.close')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
