import { expect, test } from 'vitest';
import { serverMessages } from '#app/i18n/get-t.server.ts';
import { MessageSourceContext } from '#app/i18n/i18n-context.ts';
import { I18nProvider } from '#app/i18n/i18n-provider.tsx';
import { markup, textOf } from '#app/ui/testing.tsx';
import { GroupOrder } from './group-order.tsx';

const ids = ['a', 'b', 'c'];

/** The order as the server sends it. */
function sent(mayMove: boolean): string {
  return markup(
    <MessageSourceContext.Provider value={serverMessages}>
      <I18nProvider locale="en" timeZone="Europe/Berlin" now={0}>
        <GroupOrder
          slug="nights"
          group={{ id: 'g', ranking: ids, version: 1 }}
          topics={ids.map((id) => ({ id, wording: `Topic ${id}`, explanation: '' }))}
          mayMove={mayMove}
          moved={null}
        />
      </I18nProvider>
    </MessageSourceContext.Provider>,
  );
}

/** Opening tags of the buttons that move by one. */
const moves = (html: string) => html.match(/<button[^>]*data-move="(up|down)"[^>]*>/g) ?? [];

test('without JavaScript each button moves one topic, and those at the ends say that they do nothing', () => {
  const html = sent(true);
  const buttons = moves(html);
  expect(buttons.map((tag) => /value="([^"]+)"/.exec(tag)?.[1])).toEqual([
    ...['place', 'below:b'],
    ...['above:a', 'below:c'],
    ...['above:b', 'place'],
  ]);
  expect(buttons.map((tag) => tag.includes('aria-disabled="true"'))).toEqual([
    ...[true, false],
    ...[false, false],
    ...[false, true],
  ]);
  expect(html).toContain('aria-label="Up: Topic b"');
});

test('whoever only reads sees the order and no button', () => {
  const html = sent(false);
  expect(moves(html)).toEqual([]);
  expect(textOf(html)).toMatch(/1 Topic a 2 Topic b 3 Topic c/);
});
