import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Checkbox } from './checkbox.tsx';
import { CheckboxCards, RadioCards } from './choice-cards.tsx';
import { DateField } from './date-field.tsx';
import { FileField } from './file-field.tsx';
import { Select } from './select.tsx';
import { markup, tagOf, textOf } from './testing.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const shared = { id: 'title', name: 'title', label: 'What is hard?', hint: 'One line.' };
const wrong = { ...shared, errors: ['Write what is hard.'] };
const controls: [string, (props: typeof shared & { errors?: string[] }) => ReactElement][] = [
  ['TextField', (props) => <TextField {...props} />],
  ['TextArea', (props) => <TextArea {...props} />],
  ['DateField', (props) => <DateField {...props} />],
  ['FileField', (props) => <FileField {...props} />],
  ['Select', (props) => <Select {...props} options={[{ value: 'a', label: 'A' }]} />],
  ['Checkbox', (props) => <Checkbox {...props} />],
];

test.each(controls)('%s has a label, and its hint and errors describe it', (_, render) => {
  const html = markup(render(wrong));
  expect(html).toContain('for="title"');
  expect(tagOf(html, 'title')).toContain('aria-describedby="title-hint title-error"');
  expect(tagOf(html, 'title')).toContain('aria-invalid="true"');
  expect(tagOf(html, 'title')).toContain('name="title"');
  expect(tagOf(html, 'title-hint')).toContain('class="field-hint"');
  expect(html).toContain('Write what is hard.');
});

test.each(controls)('%s without errors is not marked as wrong', (_, render) => {
  const tag = tagOf(markup(render(shared)), 'title');
  expect(tag).toContain('aria-describedby="title-hint"');
  expect(tag).not.toContain('aria-invalid');
});

test.each([
  ['RadioCards', RadioCards],
  ['CheckboxCards', CheckboxCards],
] as const)(
  '%s ties hint and errors to the group and gives the first answer the id of the field',
  (_, Cards) => {
    const choices = [
      { value: 'home', label: 'At home', hint: 'Your own rooms' },
      { value: 'work', label: 'At work' },
    ];
    const html = markup(<Cards {...wrong} choices={choices} />);
    expect(/<fieldset[^>]*>/.exec(html)?.[0]).toContain('aria-describedby="title-hint title-error"');
    expect(tagOf(html, 'title')).toContain('value="home"');
    expect(tagOf(html, 'title')).toContain('aria-describedby="title-more"');
    expect(tagOf(html, 'title-work')).toContain('value="work"');
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
    expect(/<legend.*<\/legend>/.exec(html)?.[0]).toContain('What is hard?');
  },
);

test('the chosen answers are ticked', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  const html = markup(<CheckboxCards {...shared} choices={choices} defaultValue={['a', 'c']} />);
  expect(tagOf(html, 'title')).toContain('checked');
  expect(tagOf(html, 'title-b')).not.toContain('checked');
  expect(tagOf(html, 'title-c')).toContain('checked');
});

test('a label that is the heading of the page is an h1 around the label or in the legend', () => {
  expect(markup(<TextField {...shared} asHeading />)).toMatch(/<h1[^>]*><label[^>]*for="title"/);
  expect(markup(<RadioCards {...shared} asHeading choices={[]} />)).toMatch(/<legend><h1/);
});

test('without JavaScript a text area says its limit and does not count', () => {
  const html = markup(
    <TextArea
      {...shared}
      limit={500}
      limitLabel="Up to 500 characters"
      countLabel={(left) => `${left} left`}
      defaultValue="Some words"
    />,
  );
  expect(textOf(html)).toContain('Up to 500 characters');
  expect(textOf(html)).not.toContain('left');
  expect(tagOf(html, 'title')).toContain('aria-describedby="title-hint title-count"');
  expect(tagOf(html, 'title')).not.toContain('maxlength');
});
