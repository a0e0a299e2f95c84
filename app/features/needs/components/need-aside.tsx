import { Suspense } from 'react';
import { FollowButton } from '#app/features/discussion/components/follow-button.tsx';
import { ReportPage, useIsReportAsked } from '#app/features/discussion/components/report-page.tsx';
import type { DiscussionRefusal } from '#app/features/discussion/discussion.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { onDemand } from '#app/ui/on-demand.ts';
import type { PresentPage } from '../routes/need.tsx';
import { MeToo } from './me-too.tsx';
import { ShareNeed } from './share-need.tsx';
import type { Identity } from './staff-box.tsx';

const StaffPart = onDemand(import.meta.env.SSR && (await import('./staff-box.tsx')).StaffBox, () =>
  import('./staff-box.tsx').then((module) => module.StaffBox),
);

type Props = {
  page: PresentPage;
  path: string;
  refusal: DiscussionRefusal | null;
  identity: Identity | null;
};

/** What a reader can do with a need. */
export function NeedAside({ page, path, refusal: latest, identity }: Props) {
  const { need, viewer } = page;
  const isReportAsked = useIsReportAsked();
  const refusal = latest?.intent === 'report' && latest.at === need.id ? latest : null;
  const isStaff = viewer.can['need.take_up'] || viewer.can['need.see_identity'];
  return (
    <aside className="stack stack-large">
      {need.publishedAt && <MeToo page={page} path={path} />}
      <CachedMarkup
        as="div"
        className="stack no-print"
        of={Actions}
        kept={!isStaff && !isReportAsked && !refusal}
        props={{
          needId: need.id,
          title: need.publishedAt ? need.title : null,
          follows: need.follows,
          signedIn: viewer.signedIn,
          mayReport: viewer.can['subject.report'],
          path,
        }}
        unseen={{ refusal, isReportAsked, staffPage: isStaff ? page : null, identity }}
      />
    </aside>
  );
}

type ActionProps = Pick<Props, 'path' | 'refusal' | 'identity'> & {
  needId: string;
  /** What is shared; null for what only few may read. */
  title: string | null;
  follows: boolean;
  signedIn: boolean;
  mayReport: boolean;
  isReportAsked: boolean;
  /** The page, for staff. */
  staffPage: PresentPage | null;
};

function Actions({ needId, title, follows, signedIn, mayReport, path, ...rest }: ActionProps) {
  const { refusal, isReportAsked, staffPage, identity } = rest;
  return (
    <>
      <FollowButton path={path} follows={follows} signedIn={signedIn} />
      {title && <ShareNeed title={title} />}
      {mayReport && (
        <ReportPage
          path={path}
          reported={{ type: 'need', id: needId }}
          refusal={refusal}
          isAsked={isReportAsked}
        />
      )}
      {staffPage && (
        <Suspense>
          <StaffPart needId={needId} can={staffPage.viewer.can} path={path} identity={identity} />
        </Suspense>
      )}
    </>
  );
}
