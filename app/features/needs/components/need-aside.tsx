import { FollowButton } from '#app/features/discussion/components/follow-button.tsx';
import { ReportPage } from '#app/features/discussion/components/report-page.tsx';
import type { DiscussionRefusal } from '#app/features/discussion/discussion.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { NeedActionResult } from '../need-action.server.ts';
import type { PresentPage } from '../routes/need.tsx';
import { MeToo } from './me-too.tsx';
import { ShareNeed } from './share-need.tsx';
import { StaffBox } from './staff-box.tsx';

type Identity = Exclude<NeedActionResult, { to: string }>;

/** What a reader can do with a need. */
export function NeedAside({
  page,
  path,
  refusal,
  identity,
}: {
  page: PresentPage;
  path: string;
  refusal: DiscussionRefusal | null;
  identity: Identity | null;
}) {
  const { need, viewer } = page;
  return (
    <aside className="stack stack-large">
      {need.publishedAt && <MeToo page={page} path={path} />}
      <div className="stack no-print">
        <FollowButton path={path} follows={need.follows} signedIn={viewer.signedIn} />
        {need.publishedAt && <ShareNeed title={need.title} />}
        {viewer.can['subject.report'] && (
          <ReportPage
            path={path}
            reported={{ type: 'need', id: need.id }}
            refusal={refusal?.intent === 'report' && refusal.at === need.id ? refusal : null}
          />
        )}
        <StaffBox needId={need.id} can={viewer.can} />
        {viewer.can['need.see_identity'] && <Reveal path={path} identity={identity} />}
      </div>
    </aside>
  );
}

function Reveal({ path, identity }: { path: string; identity: Identity | null }) {
  const t = useT('needPage');
  const person = identity?.person;
  return (
    <Disclosure summary={t('page.reveal')} open={identity !== null}>
      {person ? (
        <p role="status" className="break-words">
          {t('page.revealed', { name: person.name ?? t('page.noName'), email: person.email })}
        </p>
      ) : (
        <Form method="post" action={path} className="stack" preventScrollReset>
          <TextField
            id="why"
            name="why"
            label={t('page.revealWhy')}
            hint={t('page.revealHint')}
            errors={identity?.failed ? [t('page.revealMissing')] : undefined}
          />
          <div>
            <Button tone="secondary" icon="eye" name="intent" value="reveal">
              {t('page.revealButton')}
            </Button>
          </div>
        </Form>
      )}
    </Disclosure>
  );
}
