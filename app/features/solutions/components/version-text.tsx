import { RichTextView } from '#app/features/rich-text/components/rich-text-view.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { VersionContent } from '../compare-versions.ts';
import { useVersionWords } from './use-version-words.ts';

/** A version as a whole, as it read then. */
export function VersionText({
  version,
  content,
  open,
}: {
  version: number;
  content: VersionContent;
  open: boolean;
}) {
  const t = useT('solutions');
  const { nameOf, factOf } = useVersionWords();
  const words = (['title', 'summary', 'whatItTakes', 'evidence', 'costs'] as const).map((field) => ({
    id: field,
    term: nameOf(field),
    detail: content[field] && <span className="pre-line">{content[field]}</span>,
  }));
  const lists = (['needs', 'files'] as const).map((field) => ({
    id: field,
    term: nameOf(field),
    detail: content[field].join(', '),
  }));
  const asked = (['focusArea', 'amount', 'videoUrl'] as const).filter((field) => content[field]);
  const facts = (['readiness', 'regulatoryClass', ...asked] as const).map((field) => ({
    id: field,
    term: nameOf(field),
    detail: factOf(field, String(content[field] ?? '')),
  }));
  const design = { id: 'design', term: nameOf('design'), detail: <RichTextView value={content.design} /> };
  const items = [...words.slice(0, 2), design, ...words.slice(2), ...facts, ...lists];
  return (
    <Disclosure summary={t('versions.whole', { version: String(version) })} open={open}>
      <DescriptionList items={items.filter(({ detail }) => detail)} />
    </Disclosure>
  );
}
