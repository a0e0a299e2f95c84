import { useLocation } from '@remix-run/react';
import { type ReactElement, useId } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { useFormat } from '#app/i18n/format.ts';
import { serverMessages } from '#app/i18n/get-t.server.ts';
import { MessageSourceContext, type Surroundings, SurroundingsContext } from '#app/i18n/i18n-context.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CachedMarkup, MarkupCacheContext } from './cached-markup.tsx';
import { createMarkupCache } from './markup-cache.server.ts';

const drawn = vi.fn();

function Greeting({ name, at }: { name: string; at: string }) {
  drawn(name);
  const t = useT('site');
  return (
    <>
      <p>
        {name}: {useFormat().relative(at)}
      </p>
      <p>{t('nav.needs')}</p>
    </>
  );
}

const One = ({ id }: { id: string }) => <p>one {id}</p>;
const Two = ({ id }: { id: string }) => <p>two {id}</p>;
const Identified = () => <p id={useId()}>x</p>;
const Placed = () => <p>{useLocation().pathname}</p>;

const noon = Date.UTC(2026, 2, 3, 12);
const usual: Surroundings = { locale: 'en', timeZone: 'UTC', now: noon };

function show(element: ReactElement, cache: ReturnType<typeof createMarkupCache> | null, around = usual) {
  return renderToStaticMarkup(
    <MessageSourceContext.Provider value={serverMessages}>
      <SurroundingsContext.Provider value={around}>
        <MarkupCacheContext.Provider value={cache}>{element}</MarkupCacheContext.Provider>
      </SurroundingsContext.Provider>
    </MessageSourceContext.Provider>,
  );
}

const greet = (name: string) => (
  <CachedMarkup
    as="li"
    className="card"
    of={Greeting}
    props={{ name, at: new Date(noon - 60_000).toISOString() }}
  />
);
/** React marks where two texts meet, so that the browser finds both. */
const unmarked = (html: string) => html.replaceAll('<!-- -->', '');

test('what is kept looks as if it had just been drawn, and is drawn once', () => {
  drawn.mockClear();
  const cache = createMarkupCache();
  const first = show(greet('<b>Ada</b> "&"'), cache);
  expect(unmarked(first)).toBe(show(greet('<b>Ada</b> "&"'), null));
  expect(first).toContain('<!-- -->');
  drawn.mockClear();
  expect(show(greet('<b>Ada</b> "&"'), cache)).toBe(first);
  expect(drawn).not.toHaveBeenCalled();
});

test('other props, another language, time zone or time are drawn anew', () => {
  const cache = createMarkupCache();
  const first = show(greet('Ada'), cache);
  expect(show(greet('Bo'), cache)).not.toBe(first);
  expect(show(greet('Ada'), cache, { ...usual, locale: 'de' })).toContain('vor 1 Minute');
  expect(show(greet('Ada'), cache, { ...usual, now: noon + 60_000 })).toContain('2 minutes ago');
  expect(show(greet('Ada'), cache)).toBe(first);
  expect(cache.size).toBe(4);
});

test('two components with equal props are two drawings', () => {
  const cache = createMarkupCache();
  expect(show(<CachedMarkup as="div" of={One} props={{ id: 'x' }} />, cache)).toContain('one');
  expect(show(<CachedMarkup as="div" of={Two} props={{ id: 'x' }} />, cache)).toContain('two');
});

test('when it is full it forgets what was asked for longest ago', () => {
  const cache = createMarkupCache(3_000);
  for (const name of [...'cdefghijklmnopqrstuvwxyz', 'b', 'a']) show(greet(name), cache);
  show(greet('a'), cache);
  const full = cache.size;
  expect(full).toBeLessThan(20);
  for (let number = 0; number < 50; number += 1) {
    show(greet(`n${number}`), cache);
    show(greet('a'), cache);
    expect(cache.size).toBeLessThanOrEqual(full);
  }
  drawn.mockClear();
  show(greet('a'), cache);
  expect(drawn).not.toHaveBeenCalled();
  show(greet('b'), cache);
  expect(drawn).toHaveBeenCalledWith('b');
});

test('what depends on the place it stands at fails on the server', () => {
  const cache = createMarkupCache();
  expect(() => show(<CachedMarkup as="div" of={Identified} props={{}} />, cache)).toThrow('useId');
  expect(() => show(<CachedMarkup as="div" of={Placed} props={{}} />, cache)).toThrow();
});
