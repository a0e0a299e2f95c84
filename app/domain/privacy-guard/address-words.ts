const list = (words: string) => new Set(words.split(' '));

/** Endings of street names, folded: German, Dutch. */
export const STREET_ENDING =
  /(?:strasse|str|weg|platz|allee|gasse|gässchen|ring|damm|ufer|chaussee|steig|stieg|promenade|zeile|pfad|twiete|straat|laan|plein|gracht|kade|singel|dijk|dreef)$/;

/** Words that end like a street and are none. */
export const notStreets = list(
  'parkplatz arbeitsplatz heimweg arbeitsweg schulweg hinweg rückweg umweg heimplatz pflegeplatz sitzplatz stellplatz gehweg radweg fussweg spielplatz marktplatz kurzzeitpflegeplatz therapieplatz studienplatz schlafplatz fahrweg rettungsweg waldweg feldweg fluchtweg bettplatz therapieweg tagespflegeplatz ehering hering beitrag staudamm lehrling sparring hearing ring weg platz',
);

/** Nouns counted with the number in front of them: "Heimweg 20 Minuten", "10000 Schritte". */
export const counted = list(
  'minuten minute stunden stunde std min sekunden mal km kilometer meter m cm schritte schritten stufen treppen tage tagen tag wochen woche monate monaten monat jahre jahren jahr uhr euro eur chf franken prozent personen person menschen leute leuten patienten patientinnen plätze betten kinder bewohner bewohnerinnen tabletten einheiten mitglieder pflegekräfte haushalte teilnehmer unterschriften anrufe besucher fälle etage etagen steps people minutes hours days weeks months years pounds euros patients miles times members beds',
);

/** English street words, as written after the name. */
export const englishStreets = list(
  'street st road rd avenue ave lane ln close drive court crescent way terrace gardens grove place square hill row mews walk',
);

/** French street words, as written before the name. */
export const frenchStreets = list('rue avenue boulevard bd chemin impasse quai allée faubourg');

/** Articles and prepositions that make a street word a plain noun: "der Straße 5". */
export const beforePlainNoun = list(
  'der die das den dem des ein eine einer einem einen mein meine meiner meinem meinen unser unsere unserer ihr ihre ihrer sein seine seiner seinem und oder auf am im zum zur vom beim pro jede jeder jeden dieser diese diesen the a an my our this that',
);

/** Towns that may follow a four-digit postcode, or one that ends in 000. */
export const towns = list(
  'wien graz linz salzburg innsbruck klagenfurt villach wels bregenz dornbirn zürich basel bern genf genève luzern winterthur lausanne lugano biel thun zug lille lyon marseille toulouse nice nantes paris strasbourg bordeaux rennes roubaix amsterdam rotterdam utrecht eindhoven groningen nijmegen arnhem tilburg maastricht breda haag köln',
);

/** UK postcode: the areas that exist, district, and the inward part without C, I, K, M, O, V. */
export const UK_POSTCODE =
  /(?<![\p{L}\d])(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d{1,2}[A-Z]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/gu;
