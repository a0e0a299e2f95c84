import { Fragment, type ReactNode } from 'react';
import { Prose } from '#app/ui/prose.tsx';
import { isSafeHref, type RichTextNode } from '../rich-text.ts';

/**
 * A rich text as HTML. Only what is listed here is drawn; whatever else the database may hold shows its text at
 * most. React escapes all of it.
 */
export function RichTextView({ value, large }: { value: RichTextNode; large?: boolean }) {
  return <Prose large={large ?? false}>{childrenOf(value)}</Prose>;
}

function childrenOf(node: RichTextNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the nodes have no identity and are never moved
  return node.content?.map((child, index) => <Fragment key={index}>{draw(child)}</Fragment>);
}

function draw(node: RichTextNode): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'paragraph':
      return <p>{childrenOf(node)}</p>;
    case 'heading':
      return node.attrs?.level === 3 ? <h4>{childrenOf(node)}</h4> : <h3>{childrenOf(node)}</h3>;
    case 'bulletList':
      return <ul>{childrenOf(node)}</ul>;
    case 'orderedList':
      return (
        <ol start={typeof node.attrs?.start === 'number' ? node.attrs.start : undefined}>
          {childrenOf(node)}
        </ol>
      );
    case 'listItem':
      return <li>{childrenOf(node)}</li>;
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    case 'hardBreak':
      return <br />;
    default:
      return childrenOf(node);
  }
}

function marked({ text = '', marks = [] }: RichTextNode): ReactNode {
  let inner: ReactNode = text;
  for (const mark of marks) inner = wrap(mark, inner);
  return inner;
}

function wrap(mark: NonNullable<RichTextNode['marks']>[number], inner: ReactNode): ReactNode {
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  if (mark.type === 'italic') return <em>{inner}</em>;
  const href = mark.type === 'link' ? mark.attrs?.href : null;
  if (!isSafeHref(href)) return inner;
  return (
    <a href={href} rel="noopener nofollow ugc">
      {inner}
    </a>
  );
}
