import { v7 as uuidv7 } from 'uuid';
import { paths } from '#app/paths.ts';
import { openTestedDatabase } from '../access/database.ts';
import { newTitle } from '../fixtures/need.ts';
import { expect, test } from '../fixtures/test.ts';

/** A public need with so many comments, "Remark 1" being the oldest. Gives its address and that of one comment. */
async function makeDiscussion(title: string, count: number): Promise<{ slug: string; ids: string[] }> {
  const { sql, close } = await openTestedDatabase();
  const needId = uuidv7();
  const slug = `long-${needId}`;
  const ids = Array.from({ length: count }, () => uuidv7());
  await sql`
    insert into needs (id, slug, author_id, capacity, locale, status, title, story, place, frequency, severity, perspective,
      themes, comment_count, published_at, updated_at, created_at)
    select ${needId}, ${slug}, author_id, capacity, 'en', 'published', ${title}, story, place, frequency, 'mild', perspective,
      themes, ${count}, '2020-01-01', now(), now() from needs where status = 'published' order by id limit 1`;
  await sql`
    insert into comments (id, subject_type, subject_id, author_id, status, body, submission_key, created_at)
    select c.id, 'need', ${needId}, (select author_id from needs where id = ${needId}), 'published',
      'Remark ' || c.number, gen_random_uuid(), now() - interval '1 hour'
    from unnest(${ids}::uuid[]) with ordinality as c (id, number)`;
  await close();
  return { slug, ids };
}

test('a long discussion is read back page by page without JavaScript, and an answer on an old page stays in sight', async ({
  people,
}) => {
  const { slug } = await makeDiscussion(newTitle('Everybody has something to say'), 120);
  const { page: reader } = await people.newPerson({ javaScript: false });
  await reader.goto(paths.need(slug));
  const discussion = reader.getByRole('region', { name: 'Comments' });
  await expect(discussion).toContainText('120 comments');
  await expect(discussion.getByText('Remark 120', { exact: true })).toBeVisible();
  await expect(discussion.getByText('Remark 70', { exact: true })).toHaveCount(0);

  await reader.getByRole('link', { name: 'Show earlier comments' }).click();
  await expect(discussion.getByText('Remark 70', { exact: true })).toBeVisible();
  await reader.getByRole('link', { name: 'Show earlier comments' }).click();
  await expect(discussion.getByText('Remark 1', { exact: true })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Show earlier comments' })).toHaveCount(0);

  await reader.getByRole('link', { name: 'Show later comments' }).click();
  await expect(discussion.getByText('Remark 21', { exact: true })).toBeVisible();
  await reader.getByRole('link', { name: 'Show later comments' }).click();
  await expect(discussion.getByText('Remark 120', { exact: true })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Show later comments' })).toHaveCount(0);
});

test('what is said meanwhile is offered on an old page, and leads to where it stands', async ({ people }) => {
  const { slug, ids } = await makeDiscussion(newTitle('They are still talking'), 60);
  const reader = await people.as('patient');
  await reader.goto(`${paths.need(slug)}?earlier=${ids[10]}`);
  const discussion = reader.getByRole('region', { name: 'Comments' });
  await expect(discussion.getByText('Remark 10', { exact: true })).toBeVisible();

  const writer = await people.as('clinician');
  await writer.goto(paths.need(slug));
  await writer.getByLabel('Your comment').fill('I have just come in.');
  await writer.getByRole('button', { name: 'Send my comment' }).click();
  await expect(writer.getByRole('region', { name: 'Comments' })).toContainText('I have just come in.');

  await reader.getByRole('button', { name: '1 new comment: show it' }).click();
  await expect(discussion.getByText('I have just come in.', { exact: true })).toBeVisible();
  await expect(discussion.getByText('Remark 60', { exact: true })).toBeVisible();
  await expect(discussion.getByText('Remark 10', { exact: true })).toHaveCount(0);
});
