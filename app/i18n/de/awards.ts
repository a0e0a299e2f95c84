import type en from '../en/awards.ts';
import type { Translation } from '../translation.ts';

export default { title: 'Jury' } satisfies Translation<typeof en>;
