import type { NeedText } from './pairs.ts';

/** Other difficulties told with the very words of the pairs: what a search must tell apart. */
const english: readonly (readonly [title: string, story: string])[] = [
  [
    'Milk bottles and jam jars stay closed',
    'With arthritis I cannot open jars. The cap turns in my hand and I ask the boy next door.',
  ],
  [
    'The night light in the bathroom blinds me',
    'When I use the bathroom at night the light is so bright that I cannot fall asleep again.',
  ],
  [
    'My pills look different each month',
    'The pharmacy gives me pills of another maker each month. I do not recognise my own medicine.',
  ],
  [
    'Hearing aids whistle in church',
    'My hearing aids whistle as soon as I put on a scarf. The shop says they are fine.',
  ],
  [
    'Insulin pens are thrown away',
    'A pen for three days and then it is rubbish. I have diabetes and a bag full of plastic.',
  ],
  [
    'The bus stop has no bench',
    'I can stand for five minutes. At our stop the bus comes every half hour and there is no bench.',
  ],
  [
    'My wheelchair does not fit under the table',
    'In the dining room of the day centre my wheelchair does not fit under any table.',
  ],
  [
    'What to do all day with dementia',
    'My wife has dementia. She wants to be useful and I run out of ideas by noon.',
  ],
  [
    'The website of the clinic is wrong',
    'The opening hours of the eye clinic on its website are from last year. I stood before a closed door.',
  ],
  [
    'Dialysis at home',
    'I would like to do dialysis at home at night. No one could tell me what I need for that.',
  ],
  ['My stoma and swimming', 'I love swimming, but people stare at the stoma bags. I stopped going.'],
  [
    'The specialist is too far away',
    'The only specialist for my records of lung disease is three hours from here by train.',
  ],
  ['Showering takes two carers', 'Dad needs two people to shower. The agency can only send one.'],
  ['Parkinson and sleep', 'With Parkinson I turn in bed like a stone. Nobody sleeps in our house.'],
  [
    'Nurses have no place for breaks',
    'On the ward nurses eat standing. The room for breaks became a store for pumps.',
  ],
  [
    'A wound after surgery and no one to call',
    'My wound opened on a Saturday. The number on the letter of the hospital rang and rang.',
  ],
  [
    'Study visits cost me my holidays',
    'I take part in a study. Each visit costs me a day of leave and the train fare.',
  ],
  ['Hot meals on wheels come at ten', 'The hot meal comes at ten in the morning. By noon it is cold.'],
];

const german: readonly (readonly [title: string, story: string])[] = [
  [
    'Tablettenreste und Müll',
    'Ich habe eine Schublade voller Blister und alter Tabletten. Keiner sagt mir, wohin damit.',
  ],
  ['Das Licht im Bad ist zu grell', 'Nachts im Bad blendet mich das Licht, danach liege ich wach.'],
  [
    'Medikamente aus dem Ausland',
    'Meine Medikamente bringt die Tochter aus dem Urlaub mit. Der Hausarzt kennt sie nicht.',
  ],
  [
    'Wartezimmer ohne Stühle',
    'Im Wartezimmer gibt es seit Corona nur vier Stühle. Ich kann nicht lange stehen.',
  ],
  [
    'Nach der Bestrahlung brennt die Haut',
    'Nach jeder Bestrahlung brennt die Haut. Welche Creme hilft, sagt mir keiner.',
  ],
  ['Beschäftigung bei Demenz', 'Mein Mann hat Demenz und sitzt den ganzen Tag am Fenster. Mir fehlen Ideen.'],
  [
    'Der Augenarzt tropft und ich muss heim',
    'Nach den Tropfen beim Augenarzt sehe ich nichts und soll allein nach Hause.',
  ],
  [
    'Fernseher im Pflegeheim zu laut',
    'Im Pflegeheim läuft der Fernseher den ganzen Tag im Speisesaal. Man kann nicht reden.',
  ],
  ['Rollator in der Wohnung', 'Mein Rollator passt nicht durch die Badtür.'],
  ['Befunde per Fax', 'Unsere Praxis bekommt Arztbriefe noch als Fax. Die Hälfte ist nicht zu lesen.'],
  ['Kein Pflegedienst nimmt uns', 'Wir wohnen auf dem Dorf. Kein Pflegedienst hat Platz für meine Mutter.'],
  [
    'Parkinson und Handschrift',
    'Wegen Parkinson kann ich nicht mehr unterschreiben. Die Bank glaubt mir nicht.',
  ],
  [
    'Tagespflege nur mit Auto',
    'Zur Tagespflege fährt kein Bus. Ich bringe meine Mutter und komme zu spät zur Arbeit.',
  ],
  ['Sauerstoff im Zug', 'Für eine Reise mit Sauerstoff brauche ich drei Genehmigungen.'],
  [
    'Kinder auf der Station ohne Spielzimmer',
    'Unsere Tochter war wochenlang auf Station. Das Spielzimmer war zu.',
  ],
  [
    'Schlaganfall und Autofahren',
    'Nach dem Schlaganfall weiß ich nicht, ob ich fahren darf. Jeder Arzt sagt etwas anderes.',
  ],
  ['Visite um sechs Uhr früh', 'Die Visite weckt alle um sechs. Danach passiert bis neun nichts.'],
  ['Blutzuckerteststreifen reichen nicht', 'Die Kasse zahlt zu wenig Teststreifen für den Blutzucker.'],
];

const texts = (locale: NeedText['locale'], rows: typeof english): NeedText[] =>
  rows.map(([title, story]) => ({ locale, title, story }));

export const nearDistractors: readonly NeedText[] = [...texts('en', english), ...texts('de', german)];
