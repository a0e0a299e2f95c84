import type en from '../en/needState.ts';
import type { Translation } from '../translation.ts';

export default {
  mine: {
    title: 'Ihr Anliegen',
    titleFor: 'Das haben Sie für jemanden geschrieben',
    state: 'Jetzt',
    waits: 'Es liegt bei',
    next: 'Was als Nächstes kommt',
    reason: 'Was wir dazu sagen',
    edit: 'Mein Anliegen ändern',
    withdraw: 'Mein Anliegen zurücknehmen',
    appeal: 'Um einen zweiten Blick bitten',
    appealHint: 'Jemand anderes liest es noch einmal. Darum können Sie einmal bitten.',
    who: {
      draft: 'Ihnen',
      submitted: 'unserer Moderation',
      in_review: 'jemandem aus der Moderation, der es gerade liest',
      published: 'dem Team des Clusters',
      returned: 'Ihnen',
      declined: 'niemandem; oder bei Ihnen, wenn Sie einen zweiten Blick möchten',
      merged: 'niemandem: Es geht zusammen mit dem anderen Anliegen weiter',
      in_challenge: 'Teams, die an einer Antwort arbeiten',
      in_pilot: 'den Menschen, die die Antwort erproben',
      answered: 'niemandem',
      withdrawn: 'niemandem',
    },
    comes: {
      draft: 'Sie senden es ab.',
      submitted: 'Wir lesen es bis {due}. Dann veröffentlichen wir es oder fragen Sie etwas.',
      submittedNoDate: 'Wir lesen es bald. Dann veröffentlichen wir es oder fragen Sie etwas.',
      in_review: 'Sie hören von uns, sobald es entschieden ist.',
      published: 'Andere sagen „Ich auch“. Das Cluster entscheidet, aus welchen Anliegen ein Aufruf wird.',
      returned: 'Ändern Sie Ihren Text wie erbeten und senden Sie ihn noch einmal.',
      declined: 'Sie können einmal darum bitten, dass jemand anderes es ansieht, oder es zurücknehmen.',
      merged: 'Sie erfahren alles, was aus dem anderen Anliegen wird.',
      in_challenge: 'Die besten Antworten werden mit echten Menschen erprobt.',
      in_pilot: 'Fachkräfte sehen sich an, was die Erprobung zeigt, und entscheiden.',
      answered: 'Sie können lesen, was daraus geworden ist.',
      withdrawn: 'Nichts mehr. Es bleibt nur ein Vermerk, dass es ein Anliegen gab.',
    },
  },
  gone: {
    withdrawnTitle: 'Dieses Anliegen wurde zurückgenommen',
    withdrawnText: 'Wer es erzählt hat, hat es am {when} zurückgenommen. Der Text ist gelöscht.',
    mergedTitle: 'Dieses Anliegen geht an anderer Stelle weiter',
    mergedText:
      'Es wurde mit einem anderen Anliegen verbunden, das vom Gleichen erzählt. Alle, die es unterstützt haben, zählen dort mit.',
    mergedLink: 'Zu „{title}“ gehen',
    hiddenTitle: 'Dieses Anliegen ist vorerst verborgen',
    hiddenText:
      'Mehrere Menschen haben es gemeldet. Die Moderation sieht es sich an. Bis dahin kann es sonst niemand lesen.',
    hiddenStaff: 'Nach Meldungen verborgen. Sie sehen es, weil Sie moderieren.',
    back: 'Andere Anliegen ansehen',
  },
} satisfies Translation<typeof en>;
