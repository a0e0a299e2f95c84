import { Suspense } from 'react';
import { FollowButton } from '#app/features/discussion/components/follow-button.tsx';
import { ReportPage } from '#app/features/discussion/components/report-page.tsx';
import type { DiscussionRefusal } from '#app/features/discussion/discussion.ts';
import { onDemand } from '#app/ui/on-demand.ts';
import type { PresentPage } from '../routes/need.tsx';
import { MeToo } from './me-too.tsx';
import { ShareNeed } from './share-need.tsx';
import type { Identity } from './staff-box.tsx';

const StaffPart = onDemand(import.meta.env.SSR && (await import('./staff-box.tsx')).StaffBox, () =>
  import('./staff-box.tsx').then((module) => module.StaffBox),
);

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
        {(viewer.can['need.take_up'] || viewer.can['need.see_identity']) && (
          <Suspense>
            <StaffPart needId={need.id} can={viewer.can} path={path} identity={identity} />
          </Suspense>
        )}
      </div>
    </aside>
  );
}
