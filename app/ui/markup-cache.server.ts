import { randomUUID } from 'node:crypto';
import { renderToString } from 'react-dom/server';
import type { Surroundings } from '#app/i18n/i18n-context.ts';
import type { Filled, MarkupCache } from './cached-markup.tsx';

type Draw = Parameters<MarkupCache['markupOf']>[4];

/** What a kept drawing weighs besides its characters, in bytes, roughly. */
const overhead = 200;

/** Stands where a text is filled in. Nobody can write it: it is another one in each process, and never sent. */
const mark = `\uE000${randomUUID()}:`;
const markEnd = '\uE001';

/** A drawing: HTML, and between its pieces the names of the texts to fill in, as `html, name, html, name, html`. */
type Drawing = readonly string[];

/** Stands for a component that asked what time it is: drawings of it are kept for each time apart. */
const timed: Drawing = [];

const marked = new RegExp(`${mark}([^${markEnd}]*)${markEnd}`);

function piecesOf(html: string): Drawing {
  return html.includes(mark) ? html.split(marked) : [html];
}

function fillIn(drawing: Drawing, filled: Filled): string {
  if (drawing.length === 1) return drawing[0] ?? '';
  return drawing.map((piece, index) => (index % 2 ? escaped(filled[piece] ?? '') : piece)).join('');
}

const entities: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
};

/** As React escapes texts and attributes. */
function escaped(text: string): string {
  return text.replace(/["&'<>]/g, (character) => entities[character] ?? '');
}

/**
 * A cache of drawn markup that holds at most so many bytes. It keeps two generations: what is asked for goes to the
 * younger one, and when that holds half of all the older one is forgotten.
 *
 * @param maxBytes of keys and markup, at two bytes a character
 */
export function createMarkupCache(maxBytes = 24_000_000): MarkupCache & { readonly size: number } {
  let young = new Map<string, Drawing>();
  let old = new Map<string, Drawing>();
  let youngBytes = 0;
  const names = new WeakMap<object, number>();
  let named = 0;

  const nameOf = (content: object): number => {
    let name = names.get(content);
    if (name === undefined) {
      named += 1;
      name = named;
      names.set(content, name);
    }
    return name;
  };

  function keep(key: string, drawing: Drawing): void {
    const bytes = overhead + 2 * drawing.reduce((sum, piece) => sum + piece.length, key.length);
    if (bytes > maxBytes / 2) return;
    if (youngBytes + bytes > maxBytes / 2) {
      old = young;
      young = new Map();
      youngBytes = 0;
    }
    young.set(key, drawing);
    old.delete(key);
    youngBytes += bytes;
  }

  function find(key: string): Drawing | undefined {
    const known = young.get(key);
    if (known) return known;
    const older = old.get(key);
    if (older) keep(key, older);
    return older;
  }

  function drawNow(filled: Filled, around: Surroundings, draw: Draw): { drawing: Drawing; isTimed: boolean } {
    let isTimed = false;
    const watched: Surroundings = {
      locale: around.locale,
      timeZone: around.timeZone,
      namespaces: around.namespaces,
      get now() {
        isTimed = true;
        return around.now;
      },
    };
    const marks = Object.fromEntries(Object.keys(filled).map((name) => [name, mark + name + markEnd]));
    const html = renderToString(draw(marks, watched));
    if (/ id=":R/.test(html)) throw new Error('Markup that is kept must not use useId');
    return { drawing: piecesOf(html), isTimed };
  }

  function drawingOf(key: string, filled: Filled, around: Surroundings, draw: Draw): Drawing {
    let known = find(key);
    if (known === timed) known = find(`${around.now} ${key}`);
    if (known) return known;
    const { drawing, isTimed } = drawNow(filled, around, draw);
    if (isTimed) keep(key, timed);
    keep(isTimed ? `${around.now} ${key}` : key, drawing);
    return drawing;
  }

  return {
    get size() {
      return young.size + old.size;
    },
    markupOf(content, props, filled, around, draw) {
      const key = `${nameOf(content)} ${around.locale} ${around.timeZone} ${JSON.stringify(props)}`;
      return fillIn(drawingOf(key, filled, around, draw), filled);
    },
  };
}
