import { expect, test } from 'vitest';
import { readFormsOnly } from './readable-form.ts';

function requestWith(body: BodyInit, type?: string): Request {
  const headers = type ? { 'content-type': type } : undefined;
  return readFormsOnly(new Request('http://tandem.test/needs', { method: 'POST', body, headers }));
}

test('a form is read as it is', async () => {
  const form = await requestWith(new URLSearchParams({ story: 'I fell at night' })).formData();
  expect([...form]).toEqual([['story', 'I fell at night']]);
});

test.each([
  ['text', 'text/plain', 'story=x'],
  ['JSON', 'application/json', '{"story":'],
  ['a form that breaks off', 'multipart/form-data; boundary=x', '--x\r\nstory'],
])('what is no form is refused: %s', async (_, type, body) => {
  await expect(requestWith(body, type).formData()).rejects.toMatchObject({ init: { status: 400 } });
});

test('a NUL is dropped from fields and from names of files; files stay whole', async () => {
  const body = new FormData();
  body.append('sto\0ry', 'I \0fell');
  body.append('file', new File(['a\0b'], 'pic\0ture.png', { type: 'image/png' }));
  const form = await readFormsOnly(
    Object.assign(new Request('http://tandem.test/', { method: 'POST' }), { formData: async () => body }),
  ).formData();
  expect(form.get('story')).toBe('I fell');
  const file = form.get('file') as File;
  expect([file.name, file.size, file.type]).toEqual(['picture.png', 3, 'image/png']);
});
