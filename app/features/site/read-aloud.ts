/** The part of `speechSynthesis` that reading aloud uses. */
export type Voice = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

/** Longest piece in characters: some browsers fall silent in the middle of longer ones. */
const longestPiece = 220;

/** Cuts a text where a reader breathes: at line ends, then at sentence ends, then between words. */
export function speechPieces(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.match(/[^.!?…]+[.!?…]*\s*/g) ?? [])
    .flatMap(
      (sentence) => sentence.match(new RegExp(`.{1,${longestPiece}}(?:\\s|$)|.{${longestPiece}}`, 'g')) ?? [],
    )
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Speaks a text piece by piece in a language; `done` is called once, at the end or when stopped. Returns stop. */
export function readAloud(text: string, lang: string, voice: Voice, done: () => void): () => void {
  const pieces = speechPieces(text);
  let running = true;
  const finish = () => {
    if (!running) return;
    running = false;
    voice.cancel();
    done();
  };
  const next = () => {
    const piece = pieces.shift();
    if (!running) return;
    if (piece === undefined) return finish();
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = lang;
    utterance.onend = next;
    utterance.onerror = finish;
    voice.speak(utterance);
  };
  voice.cancel();
  next();
  return finish;
}
