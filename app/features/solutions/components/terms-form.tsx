import { contestPaths } from '#app/contest-paths.ts';
import type { TermsKind } from '#app/domain/challenges/terms.ts';
import type { LineChange } from '#app/domain/text/line-diff.ts';
import type { RichTextLineKind } from '#app/features/rich-text/rich-text-lines.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { ChangedLines } from './changed-lines.tsx';

/** Terms as the page shows them, with what changed since the version that the team accepted. */
export type ShownTerms = {
  id: string;
  kind: TermsKind;
  version: number;
  text: string;
  since: Date;
  accepted: { by: string | null; at: Date } | null;
  before: { version: number; lines: LineChange<RichTextLineKind>[] } | null;
};

/** The terms of a challenge, each to be read here, and one tick with which a lead accepts all that are open. */
export function TermsForm({
  terms,
  leads,
  mayAccept,
  errors,
  challenge,
}: {
  terms: readonly ShownTerms[];
  leads: readonly string[];
  mayAccept: boolean;
  errors: string[] | undefined;
  challenge: string;
}) {
  const t = useT('entering');
  const s = useT('solutions');
  const format = useFormat();
  const open = terms.filter(({ accepted }) => !accepted);
  return (
    <Section id="terms" title={t('terms.heading')}>
      {open.some(({ before }) => before) && (
        <Notice tone="warn" title={t('terms.changed')}>
          <p>{t('terms.changedBody')}</p>
        </Notice>
      )}
      {terms.map(({ id, kind, version, text, since, accepted, before }) => (
        <article key={id} className="terms-text" aria-labelledby={`terms-${kind}`}>
          <h3 id={`terms-${kind}`}>{t(`terms.kind.${kind}`)}</h3>
          <p className="muted">
            <Link to={contestPaths.challengeTerms(challenge, kind, version)}>
              {t('terms.version', { version: String(version), date: format.dateShort(since) })}
            </Link>
          </p>
          <p>
            <StatusPill tone={accepted ? 'ok' : 'waiting'}>
              {accepted
                ? t('terms.accepted', { who: accepted.by ?? '', when: format.dateTime(accepted.at) })
                : t('terms.open')}
            </StatusPill>
          </p>
          {before && (
            <Disclosure summary={t('terms.diff', { version: String(before.version) })} open>
              <div className="diff">
                <p className="muted">{s('versions.legend')}</p>
                <ChangedLines lines={before.lines} />
              </div>
            </Disclosure>
          )}
          <Disclosure
            summary={t('terms.read', { kind: t(`terms.kind.${kind}`) })}
            open={!accepted && !before}
          >
            <p className="pre-line">{text}</p>
          </Disclosure>
        </article>
      ))}
      {open.length > 0 && mayAccept && (
        <Form method="post" noValidate>
          {open.map(({ id }) => (
            <input key={id} type="hidden" name="termsIds" value={id} />
          ))}
          <Checkbox
            id="agreed"
            name="agreed"
            label={t('terms.agree', { count: open.length })}
            hint={t('terms.agreeHint')}
            errors={errors ?? []}
          />
          <Button name="intent" value="accept" icon="check">
            {t('terms.accept')}
          </Button>
        </Form>
      )}
      {open.length > 0 && !mayAccept && <p>{t('terms.askLead', { names: format.list(leads) })}</p>}
    </Section>
  );
}
