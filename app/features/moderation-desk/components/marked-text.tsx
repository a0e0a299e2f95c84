import { Fragment } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import type { MarkedPart } from '../marked-text.ts';

/** A text as it was typed, with what may tell who somebody is marked and named. */
export function MarkedText({ parts }: { parts: readonly MarkedPart[] }) {
  const t = useT('moderation');
  let at = 0;
  return (
    <>
      {parts.map(({ text, finding }) => {
        const key = at;
        at += text.length;
        if (!finding) return <Fragment key={key}>{text}</Fragment>;
        return (
          <mark key={key} className="desk-finding">
            {text}
            <span className="desk-finding-kind"> {t(`finding.${finding}`)}</span>
          </mark>
        );
      })}
    </>
  );
}

/** How many places of these texts are marked. */
export function findingsIn(...texts: readonly (readonly MarkedPart[])[]): number {
  return texts.flat().filter(({ finding }) => finding !== null).length;
}
