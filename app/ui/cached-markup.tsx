import { type ComponentType, createContext, createElement, type ReactElement, useContext } from 'react';
import { MessageSourceContext, type Surroundings, SurroundingsContext } from '#app/i18n/i18n-context.ts';

/** Keeps what was drawn. Only the server has one; in the browser React draws everything itself. */
export interface MarkupCache {
  /** The HTML of a component with these props in these surroundings: what is kept of it, or `draw`n now. */
  markupOf(content: object, props: object, surroundings: Surroundings, draw: () => ReactElement): string;
}

export const MarkupCacheContext = createContext<MarkupCache | null>(null);

/** What a drawing may depend on: values that say all about themselves, so that equal ones look equal. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly Plain[]
  | { readonly [name: string]: Plain };

type Element = 'article' | 'div' | 'dl' | 'fieldset' | 'figure' | 'footer' | 'li' | 'ol' | 'span' | 'ul';

/**
 * An element (`as`, with its attributes) with a component inside (`of`, with `props`) that the server draws once for
 * equal props, language, time zone and time, and then keeps as HTML. The component must look the same to everybody who
 * gives the same props: of all contexts it has texts and formats only, so one that asks the router or the page for more
 * fails on the server; and it must not use `useId`, whose ids differ by place.
 */
export function CachedMarkup<Props extends { readonly [Name in keyof Props]: Plain }>({
  as: Tag,
  of: Content,
  props,
  ...attributes
}: {
  as: Element;
  of: ComponentType<Props>;
  props: Props;
  id?: string;
  className?: string;
  lang?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'data-stage'?: string;
  'data-status'?: string;
}) {
  const cache = useContext(MarkupCacheContext);
  const source = useContext(MessageSourceContext);
  const surroundings = useContext(SurroundingsContext);
  if (!cache) {
    return (
      <Tag {...attributes}>
        <Content {...props} />
      </Tag>
    );
  }
  const html = cache.markupOf(Content, props, surroundings, () => (
    <MessageSourceContext.Provider value={source}>
      <SurroundingsContext.Provider value={surroundings}>
        {createElement(Content, props)}
      </SurroundingsContext.Provider>
    </MessageSourceContext.Provider>
  ));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself has just drawn and escaped it
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
