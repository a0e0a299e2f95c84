import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { comments, users } from '#db/schema/index.ts';
import { qualified } from './qualified.server.ts';

/** Columns of imported tables that stand bare in raw SQL with a select in it, as `file:line column`. */
function bareColumns(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const tables = new Set<string>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && /db\/schema|^\.\/.*schema/.test(node.moduleSpecifier.getText())) {
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names)) for (const { name } of names.elements) tables.add(name.text);
    }
    if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template)) {
      const { head, templateSpans } = node.template;
      const words = [head.text, ...templateSpans.map(({ literal }) => literal.text)].join(' ');
      if (/^sql\b/.test(node.tag.getText()) && /\bselect\b/i.test(words))
        for (const { expression } of templateSpans) {
          if (!ts.isPropertyAccessExpression(expression) || !tables.has(expression.expression.getText()))
            continue;
          const { line } = source.getLineAndCharacterOfPosition(expression.getStart());
          found.push(`${file}:${line + 1} ${expression.getText()}`);
        }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('a qualified column keeps its table where a select joins nothing', () => {
  const query = drizzle
    .mock()
    .select({
      said: sql`exists (select 1 from ${comments} where ${qualified(comments.authorId)} = ${qualified(users.id)})`,
    })
    .from(users);
  expect(query.toSQL().sql).toContain('where "comments"."author_id" = "users"."id"');
});

test('the check finds a bare column, and none where it is qualified or nothing is selected', () => {
  const found = (before: string, column: string) =>
    bareColumns(
      'a.ts',
      `import { users } from '#db/schema/index.ts';\nconst part = sql<string>\`${before} $\{${column}}\`;`,
    );
  expect(found('select 1 from comments where author_id =', 'users.id')).toEqual(['a.ts:2 users.id']);
  expect(found('select 1 from comments where author_id =', 'qualified(users.id)')).toEqual([]);
  expect(found('length', 'users.pseudonym')).toEqual([]);
});

test('subqueries in raw SQL name the columns around them with their tables', () => {
  const files = ['app', 'db', 'server']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
  expect(
    texts.filter(([, text]) => text.includes('sql')).flatMap(([file, text]) => bareColumns(file, text)),
  ).toEqual([]);
});
