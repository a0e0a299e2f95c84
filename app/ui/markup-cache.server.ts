import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Surroundings } from '#app/i18n/i18n-context.ts';
import type { Filled, MarkupCache } from './cached-markup.tsx';

/** What a kept drawing weighs besides its characters, in bytes, roughly. */
const overhead = 200;

/** Stands where a text is filled in. Nobody can write it: it is another one in each process, and never sent. */
const mark = `\uE000${randomUUID()}:`;
const markEnd = '\uE001';

/** A drawing: HTML, and between its pieces the names of the texts to fill in, as `html, name, html, name, html`. */
type Drawing = readonly string[];

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

  function drawingOf(key: string, filled: Filled, draw: (marks: Filled) => ReactElement): Drawing {
    const known = young.get(key);
    if (known) return known;
    let drawing = old.get(key);
    if (!drawing) {
      const marks = Object.fromEntries(Object.keys(filled).map((name) => [name, mark + name + markEnd]));
      const html = renderToString(draw(marks));
      if (/ id=":R/.test(html)) throw new Error('Markup that is kept must not use useId');
      drawing = piecesOf(html);
    }
    keep(key, drawing);
    return drawing;
  }

  return {
    get size() {
      return young.size + old.size;
    },
    markupOf(content, props, filled, { locale, timeZone, now }: Surroundings, draw) {
      const key = `${nameOf(content)} ${locale} ${timeZone} ${now} ${JSON.stringify(props)}`;
      return fillIn(drawingOf(key, filled, draw), filled);
    },
  };
}
