import { unstable_parseMultipartFormData as parseMultipartFormData } from '@remix-run/node';
import { attachmentLimits } from './sniff-type.ts';

/**
 * A form that may carry a file. Every field is kept, whatever becomes of the file: one above the limit is read to its
 * end but not kept, and `oversized` says so.
 */
export async function readUploadForm(request: Request): Promise<{ form: FormData; oversized: boolean }> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    return { form: await request.formData(), oversized: false };
  }
  let oversized = false;
  const form = await parseMultipartFormData(request, async ({ filename, contentType, data }) => {
    const isFile = filename !== undefined;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of data) {
      size += chunk.byteLength;
      if (isFile && size > attachmentLimits.bytes) chunks.length = 0;
      else chunks.push(chunk);
    }
    const blob = new Blob(chunks as BlobPart[], { type: contentType ?? '' });
    if (!isFile) return blob.text();
    if (size <= attachmentLimits.bytes) return new File([blob], filename, { type: contentType ?? '' });
    oversized = true;
    return undefined;
  });
  return { form, oversized };
}

/** The file that was chosen in a field; null where none was. */
export async function fileIn(
  form: FormData,
  field: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const file = form.get(field);
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
