import type en from '../en/jury.ts';
import type { Translation } from '../translation.ts';

export default { title: 'Jury' } satisfies Translation<typeof en>;
