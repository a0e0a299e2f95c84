import type en from '../en/organisationLogo.ts';
import type { Translation } from '../translation.ts';

export default {
  name: 'Logo',
  title: 'Logo von {name}',
  lead: 'Es steht auf der Seite der Organisation und neben ihrem Namen, wo sie Partnerin ist.',
  of: 'Logo von {name}',
  choose: 'Bild auswählen',
  other: 'Anderes Bild auswählen',
  hint: 'PNG, JPEG oder WebP, höchstens 1 MB. Am besten mit hellem oder durchsichtigem Hintergrund.',
  save: 'Logo speichern',
  remove: 'Logo entfernen',
  keep: 'Zurück, nichts ändern',
  errors: {
    check: 'Bitte prüfen Sie das.',
    file_empty: 'Bitte wählen Sie zuerst ein Bild aus.',
    logo_type:
      'Ein Logo kann ein Bild als PNG, JPEG oder WebP sein. Zeichnungen als SVG können Programme enthalten, darum nehmen wir sie nicht.',
    logo_large: 'Dieses Bild ist zu groß. Möglich ist höchstens 1 MB.',
  },
} satisfies Translation<typeof en>;
