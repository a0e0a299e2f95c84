import type en from '../en/solutions.ts';
import type { Translation } from '../translation.ts';

export default { title: 'x' } satisfies Translation<typeof en>;
