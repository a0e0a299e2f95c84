import { createRemixStub } from '@remix-run/testing';
import { createContext, type ReactElement, useContext } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';

const Shown = createContext<ReactElement | null>(null);

function ShownElement() {
  return useContext(Shown);
}

/** The HTML that the server would send for `element`, on a page at `/`. */
export function markup(element: ReactElement): string {
  // React Router's links use a layout effect, of which React 18 complains on the server.
  const complain = vi.spyOn(console, 'error').mockImplementation((message: unknown, ...rest: unknown[]) => {
    if (!String(message).includes('useLayoutEffect')) throw new Error([message, ...rest].join(' '));
  });
  const Stub = createRemixStub([{ path: '*', Component: ShownElement }]);
  try {
    return renderToStaticMarkup(
      <Shown.Provider value={element}>
        <Stub />
      </Shown.Provider>,
    );
  } finally {
    complain.mockRestore();
  }
}

/** The opening tag of the element with this id. */
export function tagOf(html: string, id: string): string {
  return new RegExp(`<[a-z0-9]+ [^>]*\\bid="${id}"[^>]*>`).exec(html)?.[0] ?? `no element with id ${id}`;
}

/** The text of a piece of HTML, without tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
