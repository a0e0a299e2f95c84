import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { readRows } from '../../builder/row-editing.ts';
import { type FormValues, textIn } from '../../form-values.ts';

/** One row as its fields are drawn: its place, and the beginning of the names of its fields. */
export type RowPlace = { place: number; name: string; id: string };

/**
 * The rows of a list, each with buttons that move it or take it out. Every button sends the form and brings it back
 * changed, so all of it works without JavaScript.
 */
export function RowList({
  values,
  errorsOf,
  titleOf,
  empty,
  fixed = false,
  inUse = [],
  inUseHint,
  add,
  children,
}: {
  values: FormValues;
  errorsOf: (name: string) => string[] | undefined;
  /** What a row is called by its buttons. */
  titleOf: (row: RowPlace) => string;
  empty: ReactNode;
  /** Rows can neither come nor go. */
  fixed?: boolean;
  /** Ids of rows that stay. */
  inUse?: readonly string[];
  inUseHint?: string;
  /** The button, and what is chosen before it is pressed. */
  add: ReactNode;
  children: (row: RowPlace) => ReactNode;
}) {
  const t = useT('challengeBuilder');
  const count = readRows(values).length;
  return (
    <div className="row-list" id="rows" tabIndex={-1}>
      <FieldErrors id="rows" errors={errorsOf('rows') ?? []} />
      {count === 0 && <p className="row-list-empty">{empty}</p>}
      {Array.from({ length: count }, (_, place) => {
        const name = `rows[${place}]`;
        const id = textIn(values, `${name}.id`);
        const row = { place, name, id };
        const title = titleOf(row);
        const stays = id !== '' && inUse.includes(id);
        return (
          <fieldset key={id || place} className="row-box" id={`row-${place}`}>
            <legend>
              {place + 1}. {title}
            </legend>
            <input type="hidden" name={`${name}.id`} value={id} />
            {children(row)}
            {!fixed && (
              <div className="row-buttons">
                {place > 0 && (
                  <Button
                    name="intent"
                    value={`row-up:${place}`}
                    tone="quiet"
                    icon="arrow-up"
                    aria-label={t('rows.upOf', { title })}
                  >
                    {t('rows.up')}
                  </Button>
                )}
                {place < count - 1 && (
                  <Button
                    name="intent"
                    value={`row-down:${place}`}
                    tone="quiet"
                    icon="arrow-up"
                    data-move="down"
                    aria-label={t('rows.downOf', { title })}
                  >
                    {t('rows.down')}
                  </Button>
                )}
                {stays ? (
                  <p className="muted">{inUseHint}</p>
                ) : (
                  <Button
                    name="intent"
                    value={`row-remove:${place}`}
                    tone="quiet"
                    icon="trash"
                    aria-label={t('rows.removeOf', { title })}
                  >
                    {t('rows.remove')}
                  </Button>
                )}
              </div>
            )}
          </fieldset>
        );
      })}
      {!fixed && <div className="row-add">{add}</div>}
    </div>
  );
}

/** The button that adds a row at the end. */
export function AddRow({ children }: { children: ReactNode }) {
  return (
    <Button name="intent" value="row-add" tone="secondary" icon="plus">
      {children}
    </Button>
  );
}
