/** Names and values that a form sends along unseen. */
export type HiddenValues = Record<string, string | readonly string[] | undefined>;

/** The hidden inputs of a form. */
export function HiddenFields({ values = {} }: { values?: HiddenValues }) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one: string) => (
          <input key={`${name}=${one}`} type="hidden" name={name} value={one} />
        )),
      )}
    </>
  );
}
