import type postgres from 'postgres';
import { pseudonym } from '#app/domain/methods/random/pseudonym.ts';
import { type Capacity, capacities } from '#app/domain/people/roles.ts';
import { type CopyValue, copyRows } from './copy.ts';
import type { Bulk } from './plan.ts';
import { zipf } from './zipf.ts';

/** Somebody who can write, support and comment. */
export interface BulkPerson {
  readonly id: string;
  readonly capacity: Capacity;
}

/** Makes people, each with one verified role; patients most, then carers, clinicians and so on. */
export async function makePeople(sql: postgres.TransactionSql, bulk: Bulk): Promise<BulkPerson[]> {
  const drawCapacity = zipf(capacities);
  const people: BulkPerson[] = [];
  const rows: CopyValue[][] = [];
  const roles: CopyValue[][] = [];
  for (let i = 0; i < bulk.sizes.people; i += 1) {
    const at = new Date(bulk.now.getTime() - (800 + bulk.random.below(400)) * 86_400_000);
    const person = { id: bulk.id(at), capacity: drawCapacity(bulk.random) };
    const locale = bulk.random.below(3) === 0 ? 'de' : 'en';
    const email = `person-${bulk.seed}-${i}@bulk.example`;
    const name = `${pseudonym(`bulk-${bulk.seed}-${i}`, locale)} ${bulk.seed}-${i}`;
    people.push(person);
    rows.push([person.id, email, name, locale, at, true, at]);
    roles.push([person.id, person.capacity, 'verified', at, at]);
  }
  const columns = ['id', 'email', 'pseudonym', 'locale', 'onboarded_at', 'is_demo', 'created_at'];
  await copyRows(sql, 'users', columns, rows);
  await copyRows(sql, 'user_roles', ['user_id', 'role', 'status', 'decided_at', 'created_at'], roles);
  return people;
}

/** People of earlier loads, when this one makes none. Nobody else is made to say what they never said. */
export async function findPeople(sql: postgres.TransactionSql): Promise<BulkPerson[]> {
  return sql<BulkPerson[]>`
    select u.id, r.role::text as capacity from users u join user_roles r on r.user_id = u.id and r.status = 'verified'
    where u.email like '%@bulk.example' and r.role = any(${[...capacities]}::role[]) order by u.id limit 10000`;
}
