import { Prose } from '#app/ui/prose.tsx';

/** A consent text: an empty line begins a paragraph; a first line that ends with a question mark is its heading. */
export function ConsentText({ text }: { text: string }) {
  return (
    <Prose large className="consent-text">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => {
          const [first = '', ...rest] = paragraph.split('\n');
          const isHeading = rest.length > 0 && first.trim().endsWith('?');
          return (
            <section key={paragraph}>
              {isHeading && <h3>{first}</h3>}
              <p>{(isHeading ? rest : [first, ...rest]).join('\n')}</p>
            </section>
          );
        })}
    </Prose>
  );
}
