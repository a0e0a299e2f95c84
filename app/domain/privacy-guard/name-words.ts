const list = (words: string) => new Set(words.split(' '));

/** Abbreviations and words that always stand in front of a name; folded. */
export const titles = list('mr mrs ms mx dr prof hr hrn fr herrn messrs');

/** Words that stand in front of a name when written with a capital and without an article. */
export const salutations = list(
  'herr frau doktor professor professorin schwester pfleger pflegerin pfarrer pater fräulein miss doctor nurse sister matron father pastor reverend sir lady dame madame monsieur mme señor señora signora signor mevrouw meneer',
);

/** Relatives and the like, after whom a first name may follow. */
export const relatives = list(
  'husband wife son daughter mother father brother sister partner grandson granddaughter grandma grandpa granny uncle aunt auntie cousin neighbour neighbor friend niece nephew carer gp mann frau sohn tochter mutter vater bruder schwester oma opa onkel tante enkel enkelin nachbar nachbarin freund freundin schwiegertochter schwiegersohn schwiegermutter nichte neffe lebensgefährte lebensgefährtin partnerin hausarzt hausärztin',
);

/** What may stand between a salutation and the name. */
export const betweenTitles = list(
  'dr prof med dent phil rer nat dipl ing pd priv doz doktor professor professorin oberarzt oberärztin h c',
);

/** Small words inside names. */
export const particles = list('von van de der den del della di da du la le ter ten zu bin ibn al el st');

/** Articles, possessives and adjectives that make "Frau" or "Schwester" a plain noun. */
export const determiners = list(
  'der die das den dem des ein eine einer einem einen eines mein meine meiner meinem meinen meines dein deine deiner sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere unserer unserem unseren euer eure kein keine keiner keinem keinen jede jeder jedem jeden diese dieser diesem diesen dieses welche welcher andere anderen alte alter alten alter ältere älteren ältere älterer junge junger jungen kranke kranken kranker nette netten neue neuen kleine kleinen grosse grossen zur zum beim als wie the a an my your his her our their this that every each any no old young kind nice good',
);

/** Capitalised words that follow a salutation and are no names. */
export const notNames = list(
  'mitte anfang ende doktor professor kollege kollegin direktor station montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember nachbarin präsident ministerin minister und oder ich wir sie er es monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i we he she they it the who and but or when on in at english german french dutch british european christmas easter covid alzheimer alzheimers parkinson parkinsons nhs google call gott polish turkish italian spanish romanian ukrainian indian irish scottish welsh american lady',
);

/** Frequent first names of the countries we serve, folded: they settle what capitals alone do not. */
export const firstNames = list(
  'anna anne maria peter hans thomas michael andreas wolfgang klaus jürgen günter günther stefan christian uwe werner horst frank dieter manfred gerhard bernd martin karl heinz helmut walter josef matthias alexander daniel markus jens jörg heinrich rolf rainer ralf herbert paul sabine susanne ursula monika petra elisabeth renate karin helga brigitte ingrid erika andrea gisela claudia gertrud christa barbara christine hildegard heike birgit angelika stefanie julia katharina ilse irmgard erna elfriede gerda hannelore ruth waltraud edith lieselotte emma mia lena laura lisa sarah lukas jonas felix leon tim max moritz fatma mehmet ali ayse mustafa ahmed olga iwan jan piotr john james robert david william mary patricia jennifer linda margaret susan dorothy betty jean joan george edward arthur harry jack oliver alfie emily olivia sophie grace tom ben sam joe bob bill annette hilde ulla lotte lore gerlinde rosemarie annemarie roswitha elke silke anja antje anke katrin kerstin martina doris margarete marianne hans-peter fritz willi kurt ernst otto georg siegfried egon paula frieda ida greta lea lina clara luise marie hannah noah emil anton theo jakob elias zeynep emine hüseyin ibrahim aylin svetlana natalia tatjana dimitri andrzej agnieszka ann jane helen sheila brenda eileen maureen doreen irene joyce rose ruby lily ella amelia charlie henry leo freddie peggy betsy ronald kenneth stanley albert ernest fred gerald harold',
);

/** Frequent family names, likewise. */
export const familyNames = list(
  'müller schmidt schneider fischer weber meyer wagner becker schulz schulze hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner krause meier lehmann schmid maier köhler herrmann könig walter mayer huber kaiser fuchs peters lang scholz möller weiss jung hahn schubert vogel friedrich keller günther berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig böhm winter kraus yilmaz kaya demir nguyen kowalski nowak smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke patel khan hughes edwards harris lewis martin turner hill cooper morris ward moore clark lee baker morgan murphy kelly dubois bernard dupont durand lefebvre moreau janssen bakker visser smit jansen dejong rossi russo ferrari garcia fernandez lopez martinez',
);
