import { useState } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

/** Hands the page on: by the device's own way, by e-mail, as an address, on paper. */
export function ShareNeed({ title }: { title: string }) {
  const t = useT('needPage');
  const c = useT('common');
  const alive = useHydrated();
  const [copied, setCopied] = useState(false);
  if (!alive) return null;
  const address = location.origin + location.pathname;
  const mail = `mailto:?${new URLSearchParams({ subject: t('page.mailSubject', { title }), body: address })
    .toString()
    .replaceAll('+', '%20')}`;
  const canShare = typeof navigator.share === 'function';
  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }
  return (
    <Disclosure summary={t('page.share')}>
      <div className="stack">
        <label className="field-label" htmlFor="share-address">
          {t('page.shareLink')}
        </label>
        <input
          id="share-address"
          className="input"
          readOnly
          value={address}
          onFocus={(e) => e.target.select()}
        />
        <div className="cluster">
          <Button type="button" tone="secondary" icon={copied ? 'check' : 'link'} onClick={copy}>
            {copied ? t('page.copied') : t('page.copy')}
          </Button>
          <a className="button button-secondary" href={mail}>
            <Icon name="mail" />
            <span>{t('page.mail')}</span>
          </a>
          {canShare && (
            <Button
              type="button"
              tone="secondary"
              icon="share"
              // Closing the device's own sheet is no error.
              onClick={() => navigator.share({ title, url: address }).catch(() => {})}
            >
              {c('action.share')}
            </Button>
          )}
          <Button type="button" tone="secondary" icon="print" onClick={() => window.print()}>
            {t('page.print')}
          </Button>
        </div>
        <p className="sr-only" role="status">
          {copied ? t('page.copied') : ''}
        </p>
      </div>
    </Disclosure>
  );
}
