import { linksInText } from '../links-in-text.ts';

/** Text as somebody typed it, with its lines; web addresses can be opened. */
export function PlainText({ text }: { text: string }) {
  let at = 0;
  return (
    <p className="pre-line measure" dir="auto">
      {linksInText(text).map((piece) => {
        const key = at;
        at += piece.text.length;
        if (!piece.href) return piece.text;
        return (
          <a key={key} className="link" href={piece.href} rel="noopener nofollow ugc">
            {piece.text}
          </a>
        );
      })}
    </p>
  );
}
