import { placePieces } from '../place-links.ts';

/** Where the session is; web addresses in it are links. */
export function PlaceWords({ place }: { place: string }) {
  let at = 0;
  return (
    <span dir="auto">
      {placePieces(place).map(({ text, isLink }) => {
        at += text.length;
        if (!isLink) return text;
        return (
          <a key={at} className="link" href={text} rel="noopener noreferrer">
            {text}
          </a>
        );
      })}
    </span>
  );
}
