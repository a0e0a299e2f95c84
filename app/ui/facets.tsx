import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CachedMarkup } from './cached-markup.tsx';
import { Form } from './form.tsx';
import { HiddenFields, type HiddenValues } from './hidden-fields.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** One question to narrow a list by: the name in the address, its words, and its answers with counts. */
export type Facet = {
  name: string;
  label: string;
  options: readonly { value: string; label: string; count?: number | string; checked?: boolean }[];
  open?: boolean;
};

/**
 * Narrows a list: a GET form, so every choice is in the address. `keep` are other parameters of the address
 * (the search text, the sort) to be sent along; `clear` shows a link back to the whole list.
 */
export function Facets({
  facets,
  applyLabel,
  action,
  keep,
  clear,
  label,
}: {
  facets: readonly Facet[];
  applyLabel: ReactNode;
  action?: string;
  keep?: HiddenValues;
  clear?: { href: string; label: ReactNode };
  label: string;
}) {
  return (
    <Form method="get" action={action} className="facets" aria-label={label} preventScrollReset>
      <HiddenFields values={keep} />
      {facets.map((facet) => (
        <details
          key={facet.name}
          className="facet"
          open={facet.open || facet.options.some((option) => option.checked)}
        >
          <FacetSummary facet={facet} />
          <CachedMarkup as="fieldset" of={FacetOptions} props={{ facet }} />
        </details>
      ))}
      <div className="cluster">
        <Button tone="secondary">{applyLabel}</Button>
        {clear && <Link to={clear.href}>{clear.label}</Link>}
      </div>
    </Form>
  );
}

function FacetSummary({ facet }: { facet: Facet }) {
  const chosen = facet.options.filter((option) => option.checked).length;
  return (
    <summary>
      <span>{facet.label}</span>
      {chosen > 0 && <span className="count">{chosen}</span>}
      <Icon name="chevron-down" />
    </summary>
  );
}

function FacetOptions({ facet }: { facet: Facet }) {
  return (
    <>
      <legend className="sr-only">{facet.label}</legend>
      {facet.options.map((option) => (
        <label key={option.value} className="check">
          <input type="checkbox" name={facet.name} value={option.value} defaultChecked={option.checked} />
          <span className="check-words">{option.label}</span>
          {option.count !== undefined && <span className="facet-count">{option.count}</span>}
        </label>
      ))}
    </>
  );
}
