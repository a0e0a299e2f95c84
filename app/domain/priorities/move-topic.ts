/**
 * One move on a list that several people put in order: above or below a topic, or at a place. Each names what shall be
 * true and not how far to go, so that a move means the same on whichever order it meets, and one that arrives twice
 * moves once.
 */
export type Move =
  | { topic: string; above: string }
  | { topic: string; below: string }
  /** From 1; beyond the end means the end. */
  | { topic: string; place: number };

/**
 * The order after a move; the same array when it was so already.
 *
 * @throws RangeError naming the topic when one of the move is not on the list, or when the place is no whole number from 1
 */
export function moveTopic(order: readonly string[], move: Move): readonly string[] {
  const from = indexOf(order, move.topic);
  if ('place' in move) {
    if (!Number.isInteger(move.place) || move.place < 1) throw new RangeError(`${move.place} is no place`);
    return put(order, from, Math.min(move.place, order.length) - 1);
  }
  if ('above' in move) {
    const mark = indexOf(order, move.above);
    return from <= mark ? order : put(order, from, mark);
  }
  const mark = indexOf(order, move.below);
  return from >= mark ? order : put(order, from, mark);
}

function put(order: readonly string[], from: number, to: number): readonly string[] {
  if (from === to) return order;
  const rest = order.filter((_, i) => i !== from);
  return [...rest.slice(0, to), order[from] as string, ...rest.slice(to)];
}

function indexOf(order: readonly string[], topic: string): number {
  const found = order.indexOf(topic);
  if (found < 0) throw new RangeError(`topic ${topic} is not on the list`);
  return found;
}
