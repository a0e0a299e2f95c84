import { beforeEach, expect, test, vi } from 'vitest';
import { readAloud, speechPieces } from './read-aloud.ts';

class Utterance {
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

function fakeVoice() {
  const spoken: Utterance[] = [];
  const voice = {
    speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance as unknown as Utterance),
    cancel: vi.fn(() => spoken.at(-1)?.onerror?.()),
  };
  return { voice, spoken };
}

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});

test('a text is cut at lines and sentences, and signs alone are not read', () => {
  expect(speechPieces('Falls at night\n\n•\nIt is dark. Where is the switch? …')).toEqual([
    'Falls at night',
    'It is dark.',
    'Where is the switch?',
  ]);
});

test('a sentence without end is cut between words, and nothing of it is lost', () => {
  const text = 'word '.repeat(200).trim();
  const pieces = speechPieces(text);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(220);
  expect(pieces.join(' ')).toBe(text);
  expect(speechPieces('x'.repeat(500)).join('')).toBe('x'.repeat(500));
});

test('pieces are spoken one after the other in the language of the page, then it is done, once', () => {
  const { voice, spoken } = fakeVoice();
  const done = vi.fn();
  readAloud('Eins. Zwei.', 'de', voice, done);
  expect(spoken.map((utterance) => utterance.text)).toEqual(['Eins.']);
  spoken[0]?.onend?.();
  expect(spoken.map((utterance) => `${utterance.lang}: ${utterance.text}`)).toEqual([
    'de: Eins.',
    'de: Zwei.',
  ]);
  expect(done).not.toHaveBeenCalled();
  spoken[1]?.onend?.();
  expect(done).toHaveBeenCalledOnce();
});

test('stopping silences the voice, and nothing more is spoken', () => {
  const { voice, spoken } = fakeVoice();
  const done = vi.fn();
  const stop = readAloud('One. Two. Three.', 'en', voice, done);
  stop();
  spoken[0]?.onend?.();
  expect(spoken).toHaveLength(1);
  expect(voice.cancel).toHaveBeenCalledTimes(2);
  expect(done).toHaveBeenCalledOnce();
});

test('a page without words is done at once', () => {
  const { voice, spoken } = fakeVoice();
  const done = vi.fn();
  readAloud('', 'en', voice, done);
  expect(spoken).toEqual([]);
  expect(done).toHaveBeenCalledOnce();
});
