import { expect, test } from 'vitest';
import { parsePreferenceForm, preferenceCookie, readPreferences } from './preferences.server.ts';

function requestWith(headers: Record<string, string>): Request {
  return new Request('http://localhost/', { headers });
}

async function cookieWith(choice: Parameters<typeof preferenceCookie>[0]): Promise<string> {
  const [pair = ''] = (await preferenceCookie(choice, true)).split(';');
  return pair;
}

test('without any choice the browser decides the language and the device the colours', async () => {
  const request = requestWith({ 'Accept-Language': 'de-AT,en;q=0.5' });
  expect(await readPreferences(request, null)).toEqual({ locale: 'de', theme: 'auto', textSize: 1 });
});

test('the profile goes before a choice in this browser, and that before what the browser asks for', async () => {
  const Cookie = await cookieWith({ locale: 'de', theme: 'contrast' });
  const request = requestWith({ Cookie, 'Accept-Language': 'en' });
  const preferences = await readPreferences(request, { theme: 'dark', textSize: 3 });
  expect(preferences).toEqual({ locale: 'de', theme: 'dark', textSize: 3 });
});

test.each(['tandem_prefs=garbage', 'tandem_prefs=%', 'tandem_prefs=bnVsbA%3D%3D'])(
  'a damaged cookie (%s) counts as none',
  async (Cookie) => {
    expect(await readPreferences(requestWith({ Cookie }), null)).toEqual({
      locale: 'en',
      theme: 'auto',
      textSize: 1,
    });
  },
);

test('a form keeps what makes sense and leaves out the rest', () => {
  const form = new FormData();
  form.set('locale', 'de');
  form.set('theme', 'pink');
  form.set('textSize', '2');
  expect(parsePreferenceForm(form)).toEqual({ locale: 'de', textSize: 2 });
});

test('a form in which nothing makes sense chooses nothing', () => {
  const form = new FormData();
  form.set('textSize', 'largest');
  form.set('theme', 'pink');
  expect(Object.keys(parsePreferenceForm(form))).toEqual([]);
});

test('the cookie is kept a year, unreadable for scripts, and secure where the site is', async () => {
  const header = await preferenceCookie({ locale: 'de' }, true);
  expect(header).toMatch(/Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax/);
  expect(await preferenceCookie({ locale: 'de' }, false)).not.toContain('Secure');
});
