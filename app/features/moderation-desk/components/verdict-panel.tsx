import type { ModerationVerdict } from '#app/domain/moderation/moderation.ts';
import { verdictsWithReason } from '#app/domain/moderation/moderation.ts';
import { type FormRefusal, typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { ItemForDesk } from '../item.queries.server.ts';
import type { Shortcut } from '../shortcuts.ts';
import type { Reason } from '../templates.queries.server.ts';
import { useDeskErrors } from './desk-errors.tsx';
import { ReasonField } from './reason-field.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Sent = Exclude<ModerationVerdict, 'merge'>;

/** Which verdict each key opens; the first that fits the item. */
const keyOf: Partial<Record<Shortcut, readonly ModerationVerdict[]>> = {
  publish: ['publish', 'keep', 'verify'],
  return: ['return'],
  decline: ['decline', 'hide', 'refuse'],
  merge: ['merge'],
};

/** Opens a verdict and puts the focus on what comes first in it. Nothing is sent by a key. */
function openVerdict(verdict: ModerationVerdict): boolean {
  const panel = document.querySelector<HTMLDetailsElement>(`details[data-verdict="${verdict}"]`);
  if (!panel) return false;
  panel.open = true;
  panel.querySelector<HTMLElement>('[data-first]')?.focus();
  return true;
}

/** The verdicts that fit an item, each behind a line that opens; one is open at a time. */
export function VerdictPanel({
  item,
  templates,
  refusal,
}: {
  item: Pick<ItemForDesk, 'id' | 'kind' | 'seen' | 'verdicts' | 'author'>;
  templates: readonly Reason[];
  refusal: FormRefusal | undefined;
}) {
  const t = useT('moderation');
  const open = (shortcut: Shortcut) => () => {
    const verdict = keyOf[shortcut]?.find((one) => item.verdicts.includes(one));
    return verdict ? openVerdict(verdict) : false;
  };
  useShortcuts({
    publish: open('publish'),
    return: open('return'),
    decline: open('decline'),
    merge: open('merge'),
  });
  const chosen = typed(refusal, 'verdict');
  return (
    <section className="desk-verdicts" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{t('verdict.title')}</h2>
      {item.verdicts.map((verdict, index) => (
        <details
          key={verdict}
          name="verdict"
          className="desk-verdict"
          data-verdict={verdict}
          open={chosen ? chosen === verdict : index === 0}
        >
          <summary>{t(`verdict.${verdict}`)}</summary>
          {verdict === 'merge' ? (
            <MergeSearch itemId={item.id} />
          ) : (
            <VerdictForm
              verdict={verdict}
              item={item}
              templates={templates}
              refusal={chosen === verdict ? refusal : undefined}
            />
          )}
        </details>
      ))}
    </section>
  );
}

function VerdictForm({
  verdict,
  item,
  templates,
  refusal,
}: {
  verdict: Sent;
  item: Pick<ItemForDesk, 'id' | 'kind' | 'seen' | 'author'>;
  templates: readonly Reason[];
  refusal: FormRefusal | undefined;
}) {
  const t = useT('moderation');
  const errors = useDeskErrors(refusal);
  const navigation = useUnderWay();
  const isPending = navigation.formData?.get('verdict') === verdict;
  const needsReason = (verdictsWithReason as readonly string[]).includes(verdict);
  const hint =
    verdict === 'decline' && item.kind !== 'need'
      ? item.kind === 'appeal'
        ? 'declineAppeal'
        : 'declineComment'
      : verdict;
  return (
    <Form method="post" className="stack" noValidate preventScrollReset>
      <p>{t(`verdict.hint.${hint}`)}</p>
      <HiddenFields values={{ verdict, seen: item.seen }} />
      {needsReason && (
        <ReasonField
          id={`reason-${verdict}`}
          templates={templates.filter((template) => template.verdict === verdict)}
          locale={item.author?.locale ?? 'en'}
          defaultValue={typed(refusal, 'reason')}
          errors={errors.of('reason')}
        />
      )}
      <Button
        name="intent"
        value="decide"
        tone={needsReason || verdict === 'spam' ? 'secondary' : 'primary'}
        pending={isPending}
        data-first={needsReason ? undefined : ''}
      >
        {t(`verdict.send.${verdict}`)}
      </Button>
    </Form>
  );
}

/** The way to join with a need that the similar ones do not show. */
function MergeSearch({ itemId }: { itemId: string }) {
  const t = useT('moderation');
  return (
    <Form method="get" action={paths.moderationMerge(itemId)} className="stack">
      <p>{t('verdict.hint.merge')}</p>
      <TextField
        id="into"
        name="into"
        label={t('verdict.other')}
        hint={t('verdict.otherHint')}
        autoComplete="off"
        data-first=""
        required
      />
      <Button tone="secondary" icon="merge">
        {t('verdict.look')}
      </Button>
    </Form>
  );
}
