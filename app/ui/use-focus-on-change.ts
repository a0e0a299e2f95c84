import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus when `value` becomes another after the page was shown. For what a form has led to on the page on which it
 * stood: its button is gone then, and with it the place in the page. What gets the `ref` needs a `tabIndex`.
 */
export function useFocusOnChange<Place extends HTMLElement>(value: string | number): RefObject<Place> {
  const place = useRef<Place>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    place.current?.focus();
  }, [value]);
  return place;
}
