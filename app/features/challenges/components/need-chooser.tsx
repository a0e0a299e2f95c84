import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import type { NeedChoice } from '../form-choices.queries.server.ts';

/**
 * Chooses needs by searching. The search is a button of the form around it, so whatever was typed elsewhere comes
 * back, also without JavaScript. A need that is unticked is no longer chosen.
 */
export function NeedChooser({
  chosen,
  found,
  errors,
}: {
  chosen: readonly NeedChoice[];
  found: readonly NeedChoice[] | null;
  errors: readonly string[] | undefined;
}) {
  const t = useT('challengeBuilder');
  const more = (found ?? []).filter((need) => !chosen.some((one) => one.id === need.id));
  return (
    <FieldGroup id="needIds" label={t('basics.needs')} hint={t('basics.needsHint')} errors={errors ?? []}>
      <div className="need-chooser">
        {chosen.map((need, index) => (
          <NeedTick key={need.id} need={need} ticked id={index === 0 ? 'needIds' : undefined} />
        ))}
        <div className="search-row">
          <input
            id={chosen.length === 0 ? 'needIds' : 'needQuery'}
            name="needQuery"
            type="search"
            className="input"
            aria-label={t('basics.needQuery')}
            placeholder={t('basics.needQuery')}
          />
          <Button name="intent" value="search" tone="secondary" icon="search">
            {t('basics.needSearch')}
          </Button>
        </div>
        <div role="status">{found && <p>{t('basics.needsFound', { count: more.length })}</p>}</div>
        {more.map((need) => (
          <NeedTick key={need.id} need={need} ticked={false} />
        ))}
      </div>
    </FieldGroup>
  );
}

function NeedTick({ need, ticked, id }: { need: NeedChoice; ticked: boolean; id?: string | undefined }) {
  const t = useT('challengeBuilder');
  return (
    <label className="check">
      <input type="checkbox" id={id} name="needIds" value={need.id} defaultChecked={ticked} />
      <span>
        {need.title} <span className="muted">{t('basics.support', { count: need.supportCount })}</span>
      </span>
    </label>
  );
}
