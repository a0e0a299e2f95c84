import {
  type ComponentType,
  createContext,
  createElement,
  type FormEventHandler,
  type ReactElement,
  useContext,
} from 'react';
import { MessageSourceContext, type Surroundings, SurroundingsContext } from '#app/i18n/i18n-context.ts';

/** Keeps what was drawn. Only the server has one; in the browser React draws everything itself. */
export interface MarkupCache {
  /**
   * The HTML of a component with these props in these surroundings, with `filled` put in: what is kept of it, or what
   * `draw` makes now of the props and a mark for each text of `filled`.
   */
  markupOf(
    content: object,
    props: object,
    filled: Filled,
    surroundings: Surroundings,
    draw: (marks: Filled, surroundings: Surroundings) => ReactElement,
  ): string;
}

/** Texts by the names of their props. */
export type Filled = { readonly [name: string]: string };

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

type Element =
  | 'article'
  | 'aside'
  | 'div'
  | 'dl'
  | 'fieldset'
  | 'figure'
  | 'footer'
  | 'header'
  | 'li'
  | 'ol'
  | 'section'
  | 'span'
  | 'ul';

const nothing = {};

/**
 * An element (`as`, with its attributes) with a component inside (`of`, with `props`) that the server draws once for
 * equal props, language and time zone (and time, where it asked for it), and then keeps as HTML. The component must look the same to everybody who
 * gives the same props: of all contexts it has texts and formats only, so one that asks the router or the page for more
 * fails on the server; and it must not use `useId`, whose ids differ by place.
 *
 * `filled` are texts that would make every drawing another one, as the reader's name: the component shows them whole, as
 * text, in an attribute or at the end of an address, and chooses nothing by them. `unseen` are props that do not show in the first
 * drawing: handlers, and what is drawn once the page is alive. What is not `kept` is drawn for this page alone.
 */
export function CachedMarkup<
  Props extends { readonly [Name in keyof Props]: Plain },
  Texts extends Filled = typeof nothing,
  Unseen extends object = typeof nothing,
>({
  as: Tag,
  of,
  props,
  filled,
  unseen,
  kept = true,
  ...attributes
}: {
  as: Element;
  of: ComponentType<Props & Texts & Unseen>;
  props: Props;
  filled?: Texts;
  unseen?: Unseen;
  kept?: boolean;
  id?: string;
  className?: string;
  lang?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'data-stage'?: string;
  'data-status'?: string;
  onSubmit?: FormEventHandler;
}) {
  const cache = useContext(MarkupCacheContext);
  const source = useContext(MessageSourceContext);
  const surroundings = useContext(SurroundingsContext);
  const Content = of as ComponentType<object>;
  if (!cache || !kept) {
    return (
      <Tag {...attributes}>
        <Content {...props} {...filled} {...unseen} />
      </Tag>
    );
  }
  const html = cache.markupOf(of, props, filled ?? nothing, surroundings, (marks, around) => (
    <MessageSourceContext.Provider value={source}>
      <SurroundingsContext.Provider value={around}>
        <MarkupCacheContext.Provider value={cache}>
          {createElement(Content, { ...props, ...marks, ...unseen })}
        </MarkupCacheContext.Provider>
      </SurroundingsContext.Provider>
    </MessageSourceContext.Provider>
  ));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself has just drawn and escaped it
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
