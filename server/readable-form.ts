import { data } from '@remix-run/node';

/**
 * Lets `request.formData()` refuse what is no form (400) instead of failing, and drop NULs, which nobody types and no text
 * of the database can hold.
 */
export function readFormsOnly(request: Request): Request {
  const read = request.formData.bind(request);
  const formData = async () => withoutNuls(await read().catch(refuse));
  return Object.defineProperty(request, 'formData', { value: formData, configurable: true });
}

function refuse(error: unknown): never {
  // What `formData()` throws for another content type and for a body that breaks off.
  if (!(error instanceof TypeError)) throw error;
  throw data({ kind: 'invalid' }, { status: 400 });
}

function withoutNuls(form: FormData): FormData {
  const entries = [...form];
  if (!entries.some(([name, value]) => hasNul(name) || hasNul(value))) return form;
  const clean = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === 'string') clean.append(strip(name), strip(value));
    else clean.append(strip(name), value, strip(value.name));
  }
  return clean;
}

const hasNul = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value.includes('\0') : value.name.includes('\0');

const strip = (text: string) => text.replaceAll('\0', '');
