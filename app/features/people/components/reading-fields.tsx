import { type Locale, locales, type Theme, textSizes, themes } from '#app/domain/people/preferences.ts';
import { localeNames } from '#app/i18n/locales.ts';
import { useT } from '#app/i18n/use-t.ts';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { typed } from '../form.ts';
import type { FormMessages } from './form-messages.tsx';

/** Language, text size and, where it is asked, colours. */
export function ReadingFields({
  messages: { refusal, of },
  kept,
}: {
  messages: FormMessages;
  kept: { locale: Locale; textSize: number; theme?: Theme };
}) {
  const t = useT('people');
  const words = useT('domain');
  return (
    <>
      <RadioCards
        id="locale"
        name="locale"
        label={t('reading.locale')}
        errors={of('locale')}
        defaultValue={typed(refusal, 'locale', kept.locale)}
        columns={2}
        choices={locales.map((locale) => ({
          value: locale,
          label: <span lang={locale}>{localeNames[locale]}</span>,
        }))}
      />
      <RadioCards
        id="textSize"
        name="textSize"
        label={t('reading.textSize')}
        errors={of('textSize')}
        defaultValue={typed(refusal, 'textSize', String(kept.textSize))}
        columns={3}
        choices={textSizes.map((size) => ({
          value: String(size),
          label: <span data-sample-size={size}>{words(`textSize.${size}`)}</span>,
        }))}
      />
      {kept.theme && (
        <RadioCards
          id="theme"
          name="theme"
          label={t('reading.theme')}
          errors={of('theme')}
          defaultValue={typed(refusal, 'theme', kept.theme)}
          columns={2}
          choices={themes.map((theme) => ({ value: theme, label: words(`theme.${theme}`) }))}
        />
      )}
    </>
  );
}
