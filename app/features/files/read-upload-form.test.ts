import { expect, test } from 'vitest';
import { fileIn, readUploadForm } from './read-upload-form.server.ts';
import { attachmentLimits } from './sniff-type.ts';

function send(file: File | null): Request {
  const form = new FormData();
  form.set('title', 'Light that follows you');
  if (file) form.set('file', file);
  form.set('summary', 'Grün und leise');
  return new Request('http://tandem.test/', { method: 'POST', body: form });
}

test('a form is read with its file', async () => {
  const { form, oversized } = await readUploadForm(send(new File(['%PDF-1.7'], 'plan.pdf')));
  expect(oversized).toBe(false);
  expect(form.get('title')).toBe('Light that follows you');
  expect(form.get('summary')).toBe('Grün und leise');
  expect(await fileIn(form, 'file')).toEqual({
    name: 'plan.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
  });
});

test('of a file that is too large nothing is kept, and everything typed is', async () => {
  const file = new File([new Uint8Array(attachmentLimits.bytes + 1)], 'film.pdf');
  const { form, oversized } = await readUploadForm(send(file));
  expect(oversized).toBe(true);
  expect(await fileIn(form, 'file')).toBeNull();
  expect(form.get('summary')).toBe('Grün und leise');
});

test('a form without a file is read as it is', async () => {
  const body = new URLSearchParams({ title: 'Light' });
  const plain = new Request('http://tandem.test/', { method: 'POST', body });
  expect((await readUploadForm(plain)).form.get('title')).toBe('Light');
  expect(await fileIn((await readUploadForm(send(new File([], '')))).form, 'file')).toBeNull();
});
