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
});

const Words = ({ name }: { name: string }) => {
  drawn(name);
  return <p>{useFormat().number(1000)}</p>;
};
const Around = () => <CachedMarkup as="div" of={Words} props={{ name: 'inside' }} />;
const Timed = () => greet('Ada');

test('what does not tell the time is good for any time, also with something inside that does not', () => {
  const cache = createMarkupCache();
  const later = { ...usual, now: noon + 60_000 };
  drawn.mockClear();
  for (const around of [usual, later]) show(<CachedMarkup as="div" of={Around} props={{}} />, cache, around);
  expect(drawn.mock.calls).toEqual([['inside']]);
  const first = show(<CachedMarkup as="div" of={Timed} props={{}} />, cache);
  expect(show(<CachedMarkup as="div" of={Timed} props={{}} />, cache, later)).not.toBe(first);
});

const Outer = ({ name }: { name: string }) => (
  <CachedMarkup as="div" of={Greeting} props={{ name, at: new Date(noon).toISOString() }} />
);

test('what is kept inside of something kept is drawn once for both', () => {
  drawn.mockClear();
  const cache = createMarkupCache();
  const first = show(<CachedMarkup as="div" of={Outer} props={{ name: 'Ada' }} />, cache);
  expect(show(<Outer name="Ada" />, cache)).toBe(first.slice('<div>'.length, -'</div>'.length));
  expect(drawn).toHaveBeenCalledTimes(1);
});

test('two components with equal props are two drawings', () => {
  const cache = createMarkupCache();
  expect(show(<CachedMarkup as="div" of={One} props={{ id: 'x' }} />, cache)).toContain('one');
  expect(show(<CachedMarkup as="div" of={Two} props={{ id: 'x' }} />, cache)).toContain('two');
});

test('it never holds more than it may, and keeps what is asked for again and again', () => {
  const most = 6_000;
  const cache = createMarkupCache(most);
  for (let number = 0; number < 100; number += 1) {
    show(greet(`n${number}`), cache);
    show(greet('a'), cache);
    // The least that one of them weighs.
    expect(cache.size * 300).toBeLessThanOrEqual(most);
  }
  expect(cache.size).toBeGreaterThan(3);
  drawn.mockClear();
  show(greet('a'), cache);
  expect(drawn).not.toHaveBeenCalled();
  show(greet('n0'), cache);
  expect(drawn).toHaveBeenCalledWith('n0');
});

test('what would fill it alone is drawn and not kept', () => {
  const cache = createMarkupCache(1_000);
  expect(show(greet('x'.repeat(1_000)), cache)).toContain('xxx');
  expect(cache.size).toBe(0);
});

const Mine = ({ about, name, here }: { about: string; name: string; here: string }) => (
  <>
    <p>
      {about} by {name}
    </p>
    <input type="hidden" name="here" value={here} />
    <a href={`/sign-in${here}`}>{name}</a>
  </>
);
const mine = (about: string, name: string, here: string) => (
  <CachedMarkup as="div" of={Mine} props={{ about }} filled={{ name, here }} />
);

test('texts of one reader are filled in, as React would write them, and never kept', () => {
  const cache = createMarkupCache();
  const nasty = `<script>"&'</script> \u{1F600} \u05D0\uE000`;
  for (const name of ['Ada', nasty, 'Bo'])
    expect(unmarked(show(mine('Doors', name, `?next=${name}`), cache))).toBe(
      show(mine('Doors', name, `?next=${name}`), null),
    );
  expect(cache.size).toBe(1);
  expect(show(mine('Doors', 'Ada', ''), cache)).not.toContain('Bo');
  show(mine('Windows', 'Ada', ''), cache);
  expect(cache.size).toBe(2);
});

const Counted = ({ count, at }: { count: number; at: number }) => {
  drawn(at);
  return <p>{count}</p>;
};

test('props that do not show make no other drawing', () => {
  drawn.mockClear();
  const cache = createMarkupCache();
  for (const at of [1, 2, 3])
    show(<CachedMarkup as="div" of={Counted} props={{ count: 5 }} unseen={{ at }} />, cache);
  expect(drawn.mock.calls).toEqual([[1]]);
});

test('what is not to be kept is drawn with the page, in all its contexts', () => {
  const cache = createMarkupCache();
  const identified = (kept: boolean) => <CachedMarkup as="div" of={Identified} kept={kept} props={{}} />;
  expect(show(identified(false), cache)).toContain('id="');
  expect(cache.size).toBe(0);
});

test('what depends on the place it stands at fails on the server', () => {
  const cache = createMarkupCache();
  expect(() => show(<CachedMarkup as="div" of={Identified} props={{}} />, cache)).toThrow('useId');
  expect(() => show(<CachedMarkup as="div" of={Placed} props={{}} />, cache)).toThrow();
});
