import type { Move } from '#app/domain/priorities/move-topic.ts';

/** A move as the fields of a form. The button that was pressed says which: `above:<id>`, `below:<id>`, or `place`. */
export function writeMove(move: Move): FormData {
  const form = new FormData();
  form.set('topic', move.topic);
  if ('place' in move) {
    form.set('move', 'place');
    form.set('place', String(move.place));
  } else form.set('move', 'above' in move ? `above:${move.above}` : `below:${move.below}`);
  return form;
}

/** The move that a form asks for, not checked yet; the command parses it. */
export function readMove(form: FormData): Move {
  const text = (name: string) => String(form.get(name) ?? '');
  const topic = text('topic');
  const [kind, id = ''] = text('move').split(':');
  if (kind === 'above') return { topic, above: id };
  if (kind === 'below') return { topic, below: id };
  return { topic, place: Number(text('place')) };
}
