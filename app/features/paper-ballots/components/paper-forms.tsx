import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { useRefused } from './use-refused.ts';

type FormRefused = Pick<ReturnType<typeof useRefused>, 'errorsOf' | 'typed'> | null;

/** Makes numbered papers and opens them to be printed. */
export function PrintForm({ slug, refused }: { slug: string; refused: FormRefused }) {
  const t = useT('papers');
  return (
    <Section id="print" title={t('print.title')}>
      <Form method="post" action={contestPaths.paperBallots(slug)} className="stack" noValidate>
        <input type="hidden" name="intent" value="print" />
        <TextField
          id="count"
          name="count"
          label={t('print.count')}
          hint={t('print.hint')}
          width="short"
          inputMode="numeric"
          errors={refused?.errorsOf('count')}
          defaultValue={refused?.typed('count') ?? '20'}
        />
        <div className="cluster">
          <Button tone="secondary">{t('print.button')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** Says of one paper that it does not count, and why. */
export function VoidForm({ slug, refused }: { slug: string; refused: FormRefused }) {
  const t = useT('papers');
  return (
    <Section id="void" title={t('void.title')} lead={t('void.lead')}>
      <Form method="post" action={contestPaths.paperBallots(slug)} className="stack" noValidate>
        <input type="hidden" name="intent" value="void" />
        <TextField
          id="number"
          name="number"
          label={t('void.number')}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          errors={refused?.errorsOf('number')}
          defaultValue={refused?.typed('number')}
        />
        <TextField
          id="reason"
          name="reason"
          label={t('void.reason')}
          maxLength={300}
          errors={refused?.errorsOf('reason')}
          defaultValue={refused?.typed('reason')}
        />
        <div className="cluster">
          <Button tone="secondary">{t('void.button')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** Who helps besides staff. */
export function HelperList({
  slug,
  helpers,
  refused,
}: {
  slug: string;
  helpers: readonly { id: string; name: string }[];
  refused: FormRefused;
}) {
  const t = useT('papers');
  return (
    <Section id="helpers" title={t('helpers.title')} lead={t('helpers.lead')}>
      {helpers.length === 0 ? (
        <p>{t('helpers.none')}</p>
      ) : (
        <ul className="paper-helpers">
          {helpers.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Form method="post" action={contestPaths.paperBallots(slug)}>
                <input type="hidden" name="intent" value="dismiss" />
                <input type="hidden" name="userId" value={id} />
                <Button tone="quiet" aria-label={t('helpers.endLabel', { name })}>
                  {t('helpers.end')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" action={contestPaths.paperBallots(slug)} className="stack" noValidate>
        <input type="hidden" name="intent" value="name" />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('helpers.email')}
          autoComplete="off"
          errors={refused?.errorsOf('email')}
          defaultValue={refused?.typed('email')}
        />
        <div className="cluster">
          <Button tone="secondary">{t('helpers.add')}</Button>
        </div>
      </Form>
    </Section>
  );
}
