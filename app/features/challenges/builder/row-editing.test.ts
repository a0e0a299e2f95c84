import { expect, test } from 'vitest';
import { editRows, isBlankRow, readRowEdit, readRows, withoutBlankRows } from './row-editing.ts';

const form = {
  version: '3',
  'rows[0].id': 'a',
  'rows[0].name': 'First',
  'rows[1].id': 'b',
  'rows[1].name': 'Second',
  'rows[1].anyOf': ['patient', 'carer'],
  'rows[2].id': '',
  'rows[2].name': ' ',
};
const edited = (intent: string, most = 10) => {
  const edit = readRowEdit(intent);
  if (!edit) throw new Error(`no edit: ${intent}`);
  const { values, place } = editRows(form, edit, most);
  return { names: readRows(values).map((row) => row.name ?? '?'), place, version: values.version };
};

test.each([
  ['row-add', ['First', 'Second', ' ', '?'], 3],
  ['row-remove:0', ['Second', ' '], 0],
  ['row-remove:2', ['First', 'Second'], 1],
  ['row-up:1', ['Second', 'First', ' '], 0],
  ['row-up:0', ['First', 'Second', ' '], 0],
  ['row-down:1', ['First', ' ', 'Second'], 2],
  ['row-down:2', ['First', 'Second', ' '], 2],
  ['row-remove:9', ['First', 'Second', ' '], 0],
])('%s', (intent, names, place) => {
  expect(edited(intent)).toEqual({ names, place, version: '3' });
});

test('a list that is full takes no more', () => {
  expect(edited('row-add', 3).names).toHaveLength(3);
});

test('a row of a chosen kind begins with it', () => {
  const { values } = editRows(form, { verb: 'add', kind: 'team_size' }, 10);
  expect(readRows(values)[3]).toEqual({ id: '', kind: 'team_size' });
});

test('all that stands in a row moves with it', () => {
  const { values } = editRows(form, { verb: 'up', place: 1 }, 10);
  expect(values['rows[0].anyOf']).toEqual(['patient', 'carer']);
  expect(values['rows[1].anyOf']).toBeUndefined();
});

test('rows in which nothing was written are left out, and those of a chosen kind are not', () => {
  expect(readRows(withoutBlankRows(form)).map((row) => row.id)).toEqual(['a', 'b']);
  expect(isBlankRow({ id: 'a', kind: 'focus_area' })).toBe(false);
});

test.each(['save', 'row-', 'row-up', 'row-up:x', 'row-down:-1', 'row-drop:1', ''])(
  'no edit is %j',
  (intent) => {
    expect(readRowEdit(intent)).toBeNull();
  },
);
