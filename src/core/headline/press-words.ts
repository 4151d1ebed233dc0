// Latin words by which the name of a paper, station or blog is known at the end of a page title.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** With such a last word a run of capitalised words names a publication: `The Xyz Times`, `Xyz Valley Gazette`. */
export const PRESS_NOUNS = words(`
  Times Post News Daily Herald Tribune Journal Gazette Chronicle Review Reviews Magazine Blog Blogs Observer Standard Mail Mirror Express
  Star Sun Globe Press Record Register Reporter Today Weekly Online TV Radio Network Media Report Reports Insider Wire Bulletin
  Examiner Inquirer Sentinel Courier Dispatch Echo Argus Advertiser Monitor Digest Guardian Telegraph Economist Independent
  Atlantic Paper Verge Leader Ledger Messenger Mercury Democrat Republican Union Eagle Citizen Pilot Enquirer Intelligencer
  Forum Wiki Hub Central Newswire Newsroom Newspaper Website Community Archive Spectator Statesman Pioneer Patriot Beacon Banner
  Chronicles Tribunes Bee Plain-Dealer Zeitung Figaro Spiegel Channel Broadcasting Quarterly Almanac Podcast Wired Post-Gazette
`)

/** Such words are everyday ones too; behind a dash they need an article or a capitalised name before them. */
export const WEAK_PRESS_NOUNS: ReadonlySet<string> = new Set(
  words(
    'Today Star Sun Standard Record Register Report Reports Review Reviews Union Citizen Leader Eagle Pilot Central Community Archive Media Radio TV Network Online Wire Monitor Forum Channel Mail Express Mirror Blog Press Globe Insider',
  ),
)

/** Before `Times`, `News` and the like these make a phrase, not a name: `Hard Times`, `Bad News`, `Breaking News`. */
export const PHRASE_STARTS: ReadonlySet<string> = new Set(
  words(`
  Hard Good Bad Old Modern Interesting Fake Breaking Big Great Best Worst End Last First Latest Top More Some Any No Our My His Her Their Your
  Tough Difficult Changing Strange Dark Happy Sad Real True Local Full Live In Out On Off At For And Of To With From About Ancient Recent
  Annual Year Book Film Movie Music Album Game Product Theatre Restaurant Photo Video Special Final Quarterly Mid Pre Post Exclusive
  Social Mass Public Private Free Open Rising North South East West Two Three Four Five Ten Many Several Past Future Peer Performance
  Status Progress Annual Earnings Jobs Crime Police Weather Traffic World Financial
`),
)

/** Words of columns and kinds of article, as they stand behind a bar in the headline itself. */
export const KIND_WORDS: ReadonlySet<string> = new Set(
  words(`
  Explained Explainer Opinion Editorial Editorials Analysis Review Reviews Video Videos Live Watch Photos Photo Gallery Pictures Letters Letter Obituary
  Obituaries Interview Interviews Profile Podcast Quiz Recipe Recipes Exclusive Updated Update Updates Report Reports Feature Features Comment
  Commentary Column Essay Essays Timeline Map Maps Data Infographic Interactive Graphic Cartoon Cartoons Poll Transcript Q&A FAQ Guide Tips Preview
  Recap Highlights Results Standings Schedule Trailer Tickets Terms Conclusion Index Part Chapter Episode Season Vol Volume Day Week Year Round Game
  Match Final Finals News Breaking Sponsored Advertisement Promoted Long Read Longread Spotlight Investigation Investigates Factcheck Verify
`),
)

/** Small words inside the name of a publication. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  words('of the and for in on at de la le du der die das el & y und'),
)

/** Sections of English sites, in small letters, as they stand before the name: `… | Life and style | The Xyz`. */
export const LATIN_SECTIONS: ReadonlySet<string> = new Set(
  `news|world news|us news|uk news|world|politics|business|business news|sport|sports|football|soccer|books|film|films|movies|music|culture|arts|art and design
stage|opinion|comment is free|life and style|lifestyle|technology|tech|science|environment|travel|fashion|money|finance|economy|society|education|media|local
local news|entertainment|celebrity|health|food|food and drink|crime|national|international|europe|asia|africa|australia news|television & radio|tv|games|cars|property|markets|features`.split(
    /[|\n]/,
  ),
)
