import { expect, test, vi } from 'vitest';
import { lazyMessageSource } from './message-source.ts';

test('a catalogue is loaded once and then there at once', async () => {
  const load = vi.fn(async () => ({ hello: 'Hello' }));
  const source = lazyMessageSource(load);
  const first = source.get('en', 'common');
  expect(source.get('en', 'common')).toBe(first);
  await first;
  expect(source.get('en', 'common')).toEqual({ hello: 'Hello' });
  expect(load).toHaveBeenCalledExactlyOnceWith('en', 'common');
});

test('languages are kept apart', async () => {
  const source = lazyMessageSource(async (locale) => ({ hello: locale }));
  await Promise.all([source.get('en', 'common'), source.get('de', 'common')]);
  expect([source.get('en', 'common'), source.get('de', 'common')]).toEqual([
    { hello: 'en' },
    { hello: 'de' },
  ]);
});

test('after a lost connection the next try loads again', async () => {
  const load = vi
    .fn()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce({ hello: 'Hello' });
  const source = lazyMessageSource(load);
  await expect(source.get('en', 'common')).rejects.toThrow('offline');
  expect(await source.get('en', 'common')).toEqual({ hello: 'Hello' });
});
