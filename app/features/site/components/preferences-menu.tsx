import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { locales, textSizes, themes } from '#app/domain/people/preferences.ts';
import { localeNames } from '#app/i18n/locales.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Menu } from '#app/ui/menu.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { Preferences } from '../preferences.ts';
import { useSubmitPreferences } from '../use-preferences.ts';
import { ReadAloudButton } from './read-aloud-button.tsx';

/**
 * Text size, colours, language and reading aloud. Each choice takes effect at once; without JavaScript the
 * form has a button and comes back to the same page.
 */
export function PreferencesMenu({ preferences, here }: { preferences: Preferences; here: string }) {
  const t = useT('site');
  const { locale, theme, textSize } = preferences;
  const submit = useSubmitPreferences();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const drawn = useRef<Record<string, string> | null>({ locale, theme, textSize: String(textSize) });
  const send = useCallback(
    (chosen: FormData) => {
      // No redirect then: two of them in quick succession lose the fetcher (React Router 6, "Expected fetcher").
      chosen.set('stay', 'yes');
      submit(chosen, { method: 'post', action: paths.preferences() });
    },
    [submit],
  );
  // What was chosen before the page came to life made no sound then; it takes effect now.
  useEffect(() => {
    if (!form.current || !drawn.current) return;
    const chosen = new FormData(form.current);
    const isOther = Object.entries(drawn.current).some(([name, value]) => chosen.get(name) !== value);
    drawn.current = null;
    if (isOther) send(chosen);
  }, [send]);
  return (
    <Menu label={t('preferences.open')} icon="text-size" align="end" className="preferences-menu">
      <form
        ref={form}
        method="post"
        action={paths.preferences()}
        className="preferences"
        autoComplete="off"
        onChange={(event) => send(new FormData(event.currentTarget))}
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <input type="hidden" name="returnTo" value={here} />
        <div className="preference-groups">
          <PreferenceChoices {...preferences} />
        </div>
        {!hydrated && (
          <button type="submit" className="button button-secondary button-wide">
            {t('preferences.apply')}
          </button>
        )}
      </form>
      <ReadAloudButton />
    </Menu>
  );
}

function PreferenceChoices({ locale, theme, textSize }: Preferences) {
  const t = useT('site');
  return (
    <>
      <Choices legend={t('preferences.textSize')}>
        {textSizes.map((size) => (
          <Choice key={size} name="textSize" value={String(size)} checked={size === textSize}>
            <span className={`text-size-${size}`}>{t(`preferences.textSizes.s${size}`)}</span>
          </Choice>
        ))}
      </Choices>
      <Choices legend={t('preferences.theme')}>
        {themes.map((name) => (
          <Choice key={name} name="theme" value={name} checked={name === theme}>
            {t(`preferences.themes.${name}`)}
          </Choice>
        ))}
      </Choices>
      <Choices legend={t('preferences.language')}>
        {locales.map((name) => (
          <Choice key={name} name="locale" value={name} checked={name === locale}>
            <span lang={name}>{localeNames[name]}</span>
          </Choice>
        ))}
      </Choices>
    </>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="preference">
      <legend>{legend}</legend>
      <div className="preference-choices">{children}</div>
    </fieldset>
  );
}

function Choice(props: { name: string; value: string; checked: boolean; children: ReactNode }) {
  const { name, value, checked, children } = props;
  const id = `choice-${name}-${value}`;
  return (
    <span className="preference-choice">
      <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
      <label htmlFor={id}>{children}</label>
    </span>
  );
}
