import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';

const deeds = [
  'asked',
  'added',
  'merged',
  'worded',
  'takenOut',
  'answered',
  'opened',
  'closed',
  'shortlisted',
  'planned',
  'invited',
  'placed',
  'removed',
  'group',
  'groupGone',
  'sessionOpened',
  'sessionClosed',
  'published',
  'adjusted',
  'seat',
  'handedIn',
  'takenBack',
] as const;
type Deed = (typeof deeds)[number];

/** What a form has done and for how many, from the address it led to; null for an address that says nothing. */
export function doneOf(query: URLSearchParams): { deed: Deed; count: number } | null {
  const deed = deeds.find((one) => one === query.get('did'));
  const count = Number(query.get('count') ?? '1');
  return deed ? { deed, count: Number.isSafeInteger(count) && count >= 0 ? count : 1 } : null;
}

/** Says what was done, on the page to which a form led. */
export function DoneLine({ done }: { done: { deed: Deed; count: number } | null }) {
  const t = useT('priorities');
  if (!done) return null;
  return (
    <Notice tone="ok" live className="done-line">
      <p>{t(`done.${done.deed}`, { count: done.count })}</p>
    </Notice>
  );
}
